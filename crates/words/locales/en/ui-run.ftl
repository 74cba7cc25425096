# Making the changes, with codes, passwords and what came of it.

ui-run-title = Making the changes
ui-run-intro = Keep this window open until it is done.
ui-run-ended = What came of it
ui-run-ended-intro = The account was read again after the last change.
ui-run-working = Working
ui-run-waits = Waiting for you
ui-run-progress = { $done } of { $total } done
ui-run-stop = Stop after this change
ui-run-stopping = Stopping after this change
ui-run-changes = Changes
ui-run-all-well = { $total ->
    [one] The change was made
   *[other] All { $total } changes were made
}
ui-run-all-well-hint = The overview shows what holds now and what comes next.
ui-run-not-all = { $done } of { $total } changes were made
ui-run-not-all-hint = What was made stays. Read below what to do, then review again: only the rest will be planned.
ui-run-again = Try again
ui-run-none = No changes are being made
ui-run-none-hint = Review what is planned, and start from there.

ui-change-waiting = Waiting
ui-change-running = In progress
ui-change-done = Done
ui-change-already-there = There already
ui-change-failed = Failed
ui-change-not-tried = Not tried
ui-change-left = Left for later

## Codes of an authenticator app

ui-codes-title = Pair the authenticator app of { $user }
ui-codes-picture = QR picture that pairs the authenticator app of { $user } with AWS
ui-codes-once = This picture is shown only now and is stored nowhere.
ui-codes-how-scan = Open an authenticator app on your phone, choose to add an account, and scan the picture.
ui-codes-how-first = Type the code that the app shows.
ui-codes-how-second = Wait until the app shows the next code, and type that one too.
ui-codes-left = { $seconds ->
    [one] The next code comes in { $seconds } second
   *[other] The next code comes in { $seconds } seconds
}
ui-codes-type-first = Type the code that you see now.
ui-codes-wait = Now wait for the next code.
ui-codes-type-second = The next code is here. Type it.
ui-code-first = First code
ui-code-second = Second code
ui-codes-six = A code has six digits.
ui-codes-same = Wait for the next code: the two must differ.
ui-codes-submit = Pair the app
ui-codes-checking = Checking the codes
ui-codes-skip = Leave this for later

ui-phone = Practice phone
ui-phone-show = Show the practice phone
ui-phone-hint = It has scanned the picture already, and shows two codes so that you need not wait.
ui-phone-first = First code
ui-phone-second = Second code

## A new password

ui-password-for = Password for { $user }
ui-password-hint = It was made just now, and is kept nowhere but in the memory of this program. At the first sign-in AWS asks for a new one.
ui-password-show = Show it once
ui-password-copy = Copy it
ui-password-forget = I have it, forget it here
ui-password-clears = A copy is cleared from the clipboard after 45 seconds.
ui-password-copied = Copied. It is cleared from the clipboard after 45 seconds.
ui-password-forgotten = Firstday has forgotten this password.

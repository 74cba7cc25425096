# Making the changes, with codes, passwords and what came of it.

ui-run-title = Making the changes
ui-run-intro = Keep this window open until it is done.
ui-run-ended = What came of it
ui-run-ended-intro = The account was read again after the last change.
ui-run-working = Working
ui-run-waits = Waiting for you
ui-run-progress = { $done } of { $total } done{ $skipped ->
    [0] {""}
   *[other] , { $skipped } skipped
}{ $failed ->
    [0] {""}
   *[other] , { $failed } failed
}
ui-run-password-first = Save the temporary password of { $user } first.
ui-run-password = Back to the password
ui-run-stop = Stop after this change
ui-run-stopping = Stopping after this change
ui-run-changes = Changes
ui-run-all-well = { $total ->
    [one] The change was made
   *[other] All { $total } changes were made
}
ui-run-all-well-hint = The overview shows what holds now and what comes next.
ui-run-not-all = { $done } of { $total } changes were made
ui-run-not-all-hint = What was made stays. Each change below says why it wasn't made and what to do. Then review again: only the rest will be planned.
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
ui-change-left-why = You skipped this, or stopped before it. Review again to do it.
ui-change-not-tried-why = It needs a change above that wasn't made. Do that one first, then review again.

## Codes of an authenticator app

ui-codes-title = Pair the authenticator app of { $user }
ui-codes-picture = QR picture that pairs the authenticator app of { $user } with AWS
ui-codes-show-key = Can't scan? Show the key
ui-codes-key = Key for the authenticator app
ui-codes-key-hint = Choose "enter a setup key" in the app, and type this:
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
ui-phone-close = Close the practice phone
ui-phone-hint = It stands in for your own phone on the practice account. It scans every QR code by itself.
ui-phone-empty = It stands in for your own phone on the practice account. It shows codes as soon as there is a QR code to scan.
ui-phone-account = AWS: { $name }
ui-phone-root = Root user
ui-phone-user = User { $user }
ui-phone-waiting = Not added yet. Type both codes.
ui-phone-code = Code
ui-phone-used = This code was used. The next one comes in { $seconds } s.
ui-phone-left = The next code comes in { $seconds } s.
ui-phone-first = First code
ui-phone-second = Second code

## A new password

ui-password-for = Password for { $user }
ui-password-hint = It was made just now, and is kept nowhere but in the memory of this program. At the first sign-in AWS asks for a new one.
ui-password-show = Show it once
ui-password-copy = Copy it
ui-password-saved = I saved the password
ui-password-tick = Save the password, then tick the box.
ui-password-forget = Remove it from Firstday
ui-password-clears = A copy is cleared from the clipboard after 45 seconds.
ui-password-copied = Copied. It is cleared from the clipboard after 45 seconds.

## The page of passwords that nobody has saved

ui-password-title = Temporary passwords
ui-password-none = Every password is saved. There is nothing to do here.
ui-lost-title = The temporary password of { $user } is lost
ui-lost-hint = Firstday was closed before anyone saved it, and nobody can read it back. Create a new one, so that { $user } can sign in.
ui-lost-create = Create a new password
ui-lost-saved = I have the password
ui-review-password = Create a new password for { $user }

# Applying the changes: what Firstday does, and what the person does.

ui-run-title = Applying changes
ui-run-intro = Keep this window open. Next, Firstday asks for what only you can do.
ui-run-progress = { $done } of { $total } done{ $skipped ->
    [0] {""}
   *[other] , { $skipped } skipped
}{ $failed ->
    [0] {""}
   *[other] , { $failed } failed
}
ui-run-stop = Stop after the current change
ui-run-stopping = Stopping after the current change
ui-run-changes = Changes
ui-run-mfa-on = MFA is on for { $user }.
ui-run-ended = Changes applied
ui-run-ended-partly = Some changes weren't applied
ui-run-not-made = Not applied
ui-run-again = Review remaining changes
ui-run-password = Back to the password
ui-run-none = No changes are being applied
ui-run-none-hint = Review your changes, and apply them from there.

## What the person does, one thing at a time

ui-turn-save-password = { $total ->
    [one] Your turn: Save { $user }'s password
   *[other] Your turn { $number } of { $total }: Save { $user }'s password
}
ui-turn-set-up-mfa = { $total ->
    [one] Your turn: Set up MFA for { $user }
   *[other] Your turn { $number } of { $total }: Set up MFA for { $user }
}
ui-turn-verify-phone = { $total ->
    [one] Your turn: Enter the code from the text message
   *[other] Your turn { $number } of { $total }: Enter the code from the text message
}
ui-turn-sign-in = { $total ->
    [one] Your turn: Sign in as { $user }
   *[other] Your turn { $number } of { $total }: Sign in as { $user }
}

## How a change stands

ui-change-waiting = Pending
ui-change-running = In progress
ui-change-your-turn = Your turn
ui-change-done = Done
ui-change-done-in = { $seconds ->
    [one] Done in { $seconds } second
   *[other] Done in { $seconds } seconds
}
ui-change-failed = Failed
ui-change-not-tried = Not started
ui-change-left = Skipped
ui-change-failed-why = Fix this first. Then choose "{ $button }".
ui-change-left-why = You skipped this change, or stopped before it. To do it, choose "{ $button }".
ui-change-not-tried-why = This needs another change that wasn't applied. Fix that one, then choose "{ $button }".
ui-change-waiting-why = Firstday stopped before this change ended. Choose "{ $button }" to see if it's still needed.

## MFA

ui-codes-title = Set up MFA for { $user }
ui-codes-picture = QR code for the authenticator app of { $user }
ui-codes-show-key = Can't scan? Show secret key
ui-codes-key = Secret key for the authenticator app
ui-codes-key-hint = Choose "Enter a setup key" in the app, and enter this key:
ui-codes-once = This code is shown only now. Firstday doesn't store it.
ui-codes-how-app = Open an authenticator app on your phone.
ui-codes-how-scan = Add an account in the app, and scan this QR code.
ui-codes-how-codes = Enter two codes in a row from the app.
ui-codes-left = { $seconds ->
    [one] Next code in { $seconds } second
   *[other] Next code in { $seconds } seconds
}
ui-codes-type-first = Enter the code that you see now.
ui-codes-wait = Wait for the next code.
ui-codes-type-second = Enter the next code now.
ui-code-first = MFA code 1
ui-code-second = MFA code 2
ui-codes-six = Enter a code of 6 digits.
ui-codes-same = Wait for the next code. The two codes must differ.
ui-codes-submit = Add MFA device
ui-codes-checking = Checking the codes
ui-codes-skip = Skip for now

ui-phone-code-title = Verify the phone number
ui-phone-code-sent = AWS has sent a text message to the phone number that ends in { $ending }. It may take a few minutes.
ui-phone-code-label = Code from the text message
ui-phone-code-six = Enter the six letters or digits of the code.
ui-phone-code-submit = Verify phone number
ui-phone-text = Text message from AWS

ui-phone = Practice phone
ui-phone-show = Use the practice phone
ui-phone-close = Close the practice phone
ui-phone-hint = Use this in place of your own phone. It scans every QR code of the practice account by itself.
ui-phone-empty = Use this in place of your own phone. Codes appear here when there's a QR code to scan.
ui-phone-account = AWS: { $name }
ui-phone-root = Root user
ui-phone-user = User { $user }
ui-phone-waiting = Not added yet. Enter both codes.
ui-phone-code = Code
ui-phone-used = This code was used. The next one comes in { $seconds } s.
ui-phone-left = The next code comes in { $seconds } s.
ui-phone-first = First code
ui-phone-second = Second code

## A new password

ui-password-for = Temporary password for { $user }
ui-password-user = User name
ui-password-temporary = Temporary password
ui-password-hint = This is the only time you can see this password. You'll change it when you first sign in.
ui-password-show = Show
ui-password-hide = Hide
ui-password-copy = Copy
ui-password-saved = I saved the password
ui-password-tick = Save the password, then tick the box.
ui-password-next = Next
ui-password-copied = Copied. Firstday clears it from the clipboard after 45 seconds.

## The page of passwords that nobody has saved

ui-password-title = Temporary passwords
ui-password-none = You saved every password. There's nothing to do here.
ui-lost-title = The temporary password of { $user } is lost
ui-lost-hint = Firstday closed before you saved it, and nobody can see it again. Create a new one so that { $user } can sign in.
ui-lost-create = Create a new password
ui-lost-saved = I have the password
ui-review-password = Create a new password for { $user }

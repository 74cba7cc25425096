# What only the terminal says.

answers-example-intro = Answers for "firstday setup --answers". Each part in square brackets is one step. Change the values. To skip a step, add skip = true to its part. Never write a password or a key in this file. Firstday creates those and saves keys in the keyring.

## Whose account it is, and its status

cli-account-practice = Practice account { $account }. Signed in as { $who }. Nothing here changes a real AWS account.
cli-account-real = AWS account { $account }. Signed in as { $who }.
cli-account-elsewhere = This isn't AWS. Requests go to { $addresses }. It calls itself account { $account }, and you { $who }.
cli-make-elsewhere = These changes aren't made in AWS. Apply them there anyway?
cli-say-not-aws = Nothing was changed. Requests go to { $addresses }, not to AWS. To make the changes there, add --not-aws.
cli-reading = Checking the account
cli-settled = All { $all } steps are done.
cli-unsettled = { $settled ->
    [one] One of { $all } steps is done.
   *[other] { $settled } of { $all } steps are done.
} For the rest, run "firstday setup".
cli-set-up = { $settled ->
    [one] One of { $all } steps is done.
   *[other] { $settled } of { $all } steps are done.
} Setup is complete. To see what's left, run "firstday check".
cli-request-id = AWS request { $id }
cli-unknown-step = There is no step named { $step }. Choose from { $steps }.

## Confirming

cli-confirm-kept = Your confirmation is saved. If AWS shows the status later, AWS's answer is used.
cli-confirm-taken-back = Your confirmation is withdrawn.
cli-confirm-none = This step wasn't confirmed.

## Questions

cli-yes = yes
cli-no = no
cli-yes-no = (y/n)
cli-say-yes-or-no = Type y or n.
cli-how-to-choose = Space selects, Enter continues, Esc goes back
cli-how-to-choose-one = Enter selects, Esc goes back

## Answers

cli-answers-good = All answers are valid.
cli-answers-missing = These answers are missing. Add them to an answers file, and name it with --answers. To skip a step, add skip = true. For an example, run "firstday answers example".
cli-look-again = Check again? Answer no to skip this step.

## The guided way

cli-page = Step { $number } of { $all }
cli-page-keys = ? shows more, < goes back.
cli-page-root-user = The root user can do everything. With MFA, a stolen password isn't enough.
cli-page-admin-user = Use this user instead of the root user for everyday work.
cli-page-spending-alerts = AWS sends you an email when your spending reaches an amount. Alerts don't stop spending.
cli-page-command-line = The AWS CLI is the program for using AWS in a terminal. You can set it up later.
cli-page-command-line-question = Set up the AWS CLI on this computer?

cli-heading-reasons = Why
cli-heading-deeds = What Firstday does
cli-heading-limitations = Limitations
cli-heading-costs = Cost

## MFA for the root user

cli-root-mfa-open = 1. Open the AWS console as the root user:
cli-root-mfa-assign = 2. Choose "Assign MFA device".
cli-root-mfa-scan = 3. Choose "Authenticator app", and scan the code with your phone.
cli-root-mfa-practice = This is a practice account. Run this command in another terminal: firstday practice root-mfa { $file } on
cli-root-mfa-ready = Press Enter when MFA is on (s skips this step)
cli-root-mfa-not-yet = AWS doesn't show MFA for the root user yet. Wait a few seconds, and press Enter again.
cli-root-mfa-is-on = MFA is on for the root user.
cli-root-mfa-skipped = Skipped for now. Anyone with the root password can take over your account.
cli-root-mfa-left = The root user has no MFA yet. Turn it on in the AWS console, and run this command again.

## The review

cli-review-title = Review
cli-review-total = { $count ->
    [one] One change
   *[other] { $count } changes
}{ $free ->
    [yes] {", all free. "}
   *[no] {". "}
}Nothing is changed before you agree.
cli-review-step = { $title } · { $count ->
    [one] one change
   *[other] { $count } changes
}
cli-review-skipped = Skipped: { $steps }
cli-review-practice = Practice changes this computer's AWS config file and keyring. To prevent that, press c and skip the AWS CLI.
cli-review-keys = Press d for the details and how to undo, c to customize, < to go back.
cli-review-help = Press y to apply the changes, one at a time. If one fails, completed changes are kept. Press n to end without changes. Press d to see each change with its API calls, its cost and how to undo it. Press c to change the answers of one step, or to skip it. Press < to go back to the last question.
cli-apply = { $count ->
    [one] Apply one change?
   *[other] Apply { $count } changes?
}
cli-customize-which = Which step?
cli-customize-more = A step that setup doesn't ask about
cli-customize-include = Include this step?

## The changes and the run

cli-changes = { $count ->
    [one] One change:
   *[other] { $count } changes, in this order:
}
cli-dry-run = This was a dry run. Nothing was changed.
cli-unread-steps = These steps couldn't be checked, so nothing is planned for them:
cli-nothing-to-change = There is nothing to change.
cli-nothing-changed = Nothing was changed.
cli-make-changes = Apply these changes?
cli-say-yes = Nothing was changed, because no one can be asked here. To apply the changes, add --yes.
cli-making = Applying changes
cli-stopping = Stopping after the current change.
cli-outcome-done = done
cli-outcome-already-there = already exists
cli-outcome-not-tried = not started, because it needs a change that failed
cli-outcome-left = skipped
cli-outcome-failed = failed
cli-run-again = Completed changes are kept. To apply the rest, run the same command again.

## What a person does in a run

cli-turn-save-password = Your turn { $number } of { $all }: Save the password of { $user }
cli-turn-set-up-mfa = Your turn { $number } of { $all }: Set up MFA for { $user }
cli-turn-verify-phone = Your turn { $number } of { $all }: Enter the code that AWS texts to the phone ending in { $user }
cli-turn-sign-in = Your turn { $number } of { $all }: Sign in as { $user }
cli-phone-code-sent = AWS has sent a text message to the phone number that ends in { $ending }. To do this later, press Enter.
cli-phone-code = Code from the text message
cli-phone-code-malformed = The code has six letters or digits.
cli-phone-code-no-terminal = The code from the text message can only be entered at a terminal.
cli-recovery-kit = The recovery kit is saved as { $path }. Open it in a browser and print it.
cli-confirm-part-kept = { $part }: tried on { $date }
cli-confirm-part-open = { $part }: not tried yet

cli-scan = Open the authenticator app of { $user }, and scan this code. The app then shows a new MFA code every 30 seconds.
cli-picture-too-large = The QR code doesn't fit on the screen.
cli-picture-larger = Make the window larger to see it.
cli-type-key-alone = Type this secret key into the app: { $key }
cli-type-key = Can't scan? Type this secret key into the app: { $key }
cli-seconds-left = { $seconds ->
    [one] The next code comes in one second.
   *[other] The next code comes in { $seconds } seconds.
}
cli-first-code = MFA code 1 (leave it empty to skip for now)
cli-second-code = MFA code 2, the next one
cli-bad-codes = Each code has six digits, and the two codes differ. Try again.
cli-clock-skew = The clock of this computer is { $seconds } seconds off. If AWS refuses the codes, set the clock of your phone and of this computer.
cli-password-made = Firstday created a temporary password for { $user }. You'll change it when you first sign in.
cli-show-password = Show the password now? You can see it only once.
cli-password-kept = Press Enter when you've saved it. It then disappears.
cli-password-unseen = Firstday created a temporary password for { $user }, but no one was here to see it. Create a new one in the IAM console: Users, { $user }, Security credentials.
cli-password-no-page = Firstday created a temporary password for { $user }, but can't hide it again in this terminal. Create a new one in the IAM console: Users, { $user }, Security credentials.
cli-codes-no-page = Firstday can't hide a secret again in this terminal, so MFA is skipped for now. Use another terminal, or the window.

## What an earlier run left open

cli-run-broken = Setup stopped after { $done } of { $changes } changes. Completed changes are kept.
cli-password-lost = No one has saved the temporary password of { $user }.
cli-password-anew = Create a new temporary password?

## What comes next

cli-ready = Your account is ready.
cli-next = Do this next:
cli-next-email = Open the link in the email that AWS sends to { $emails }. It works for 12 hours.
cli-next-sign-in = Sign in as { $user }, and check that it works: { $address }
cli-next-root = Sign out as the root user. Keep its password and phone in a safe place.

## Practice accounts

cli-practice-made = Created a practice account in { $file }. To set it up, run: firstday setup --practice { $file }
cli-practice-serves = The practice account is at { $address }. To use it with AWS tools, set AWS_ENDPOINT_URL to this address. Press Ctrl+C to end.
cli-unknown-seed = There is no starting state { $seed }. Choose from { $seeds }.
cli-root-mfa-on = MFA is on for the practice root user.
cli-root-mfa-off = MFA is off for the practice root user.
cli-practice-later = { $minutes ->
    [one] The clock of the practice account is one minute further.
   *[other] The clock of the practice account is { $minutes } minutes further.
}

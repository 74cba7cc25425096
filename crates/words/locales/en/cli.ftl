# What only the terminal says.

answers-example-intro = Answers for "firstday setup --answers". Each part in square brackets is a step. Change the values. To leave a step out, write skip = true into its part. Never put a password or a key into this file: Firstday makes those itself, and keeps them in the keyring.

## Whose account, and how it stands

cli-account-practice = Practice account { $account }. You are { $arn }. Nothing here touches a real AWS account.
cli-account-real = AWS account { $account }. You are { $arn }.
cli-account-elsewhere = This is not AWS: requests go to { $addresses }. What answers there calls itself account { $account }, and you { $arn }.
cli-make-elsewhere = These changes are not made in AWS. Make them there all the same?
cli-say-not-aws = Nothing was changed. Requests go to { $addresses }, not to AWS: add --not-aws to make the changes there.
cli-reading = Reading the account
cli-settled = All { $all } steps are settled.
cli-unsettled = { $settled ->
    [one] One of { $all } steps is settled.
   *[other] { $settled } of { $all } steps are settled.
} Run "firstday setup" for the rest.
cli-request-id = AWS request { $id }
cli-unknown-step = There is no step named { $step }. Choose from { $steps }.

## Confirming

cli-confirm-kept = Your word is kept. As soon as AWS lets you read how the step stands, that counts instead.
cli-confirm-taken-back = Your word is taken back.
cli-confirm-none = This step was not confirmed.

## Answers

cli-answers-good = Every answer can be used.
cli-answers-missing = These answers are missing. Put them into an answers file and name it with --answers, or leave a step out with skip = true. "firstday answers example" prints such a file.
cli-do-this = Do this now?
cli-how-to-choose = Space chooses, Enter goes on
cli-look-again = Look again? Answer no to do this later.
cli-root-mfa-practice = On a practice account, run "firstday practice root-mfa FILE on" in another terminal.
cli-root-mfa-left = The root user has no MFA yet. Switch it on in the AWS console, then check again.

## The review and the run

cli-changes = { $count ->
    [one] One change will be made:
   *[other] { $count } changes will be made, in this order:
}
cli-dry-run = This was a dry run. Nothing was changed.
cli-unread-steps = These steps could not be read, so nothing is planned for them:
cli-nothing-to-change = There is nothing to change.
cli-nothing-changed = Nothing was changed.
cli-make-changes = Make these changes?
cli-say-yes = Nothing was changed. Nobody is here to agree to the changes: add --yes to make them.
cli-making = Making the changes
cli-stopping = Stopping after the change in progress.
cli-outcome-done = done
cli-outcome-already-there = it was there already
cli-outcome-not-tried = not tried, because it needs a change that did not succeed
cli-outcome-left = left for later
cli-outcome-failed = failed
cli-run-again = What was done stays done. Run the same command again to do the rest.

## Codes and passwords

cli-scan = Scan this picture with the authenticator app of { $user }. An authenticator app shows a new six-digit code every 30 seconds.
cli-picture-too-large = The picture does not fit on the screen.
cli-picture-larger = Make the window larger to see it.
cli-type-key-alone = Type this key into the app: { $key }
cli-type-key = If you cannot scan it, type this key into the app: { $key }
cli-seconds-left = { $seconds ->
    [one] The code that the app shows now is good for one more second.
   *[other] The code that the app shows now is good for { $seconds } more seconds.
}
cli-first-code = The code that the app shows (leave empty to do this later)
cli-second-code = The next code
cli-bad-codes = A code is six digits, and the second differs from the first. Try again.
cli-clock-skew = The clock of this computer is { $seconds } seconds off AWS's clock. If the codes are refused, set the clock of the phone and of this computer.
cli-password-made = A first password was made for { $user }. It has to be changed at the first sign-in.
cli-show-password = Show it now? It is shown only once.
cli-password-kept = Have you written it down? Press Enter, and it leaves the screen.
cli-password-unseen = A first password was made for { $user }, and nobody was here to see it. Reset it in the AWS console, under IAM, Users, { $user }, Security credentials.
cli-password-no-page = A first password was made for { $user }, but this terminal can't wipe what it shows. Reset it in the AWS console, under IAM, Users, { $user }, Security credentials.
cli-codes-no-page = This terminal can't wipe what it shows, so the MFA device is left for later. Use another terminal, or the window.

## Practice accounts

cli-practice-made = Made a practice account in { $file }. Go through its first day with: firstday setup --practice { $file }
cli-practice-serves = The practice account answers at { $address }. Set AWS_ENDPOINT_URL to this address to let AWS tools speak to it. Press Ctrl+C to end.
cli-unknown-seed = A practice account cannot begin as { $seed }. Choose from { $seeds }.
cli-root-mfa-on = The practice root user has MFA.
cli-root-mfa-off = The practice root user has no MFA.
cli-practice-later = { $minutes ->
    [one] One minute has passed in the practice account.
   *[other] { $minutes } minutes have passed in the practice account.
}

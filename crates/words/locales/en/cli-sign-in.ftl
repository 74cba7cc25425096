# Signing in through the browser, as the terminal says it.

cli-sign-in-here = Sign in with your browser at this address:
cli-sign-in-leads = It leads to { $page }. Check the address in your browser before you sign in.
cli-sign-in-keys = Press Enter to open your browser, E to use a browser on another computer, or Ctrl+C to stop.
cli-sign-in-nobody = Firstday waits { $minutes } minutes for a sign-in at this address, and then stops.
cli-sign-in-nobody-leave = To skip the sign-in for now, run the command with --leave-sign-in.
cli-sign-in-waiting = Waiting for you to sign in
cli-sign-in-elsewhere = Open this address in a browser on another computer, and sign in:
cli-sign-in-paste = Paste the code from the last page, and press Enter. The code isn't shown here.
cli-sign-in-account = Signed in to AWS account { $account }.
cli-sign-in-root = The root user session stays in memory. It's gone when this program ends.
cli-sign-in-go-on = Is this your account and user?
cli-sign-in-new = This user is new on this computer. Compare the account ID and the name with your own.

## While changes are made

cli-run-sign-in = The AWS CLI profile { $profile } gets this sign-in of { $user }. If your browser shows another user, sign out of the AWS console first, or use a private window.
cli-run-sign-in-keys = Press Enter to open your browser, E to use a browser on another computer, or L to skip this for now.
cli-run-sign-in-paste = Paste the code from the last page, and press Enter. The code isn't shown here. To skip this for now, press Enter alone.

## The session of a profile

cli-sign-in-add-profile = Add the profile to the AWS config file, too?
cli-sign-in-not-kept = Nothing was saved.
cli-sign-in-nobody-here = The profile wasn't added to the AWS config file, because no one can be asked here. To add it, sign in with --yes.
cli-sign-in-done = The session of the profile { $profile } is saved in the keyring, for up to 12 hours. To end it, run: firstday sign-out --profile { $profile }
cli-sign-in-use = To use it, run: aws --profile { $profile } sts get-caller-identity
cli-sign-in-practice = This is a session of a practice account, which ends with this program. AWS tools can't renew it afterwards.
cli-sign-out-done = The session of the profile { $profile } is deleted.
cli-sign-out-nobody = The keyring has no browser session.

# Signing in through the browser, as the terminal says it.

cli-sign-in-here = Sign in with your browser, at this address:
cli-sign-in-leads = It leads to { $page }. Look for that in the browser before you sign in.
cli-sign-in-keys = Press Enter to open it in the browser, or open it yourself. Press E to use a browser on another computer, or Ctrl+C to stop.
cli-sign-in-nobody = Nobody is at this terminal. Firstday waits { $minutes } minutes for a sign-in at this address, and then stops.
cli-sign-in-nobody-leave = To leave the sign-in for later instead, run the command with --leave-sign-in.
cli-sign-in-waiting = Waiting for the browser
cli-sign-in-elsewhere = Open this address in a browser on another computer, and sign in there:
cli-sign-in-paste = Paste the code that the page shows at the end, and press Enter. The code does not show here.
cli-sign-in-account = Signed in to the AWS account { $account }.
cli-sign-in-root = What the root user signs in with stays in memory, and is gone when this program ends.
cli-sign-in-go-on = Is this who you want to be?
cli-sign-in-new = Nobody has signed in as this one on this computer before. Compare the account ID and the name with your own.

## While changes are made

cli-run-sign-in = Sign in as { $user }. The profile { $profile } gets a session of that user. If the browser shows somebody else, such as the root user, sign out of the AWS console there first, or use a private window.
cli-run-sign-in-keys = Press Enter to open it in the browser, or open it yourself. Press E to use a browser on another computer, or L to do this later.
cli-run-sign-in-paste = Paste the code that the page shows at the end, and press Enter. The code does not show here. Press Enter alone to do this later.

## The session of a profile

cli-sign-in-add-profile = Add the profile as well?
cli-sign-in-not-kept = Nothing was stored.
cli-sign-in-nobody-here = The profile was not added to the AWS settings, because nobody is here to agree to it. To add it, sign in with --yes.
cli-sign-in-done = The keyring keeps the session for the profile { $profile }, for at most twelve hours. To end it: firstday sign-out --profile { $profile }
cli-sign-in-use = To use it: aws --profile { $profile } sts get-caller-identity
cli-sign-in-practice = This is a session of a practice account, which is served only while this program runs. AWS tools cannot renew it afterwards.
cli-sign-out-done = Firstday has forgotten the session of the profile { $profile }.
cli-sign-out-nobody = The keyring has no browser session. There is nothing to forget.

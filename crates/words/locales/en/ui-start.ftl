# The start page, the ways to sign in, and the page that asks whether it is the right account.

ui-start-title = Secure your new AWS account
ui-start-intro = In about 15 minutes: protect the root user, create your own admin user, and set up spending alerts.
ui-start-needed = You'll need:
ui-start-needed-phone = your phone
ui-start-needed-account = the email and password of your AWS account
ui-start-version = Firstday { $version }

ui-start-practice = Practice first
ui-start-practice-hint = Try everything on a practice account. No sign-up, no cost.
ui-start-practice-begin = Start practicing
ui-start-practice-continue = Continue practicing
ui-start-aws = Use my AWS account
ui-start-aws-hint = Sign in with AWS in your browser. You approve each change.
ui-start-aws-begin = Continue to AWS sign-in

ui-help-stored = What Firstday stores
ui-help-stored-here = On this computer: your answers, a log of what was done, and the practice account ({ $file }). They hold no secret of a real account.
ui-help-stored-keyring = In your keyring (the encrypted store of your system): a session or an access key for the AWS CLI, if you set it up.
ui-help-stored-sent = Firstday connects to AWS only. It sends nothing anywhere else.
ui-help-stored-changes = Signing in changes nothing. Changes are made only after you review and apply them.

ui-start-signing-in = Signing in
ui-start-sign-in = Sign in

## More sign-in options

ui-start-more = More sign-in options
ui-start-way-browser = Browser, with options
ui-start-way-browser-hint = Choose a sign-in Region, or use a browser on another computer.
ui-start-way-practice = Practice account, with options
ui-start-way-practice-hint = Start again, choose a starting state, or practice the browser sign-in.
ui-start-way-profile = AWS CLI profile
ui-start-way-profile-hint = Use an account that the AWS CLI on this computer knows.
ui-start-way-keys = Access key
ui-start-way-keys-hint = Paste a key. It's kept in memory only.

ui-start-browser-elsewhere = This computer has no browser
ui-start-browser-elsewhere-hint = Open the link on another computer, then paste the code it shows.
ui-start-browser-region = Sign-in Region
ui-start-browser-region-hint = Change it only if AWS sign-in is down in this Region.
ui-start-browser-region-choice = { $name } – { $code }
ui-start-browser-beginning = Preparing the sign-in

## Practice

ui-start-practice-which = Practice account
ui-start-practice-go-on = Continue with your practice account
ui-start-practice-go-on-hint = You return to where you were.
ui-start-practice-afresh = Start a new practice account
ui-start-practice-afresh-hint = The old one is kept in a file beside it.
ui-start-practice-open = Open the practice account
ui-start-practice-rehearse = Practice the browser sign-in
ui-start-practice-rehearse-hint = The practice sign-in page works like the one of AWS.
ui-start-seed = Starting state
ui-start-seed-hint = Choose "New account" if you don't know.
ui-start-seed-fresh = New account
ui-start-seed-fresh-hint = Just signed up, with nothing set up.
ui-start-seed-half-done = Half done
ui-start-seed-half-done-hint = Somebody started the setup and stopped.
ui-start-seed-neglected = Neglected account
ui-start-seed-neglected-hint = An old account with a root access key and old keys.
ui-start-seed-large = Large account
ui-start-seed-large-hint = 5,000 users and 300 groups.
ui-start-seed-project = Project account
ui-start-seed-project-hint = From the new AWS sign-up, without a root user.
ui-start-replace = Replace the practice account?
ui-start-replace-warning = A new practice account replaces the one in { $file }. The old one is kept beside it, in a file that ends in ".old-1" or a higher number. Real accounts aren't affected.
ui-start-replace-do = Replace

## A profile

ui-start-profile-more = Firstday signs in like the AWS CLI. It reads { $file } and doesn't change it.
ui-start-profile-name = Profile
ui-start-profile-name-hint = From { $file }.
ui-start-no-profiles = No profiles in { $file }
ui-start-no-profiles-hint = Create one with the command "aws login" and restart Firstday, or choose another way to sign in.

## Pasted keys

ui-start-keys-more = An access key has two parts: an ID and a secret. An administrator creates it in the IAM console, on the page of your user.
ui-start-keys-root = Don't create an access key for the root user. Nothing in the account can limit such a key. Choose "Continue to AWS sign-in" instead, which needs no key. If you already have a root key, sign in that way and delete it.
ui-start-keys-missing = Paste this part of the key.
ui-start-access-key-id = Access key ID
ui-start-access-key-id-hint = 20 characters. Most start with AKIA or ASIA.
ui-start-secret-access-key = Secret access key
ui-start-secret-access-key-hint = 40 characters. It's never shown, saved, or logged.
ui-start-keys-temporary = These are temporary keys
ui-start-session-token = Session token
ui-start-session-token-hint = The long text that comes with temporary keys.

## Who is signed in

ui-signed-in-title = Is this your account?
ui-signed-in-intro = Nobody has used this sign-in with Firstday on this computer before.
ui-signed-in-reading = Reading your account
ui-signed-in-go-on = Continue
ui-signed-in-other = Use another account
ui-who = Signed in as
ui-account-number = Account ID
ui-arn = Full name at AWS (ARN)
ui-profile = Profile
ui-root-keys = You're using an access key of the root user
ui-root-keys-hint = Nothing in the account can limit such a key. Choose another account, sign in with your browser, and delete this key. Give programs that use it another key first.

## After signing out

ui-farewell = You're signed out
ui-farewell-other = Your browser is signed in as someone else
ui-farewell-other-hint = Sign out of the AWS console in your browser first. Then start again here.

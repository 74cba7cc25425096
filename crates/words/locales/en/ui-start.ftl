# The start page, and the page that says who is signed in.

ui-start-title = Your first day on AWS
ui-start-intro = From a new account to one that is safe to use, in one sitting. You see every change before it is made.
ui-start-ways = Where do you want to begin?
ui-start-version = Firstday { $version }

ui-start-stored = What is kept, and where
ui-start-stored-here = On this computer: your answers, a journal of what was done, and the practice account ({ $file }). None of them holds a secret of a real account.
ui-start-stored-keyring = In the keyring of your system: a session or an access key for the command line, if you want one. A keyring is the locked store for secrets.
ui-start-stored-sent = Firstday speaks to AWS only. It sends nothing anywhere else.
ui-start-stored-changes = Signing in and looking changes nothing. Changes come only after you have read and accepted them.

ui-start-browser = Sign in through the browser
ui-start-browser-hint = Recommended for a real account. You sign in as you do for the AWS console, also as the root user. No key is needed.
ui-start-practice = Practice account
ui-start-practice-hint = A small AWS inside this program: rehearse the whole first day, without an account and without risk.
ui-start-profile = A profile of the AWS CLI
ui-start-profile-hint = For a real account that the AWS CLI on this computer knows already.
ui-start-keys = An access key
ui-start-keys-hint = For a real account. You paste a key, and it is kept in memory only.

ui-start-signing-in = Signing in
ui-start-sign-in = Sign in

## Through the browser

ui-start-browser-more = Firstday gives you the address of AWS's own sign-in page. You sign in there, so that Firstday never sees your password. AWS then hands Firstday keys that run out within minutes and are kept in memory only.
ui-start-browser-root = Sign in as the root user if this is the first day, or as the owner of the project if you signed up the new way.
ui-start-browser-elsewhere = This computer has no browser
ui-start-browser-elsewhere-hint = You open the address on another computer, and bring back the code that its page shows.
ui-start-browser-expert = Where to sign in
ui-start-browser-region = Region of the sign-in service
ui-start-browser-region-hint = Leave this as it is if you don't know. It helps to choose another one when the sign-in service of a Region is down.
ui-start-browser-region-choice = { $name } – { $code }
ui-start-browser-begin = Get the sign-in address
ui-start-browser-beginning = Preparing the sign-in

## Practice

ui-start-practice-more = The practice account behaves as AWS does, down to the codes of an authenticator app. What you learn here holds on the real account.
ui-start-practice-which = Which practice account?
ui-start-practice-go-on = Go on with the one that is there
ui-start-practice-go-on-hint = You come back to where you were.
ui-start-practice-afresh = Begin afresh
ui-start-practice-afresh-hint = The practice account that is there is kept in a file beside it.
ui-start-practice-open = Open the practice account
ui-start-practice-rehearse = Rehearse the browser sign-in
ui-start-practice-rehearse-hint = Rehearsing takes you through the sign-in page, as it will be on a real account. Opening goes straight in.
ui-start-seed = How does it begin?
ui-start-seed-hint = Choose the new account if you don't know.
ui-start-seed-fresh = A new account
ui-start-seed-fresh-hint = As it is right after signing up, with nothing set.
ui-start-seed-half-done = Half done
ui-start-seed-half-done-hint = Somebody began and stopped half-way.
ui-start-seed-neglected = Neglected
ui-start-seed-neglected-hint = An old account with a root access key and keys that nobody has changed for long.
ui-start-seed-large = Large
ui-start-seed-large-hint = 5,000 users and 300 groups.
ui-start-seed-project = A project account
ui-start-seed-project-hint = The kind that the new AWS sign-up makes, without a root user.
ui-start-replace = Replace the practice account?
ui-start-replace-warning = A new practice account takes the place of the one in { $file }. The one that is there is kept beside it, in a file whose name ends in ".old-1" or a higher number. No real account is touched.
ui-start-replace-do = Replace it

## A profile

ui-start-profile-more = Firstday signs in as the AWS CLI would. It reads { $file } and does not change it.
ui-start-profile-name = Profile
ui-start-profile-name-hint = The profiles in { $file }.
ui-start-no-profiles = There are no profiles in { $file }
ui-start-no-profiles-hint = Make one with the command "aws login" and start Firstday again, or choose another way to sign in.

## Pasted keys

ui-start-keys-more = An access key is a pair: an ID and a secret. Somebody with rights to do so makes it for you in the IAM console, on the page of your user.
ui-start-keys-root = Do not make an access key for the root user to use it here. Such a key can do everything, and nothing in the account can limit it. If you have nothing but root, choose "Sign in through the browser" above, which needs no key. If you have made such a key already, sign in that way and delete it in the chapter about the root user.
ui-start-keys-missing = This is missing. Paste it from where you keep the key.
ui-start-access-key-id = Access key ID
ui-start-access-key-id-hint = 20 characters, most often beginning with AKIA or ASIA.
ui-start-secret-access-key = Secret access key
ui-start-secret-access-key-hint = 40 characters. It is not shown, not written down and not logged.
ui-start-keys-temporary = These are temporary keys
ui-start-session-token = Session token
ui-start-session-token-hint = The long text that comes with temporary keys. Leave it empty for others.

## Who is signed in

ui-signed-in-title = You are signed in
ui-signed-in-intro = Make sure that this is the account you mean.
ui-signed-in-next = Next, Firstday reads how this account stands. Reading changes nothing.
ui-signed-in-next-practice = Next, Firstday reads how the practice account stands. This is as it will be on a real one.
ui-signed-in-go-on = Go on
ui-signed-in-new = Is this you?
ui-signed-in-new-hint = Nobody has signed in as this one on this computer before. Compare the account number and the full name above with your own.
ui-signed-in-is-me = Yes, this is me
ui-signed-in-other = Not this one, sign out
ui-signed-in-not-me = This is not me, sign out
ui-browser-session = This session is kept in memory only
ui-browser-session-root = It ends with the program, and is written nowhere. You are the root user, who can do everything: set up a user for daily work, and put root away after today.
ui-browser-session-user = It ends with the program, and is written nowhere. Next time you sign in again.
ui-who = Who you are
ui-kind = Kind of account
ui-kind-practice = Practice account, kept on this computer
ui-kind-real = Real AWS account
ui-account-number = Account number
ui-arn = Full name at AWS (ARN)
ui-profile = Profile
ui-root-keys = You use an access key of the root user
ui-root-keys-hint = Such a key can do everything, and nothing in the account can limit it. Better sign out, sign in through the browser instead, and delete this key in the chapter about the root user. A program that still uses it needs another one first.

## After signing out

ui-farewell = You are signed out
ui-farewell-other = The browser holds another session than you meant
ui-farewell-other-hint = Open the AWS console in that browser and sign out there first. Then begin again here, and sign in as the one you mean.

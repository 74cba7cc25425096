# The start page, and the page that says who is signed in.

ui-start-title = Your first day on AWS
ui-start-intro = From a new account to one that is safe to use, in one sitting. You see every change before it is made.
ui-start-ways = Where do you want to begin?
ui-start-version = Firstday { $version }

ui-start-stored = What is kept, and where
ui-start-stored-here = On this computer: your answers, a journal of what was done, and the practice account ({ $file }). None of them holds a secret of a real account.
ui-start-stored-keyring = In the keyring of your system: an access key, if you have one made. A keyring is the locked store for secrets.
ui-start-stored-sent = Firstday speaks to AWS only. It sends nothing anywhere else.
ui-start-stored-changes = Signing in and looking changes nothing. Changes come only after you have read and accepted them.

ui-start-practice = Practice account
ui-start-practice-hint = Recommended to begin with. A small AWS inside this program: rehearse the whole first day, without an account and without risk.
ui-start-profile = A profile of the AWS CLI
ui-start-profile-hint = For a real account that the AWS CLI on this computer knows already.
ui-start-keys = An access key
ui-start-keys-hint = For a real account. You paste a key, and it is kept in memory only.

ui-start-signing-in = Signing in
ui-start-sign-in = Sign in

## Practice

ui-start-practice-more = The practice account behaves as AWS does, down to the codes of an authenticator app. What you learn here holds on the real account.
ui-start-practice-which = Which practice account?
ui-start-practice-go-on = Go on with the one that is there
ui-start-practice-go-on-hint = You come back to where you were.
ui-start-practice-afresh = Begin afresh
ui-start-practice-afresh-hint = The practice account that is there is replaced.
ui-start-practice-open = Open the practice account
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
ui-start-replace-warning = The practice account in { $file } is replaced by a new one. What you did in it is lost. No real account is touched.
ui-start-replace-do = Replace it

## A profile

ui-start-profile-more = Firstday signs in as the AWS CLI would. It reads { $file } and does not change it.
ui-start-profile-name = Profile
ui-start-profile-name-hint = The profiles in { $file }.
ui-start-no-profiles = There are no profiles in { $file }
ui-start-no-profiles-hint = Make one with the command "aws login" and start Firstday again, or choose another way to sign in.

## Pasted keys

ui-start-keys-more = An access key is a pair: an ID and a secret. Somebody with rights to do so makes it for you in the IAM console, on the page of your user.
ui-start-keys-root = Do not make an access key for the root user to use it here. Such a key can do everything, and cannot be limited. If you have nothing but root, open AWS CloudShell or use the command "aws login", which needs no lasting key.
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
ui-signed-in-other = Not this one, sign out
ui-who = Who you are
ui-kind = Kind of account
ui-kind-practice = Practice account, kept on this computer
ui-kind-real = Real AWS account
ui-account-number = Account number
ui-arn = Full name at AWS (ARN)
ui-profile = Profile
ui-root-keys = You use an access key of the root user
ui-root-keys-hint = Such a key can do everything, and nothing can limit it. Go on to set up a user for daily work, and then delete this key in the chapter about the root user.

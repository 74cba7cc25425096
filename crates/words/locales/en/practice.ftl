# The practice account's own pages, which stand in for the sign-in page of AWS.
# What varies in them is put in by the practice account.

practice-window = { $title } - practice account
practice-mark = Practice account { $account }
practice-played = This page stands in for the AWS sign-in page. Nothing here changes a real AWS account.
practice-asks-here = A program on this computer asks to work in this account as you, signed in to { $region }. Choose who you are. This page asks for no password.
practice-asks-elsewhere = A program on another computer asks to work in this account as you, signed in to { $region }. Choose who you are. This page asks for no password.
practice-sign-in = Sign in
practice-who = Who are you?
practice-root = Root user ({ $email })
practice-user = IAM user { $name }
practice-other-user = Another IAM user, with this name:
practice-other-name = IAM user name
practice-no-such-user = No user with this name has a console password.
practice-mfa = Multi-factor authentication
practice-signing-in = Signing in: { $name }
practice-code = MFA code from your authenticator app (six digits)
practice-wrong-code = This code isn't correct. Wait for the next one.
practice-phone = I don't have a phone here
practice-phone-hint = This is the practice phone. Enter this code above. On a real account, only your own phone shows it.
practice-continue = Continue
practice-cancel = Cancel
practice-passkey = The practice passkey is always available.
practice-use-passkey = Use the passkey
practice-copy = Copy the code
practice-copy-text = Copy this text into the program that asked for it.
practice-copy-after = You can use it once, in the next few minutes. Then you can close this tab.
practice-not-signed-in = Not signed in
practice-not-signed-in-why = You aren't signed in: { $error }.
practice-refused = This page can't answer the request
practice-refused-missing = The parameter { $name } is missing.
practice-refused-invalid = The parameter { $name } isn't valid.
practice-refused-twice = The parameter { $name } is there twice.
practice-refused-no-form = The request isn't a form.
practice-refused-used-form = This page was answered before, or it expired. Start again from the program.

# The practice account's own pages, which play the sign-in page of AWS.
# What varies in them is put in by the practice account.

practice-window = { $title } - practice account
practice-mark = Practice account { $account }
practice-played = This page plays the sign-in page of AWS. Nothing here touches a real AWS account.
practice-asks-here = A program on this computer asks to work in this account as you, signed in to { $region }. Choose who you are. No password is asked for here.
practice-asks-elsewhere = A program on another computer asks to work in this account as you, signed in to { $region }. Choose who you are. No password is asked for here.
practice-sign-in = Sign in
practice-who = Who are you?
practice-root = Root user ({ $email })
practice-user = IAM user { $name }
practice-other-user = Another IAM user, with this name:
practice-other-name = Name of the IAM user
practice-no-such-user = There is no such user with a console password.
practice-mfa = Multi-factor authentication
practice-signing-in = Signing in: { $name }
practice-code = Code of six digits from the authenticator app
practice-wrong-code = That code is not right. Wait for the next one.
practice-phone = I don't have a phone here
practice-phone-hint = This is the practice phone. Type this code above. On a real account, only your own phone shows it.
practice-continue = Continue
practice-cancel = Cancel
practice-passkey = The practice passkey is always at hand.
practice-use-passkey = Use the passkey
practice-copy = Copy the code
practice-copy-text = Copy this text into the program that asked for it.
practice-copy-after = It is good for a few minutes and for one use. Then you can close this tab.
practice-not-signed-in = Not signed in
practice-not-signed-in-why = You were not signed in: { $error }.
practice-refused = This request cannot be answered
practice-refused-missing = The reason: the parameter { $name } is missing.
practice-refused-invalid = The reason: the parameter { $name } is not valid.
practice-refused-twice = The reason: the parameter { $name } comes twice.
practice-refused-no-form = The reason: this is not a form.
practice-refused-used-form = The reason: this page was answered before, or is too old; start again from the program.

# What stands in the pictures, and what a screen reader reads instead of them.

picture-owner = The root user owns the account and can do everything. It creates an admin user. You use the admin user every day, and the root user only in an emergency.
picture-owner-root = Root user
picture-owner-root-note = Can do everything. For emergencies only.
picture-owner-creates = creates
picture-owner-admin = Admin user
picture-owner-admin-note = For everyday work. You can limit or delete it.

picture-group = A policy is attached to a user group. Every user in the group gets the permissions of the policy.
picture-group-policy = Policy
picture-group-policy-note = A list of permissions
picture-group-attached = attached to
picture-group-group = User group
picture-group-group-note = Administrators
picture-group-members = gives them to
picture-group-users = Users
picture-group-users-note = Everyone in the group

picture-mfa = You sign in with your password and a code from your phone. Someone who has only your password is stopped.
picture-mfa-password = Password
picture-mfa-code = Code from your phone
picture-mfa-in = Signed in
picture-mfa-stolen = Stolen password, no phone
picture-mfa-out = Stopped

picture-key = The AWS CLI asks Firstday, which reads from your keyring. The keyring is encrypted. No key is in a plain text file.
picture-key-cli = AWS CLI
picture-key-asks = asks
picture-key-firstday = Firstday
picture-key-reads = reads from
picture-key-keyring = Keyring
picture-key-keyring-note = Encrypted
picture-key-file = Plain text file
picture-key-file-note = Not used. Every program can read it.

picture-budget = Spending rises through the month. AWS sends you an email when it passes 25, 50, 80, and 100 percent of your budget.
picture-budget-note = An email at each line. Spending doesn't stop.

picture-responsibility = You take care of who can sign in and what they can do. You also take care of your data, your settings, and what you spend. AWS takes care of data centers, hardware, networks, and its services.
picture-responsibility-you = You take care of
picture-responsibility-you-note = Who can sign in, your data and settings, what you spend
picture-responsibility-aws = AWS takes care of
picture-responsibility-aws-note = Data centers, hardware, networks, the services
picture-root-mfa = The AWS console with the button "Assign MFA device". After you add your phone there, an app on it shows a code of six digits for each sign-in.

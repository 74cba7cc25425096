root-mfa-title = Turn on MFA for the root user
root-mfa-why = The root user can do everything in the account, even close it, and no rule in the account can stop it. With MFA (multi-factor authentication), a stolen password isn't enough, because AWS also asks for a second proof, such as a code from your phone.
root-mfa-what = AWS lets no program turn on MFA for the root user, so you do it in the AWS console. Firstday opens the right page when you ask for it. Then it checks with AWS that MFA is on.
root-mfa-limits = Firstday can't see how many MFA devices the root user has, or whether you can still use them. AWS has no backup codes, so add a second device. You can have up to eight. After you turn on MFA, AWS may take a moment to show it.
root-mfa-cost = Free with an authenticator app or a passkey. Hardware security keys are sold separately.

root-mfa-found-on = MFA is on for the root user.
root-mfa-found-app = At least one MFA device is an authenticator app, which shows six-digit codes.
root-mfa-found-passkey = No MFA device is an authenticator app, so it's a passkey or a hardware device. A passkey is the safest kind, because it doesn't work on a fake page.
root-mfa-found-off = MFA is off for the root user. In the AWS console, choose "Assign MFA device", and add an authenticator app or a passkey.
root-mfa-found-off-ask-owner = MFA is off for the root user, and only the root user can turn it on. Sign in to the console as root, or ask the account owner to do it.
root-mfa-found-no-password = The root user of this account has no password. That's right for a member of an organization.
root-mfa-found-no-password-alone = The root user of this account has no password. Someone who can read the owner's email may be able to set one, so check the root user's sign-in page.

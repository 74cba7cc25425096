root-mfa-title = Protect the root user with MFA
root-mfa-why = The root user can do everything in the account, even close it, and no rule inside the account can stop it. With MFA (multi-factor authentication) a stolen password alone is not enough to sign in, because AWS also asks for a second proof such as a code from your phone.
root-mfa-what = You turn MFA on yourself in the AWS console, because AWS does not let any program do it for you. Firstday opens the right page when you ask for it, and then reads from AWS whether it is on.
root-mfa-limits = Firstday sees neither how many devices the root user has nor whether you can still use them. There are no backup codes: a second device is your reserve, and you can register up to eight. After you turn MFA on, AWS may need a moment to show it.
root-mfa-cost = Free of charge with an authenticator app or a passkey. A hardware key costs what its shop asks.

root-mfa-found-on = The root user has MFA.
root-mfa-found-app = At least one of its devices is an authenticator app, which shows six-digit codes.
root-mfa-found-passkey = None of its devices is an authenticator app, so it is a passkey or a hardware device. A passkey is the safest kind, because it cannot be used on a fake page.
root-mfa-found-off = The root user has no MFA. Open the console page, choose "Assign MFA device", and add a passkey or an authenticator app. Then check again.
root-mfa-found-off-ask-owner = The root user has no MFA, and only the root user can turn it on. Sign in to the console as root, or ask the owner of the account to do it.
root-mfa-found-no-password = The root user of this account has no password. In a member of an organization that is how it should be.
root-mfa-found-no-password-alone = The root user of this account has no password. Whoever can read the owner's mail may be able to set one, so look at the sign-in page of the root user yourself.

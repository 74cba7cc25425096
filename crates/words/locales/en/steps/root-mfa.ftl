root-mfa-title = Turn on MFA for the root user
root-mfa-why = The root user can do everything in the account, even close it, and no rule in the account can stop it. With MFA (multi-factor authentication), a stolen password isn't enough, because AWS also asks for a second proof, such as a code from your phone.
root-mfa-what = AWS lets no program turn on MFA for the root user, so you do it in the AWS console. Firstday opens the right page when you ask for it. Then it checks with AWS that MFA is on.
root-mfa-limits = AWS lists the MFA devices of the root user only to the root user, and may refuse. It never shows whether you still have a device. AWS has no backup codes, so add a second device. You can have up to eight. After you turn on MFA, AWS may take a moment to show it. AWS doesn't register a passkey in Windows Hello on the computer itself. Security keys don't work in a virtual machine, over a remote connection or in a private window.
root-mfa-cost = Free with an authenticator app or a passkey. Hardware security keys are sold separately.

root-mfa-found-on = MFA is on for the root user.
root-mfa-found-app = At least one MFA device is an authenticator app, which shows six-digit codes.
root-mfa-found-passkey = No MFA device is an authenticator app, so it's a passkey or a hardware device. A passkey is the safest kind, because it doesn't work on a fake page.
root-mfa-found-passkey-alone = Every MFA device is a passkey or a security key. That's the safest kind, because it doesn't work on a fake page.
root-mfa-found-token = The MFA devices are hardware devices that show codes.
root-mfa-found-several-kinds = The root user has MFA devices of several kinds.
root-mfa-found-off = MFA is off for the root user. In the AWS console, choose "Assign MFA device", and add a passkey or an authenticator app.
root-mfa-found-off-ask-owner = MFA is off for the root user, and only the root user can turn it on. Sign in to the console as root, or ask the account owner to do it.
root-mfa-found-no-password = The root user of this account has no password. That's right for a member of an organization.
root-mfa-found-no-password-alone = The root user of this account has no password. Someone who can read the owner's email may be able to set one, so check the root user's sign-in page.

root-mfa-devices = MFA devices of the root user
root-mfa-column-device = Device
root-mfa-column-kind = Kind
root-mfa-column-added = Added
root-mfa-kind-app = Authenticator app
root-mfa-kind-passkey = Passkey or security key
root-mfa-kind-token = Hardware device with codes
root-mfa-added-not-told = AWS doesn't say

root-mfa-which = Which device to choose
root-mfa-column-good = Good for
root-mfa-column-mind = Before you try
root-mfa-good-passkey = Best choice. It doesn't work on a fake page, so nobody can trick you out of it.
root-mfa-good-app = Works with every phone and computer. It shows six-digit codes.
root-mfa-good-token = Works without a phone. It shows six-digit codes.
root-mfa-mind-passkey = Windows Hello on this computer doesn't work: use your phone or a security key. A security key doesn't work in a virtual machine, over a remote connection or in a private window.
root-mfa-mind-app = A fake page can ask you for a code. If you lose the phone, the codes are gone.
root-mfa-mind-token = You have to buy it. A fake page can ask you for a code.

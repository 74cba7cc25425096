admin-mfa-title = Protect every sign-in with MFA
admin-mfa-why = Passwords get stolen every day, and an administrator can do almost as much as the root user. With MFA a thief needs the phone as well.
admin-mfa-what = Firstday makes a virtual MFA device in AWS and shows its QR code. You scan it with an authenticator app on your phone, and type two codes, one after the other, to prove that it works. A device that was left over from an earlier try is removed first.
admin-mfa-limits = MFA guards the sign-in to the console, but not access keys, which work without it. There are no backup codes: if the phone is lost, another administrator or root has to remove the device. If AWS takes none of an app's codes, the app is out of step: an administrator chooses "Resync" for it on the user's page in the IAM console. A fake sign-in page can still trick you out of a code, which it cannot do with a passkey; you can add a passkey in the console.
admin-mfa-cost = Free of charge.

admin-mfa-found-nobody = No user has a password for the console yet, so there is nobody to protect.
admin-mfa-found-people-by-role = People come into this account through the role { $role }. MFA is a matter of where they sign in.
admin-mfa-found-on = MFA is on for { $users }.
admin-mfa-found-off = MFA is off for { $users }.
admin-mfa-found-unseen = AWS has not said yet whether MFA is on for { $users }. Check again in a few minutes.

admin-mfa-users-label = Users who get MFA
admin-mfa-users-hint = Tick only people who have their phone at hand now. You can do the others on a later day. In a large account, at most twenty people are offered at a time.
admin-mfa-users-user = { $user }

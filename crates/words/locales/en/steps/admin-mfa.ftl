admin-mfa-title = Turn on MFA for administrators
admin-mfa-why = Passwords get stolen every day, and an admin user can do almost as much as the root user. With MFA, a thief needs the phone as well.
admin-mfa-what = Firstday creates a virtual MFA device in AWS and shows its QR code. You scan the code with an authenticator app on your phone. Then you enter two codes in a row, to prove that it works. Firstday first removes any device left from an earlier try.
admin-mfa-limits = MFA protects the console sign-in, but not access keys, which work without it. There are no backup codes: if you lose the phone, another administrator or the root user must remove the device. If AWS accepts none of the codes, an administrator chooses "Resync" on the user's page in the IAM console. A fake sign-in page can trick you out of a code, but not out of a passkey. You can add a passkey in the AWS console.
admin-mfa-cost = Free.

admin-mfa-found-nobody = No administrator has a console password yet. You set up MFA right after you create your admin user.
admin-mfa-found-people-by-role = People sign in to this account through the role { $role }. They set up MFA where they sign in.
admin-mfa-found-on = MFA is on for { $users }.
admin-mfa-found-off = MFA is off for { $users }.
admin-mfa-found-unseen = AWS hasn't said yet whether MFA is on for { $users }. Check again in a few minutes.

admin-mfa-users-label = Users to set up
admin-mfa-users-hint = Select people who have their phone with them now. You can set up the others later.
admin-mfa-users-missing = Select the users to set up.
admin-mfa-users-user = { $user }

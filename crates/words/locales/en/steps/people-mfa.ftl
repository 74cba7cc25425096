people-mfa-title = Turn on MFA for everyone
people-mfa-why = One stolen password is enough to get in, even if that user isn't an administrator. With MFA, a thief needs the phone as well.
people-mfa-what = Firstday checks every IAM user who has a console password. Users without a password are machines, so they're left out. The list shows who has no MFA yet, and who can set it up alone. If someone is with you, select them here. They scan a QR code with their phone and enter two codes.
people-mfa-limits = Users with few permissions can't assign an MFA device to themselves. An administrator does it with them, here or in the IAM console. Firstday reads at most twenty users directly. The others come from AWS's report, which can be four hours old. AWS doesn't show whether someone still has their phone.
people-mfa-cost = Free.

people-mfa-found-nobody = No IAM user has a console password.
people-mfa-found-people-by-role = People sign in to this account through the role { $role }. They set up MFA where they sign in.
people-mfa-found-all = { $count ->
    [one] The only user with a console password has MFA.
   *[other] All { $count } users with a console password have MFA.
}
people-mfa-found-off = { $count ->
    [one] MFA is off for one user:
   *[other] MFA is off for { $count } users:
} { $users }.
people-mfa-found-administrators-off = MFA is off for users who can administer the account: { $users }. Start with them.
people-mfa-found-unseen = { $count ->
    [one] AWS hasn't said yet whether MFA is on for { $users }.
   *[other] AWS hasn't said yet whether MFA is on for { $count } users: { $users }.
} Check again in four hours.
people-mfa-found-machines = { $count ->
    [one] One user has no console password, so needs no MFA.
   *[other] { $count } users have no console password, so need no MFA.
}

people-mfa-users-label = Users to set up now
people-mfa-users-hint = Select people who are with you and have their phone. Each of them enters two codes.
people-mfa-users-user = { $user }
people-mfa-users-administrator = Can administer the account.

people-mfa-missing-title = Users without MFA{ $more ->
    [0] { "" }
   *[other] : the first { $shown } of { $count }
}
people-mfa-column-user = User
people-mfa-column-administrator = Administrator
people-mfa-column-alone = On their own
people-mfa-column-here = Here
people-mfa-administrator = Yes
people-mfa-no-administrator = No
people-mfa-alone = Can set it up
people-mfa-not-alone = Has no permission
people-mfa-perhaps-alone = Can't tell
people-mfa-here = Select in this step
people-mfa-only-console = In the IAM console

people-mfa-alone-title = How people set up MFA on their own
people-mfa-alone-address = They sign in at
people-mfa-alone-page = They assign a device on

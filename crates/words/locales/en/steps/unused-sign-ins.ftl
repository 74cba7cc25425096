unused-sign-ins-title = Turn off unused sign-ins
unused-sign-ins-why = Nobody notices when an unused password or key is stolen. Without it, there's one less way into your account.
unused-sign-ins-what = Firstday lists console passwords and access keys that weren't used for 45 days. It deletes the passwords and deactivates the keys that you select. You can activate a key again. A deleted password can't be restored, but an administrator can create a new one. What you use now is never offered, and the last administrator keeps a way to sign in.
unused-sign-ins-limits = AWS shows the last use with a delay of up to a few hours. Some programs use a key only once or twice a year, so ask before you deactivate it. Firstday reads at most twenty users directly. The others are only named, from AWS's report, because the report can be four hours old and has no key IDs.
unused-sign-ins-cost = Free.

unused-sign-ins-found-fine = { $count ->
    [one] The only password or access key is new, or was used in the last { $days } days.
   *[other] All { $count } passwords and access keys are new, or were used in the last { $days } days.
}
unused-sign-ins-found-none = No user has a password or an active access key.
unused-sign-ins-found-passwords = { $count ->
    [one] One user hasn't signed in to the console for { $days } days:
   *[other] { $count } users haven't signed in to the console for { $days } days:
} { $users }.
unused-sign-ins-found-passwords-never = { $count ->
    [one] One user has a password that was never used in { $days } days or more:
   *[other] { $count } users have passwords that were never used in { $days } days or more:
} { $users }.
unused-sign-ins-found-keys = { $count ->
    [one] One user has a key that wasn't used for { $days } days:
   *[other] { $count } users have keys that weren't used for { $days } days:
} { $users }.
unused-sign-ins-found-keys-never = { $count ->
    [one] One user has a key that was never used in { $days } days or more:
   *[other] { $count } users have keys that were never used in { $days } days or more:
} { $users }.
unused-sign-ins-found-root = The root user has a key that wasn't used for { $days } days. Delete it in the step "Delete root user access keys".
unused-sign-ins-found-not-told = { $count ->
    [one] AWS doesn't show when a key or password of { $users } was last used.
   *[other] AWS doesn't show when keys or passwords of { $count } users were last used: { $users }.
} Firstday can't tell whether they're still needed.
unused-sign-ins-found-newer-users = Some users are newer than AWS's report, so Firstday couldn't check all of them. Check again in four hours.
unused-sign-ins-found-not-yet-used = { $count ->
    [one] A key of { $users } hasn't been used yet.
   *[other] Keys of { $users } haven't been used yet.
}
unused-sign-ins-found-report-age = For some users, this comes from a report that AWS made { $minutes ->
    [0] less than a minute
    [one] one minute
   *[other] { $minutes } minutes
} ago.

unused-sign-ins-passwords-label = Console passwords to delete
unused-sign-ins-passwords-hint = These users can't sign in to the console any more. Their access keys keep working.
unused-sign-ins-passwords-user = { $user }
unused-sign-ins-keys-label = Access keys to deactivate
unused-sign-ins-keys-hint = Programs that use these keys stop working until you activate the keys again.
unused-sign-ins-keys-key = { $user }: { $key }
unused-sign-ins-last-used = Last used on { $date }.
unused-sign-ins-never-used = Never used.

unused-sign-ins-list-title = Passwords and keys without recent use{ $more ->
    [0] { "" }
   *[other] : the first { $shown } of { $count }
}
unused-sign-ins-column-user = User
unused-sign-ins-column-kind = What
unused-sign-ins-column-used = Last used
unused-sign-ins-column-off = Turn off
unused-sign-ins-password = Password
unused-sign-ins-key = Access key
unused-sign-ins-key-of-id = Access key { $key }
unused-sign-ins-never = Never
unused-sign-ins-not-told = AWS doesn't show it
unused-sign-ins-here = Select in this step
unused-sign-ins-only-console = In the IAM console
unused-sign-ins-in-use = In use by this sign-in
unused-sign-ins-last = Last administrator

invalid-sign-in-in-use = { $name } is signed in here with this, or a profile on this computer uses it. Leave it out.
invalid-last-administrator = Without this, no administrator can sign in any more. Keep one way in for { $name }.

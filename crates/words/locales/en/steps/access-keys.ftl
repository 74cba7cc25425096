access-keys-title = Review access keys
access-keys-why = Copies of an old key can lie in places that nobody remembers, and each copy works until someone deactivates the key. One new key for each user is easy to watch and to replace.
access-keys-what = Firstday looks for keys older than 90 days, users with two active keys, and keys and passwords not used for 45 days. It deactivates the keys and deletes the passwords that you select. You can activate a key again in the IAM console.
access-keys-limits = Nothing shows where copies of a key are, and a new key can be in the wrong hands too. AWS doesn't show when an API key or a password for a single service was last used. In a large account, most users are checked in a report that AWS renews every four hours at most. That report covers two keys for each user.
access-keys-cost = Free.

access-keys-found-quarantined = AWS saw an access key of { $users } in public, and took away many permissions with the policy AWSCompromisedKeyQuarantine. Another administrator must deactivate the key and check what was done with it. On the Access keys page, choose "Key was exposed".
access-keys-found-newer-users = Some users are newer than AWS's report, so Firstday couldn't check all of them. Check again in four hours.
access-keys-found-fine = { $count ->
    [0] No user has an active access key.
    [one] One access key is active. It's at most 90 days old, and it's new or was used in the last 45 days.
   *[other] { $count } access keys are active, and nobody has two. All are at most 90 days old, and are new or were used in the last 45 days.
}
access-keys-found-old = { $count ->
    [one] One user has
   *[other] { $count } users have
} an active key older than { $days } days: { $users }.
access-keys-found-two = { $count ->
    [one] One user has
   *[other] { $count } users have
} two active keys: { $users }.
access-keys-found-unused = { $count ->
    [one] One user has a key that wasn't used for { $days } days: { $users }. Deactivate it.
   *[other] { $count } users have keys that weren't used for { $days } days: { $users }. Deactivate them.
}
access-keys-found-never-used = { $count ->
    [one] One user has a key that was never used in { $days } days or more: { $users }. Deactivate it.
   *[other] { $count } users have keys that were never used in { $days } days or more: { $users }. Deactivate them.
}
access-keys-found-unused-passwords = { $count ->
    [one] One user hasn't signed in to the console for { $days } days: { $users }. Delete the password if it isn't needed.
   *[other] { $count } users haven't signed in to the console for { $days } days: { $users }. Delete the passwords that aren't needed.
}
access-keys-found-root-unused = The root user has a key that wasn't used for { $days } days. Delete it in the step "Delete root user access keys".
access-keys-found-use-not-told = AWS doesn't show when the keys or passwords of { $users } were last used. Firstday can't tell whether they're still needed.
access-keys-found-not-yet-used = { $count ->
    [one] A key of { $users } hasn't been used yet.
   *[other] Keys of { $users } haven't been used yet.
}
access-keys-found-service-credentials = These users also have API keys or passwords for single services, which never expire: { $users }. Delete those you don't need, on the users' pages in the IAM console.
access-keys-found-service-credentials-ending = These users also have API keys or passwords for single services, which expire by themselves: { $users }.
access-keys-found-services-unread = Firstday couldn't check for API keys or passwords for single services, such as Amazon Bedrock. AWS said: { $reason }
access-keys-found-report-age = For some users, this comes from a report that AWS made { $minutes ->
    [0] less than a minute
    [one] one minute
   *[other] { $minutes } minutes
} ago.

access-keys-deactivate-label = Keys to deactivate
access-keys-deactivate-hint = Programs that use these keys stop working. Create new keys for them first.
access-keys-deactivate-key = { $user }: { $key }
access-keys-deactivate-last-used = Last used on { $date }.
access-keys-deactivate-never-used = Never used.
access-keys-deactivate-use-not-told = AWS doesn't show when it was last used.

access-keys-passwords-label = Console passwords to delete
access-keys-passwords-hint = These users can't sign in to the console any more. Their access keys keep working.
access-keys-passwords-user = { $user }
access-keys-passwords-last-used = Last sign-in on { $date }.
access-keys-passwords-never-used = Never used.

invalid-key = This account has no access key { $key }. Check the spelling, or leave it out.

access-keys-title = Keep access keys few and young
access-keys-why = The longer a key is around, the more copies of it lie in places that nobody remembers, and each of them works until somebody stops the key. One young key for each person is simple to watch and to replace.
access-keys-what = Firstday looks for keys that are older than 90 days, for people with two keys in use, and for keys and passwords that nobody has used for 45 days. It switches off the keys that you tick, and deletes the passwords that you tick. A key that is switched off can be switched on again in the console.
access-keys-limits = Nothing shows where copies of a key lie, and AWS doesn't show when an API key or a password for a single service was last used. In an account with many users, most are read from a report that AWS renews at most every four hours, and which knows two keys of each user. A young key can be in the wrong hands as well.
access-keys-cost = Free of charge.

access-keys-found-quarantined = AWS saw an access key of { $users } in public, and has taken many rights from these users by the policy AWSCompromisedKeyQuarantine. Another administrator has to clean up: switch the key off, then look at what was done with it. Firstday guides you under Access keys, "leaked".
access-keys-found-newer-users = Some users are newer than AWS's report, and in an account of this size not all are asked about one by one. Check again in four hours.
access-keys-found-fine = { $count ->
    [0] No user has an access key in use.
    [one] There is one access key in use. It is no older than 90 days, and it was used in the last 45 days or is new.
   *[other] There are { $count } access keys in use. None is older than 90 days, each was used in the last 45 days or is new, and nobody has two.
}
access-keys-found-old = { $count ->
    [one] One user has
   *[other] { $count } users have
} a key in use that is older than { $days } days: { $users }.
access-keys-found-two = { $count ->
    [one] One user has
   *[other] { $count } users have
} two keys in use: { $users }.
access-keys-found-unused = { $count ->
    [one] One user has a key that nobody has used for { $days } days: { $users }. Deactivate it.
   *[other] { $count } users have keys that nobody has used for { $days } days: { $users }. Deactivate them.
}
access-keys-found-never-used = { $count ->
    [one] One user has a key that was never used in { $days } days or more: { $users }. Deactivate it.
   *[other] { $count } users have keys that were never used in { $days } days or more: { $users }. Deactivate them.
}
access-keys-found-unused-passwords = { $count ->
    [one] One user has not signed in to the console for { $days } days: { $users }. Delete the password if it isn't needed.
   *[other] { $count } users have not signed in to the console for { $days } days: { $users }. Delete the passwords that aren't needed.
}
access-keys-found-root-unused = The root user has a key that nobody has used for { $days } days. Delete it in the step on the root user's access keys.
access-keys-found-use-not-told = AWS doesn't show when the keys or passwords of { $users } were last used, so it isn't known whether they are still needed.
access-keys-found-not-yet-used = { $count ->
    [one] A key of { $users } was never used yet.
   *[other] Keys of { $users } were never used yet.
}
access-keys-found-service-credentials = Besides access keys, these users have API keys or passwords for single services, which never end: { $users }. Delete those that aren't needed, on the users' pages in the IAM console.
access-keys-found-service-credentials-ending = Besides access keys, these users have API keys or passwords for single services, which end by themselves: { $users }.
access-keys-found-services-unread = Whether users have API keys or passwords for single services, such as Amazon Bedrock, could not be read. AWS said: { $reason }
access-keys-found-report-age = For some users this rests on a report that AWS made { $minutes ->
    [0] less than a minute
    [one] one minute
   *[other] { $minutes } minutes
} ago.

access-keys-deactivate-label = Keys to switch off
access-keys-deactivate-hint = Programs that use such a key stop working. Give them a new key first.
access-keys-deactivate-key = { $user }: { $key }
access-keys-deactivate-last-used = Last used on { $date }.
access-keys-deactivate-never-used = Never used.
access-keys-deactivate-use-not-told = AWS doesn't show when it was last used.

access-keys-passwords-label = Console passwords to delete
access-keys-passwords-hint = These users can't sign in to the console any more. Their access keys go on working.
access-keys-passwords-user = { $user }
access-keys-passwords-last-used = Last sign-in on { $date }.
access-keys-passwords-never-used = Never used.

invalid-key = There is no access key { $key } in this account. Check the spelling, or leave it out.

access-keys-title = Review access keys
access-keys-why = Copies of an old key can lie in places that nobody remembers, and each copy works until someone deactivates the key. One new key for each user is easy to watch and to replace.
access-keys-what = Firstday looks for keys older than 90 days, for users with two active keys, and for keys that AWS saw in public. It deactivates the keys that you select. You can activate a key again in the IAM console.
access-keys-limits = Nothing shows where copies of a key are, and a new key can be in the wrong hands too. AWS doesn't find every key that is public, only some. AWS doesn't show when an API key or a password for a single service was last used. In a large account, most users are checked in a report that AWS renews every four hours at most. That report covers two keys for each user.
access-keys-cost = Free.

access-keys-found-quarantined = AWS saw an access key of { $users } in public. It took away many permissions with the policy AWSCompromisedKeyQuarantine. Deactivate the key now, then follow the list below.
access-keys-found-quarantined-you = You're signed in as this user, and AWS refuses most of the clean-up. Sign in as another administrator or as root.
access-keys-found-quarantined-off = AWS saw an access key of { $users } in public. The keys are inactive now. Follow the list below before you remove the policy AWSCompromisedKeyQuarantine.
access-keys-found-newer-users = Some users are newer than AWS's report, so Firstday couldn't check all of them. Check again in four hours.
access-keys-found-fine = { $count ->
    [0] No user has an active access key.
    [one] One access key is active, and it's at most 90 days old.
   *[other] { $count } access keys are active, and nobody has two. All are at most 90 days old.
}
access-keys-found-old = { $count ->
    [one] One user has
   *[other] { $count } users have
} an active key older than { $days } days: { $users }.
access-keys-found-two = { $count ->
    [one] One user has
   *[other] { $count } users have
} two active keys: { $users }.
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

access-keys-way-out-title = What to do for { $users }
access-keys-way-out-to-do = What to do
access-keys-way-out-where = Where
access-keys-way-out-deactivate = Deactivate the keys. Select them in this step.
access-keys-way-out-keys-on = A key may still work
access-keys-way-out-keys-off = All keys are inactive
access-keys-way-out-look = Look for users, roles, and keys that you don't know.
access-keys-way-out-events = Event history
access-keys-way-out-sessions = Remove the user's groups and policies, but not the quarantine. That ends sessions that began with the key.
access-keys-way-out-users = IAM users
access-keys-way-out-bill = Look for charges that you don't know.
access-keys-way-out-bills = Bills
access-keys-way-out-help = Ask AWS Support for help with anything that you didn't do.
access-keys-way-out-support = AWS Support
access-keys-way-out-lift = Delete the keys. Then remove the policy AWSCompromisedKeyQuarantine from the user, as the last thing.
access-keys-way-out-profile = The profile { $profile } on this computer uses this key. It stops working, so set up the AWS CLI again.

invalid-key = This account has no access key { $key }. Check the spelling, or leave it out.

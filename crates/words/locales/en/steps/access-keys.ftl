access-keys-title = Keep access keys few and young
access-keys-why = The longer a key is around, the more copies of it lie in places that nobody remembers, and each of them works until somebody stops the key. One young key for each person is simple to watch and to replace.
access-keys-what = Firstday looks for keys that are older than 90 days, and for people with two keys in use. It switches off the keys that you tick. A key that is switched off can be switched on again in the console.
access-keys-limits = Nothing shows where copies of a key lie. In an account with many users, most are read from a report that AWS renews at most every four hours, and which knows two keys of each user. A young key can be in the wrong hands as well.
access-keys-cost = Free of charge.

access-keys-found-quarantined = AWS saw an access key of { $users } in public, and has taken many rights from these users by the policy AWSCompromisedKeyQuarantine. Another administrator has to clean up: switch the key off, then look at what was done with it. Firstday guides you under Access keys, "leaked".
access-keys-found-newer-users = Some users are newer than AWS's report, and in an account of this size not all are asked about one by one. Check again in four hours.
access-keys-found-fine = { $count ->
    [0] No user has an access key in use.
    [one] There is one access key in use, and it is no older than 90 days.
   *[other] There are { $count } access keys in use. None is older than 90 days, and nobody has two.
}
access-keys-found-old = { $count ->
    [one] One user has
   *[other] { $count } users have
} a key in use that is older than { $days } days: { $users }{ $more ->
    [0] {""}
   *[other] , and { $more } more
}.
access-keys-found-two = { $count ->
    [one] One user has
   *[other] { $count } users have
} two keys in use: { $users }{ $more ->
    [0] {""}
   *[other] , and { $more } more
}.
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

invalid-key = There is no access key { $key } in this account. Check the spelling, or leave it out.

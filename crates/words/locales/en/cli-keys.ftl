# Access keys, as the terminal says it.

cli-keys-none = There are no access keys.
cli-keys-of = { $key } of { $user }
cli-keys-of-root = { $key } of the root user
cli-keys-on = Active.
cli-keys-off = Inactive.
cli-keys-age = { $days ->
    [one] One day old.
   *[other] { $days } days old.
}
cli-keys-used = Last used on { $date }, for { $service } in { $region }.
cli-keys-unused = Never used.
cli-keys-use-not-told = AWS doesn't show when it was last used.
cli-keys-stored = Saved in the keyring for the profile { $profile }.
cli-keys-so-already = There is nothing to change.

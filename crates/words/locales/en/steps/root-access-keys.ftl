root-access-keys-title = Delete root user access keys
root-access-keys-why = An access key is an ID and a secret that let a program sign in to AWS without MFA. Anyone who gets an active key of the root user can do everything in your account.
root-access-keys-what = If you're signed in as the root user, Firstday deletes the keys that you select. Otherwise it shows the console page where the account owner can delete them.
root-access-keys-limits = Programs that use a deleted key stop working, and AWS doesn't say which programs those are. A deleted key can't be restored.
root-access-keys-cost = Free.

root-access-keys-found-none = The root user has no access keys.
root-access-keys-found-some = The root user has access keys. Select the keys to delete when no program uses them any more.
root-access-keys-found-some-unlisted = The root user has access keys, but AWS didn't list them. Delete them in the AWS console.
root-access-keys-found-some-ask-organization = The root user has access keys. The root user or the owner of the organization can delete them.
root-access-keys-found-certificates = The root user has a signing certificate, which lets a program sign in as an access key does. Sign in to the console as root and delete it.
root-access-keys-found-off = These keys are inactive, so nobody can use them now. Anyone who signs in as root can activate them again.
root-access-keys-found-some-ask-owner = The root user has access keys, and only the root user can delete them. Sign in to the console as root, or ask the account owner to do it.

root-access-keys-delete-label = Keys to delete
root-access-keys-delete-hint = First make sure that no program uses them. Such a program needs an access key of an IAM user instead.
root-access-keys-delete-missing = Select the keys to delete.
root-access-keys-delete-key = Key { $key }
root-access-keys-delete-last-used = Last used on { $date }.

root-access-keys-table = Access keys of the root user
root-access-keys-column-key = Access key ID
root-access-keys-column-state = State
root-access-keys-column-age = Age
root-access-keys-column-last-use = Last used
root-access-keys-active = Active
root-access-keys-inactive = Inactive
root-access-keys-age = { $days ->
    [one] { $days } day, since { $date }
   *[other] { $days } days, since { $date }
}
root-access-keys-used = { $days ->
    [0] Today
    [one] { $days } day ago, on { $date }
   *[other] { $days } days ago, on { $date }
}
root-access-keys-used-for = { $days ->
    [0] Today, for { $service }
    [one] { $days } day ago, on { $date }, for { $service }
   *[other] { $days } days ago, on { $date }, for { $service }
}
root-access-keys-never-used = Never
root-access-keys-not-told = AWS doesn't say

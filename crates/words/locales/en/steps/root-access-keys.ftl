root-access-keys-title = Have no access keys for the root user
root-access-keys-why = An access key is a pair of a name and a secret with which a program signs in to AWS, without any MFA. Whoever finds one of the root user that is switched on can do everything in your account.
root-access-keys-what = Firstday deletes the keys that you tick, if you are signed in as the root user. Otherwise it shows you the console page where the owner deletes them.
root-access-keys-limits = Programs that use such a key stop working when it is deleted, and AWS does not say which programs those are. A deleted key cannot be brought back.
root-access-keys-cost = Free of charge.

root-access-keys-found-none = The root user has no access keys.
root-access-keys-found-some = The root user has access keys. Tick the keys to delete once nothing uses them any more.
root-access-keys-found-some-unlisted = The root user has access keys, but AWS did not list them. Delete them on the console page.
root-access-keys-found-some-ask-organization = The root user has access keys. The root user can delete them, and so can the owner of the organization.
root-access-keys-found-certificates = The root user has a signing certificate, with which a program can sign in to AWS as with a key. Delete it on the console page, signed in as root.
root-access-keys-found-off = They are switched off, so nobody can use them, but whoever signs in as root can switch them on again.
root-access-keys-found-some-ask-owner = The root user has access keys, and only the root user can delete them. Sign in to the console as root, or ask the owner of the account to do it.

root-access-keys-delete-label = Keys to delete
root-access-keys-delete-hint = Make sure that no program needs them. Give that program a key of its own user first.
root-access-keys-delete-key = Key { $key }
root-access-keys-delete-last-used = Last used on { $date }.

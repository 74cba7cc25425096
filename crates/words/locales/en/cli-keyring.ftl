# The keyring, as the terminal says it.

cli-keyring-backend = Keyring service: { $backend }
cli-keyring-moved = Firstday first used another keyring service, { $pinned }. If something is missing, it is still there. Start { $pinned } again, or save everything again in { $backend }.
cli-keyring-empty = Firstday has saved nothing in the keyring.
cli-keyring-nothing = The keyring has nothing for the profile { $profile }.
cli-keyring-key = Access key { $key } of { $user }, in account { $account }.
cli-keyring-rotating = A second key is saved beside it, because the rotation isn't finished. To see what to do, run: firstday keys list --profile { $profile }
cli-keyring-session = Browser session of { $who }, signed in to { $region }.
cli-keyring-ends = Expires on { $time } UTC at the latest.
cli-keyring-unreadable = Something that Firstday can't read.

## Forgetting

cli-keyring-forget-stops = AWS tools that use these profiles stop working on this computer.
cli-keyring-forget-still = AWS still accepts access keys until you delete them in AWS. It accepts keys of a session for up to 15 minutes.
cli-keyring-forget-ask = Delete all of this from the keyring?
cli-keyring-forgotten = { $count ->
    [one] Deleted one item from the keyring.
   *[other] Deleted { $count } items from the keyring.
}

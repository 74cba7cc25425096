# The keyring, as the terminal says it.

cli-keyring-backend = Program that keeps the secrets: { $backend }
cli-keyring-moved = What Firstday stored first went to { $pinned }, another program. If something seems to be lost, it is still there: start { $pinned } again, or store everything once more in { $backend }.
cli-keyring-empty = The keyring has nothing of Firstday.
cli-keyring-nothing = The keyring has nothing for the profile { $profile }.
cli-keyring-key = The access key { $key } of { $user }, in account { $account }.
cli-keyring-rotating = A second key is kept beside it, because the rotation is not over. What to do about it: firstday keys list --profile { $profile }
cli-keyring-session = A browser session of { $who }, signed in to { $region }.
cli-keyring-ends = It ends on { $time } UTC at the latest.
cli-keyring-unreadable = Something that Firstday cannot read.

## Forgetting

cli-keyring-forget-stops = AWS tools that use these profiles stop working on this computer.
cli-keyring-forget-still = AWS still takes access keys until they are deleted there, and keys of a session for up to 15 minutes more.
cli-keyring-forget-ask = Forget all of this?
cli-keyring-forgotten = { $count ->
    [one] Removed one item from the keyring.
   *[other] Removed { $count } items from the keyring.
}

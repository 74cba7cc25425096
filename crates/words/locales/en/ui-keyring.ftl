# The page about the keyring of this computer.

ui-keyring = Keyring
ui-keyring-intro = The locked store of your system. Firstday keeps sessions and access keys for the command line in it, and nowhere else.
ui-keyring-health = How it fares
ui-keyring-state-ok = Works
ui-keyring-state-missing = Missing
ui-keyring-state-locked = Locked
ui-keyring-state-dismissed = Not unlocked
ui-keyring-state-denied = Not allowed
ui-keyring-state-too-large = Too little room
ui-keyring-state-volatile = Does not last
ui-keyring-state-asks = Asks each time
ui-keyring-state-failed = Failed
ui-keyring-checking = Looking at the keyring
ui-keyring-asking = Your system may ask for the password of the keyring. Its window may be behind others.
ui-keyring-remedy = What to do
ui-keyring-backend = Program that keeps the secrets
ui-keyring-backend-unknown = Cannot be told
ui-keyring-pinned = Program at the first use
ui-keyring-pinned-none = Nothing was stored yet
ui-keyring-moved = The secrets are kept by another program than before: { $backend }
ui-keyring-moved-hint = What Firstday stored first went to { $pinned }. If something seems to be lost, it is still there. Start { $pinned } again, or store everything once more here.
ui-keyring-detail = What the system said

## What is stored

ui-keyring-items = Stored by Firstday
ui-keyring-items-hint = What is secret about it is not shown anywhere.
ui-keyring-kind = What it is
ui-keyring-kind-session = Browser session
ui-keyring-kind-access-key = Access key
ui-keyring-kind-unreadable = Cannot be read
ui-keyring-in-region = Region { $region }
ui-keyring-who = Whose it is
ui-keyring-account = Account { $account }
ui-keyring-until = Good until
ui-keyring-until-forgotten = Until it is deleted
ui-keyring-unseen = It can be seen as soon as the keyring works.
ui-keyring-empty = Nothing is stored
ui-keyring-empty-hint = Set up the command line in the first day, and what it needs is stored here.

## Forgetting

ui-forget = Forget
ui-forget-one = Forget what is stored for { $profile }
ui-forget-one-title = Forget what is stored for { $profile }?
ui-forget-one-stops = The AWS CLI and other tools that use the profile { $profile } stop working on this computer. The profile itself stays in your settings.
ui-forget-still-session = AWS ends the session on { $time } at the latest. Keys that were handed out before work for up to fifteen minutes more.
ui-forget-still-access-key = At AWS the key { $key } stays as it is, and works for everybody who has it. Nobody can read its secret again: if you don't need the key any more, delete it on the page about access keys.
ui-forget-still-unreadable = Firstday cannot tell what it is. Something that another program stored under this name would be lost.
ui-forget-everything = Forget everything
ui-forget-everything-title = Forget everything that Firstday stored?
ui-forget-everything-count = { $count ->
    [one] One profile has something stored.
   *[other] { $count } profiles have something stored.
}
ui-forget-everything-stops = The AWS CLI and other tools stop working with these profiles on this computer. This cannot be taken back.
ui-forget-everything-still = AWS still takes access keys until they are deleted there, and keys of a session for up to fifteen minutes more.
ui-forget-type = Type "{ $word }" to go on
ui-forget-word = forget

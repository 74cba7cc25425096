# The page about the keyring of this computer.

ui-keyring = Keyring
ui-keyring-intro = The keyring is your system's encrypted password store. Firstday stores AWS CLI sign-ins and access keys only here.
ui-keyring-health = Keyring status
ui-keyring-state-ok = Works
ui-keyring-state-missing = Not found
ui-keyring-state-locked = Locked
ui-keyring-state-dismissed = Not unlocked
ui-keyring-state-denied = Access denied
ui-keyring-state-too-large = Not enough room
ui-keyring-state-volatile = Temporary
ui-keyring-state-asks = Asks each time
ui-keyring-state-failed = Failed
ui-keyring-checking = Checking the keyring
ui-keyring-asking = Your system may ask for the keyring's password. Its window may be behind other windows.
ui-keyring-remedy = What to do
ui-keyring-backend = Keyring service
ui-keyring-backend-unknown = Unknown
ui-keyring-pinned = First used with
ui-keyring-pinned-none = Not used yet
ui-keyring-moved = The keyring service has changed to { $backend }
ui-keyring-moved-hint = Your earlier items are still in { $pinned }. Start { $pinned } again, or save everything again in { $backend }.
ui-keyring-detail = System message

## What is stored

ui-keyring-items = Saved sign-ins and keys
ui-keyring-items-hint = Secret values are never shown.
ui-keyring-kind = Type
ui-keyring-kind-session = Browser sign-in
ui-keyring-kind-access-key = Access key
ui-keyring-kind-unreadable = Unreadable
ui-keyring-in-region = Region { $region }
ui-keyring-who = User
ui-keyring-account = Account { $account }
ui-keyring-until = Expires
ui-keyring-until-forgotten = Never
ui-keyring-unseen = You'll see them when the keyring works.
ui-keyring-empty = Nothing is saved
ui-keyring-empty-hint = When you set up the AWS CLI, your sign-in is saved here.

## Removing

ui-forget = Remove
ui-forget-one = Remove what is saved for { $profile }
ui-forget-one-title = Remove what is saved for { $profile }?
ui-forget-one-stops = The AWS CLI and other tools can't use the profile { $profile } on this computer anymore. The profile itself stays in your settings.
ui-forget-still-session = AWS ends the session by { $time }. Keys that tools already have work for up to 15 more minutes.
ui-forget-still-access-key = The key { $key } stays unchanged in AWS, but nobody can read its secret key again. If you don't need it, delete it on the Access keys page.
ui-forget-still-unreadable = Firstday can't tell what this is. Another program may have stored it.
ui-forget-everything = Remove all
ui-forget-everything-title = Remove all saved sign-ins and keys?
ui-forget-everything-count = { $count ->
    [one] This affects one profile.
   *[other] This affects { $count } profiles.
}
ui-forget-everything-stops = The AWS CLI and other tools can't use these profiles on this computer anymore. You can't undo this.
ui-forget-everything-still = In AWS, access keys work until you delete them. Keys of a session work for up to 15 more minutes.
ui-forget-type = Type "{ $word }" to continue
ui-forget-word = remove

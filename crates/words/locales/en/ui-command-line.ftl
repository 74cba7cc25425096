# The page about the AWS CLI of this computer, and the page that moves a key to the keyring.

ui-command-line = AWS CLI
ui-command-line-intro = See the profiles that AWS tools find on this computer, and test whether they work.
ui-access-key = Access key

ui-refused = The AWS CLI can't read its files, so no aws command works
ui-profiles = Profiles
ui-profiles-hint = A profile is a named section in { $file }. To use one, add --profile and its name to an aws command.
ui-profiles-no-region = No Region
ui-profiles-source = Key source
ui-profiles-ours = Firstday
ui-profiles-other = Other
ui-profiles-stored = In the keyring
ui-profiles-kept = { $kind } of { $who }
ui-profiles-until = Expires { $time }
ui-profiles-nothing = Nothing
ui-profiles-unread = Couldn't check
ui-profiles-none = No profiles
ui-profiles-none-hint = { $file } has none. Set up the AWS CLI to add one.

## The test

ui-prove = Test
ui-prove-one = Test the profile { $profile }
ui-stop = Stop
ui-proof = Test results for { $profile }
ui-proof-working = Testing each AWS CLI on this computer
ui-proof-stopped = Stopped
ui-proof-result = { $total ->
    [one] { $good ->
        [0] The AWS CLI doesn't work with this profile
       *[other] The AWS CLI works with this profile
    }
   *[other] { $good } of { $total } programs work with this profile
}
ui-proof-programs = Programs named aws
ui-proof-no-program = No program named aws was found on this computer
ui-proof-no-version = Unknown version
ui-proof-first = runs when you type aws
ui-proof-further = hidden by the one above
ui-proof-works = Works
ui-proof-fails = Doesn't work
ui-proof-failed = What failed
ui-proof-who = Signed in as
ui-proof-shadows = Settings that override this profile, or may

## Keys in plain files

ui-plaintext = Access keys in plain text
ui-plaintext-hint = Every program you run can read them. The keyring encrypts them, and AWS tools get them from Firstday.
ui-plaintext-key = { $profile }: { $key }
ui-plaintext-line = { $path }, from line { $line }
ui-plaintext-move = Move to the keyring
ui-plaintext-move-one = Move to the keyring: the key of { $profile }
ui-plaintext-none = No access keys in { $file } or the config file beside it

## Moving a key

ui-import = Move the key of { $profile } to the keyring
ui-import-intro = Review what will change. Nothing has changed yet.
ui-import-key = Access key to move
ui-import-whose = User
ui-import-files = Changes to your files
ui-import-ready = Move this key?
ui-import-ready-hint = Firstday stores it in the keyring and reads it back. Only then it changes your files as shown.
ui-import-unseen = First review what will change.
ui-import-do = Move key
ui-import-moving = Moving the key
ui-import-done = The key was moved
ui-import-done-where = The key of { $profile } is in the keyring
ui-import-done-hint = Test the profile to check that the AWS CLI still works. Backups of the old file still contain the key. If anyone else may have it, rotate it.
ui-import-back = Back to profiles

# The page about the AWS CLI of this computer, and the page that moves a key to the keyring.

ui-command-line = AWS CLI on this computer
ui-command-line-intro = What the AWS CLI and other AWS tools find here, where their keys come from, and whether they really work.
ui-access-key = Access key

ui-refused = The AWS CLI can't read its files, so no aws command works
ui-profiles = Profiles
ui-profiles-hint = A profile is a named section in { $file }. You choose one with aws --profile and its name.
ui-profiles-no-region = No Region
ui-profiles-source = Keys come from
ui-profiles-ours = Firstday
ui-profiles-other = Somewhere else
ui-profiles-stored = In the keyring
ui-profiles-kept = { $kind } of { $who }
ui-profiles-until = Until { $time }
ui-profiles-nothing = Nothing
ui-profiles-unread = Couldn't check
ui-profiles-none = There are no profiles
ui-profiles-none-hint = { $file } has none. The step for the AWS CLI in the first day adds one.

## The proof

ui-prove = Prove it
ui-prove-one = Prove it: the profile { $profile }
ui-stop = Stop
ui-proof = Proof of the profile { $profile }
ui-proof-working = Each AWS CLI on this computer asks AWS who it is
ui-proof-stopped = Stopped
ui-proof-result = { $total ->
    [one] { $good ->
        [0] The AWS CLI does not work with this profile
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
ui-proof-fails = Does not work
ui-proof-who = AWS knows it as
ui-proof-shadows = Something else comes before this profile, or may

## Keys in plain files

ui-plaintext = Access keys in plain files
ui-plaintext-hint = Every program that runs under your name can read them. In the keyring they are encrypted, and AWS tools get them from Firstday.
ui-plaintext-key = { $profile }: { $key }
ui-plaintext-line = { $path }, from line { $line } on
ui-plaintext-move = Move to the keyring
ui-plaintext-move-one = Move to the keyring: the key of { $profile }
ui-plaintext-none = No access key stands in { $file } or in the settings beside it

## Moving a key

ui-import = Move the key of { $profile } to the keyring
ui-import-intro = Nothing has been changed yet. See what will change, then decide.
ui-import-key = The key
ui-import-whose = Whose it is
ui-import-files = How your files will change
ui-import-ready = Move this key?
ui-import-ready-hint = It is stored in the keyring and read back first. Only then do the files change as shown.
ui-import-unseen = What will change must be shown first.
ui-import-do = Move the key
ui-import-moving = Moving the key
ui-import-done = The key was moved
ui-import-done-where = The keyring has the key of { $profile }
ui-import-done-hint = Prove the profile, to see that the AWS CLI still works with it. Copies of the old file, such as backups, still hold the key: rotate it if somebody else may have one.
ui-import-back = Back to the profiles

# The profiles of the AWS CLI, as the terminal says it.

cli-profile-none = The AWS CLI has no profile on this computer.
cli-profile-ours = Its keys come from Firstday.
cli-profile-other = Its keys don't come from Firstday.
cli-profile-region = Region: { $region }
cli-profile-plain = The profile { $profile } has the access key { $key } in plain text. File: { $path }, line { $line }.
cli-profile-plain-unnamed = The profile { $profile } has an access key in plain text, whose ID can't be read. File: { $path }, line { $line }.
cli-profile-plain-half = The profile { $profile } has half of an access key. File: { $path }, line { $line }.
cli-profile-plain-move = To move it to the keyring, run: firstday profile import --profile { $profile }

## The proof

cli-profile-proving = Testing the profile
cli-profile-who = Signed in as { $who }.

## Moving a key, and removing a profile

cli-profile-import = The access key { $key } of { $who } moves to the keyring, for the profile { $profile }. The files change like this:
cli-profile-imported = The key is in the keyring. To test it, run: firstday profile prove --profile { $profile }
cli-profile-copy = A copy of the old file still contains the key. Delete the copy when the profile works: { $path }
cli-profile-absent = There is no profile { $profile } from Firstday.
cli-profile-removed = The profile is removed. To delete what the keyring still has for it, run: firstday keyring forget --profile { $profile }

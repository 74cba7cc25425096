# The profiles of the AWS CLI, as the terminal says it.

cli-profile-none = The AWS CLI of this computer has no profile.
cli-profile-ours = Its keys come from Firstday.
cli-profile-other = Its keys come from somewhere else.
cli-profile-region = Its Region is { $region }.
cli-profile-plain = The access key { $key } of the profile { $profile } stands in plain text in { $path }, from line { $line } on.
cli-profile-plain-unnamed = The profile { $profile } has a key in plain text in { $path }, from line { $line } on, whose ID can't be read.
cli-profile-plain-half = The profile { $profile } has half of an access key in { $path }, from line { $line } on.
cli-profile-plain-move = To move it to the keyring: firstday profile import --profile { $profile }

## The proof

cli-profile-proving = Asking AWS who it is
cli-profile-who = AWS knows it as { $who }.

## Moving a key, and removing a profile

cli-profile-import = The access key { $key } of { $who } moves to the keyring, for the profile { $profile }. The files change like this:
cli-profile-imported = The key was moved. To see that it works: firstday profile prove --profile { $profile }
cli-profile-copy = A copy of the former file still has the key in it. Delete it once the profile works: { $path }
cli-profile-absent = There is no profile { $profile } that Firstday wrote.
cli-profile-removed = The profile was removed. If the keyring still has something for it, forget that with: firstday keyring forget --profile { $profile }

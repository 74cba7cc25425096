cli-access-title = Use the AWS CLI with a key that is kept safe
cli-access-why = The AWS CLI is the program for working with AWS from a terminal, and by habit its key lies in a plain file that every program can read. In the keyring, the locked store of your operating system, the key is encrypted and never lies in a file of its own.
cli-access-what = Firstday tries the keyring first. Then it makes an access key for the user, puts it into the keyring, and asks AWS whether the key works. At last it adds a profile, which is a named section, to the file ~/.aws/config, and shows you the change before. The profile makes the AWS CLI ask Firstday for the key.
cli-access-limits = Programs that run under your name can ask for the key too. The key works without MFA, and until somebody stops it. AWS itself advises the command "aws login" instead, whose keys run out within minutes; Firstday does not set that up.
cli-access-cost = Free of charge. What you do with the AWS CLI costs what it costs in the console.

cli-access-found-works = The profile { $profile } works: AWS knows it as { $arn }.
cli-access-found-none = The AWS CLI on this computer has no profile from Firstday for this account.
cli-access-found-no-key = The profile { $profile } is there, but the keyring has no key for it.
cli-access-found-refused = AWS does not accept the key of the profile { $profile }. It may have been deleted or switched off.
cli-access-found-shadowed = The profile { $profile } is not used, because something else comes first: { $by }. Remove or rename that.
cli-access-found-project = In a project account of the new AWS sign-up you use the command "aws login", which needs no access key.

cli-access-user-label = User whose key it is
cli-access-user-hint = The key can do what this user can do. It is never a key of the root user.
cli-access-profile-label = Profile name
cli-access-profile-hint = You name it in commands: aws --profile followed by this name. Keep the name that stands here if you don't know.
cli-access-region-label = Region
cli-access-region-hint = The part of the world where commands look unless told otherwise. Choose the one closest to you; you can change it at any time.
cli-access-region-choice = { $name } – { $code }

invalid-region = A Region is named like us-east-1 or eu-central-1. Choose one from the list.
invalid-profile-name = A profile name has up to 64 characters: letters without accents, digits, and any of _ . - with a letter or digit at its beginning.
invalid-profile-taken = The name { $profile } is in use for something else on this computer. Choose another name; Firstday does not change profiles that it did not write.
invalid-two-keys = { $user } has two access keys, and AWS allows no more. Delete one of them in the console, or choose another user.

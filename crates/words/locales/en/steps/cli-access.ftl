cli-access-title = Use the AWS CLI without keys in plain files
cli-access-why = The AWS CLI is the program for working with AWS from a terminal, and by habit its key lies in a plain file that every program can read. In the keyring, the locked store of your operating system, what it signs in with is encrypted and never lies in a file of its own.
cli-access-what = Firstday tries the keyring first. Then you sign in as the user in your browser, and Firstday puts the session into the keyring; or, if you choose so, it makes an access key and puts that there. It asks AWS whether it works. At last it adds a profile, which is a named section, to the AWS config file, and shows you the change before. The profile makes the AWS CLI ask Firstday for keys.
cli-access-limits = Programs that run under your name can ask for keys too. A browser session ends after twelve hours at the latest, and then you sign in again. An access key works without MFA, and until somebody stops it.
cli-access-cost = Free of charge. What you do with the AWS CLI costs what it costs in the console.

cli-access-found-works = The profile { $profile } works: AWS knows it as { $arn }.
cli-access-found-session = The profile { $profile } works: AWS knows it as { $arn }. Its browser session lasts for { $hours ->
    [one] at most an hour
   *[other] at most { $hours } hours
} more.
cli-access-found-advice = It uses an access key, which works until somebody stops it. A browser session under another profile name does the same without a lasting key.
cli-access-found-none = The AWS CLI on this computer has no profile from Firstday for this account.
cli-access-found-no-key = The profile { $profile } is there, but the keyring has nothing for it.
cli-access-found-refused = AWS does not accept the key of the profile { $profile }. It may have been deleted or switched off.
cli-access-found-session-over = The browser session of the profile { $profile } is over. Sign in again, here or with the command "firstday sign-in --profile { $profile }".
cli-access-found-shadowed = The profile { $profile } is not used, because something else comes first: { $by }. Remove or rename that.
cli-access-found-moved = The profile { $profile } names the program { $path }, but this Firstday is not there: nothing is, or another program. Run this step once more, and the profile is brought up to date.
cli-access-found-exposed = Somebody else can change the program that the profile { $profile } names. So somebody else decides what the AWS CLI runs.
cli-access-found-project = In a project account of the new AWS sign-up you use the command "aws login", which needs no access key.

cli-access-method-label = How the AWS CLI signs in
cli-access-method-hint = Choose the browser session if you don't know.
cli-access-method-session = Browser session (recommended)
cli-access-method-session-hint = You sign in in the browser, with MFA, and nothing lasting is kept. The AWS CLI gets keys that work for fifteen minutes, for twelve hours at the latest; then you sign in again.
cli-access-method-key = Access key
cli-access-method-key-hint = It works without MFA, and until somebody stops it: that is why a session is better. Choose it for scripts and schedules that run without you, and for tools that run for longer than twelve hours.
cli-access-user-label = User who signs in
cli-access-user-hint = The AWS CLI can do what this user can do. It is never the root user.
cli-access-profile-label = Profile name
cli-access-profile-hint = You name it in commands: aws --profile followed by this name. Keep the name that stands here if you don't know.
cli-access-region-label = Region
cli-access-region-hint = The part of the world where commands look unless told otherwise. Choose the one closest to you; you can change it at any time.
cli-access-region-choice = { $name } – { $code }

invalid-region = A Region is named like us-east-1 or eu-central-1. Choose one from the list.
invalid-region-partition = This Region belongs to another part of AWS ({ $partition }), which Firstday does not work with. Choose one from the list.
invalid-profile-name = A profile name has up to 64 characters: letters without accents, digits, and any of _ . - with a letter or digit at its beginning.
invalid-profile-taken = The name { $profile } is in use for something else on this computer. Choose another name; Firstday does not change profiles that it did not write.
invalid-profile-has-key = The keyring has an access key for the profile { $profile }. Choose another name for the browser session, so that the key is not lost.
invalid-profile-has-session = The keyring has a browser session for the profile { $profile }. Choose another name for the access key, or sign out of the session first.
invalid-no-password = { $user } has no password for the console, and cannot sign in through the browser. Choose an access key, or another user.
invalid-two-keys = { $user } has two access keys, and AWS allows no more. Look at them in the list of access keys and delete one, or choose another user.

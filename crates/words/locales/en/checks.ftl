# Checks for programs, and of several accounts.

cli-no-profiles = There is no profile in { $config } or { $credentials }. To create one, run "firstday setup".
cli-verbose-read = { $of }: { $facet } after { $milliseconds } ms
cli-several-account = { $profile }: AWS account { $account }
cli-several-unread = { $profile }: couldn't be checked
cli-several-same = Not checked again, because they lead to the same account: { $profiles }
cli-several-done = { $done } of { $steps } steps are done.
cli-several = { $all ->
    [one] In { $settled } of 1 account, all steps are done.
   *[other] In { $settled } of { $all } accounts, all steps are done.
} { $unread ->
    [0] {""}
    [one] One couldn't be checked.
   *[other] { $unread } couldn't be checked.
}

problem-check-too-slow = Checking the account of the profile "{ $profile }" took too long.
problem-check-too-slow-hint = To see why, check this profile by itself with "firstday check --profile { $profile }".

## firstday check

help-name-result = RESULT
help-check-all-profiles = Check the accounts of all profiles in your AWS files, several at once. An account that several profiles lead to is checked once.
help-check-format = The output: text for people, json for scripts, junit and sarif for services that build and test, ocsf for security lakes.
help-check-fail-on = The results that end with code 1, separated by commas. "todo" includes "attention", which includes "critical" (Action required). "unknown" is what couldn't be checked.
help-check-quiet = Print only what's left to do, and no progress.
help-check-verbose = Say on standard error what was read, and when. With --all-profiles, print the steps that are done, too.

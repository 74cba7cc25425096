# What Firstday does with the AWS files and the AWS CLI of this computer.

## The path by which AWS tools start Firstday

helper-linked = Add the profile { $profile }, with the Region { $region }, to { $file }. AWS tools would misread the path { $to } of Firstday, so a link at { $from } leads there
helper-copied = Add the profile { $profile }, with the Region { $region }, to { $file }. AWS tools could not start Firstday at { $to }, so a copy of it is put at { $from }
helper-undo = Delete the section of this profile from { $file }, and the file { $from }.

## What AWS tools prefer to a profile

shadow-absent = There is no profile of this name in { $path }.
shadow-repeated = The profile stands there more than once, in the lines { $lines }. The AWS CLI uses the last section only. Merge them into one.
shadow-other-process = In line { $line } the profile has its keys from another program than Firstday.
shadow-program-gone = The profile names the program { $path }, which is not there any more. Write the profile once more, and it follows.
shadow-program-another = The profile names the program { $path }, which is not this Firstday. It may be an older one, or another program of that name. Write the profile once more, and it follows.
shadow-credentials-file = In line { $line } of { $path } stands an access key under the same name, and AWS tools take that first. Move it to the keyring, or remove it.
shadow-credentials-setting = In line { $line } of { $path } stands { $key } under the same name, and that counts instead of what the profile says. Remove it.
shadow-own-setting = In line { $line } the profile has { $key }, and AWS tools follow that first. Remove it.
shadow-own-key = In line { $line } the profile has an access key too. The AWS CLI asks Firstday first, but some other tools take the key. Move it to the keyring, or remove it.
shadow-endpoint = The variable { $variable } sends all calls to { $url }, also those with this profile.
shadow-proxy = The variable { $variable } lets the AWS CLI send calls for this computer through a proxy. Add 127.0.0.1 and localhost to NO_PROXY.
shadow-endpoint-ignored = The variable { $variable } lets AWS tools ignore the address that the profile names, so that its calls go to AWS itself.
shadow-file = The variable { $variable } lets AWS tools look at { $path } and not at the usual file. Where it is not set, they find something else.
shadow-region = The variable { $variable } sets the Region { $region }, also for this profile.
shadow-keys = The variable { $variable } is set. Commands without --profile use that key and no profile at all; with --profile they don't.
shadow-role = The variable { $variable } names a role. Commands without --profile use that and no profile at all; with --profile they don't.
shadow-other-profile = The variable { $variable } names the profile { $other }. Commands without --profile use that one.
shadow-empty-variable = The variable { $variable } is set, but empty. The AWS CLI takes that for a name and finds nothing. Remove the variable.
shadow-default-profile = Commands without --profile use the profile "default". To use this one, add --profile and its name.

## Why the AWS CLI refuses its files

refused-repeated-section = The AWS CLI can't read { $path }. The section [{ $section }] in line { $line } is already in line { $first }. Merge the two.
refused-repeated-setting = The AWS CLI can't read { $path }. The setting { $setting } in line { $line } is already in line { $first } of the same section. Remove one of them.
refused-no-section = The AWS CLI can't read { $path }. Line { $line } is above the first section. Put a line like [default] above it, or remove it.
refused-not-a-setting = The AWS CLI can't read { $path }. Line { $line } is neither a section nor a setting. Correct or remove it.
refused-not-nested = The AWS CLI can't read { $path }. Line { $line } is indented below an empty setting, and has no = sign. Correct or remove it.
refused-byte-order-mark = The AWS CLI can't read { $path }. Line { $line } begins with a hidden sign, a byte order mark. Save the file as UTF-8 without it.

## Where there is no AWS CLI

path-empty = Your search path (the variable PATH) has an empty entry, which stands for the folder where you happen to be. No AWS CLI was looked for there. Remove the entry: anybody who can write there decides what you run.
path-relative = Your search path (the variable PATH) has entries that are not full paths: { $entries }. No AWS CLI was looked for there. Remove them: what they lead to depends on where you happen to be.
aws-cli-install-linux = No AWS CLI was found. Install version 2: sudo snap install aws-cli --classic, or follow docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html.
aws-cli-install-macos = No AWS CLI was found. Install version 2: brew install awscli, or the package from awscli.amazonaws.com/AWSCLIV2.pkg.
aws-cli-install-windows = No AWS CLI was found. Install version 2: winget install Amazon.AWSCLI, or the package from awscli.amazonaws.com/AWSCLIV2.msi.

## Moving a key from a file to the keyring

import-note-copy = A copy of the file as it is now stays at { $path }, so that you can go back. Only you can read it, but the key is in it: delete it once the profile works.
import-note-tools = Programs that read the AWS files by themselves, and not through AWS's own libraries, do not find the key any more.
import-note-link = AWS tools would misread the path { $to } of Firstday, so a link at { $from } leads there.
import-obstacle-temporary = It is a temporary key with a session token, which runs out by itself. There is nothing to keep.
import-obstacle-half = One half of the key is missing or empty, and the AWS CLI doesn't work with the other half alone. Add the missing half, or remove both.
import-obstacle-malformed = One half of the key has more in it than the key, such as quotes or a remark behind it.
import-obstacle-repeated = The profile, or one half of its key, stands there more than once, so it is not clear which one counts.
import-obstacle-both-files = Both AWS files have a key for this profile. Take out the one that you don't need.
import-obstacle-name = The profile's name has blanks or signs that some AWS tools misread. Give it another name in the file.

problem-proof-stopped = The proof was stopped.
problem-proof-stopped-hint = Prove the profile again when you want to. Nothing was changed.

## Who else can change a program

exposed-owner = { $path } belongs to another user of this computer. That user decides what runs from there. Put the program into a folder of your own, or ask whoever looks after this computer to make { $path } yours.
exposed-mode = Other users of this computer can change { $path }, and with it what runs from there. Close it with "chmod go-w { $path }".
exposed-unseen = Who else can change { $path } could not be found out. Open that path to yourself, or move the program to a folder that is yours.

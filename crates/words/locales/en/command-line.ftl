# What Firstday does with the AWS files and the AWS CLI of this computer.

## The path by which AWS tools start Firstday

helper-linked = Add profile { $profile } ({ $region }) to { $file }. AWS tools can't use the path { $to }, so a link at { $from } leads to Firstday
helper-copied = Add profile { $profile } ({ $region }) to { $file }. AWS tools can't run Firstday at { $to }, so a copy goes to { $from }
helper-undo = Delete this profile's section from { $file }, and the file { $from }.

## What AWS tools prefer to a profile

shadow-absent = { $path } has no profile with this name.
shadow-repeated = The profile appears more than once, in lines { $lines }. The AWS CLI uses only the last section. Merge them.
shadow-other-process = In line { $line }, the profile gets its keys from another program.
shadow-program-gone = The profile names { $path }, which no longer exists. Apply the AWS CLI step again to update it.
shadow-program-another = The profile names { $path }, which isn't this Firstday. It may be an older one or a different program. Apply the AWS CLI step again to update it.
shadow-credentials-file = Line { $line } of { $path } has an access key with the same name, and AWS tools use it first. Move it to the keyring, or remove it.
shadow-credentials-setting = Line { $line } of { $path } sets { $key } for the same name, which overrides the profile. Remove it.
shadow-own-setting = Line { $line } of the profile sets { $key }, which AWS tools use first. Remove it.
shadow-own-key = Line { $line } of the profile also has an access key. The AWS CLI asks Firstday first, but some other tools use that key. Move it to the keyring, or remove it.
shadow-endpoint = { $variable } sends all calls to { $url }, including calls with this profile.
shadow-proxy = { $variable } sends AWS CLI calls to this computer through a proxy. Add 127.0.0.1 and localhost to NO_PROXY.
shadow-endpoint-ignored = { $variable } makes AWS tools ignore the profile's endpoint, so calls go to AWS itself.
shadow-file = { $variable } makes AWS tools use { $path } instead of the usual file. Programs without this variable find something else.
shadow-region = { $variable } sets the Region to { $region }, also for this profile.
shadow-keys = { $variable } is set. Commands without --profile use that key and no profile. Commands with --profile don't.
shadow-role = { $variable } names a role. Commands without --profile use that role and no profile. Commands with --profile don't.
shadow-other-profile = { $variable } names the profile { $other }. Commands without --profile use that one.
shadow-empty-variable = { $variable } is set but empty. The AWS CLI uses it as a name and finds nothing. Remove the variable.
shadow-default-profile = Commands without --profile use the profile "default". To use this one, add --profile and its name.

## Why the AWS CLI refuses its files

refused-repeated-section = The AWS CLI can't read { $path }. The section [{ $section }] in line { $line } is already in line { $first }. Merge the two.
refused-repeated-setting = The AWS CLI can't read { $path }. The setting { $setting } in line { $line } is already in line { $first } of the same section. Remove one of them.
refused-no-section = The AWS CLI can't read { $path }. Line { $line } is above the first section. Put a line like [default] above it, or remove it.
refused-not-a-setting = The AWS CLI can't read { $path }. Line { $line } is neither a section nor a setting. Correct or remove it.
refused-not-nested = The AWS CLI can't read { $path }. Line { $line } is indented below an empty setting, and has no = sign. Correct or remove it.
refused-byte-order-mark = The AWS CLI can't read { $path }. Line { $line } begins with a hidden sign, a byte order mark. Save the file as UTF-8 without it.

## Where there is no AWS CLI

path-empty = Your PATH has an empty entry, which means the current folder. Firstday didn't look for the AWS CLI there. Remove the entry: anyone who can write to that folder decides what you run.
path-relative = Your PATH has entries that aren't full paths: { $entries }. Firstday didn't look for the AWS CLI there. Remove them: they depend on the current folder.
aws-cli-install-linux = No AWS CLI was found. Install version 2: { $command }, or follow docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html.
aws-cli-install-macos = No AWS CLI was found. Install version 2: { $command }, or the package from awscli.amazonaws.com/AWSCLIV2.pkg.
aws-cli-install-windows = No AWS CLI was found. Install version 2: { $command }, or the package from awscli.amazonaws.com/AWSCLIV2.msi.

## Moving a key from a file to the keyring

import-note-copy = A backup of the current file stays at { $path }. Only you can read it, but it contains the key. Delete it when the profile works.
import-note-tools = Programs that read the AWS files without AWS's libraries won't find the key anymore.
import-note-link = AWS tools can't use the path { $to }, so a link at { $from } leads to Firstday.
import-obstacle-temporary = It's a temporary key with a session token, which expires on its own. You don't need to move it.
import-obstacle-half = Half of the key is missing or empty, and the AWS CLI can't use the other half alone. Add the missing half, or remove both.
import-obstacle-malformed = Half of the key contains something extra, such as quotes or a comment.
import-obstacle-repeated = The profile, or half of its key, appears more than once.
import-obstacle-both-files = Both AWS files have a key for this profile. Remove the one you don't need.
import-obstacle-name = The profile's name has spaces or signs that some AWS tools can't read. Rename it in the file.

problem-proof-stopped = The test was stopped.
problem-proof-stopped-hint = Nothing was changed. You can test the profile again at any time.

## Who else can change a program

exposed-owner = { $path } belongs to another user of this computer, who can change what runs from there. Move the program to your own folder. Or ask the administrator of this computer to make { $path } yours.
exposed-mode = Other users of this computer can change { $path }, and what runs from there. Run "chmod go-w { $path }".
exposed-unseen = Firstday couldn't find out who else can change { $path }. Give yourself access to that path, or move the program to your own folder.

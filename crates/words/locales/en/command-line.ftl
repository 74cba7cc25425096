# What Firstday does with the AWS files and the AWS CLI of this computer.

## The path by which AWS tools start Firstday

helper-linked = Add the profile { $profile }, with the Region { $region }, to ~/.aws/config. AWS tools would misread the path { $to } of Firstday, so a link at { $from } leads there
helper-copied = Add the profile { $profile }, with the Region { $region }, to ~/.aws/config. AWS tools could not start Firstday at { $to }, so a copy of it is put at { $from }
helper-undo = Delete the section of this profile from ~/.aws/config, and the file { $from }.

# What Firstday is made of, and under which licenses.

## In the window

ui-about = About Firstday
ui-about-version = Version { $version }. You may use it under the MIT license or the Apache License 2.0.
ui-licences = Open source software
ui-licences-hint = Firstday includes this software. Each part has its own license.
ui-licences-find = Find software
ui-licences-name = Name
ui-licences-version = Version
ui-licences-license = License
ui-licences-show = { $license }: show the license of { $name }
ui-licences-none = No software matches

## In the terminal

cli-licences = You may use Firstday under the MIT license or the Apache License 2.0. It includes { $count } open source parts:
cli-licences-part = { $name } { $version }: { $licence }
cli-licences-full = To read the full texts, run "firstday licences --full".
help-licences = List the open source software that Firstday includes, with its licenses.
help-licences-full = Also print the full text of each license.

cli-installed-title = Install the AWS CLI
cli-installed-why = The AWS CLI (the program for using AWS from a terminal) comes in several versions, and your terminal starts the first one it finds. An old version doesn't know newer commands and sign-ins.
cli-installed-what = Firstday looks for programs named aws where your terminal looks, and asks each for its version. It shows how to install or update the AWS CLI on this system. It installs nothing itself.
cli-installed-limits = A terminal can have another PATH (the list of folders it looks in) than Firstday, and can rename commands. To see which one yours starts, run "command -v aws". Firstday doesn't run a program that other users of this computer can change.
cli-installed-cost = Free.

cli-installed-found-none = There is no AWS CLI on this computer, as far as Firstday can see.
cli-installed-found-started = Your terminal starts AWS CLI { $version }, at { $path }.
cli-installed-found-version-1 = AWS no longer adds anything to version 1. Install version 2 when you can.
cli-installed-found-before-login = To sign in with "aws login", you need version 2.32.0 or later.
cli-installed-found-too-old = This version is too old for the profiles that Firstday adds. Install a newer one.
cli-installed-found-hidden = A newer one, { $version }, is at { $path }. Your terminal doesn't start it, because another folder comes first in your PATH.
cli-installed-found-silent = Your terminal starts { $path }, but that program doesn't say which version it is.
cli-installed-found-not-run = Your terminal starts { $path }. Firstday didn't run it, because others can change it.

cli-installed-programs = AWS CLIs on this computer
cli-installed-programs-path = Program
cli-installed-programs-version = Version
cli-installed-programs-started = In a terminal
cli-installed-programs-no-version = Not known
cli-installed-programs-first = Starts
cli-installed-programs-shadowed = Hidden by the first

cli-installed-install = Install it for yourself
cli-installed-update = Install a newer version for yourself
cli-installed-install-download = Download
cli-installed-install-unpack = Unpack
cli-installed-install-choose = Choose your home folder
cli-installed-install-run = Install, without administrator rights
cli-installed-install-path = Let the terminal find it first
cli-installed-install-windows = Install, with administrator rights

cli-installed-try = Commands to try
cli-installed-try-version = Which version is it?
cli-installed-try-who = Who am I at AWS?
cli-installed-try-users = Which users are there?
cli-installed-try-regions = Which Regions are there?
cli-installed-try-help = What else is there?

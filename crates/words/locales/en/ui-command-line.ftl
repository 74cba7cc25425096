# The page about the command line of this computer.

ui-command-line = AWS CLI on this computer

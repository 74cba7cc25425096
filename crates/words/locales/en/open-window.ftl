# "firstday window", and the man page of firstday-window.

help-window = Open Firstday in a window.
help-window-more = The window is the program firstday-window, which is installed beside firstday. It has the same options.
help-window-practice = Open the practice account in this file. If there is none, Firstday creates it.
help-window-translation = Speak the language in this folder, to try a translation.

cli-window-opens = Opening the window.

problem-window-missing = The program "firstday-window" isn't at { $path }.
problem-window-missing-hint = Reinstall Firstday so that both its programs are in one folder. Or run "firstday setup" in the terminal.
problem-window-exposed = Other users of this computer can change the program at { $path }, so it wasn't started.
problem-window-exposed-hint = { $why } Then try again.
problem-window-no-display = There is no desktop to open the window on.
problem-window-no-display-hint = Run this command in a terminal of your desktop. Or run "firstday setup" here.
problem-window-not-started = The window at { $path } couldn't be started.
problem-window-not-started-hint = Reinstall Firstday. Or run "firstday setup" in the terminal.
problem-window-ended = The window closed before it was open.
problem-window-ended-hint = Start { $path } in a terminal to see why.
problem-window-silent = The window hasn't opened yet.
problem-window-silent-hint = It may still. If it doesn't, start { $path } in a terminal to see why.

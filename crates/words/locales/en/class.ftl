# A class: the reports of many people, side by side.

class-title = Class overview
class-intro = { $count ->
    [one] { $count } person handed in a report.
   *[other] { $count } people handed in a report.
}
class-limits = A report is a file. It shows what Firstday read, not that nobody edited it afterwards.
class-people = People
class-marks = Steps
class-left-out = Files that weren't used
class-column-name = Name
class-column-account = Account
class-column-file = File
class-column-read = Read on
class-column-done = Done
class-column-needed = Steps
class-column-verified = Verified
class-column-confirmed = Confirmed
class-column-missing = Missing
class-column-notes = Notes
class-done = { $done } of { $needed }
class-missing-list = { $steps }
class-missing-count = { $count ->
    [one] { $count } step
   *[other] { $count } steps
}
class-nothing-missing = Nothing
class-practice = Practice account
class-elsewhere = Not read from AWS
class-same-account = Same account as { $names }
class-all-done = People who have it
class-not-told = Not in this report
class-line = { $done } of { $needed } steps done: { $verified } verified, { $confirmed } confirmed. Read on { $date }.
class-missing = Missing: { $steps }
class-nobody = No report was found.
class-step-done = { $number }. { $step }: { $done } of { $people }

class-left-foreign = This isn't a .zip or .json file from Firstday.
class-left-foreign-files = { $count } files in this folder aren't .zip or .json files from Firstday.
class-left-link = This is a link. Firstday doesn't follow links here.
class-left-deep = This folder is too deep inside the others.
class-left-many = Firstday reads { $count } files at most. This one and those after it weren't read.
class-left-large = This is larger than { $megabytes } MB.
class-left-unreadable = This couldn't be read. The cause: { $cause }
class-left-zip = This zip file is damaged or encrypted.
class-left-missing = This zip file has no { $file }. Ask for the zip file that Firstday saved.
class-left-no-report = This isn't a report from Firstday.
class-left-version = This report has version { $version }. This Firstday reads version { $known }. Use the same Firstday.
class-left-damaged = This report isn't complete. Look at { $place } in it.
class-left-older = There's a newer report of the same person: { $file }

problem-class-folder = The folder { $path } couldn't be read.
problem-class-folder-hint = Name a folder that has the files that people handed in.

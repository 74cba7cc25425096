# What the terminal says of reports and classes.

cli-report-saved = The report is saved as { $path }.
cli-worklog-saved = The worklog is saved in { $path }. Hand in the zip file. Put only the folders into your site.
cli-worklog-out = A worklog has several files. Name a folder for them with --out.
cli-report-week = --first-week is for a worklog only.
cli-class-reading = Reading the reports
cli-class-saved = The class overview is saved as { $path }.

help-report = Save or print a report on the account.
help-report-more = The report says what is done, how that is known, what couldn't be read, and what Firstday did. It has no password, no secret key and no code. The worklog is what students of the First Cloud Journey hand in. It has a page for each week in each language, and a zip file as evidence. In its pages, email addresses, phone numbers, and IDs of the account and of access keys are left out.
help-report-format = The format of the report.
help-report-out = The file to create. For a worklog, the folder. Without it, the report is printed.
help-report-name = Your name, shown in the report.
help-report-first-week = The number of the first week in the worklog.
help-report-yes = Continue after the browser sign-in without asking, whoever signed in.
help-class = Show who has which steps done, from the reports that people handed in.
help-class-more = The folder may have folders inside. Firstday reads the zip files of worklogs and reports saved as JSON, and needs no sign-in. Files that can't be used are named with the reason.
help-class-dir = The folder with the zip and JSON files.
help-class-format = The format of the overview.
help-class-out = The file to create. Without it, the overview is printed.
help-name-dir = FOLDER

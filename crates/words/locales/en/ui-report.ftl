# The window's pages of reports and of a class.

ui-report-title = Report
ui-report-intro = Save how this account stands, to show it to someone else.
ui-report-format = Format
ui-report-html = Page (HTML)
ui-report-html-hint = To read and to print.
ui-report-markdown = Markdown
ui-report-markdown-hint = For a wiki or a repository.
ui-report-json = JSON
ui-report-json-hint = For programs and for the class overview.
ui-report-csv = Table (CSV)
ui-report-csv-hint = For a spreadsheet.
ui-report-worklog = Worklog
ui-report-worklog-hint = For students of the First Cloud Journey: pages for each week, and a zip file to hand in.
ui-report-name = Your name (optional)
ui-report-name-hint = Shown in the report.
ui-report-week = First week
ui-report-week-hint = The number of the week in which you began.
ui-report-week-wrong = Type a number from 1 to 99.
ui-report-save = Save
ui-report-saved = Saved as { $path }
ui-class-intro = See who has which steps done, from the zip and JSON files that people handed in. Nothing is sent anywhere.
ui-class-choose = Choose files
ui-class-save-csv = Save as CSV
ui-class-step = Step
ui-class-marks-hint = Each step with its status, and the date since when it's known to be done.
ui-nav-teachers = For teachers

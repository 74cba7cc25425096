# The page with the report for a bug.

ui-doctor = Bug report
ui-doctor-intro = Copy this into your bug report. It has no secrets and no account IDs. Read it before you share it.
ui-doctor-text = Report

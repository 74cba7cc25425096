# The window's pages and forms for coming back on a later day.

ui-decline-open = Not for me
ui-decline-open-for = Not for me: { $step }
ui-decline-title = Why isn't "{ $step }" for you?
ui-decline-hint = The step won't count as done or as open. Firstday asks you again on the day you choose.
ui-decline-reason = Reason
ui-decline-until = Ask again on
ui-decline-until-hint = Within a year, such as { $example }
ui-decline-do = Save decision
ui-decline-cancel = Cancel
ui-decline-take-back = Ask again now

ui-home-since = Changed since { $time }
ui-home-due-now = Due
ui-home-history = See history
ui-home-reminders = Save reminders for a calendar
ui-reminders-saved = Saved as { $path }. Open it with your calendar.
ui-reminders-none = Nothing is due.

ui-history-title = History
ui-history-intro = How your account stood at each check. Checks from the last 30 days are saved, and fewer from before.
ui-history-none = No check is saved yet.
ui-history-picture = { $count ->
    [one] Status of all steps at one check
   *[other] Status of all steps at { $count } checks, from { $from } to { $to }
}
ui-history-bar = { $time }: { $done } done, { $open } to do, { $attention } need attention, { $critical } action required, { $declined } not for me
ui-history-checks = Checks
ui-history-checked = Checked
ui-history-done = Done
ui-history-open = To do
ui-history-attention = Needs attention
ui-history-critical = Action required
ui-history-declined = Not for me
ui-history-compare = Compare two checks
ui-history-before = Earlier
ui-history-after = Later
ui-history-step = Step
ui-history-facts = Other changes
ui-history-steps = Steps with a different status
ui-history-same = Nothing changed between these checks.
ui-history-choose = Save a second check to compare: choose "Check again" on another day.

ui-checklist-declined = Not for me
ui-checklist-declined-hint = You decided against these for now. They count neither as done nor as open.

# Coming back on a later day: what was declined, what has changed, and what is due.

## Steps that were declined

declined-by = Declined by { $by } on { $date }. Firstday asks again on { $until }.
declined-reason = Your reason: { $reason }
declined-over = You declined this until { $until }. Your reason: { $reason }
declined-too-grave = You declined this until { $until }, but it's shown because your account is at risk.

problem-not-declinable = There is no step named "{ $step }".
problem-not-declinable-hint = To see the names of all steps, run "firstday check --format json".
problem-nothing-to-decline = There is nothing to decline: the step "{ $step }" is done or not needed.
problem-nothing-to-decline-hint = Check the account to see its status.
problem-decline-too-grave = You can't decline "{ $step }". Someone could take over your account.
problem-decline-too-grave-hint = Open the step and do what it says.
problem-decline-reason-missing = The reason is missing.
problem-decline-reason-missing-hint = Write in a few words why you don't want this step.
problem-decline-reason-long = The reason is longer than { $most } characters.
problem-decline-reason-long-hint = Write it in fewer words.
problem-decline-date-malformed = "{ $date }" isn't a date.
problem-decline-date-malformed-hint = Write the date as year-month-day, such as 2027-03-31.
problem-decline-date-past = The date { $date } has passed, or is today.
problem-decline-date-past-hint = Choose a later day. Firstday asks you again on that day.
problem-decline-date-far = The date { $date } is more than a year away.
problem-decline-date-far-hint = Choose a day within a year. Your account changes, so look at the step again by then.

cli-decline-kept = Your decision is saved. The step counts neither as done nor as open until that day.
cli-decline-taken-back = The step is no longer declined.
cli-decline-none = This step wasn't declined.

## What is due

coming-key-old = Rotate access key { $key } of { $user }. It will be 90 days old.
coming-mail = Confirm that spending alerts reach { $recipients }
coming-drill = Test again how to recover the root user
coming-declined = Decide again: { $step }

cli-coming = Coming up
cli-coming-line = { $date }: { $what }

reminders-calendar = Firstday: AWS account { $account }
reminders-event = AWS account { $account }. In Firstday, see the step "{ $step }".
problem-reminders-unwritten = The reminders couldn't be saved as { $path }.
problem-reminders-unwritten-hint = Choose a new file in a folder where you can save files. An existing file is never replaced.
cli-reminders-saved = { $count ->
    [one] One reminder is saved as { $path }. Open it with your calendar.
   *[other] { $count } reminders are saved as { $path }. Open it with your calendar.
}
cli-reminders-none = Nothing is due, so no file was saved.

notify-title = Firstday: AWS account { $account }
notify-due = { $count ->
    [one] One thing is due.
   *[other] { $count } things are due.
}
notify-open = { $count ->
    [one] One check needs attention.
   *[other] { $count } checks need attention.
}
cli-notify-failed = The desktop notification couldn't be shown. The cause: { $cause }

## What has changed

changed-nothing = Nothing has changed.
changed-new-step = New
changed-step = { $step }: { $before } → { $after }

cli-changes-since = Since { $time } UTC
cli-changes-between = Changes from { $before } to { $after } UTC
cli-history-title = Checks (UTC)
cli-history-none = No check is saved yet. Run "firstday check" first.
cli-history-check = { $time }: { $done } done, { $open } to do, { $attention } need attention, { $declined } declined
cli-history-compare = To compare two days, add --compare with two dates, such as --compare 2026-11-01 2026-11-23.

problem-no-such-check = No check is saved for { $date } or earlier.
problem-no-such-check-hint = To see which checks are saved, run "firstday history" without --compare.
problem-date-malformed = "{ $date }" isn't a date.
problem-date-malformed-hint = Write the date as year-month-day, such as 2026-11-23.

fact-by = { $who }, { $time } UTC
fact-value-none = not set
fact-value-active = active
fact-value-inactive = inactive
fact-value-recording = recording
fact-value-stopped = stopped

fact-user-added = User { $name } was created.
fact-user-removed = User { $name } was deleted.
fact-user-count = The number of users changed from { $before } to { $after }.
fact-administrator-added = User { $name } can now administer the account.
fact-administrator-removed = User { $name } can no longer administer the account.
fact-administrator-count = The number of administrators changed from { $before } to { $after }.
fact-group-added = User group { $name } was created.
fact-group-removed = User group { $name } was deleted.
fact-group-count = The number of user groups changed from { $before } to { $after }.
fact-member-added = User { $name } was added to the user group { $of }.
fact-member-removed = User { $name } was removed from the user group { $of }.
fact-member-count = The number of group members changed from { $before } to { $after }.
fact-role-added = Role { $name } was created.
fact-role-removed = Role { $name } was deleted.
fact-role-count = The number of roles changed from { $before } to { $after }.
fact-access-key-added = Access key { $name } of { $of } was created.
fact-access-key-removed = Access key { $name } of { $of } was deleted.
fact-access-key-changed = Access key { $name } of { $of } changed from { $before } to { $after }.
fact-access-key-count = The number of access keys changed from { $before } to { $after }.
fact-mfa-device-added = MFA device { $name } was turned on.
fact-mfa-device-removed = MFA device { $name } was turned off.
fact-mfa-device-count = The number of MFA devices changed from { $before } to { $after }.
fact-budget-added = Budget { $name } was created.
fact-budget-removed = Budget { $name } was deleted.
fact-budget-changed = The limit of budget { $name } changed from { $before } to { $after }.
fact-budget-count = The number of budgets changed from { $before } to { $after }.
fact-trail-added = Trail { $name } was created.
fact-trail-removed = Trail { $name } was deleted.
fact-trail-changed = Trail { $name } changed from { $before } to { $after }.
fact-trail-count = The number of trails changed from { $before } to { $after }.

## firstday decline

help-name-date = DATE
help-decline = Mark a step as "Not for me" until a date.
help-decline-more = The step counts neither as done nor as open, and Firstday asks again on the date. A step marked "Action required" can't be declined.
help-decline-step = The step, as "firstday check --format json" names it.
help-decline-reason = Why the step isn't for you.
help-decline-until = When Firstday asks again, such as 2027-03-31. At most a year ahead.
help-decline-take-back = Withdraw the decision.
help-decline-yes = Continue after the browser sign-in without asking, whoever signed in.

## firstday history

help-history = Show how the account stood at earlier checks, and what changed.
help-history-more = Each check of the whole account is saved on this computer. All are kept for 30 days, then one a week, and one a month after a year.
help-history-compare = Compare the last checks of two days, such as 2026-11-01 2026-11-23.
help-history-yes = Continue after the browser sign-in without asking, whoever signed in.

## firstday reminders

help-reminders = Save what is due as a file for your calendar.
help-reminders-more = The file has the end of the Free plan, access keys that get old, unconfirmed emails, the recovery test, and steps you declined. It has no secret.
help-reminders-out = The file to create, such as reminders.ics.
help-reminders-yes = Continue after the browser sign-in without asking, whoever signed in.

## firstday check

help-check-notify = Show a desktop notification if something is due or needs attention. Works on Linux.

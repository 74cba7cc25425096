# The page "Change history", and undoing changes in the window.

ui-changes = Change history
ui-changes-intro = What Firstday changed in this account from this computer, the latest first.
ui-changes-all = All changes
ui-changes-none = Firstday has changed nothing in this account.
ui-changes-when = Date
ui-changes-what = Change
ui-changes-state = Status
ui-changes-number = No. { $number }
ui-changes-undid = Undid no. { $number }
ui-changes-undo = Undo
ui-changes-undo-of = Undo change no. { $number }
ui-changes-undo-all = Undo everything
ui-changes-nothing-to-undo = There is nothing to undo.
ui-changes-back = Back to change history

ui-review-undo-all = Review: undo everything
ui-review-undo-run = Review: undo the interrupted setup
ui-review-undo-change = Review: undo a change
ui-review-undo-kept = Not undone
ui-review-undo-already = These are already as they were before:
ui-review-undo-uncertain = Firstday was interrupted while it made these changes. They are undone as well.
ui-review-undo-changed = Someone else has changed some of these since
ui-review-undo-changed-hint = They stay as they are now, unless you undo them too.
ui-review-undo-changed-too = Undo those too

ui-left-run-at = Interrupted at: { $change }
ui-left-run-undo = Undo
ui-left-undo = Undo stopped after { $done } of { $changes } changes.

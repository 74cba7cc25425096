# The review of all changes.

ui-review-title = Review changes
ui-review-intro = Nothing has been changed yet.
ui-review-edit = Edit
ui-review-edit-step = Edit: { $step }
ui-review-details = API calls, undo, and AWS CLI commands
ui-review-area-users = Users
ui-review-area-security = Security
ui-review-area-costs = Costs
ui-review-area-computer = This computer
ui-review-phone = Have your phone ready: you set up MFA next.
ui-review-costly = { $count ->
    [0] All changes are free
    [one] One change costs money
   *[other] { $count } changes cost money
}
ui-review-final = { $count ->
    [0] Every change can be undone
    [one] One change can't be undone
   *[other] { $count } changes can't be undone
}
ui-review-ready = { $count ->
    [one] One change
   *[other] { $count } changes
}
ui-review-ready-hint = { $count ->
    [one] It's applied only when you choose the button.
   *[other] Changes are applied one at a time. If you stop, completed changes are kept.
}
ui-review-make = { $count ->
    [one] Apply 1 change
   *[other] Apply { $count } changes
}
ui-review-nothing = Nothing to change
ui-review-none-included = No changes yet
ui-review-nothing-hint = To change something, open a step and choose "Include this step".
ui-review-nothing-settled = Everything that Firstday can set up is done.
ui-review-invalid = { $count ->
    [one] Correct one answer first
   *[other] Correct { $count } answers first
}
ui-review-unread = { $count ->
    [one] One step couldn't be checked, so nothing is planned for it
   *[other] { $count } steps couldn't be checked, so nothing is planned for them
}

ui-review-computer = Practice changes this computer too
ui-review-computer-hint = AWS isn't changed. The changes to ~/.aws/config and to your keyring are real.
ui-review-computer-leave = Don't change this computer

ui-guidance = What else to do

ui-change-cost = Cost
ui-change-undo = To undo it
ui-change-exact = API calls: { $operations }
ui-change-call = API call { $operation }
ui-change-command = AWS CLI command

ui-help-review = Applying changes
ui-help-review-order = Changes are applied one at a time, and only those on this page.
ui-help-review-stop = If one fails, completed changes are kept. You can stop after each change.
ui-help-review-undo = Each change says under its details how to undo it.

# The review of all changes.

ui-review-title = Review
ui-review-intro = Every change, in the order in which it will be made. Nothing has been changed yet.
ui-review-edit = Edit
ui-review-edit-step = Edit: { $step }
ui-review-ready = { $count ->
    [one] One change is ready
   *[other] { $count } changes are ready
}
ui-review-ready-hint = { $count ->
    [one] It is made when you press the button, and not before.
   *[other] They are made one after the other. If one fails, what is done stays, and you can stop after each.
}
ui-review-make = { $count ->
    [one] Make this change
   *[other] Make these { $count } changes
}
ui-review-nothing = Nothing to change
ui-review-nothing-hint = No step with something to change is switched on. Go to a chapter and switch on what you want done.
ui-review-nothing-settled = Everything that Firstday can set up is in place already.
ui-review-invalid = { $count ->
    [one] One answer needs your attention first
   *[other] { $count } answers need your attention first
}
ui-review-unread = { $count ->
    [one] One step could not be read, so nothing is planned for it
   *[other] { $count } steps could not be read, so nothing is planned for them
}

ui-review-computer = Practice changes this computer too
ui-review-computer-hint = AWS is only played here. The changes to ~/.aws/config and to the keyring of this computer are real.
ui-review-computer-leave = Don't change this computer

ui-guidance = What to know and do besides

ui-change-cost = Cost
ui-change-undo = To take it back
ui-change-exact = Exactly what is sent: { $operations }
ui-change-call = API call { $operation }
ui-change-command = The same with the AWS CLI

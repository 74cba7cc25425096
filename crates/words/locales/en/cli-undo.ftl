# The commands "firstday undo" and "firstday journal".

help-journal = List what Firstday changed in the account, and what can be undone.
help-journal-more = The list comes from the records of this computer. Nothing is read from the account. Exit code: 0.
help-journal-yes = Continue after the browser sign-in without asking.
help-undo = Undo what Firstday changed, the latest change first.
help-undo-more = You review every change first. What someone else has changed since stays, unless you add --changed. You never lose your own access: the user you are signed in as, the last administrator and the key of a profile stay. Exit codes: 0 if it's undone, 1 if something stays or failed.
help-undo-change = Undo this change, and later ones that need it. The numbers are in "firstday journal".
help-undo-all = Undo everything that Firstday changed in this account.
help-undo-changed = Also undo what someone else has changed since.
help-undo-dry-run = Show the changes and make none.

cli-journal-none = Firstday has changed nothing in this account.
cli-journal-at = { $time }
cli-journal-failed = The problem was: { $code }
cli-journal-of = Undid change { $number }.
cli-journal-next = To undo a change, run this command with its number:

cli-undo-none = There is nothing to undo.
cli-undo-say = Say what to undo: add --all, or --change with a number.
cli-undo-which = What do you want to undo?
cli-undo-all = Everything that can be undone
cli-undo-already = { $count ->
    [one] One change is already undone in the account:
   *[other] { $count } changes are already undone in the account:
}
cli-undo-kept = { $count ->
    [one] One change stays:
   *[other] { $count } changes stay:
}
cli-undo-uncertain = Firstday was interrupted while it made these. They are undone as well:
cli-undo-changed = Someone else has changed some of these since. Undo those too?
cli-undo-changed-say = To undo what someone has changed since, add --changed.
cli-undo-apply = Undo these changes?
cli-undo-done = Done. The changes are undone.

cli-run-at = It was interrupted at this change, and may have made it:
cli-run-undo-broken = Undo stopped after { $done } of { $changes } changes. To continue, run "firstday undo --all".
cli-run-choose = What do you want to do?
cli-run-continue = Continue setup
cli-run-take-back = Undo what it changed
cli-run-keep = Keep what it changed, and don't ask again

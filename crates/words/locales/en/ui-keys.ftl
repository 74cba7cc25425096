# The page about the access keys of the account, and the review of what is done with one.

ui-access-keys = Access keys
ui-access-keys-intro = An access key lets programs work with AWS. Few and young ones are the easiest to watch.
ui-access-keys-reading = Reading the access keys
ui-access-keys-all = All access keys
ui-access-keys-hint = Every action is shown to you in full before anything is changed.
ui-access-keys-whose = User and key
ui-access-keys-root = The root user
ui-access-keys-state = State and age
ui-access-keys-on = Active
ui-access-keys-off = Inactive
ui-access-keys-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
ui-access-keys-since = since { $date }
ui-access-keys-unknown = Age not known
ui-access-keys-used = Last used
ui-access-keys-unused = Never used
ui-access-keys-use-not-told = Not known
ui-access-keys-use = { $service }, { $region }
ui-access-keys-none = No access keys were found
ui-access-keys-none-hint = That is best: a browser session does the same without a lasting key.

## What can be done with a key

ui-key-menu-for = Actions on the key { $key } of { $user }
ui-key-review = Review
ui-key-rotate = Replace (rotate)
ui-key-leaked = This key leaked
ui-key-deactivate = Switch off
ui-key-activate = Switch on again
ui-key-delete = Delete
ui-key-cannot-rotate = Firstday replaces only the keys that are in use from the keyring of this computer.
ui-key-cannot-leaked = It is switched off already, so nobody can use it.
ui-key-cannot-deactivate = Firstday does not switch off a key of the root user. Delete it.
ui-key-cannot-activate = Only a key of a user can be switched on here.
ui-key-cannot-delete = Switch it off first, and wait some days to see whether something stops working.
ui-keys-back = Back to the access keys

## Replacing a key

ui-rotate = Replace the key of { $user }
ui-rotate-how = Another key is made, stored in the keyring and tried. Only then the old one is switched off. The profile { $profile } keeps working all the while.
ui-rotate-old = What becomes of the old key?
ui-rotate-days = Remind me to delete it
ui-rotate-days-hint = It stays switched off until then, in case something misses it. Firstday deletes nothing by itself: the list of access keys says when it is due.
ui-rotate-request = Keep it without a reminder
ui-rotate-request-hint = It stays switched off, and counts as one of the two keys that a user may have.
ui-rotate-count = Days until the reminder

## A key in the wrong hands

ui-leaked = The key { $key } leaked
ui-leaked-off = The key is switched off. AWS then refuses whoever has it, and you can switch it on again.
ui-leaked-root = The key of the root user is deleted, for good. AWS then refuses whoever has it.
ui-leaked-stops = Your own programs that use this key stop working too.
ui-leaked-then = You see what to do next: how to find out what was done with the key, and how to clean up.

## The review

ui-review-key-rotate = Replace an access key
ui-review-key-leaked = Stop a key that leaked
ui-review-key-deactivate = Switch off an access key
ui-review-key-activate = Switch on an access key again
ui-review-key-delete = Delete an access key
ui-review-key-nothing = It is so already.

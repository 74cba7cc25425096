# The page about the access keys of the account, and the review of what is done with one.

ui-access-keys = Access keys
ui-access-keys-intro = An access key lets programs use AWS. Fewer and newer keys are easier to keep safe.
ui-access-keys-reading = Loading access keys
ui-access-keys-all = All access keys
ui-access-keys-hint = You review every action before anything changes.
ui-access-keys-filter = Find access keys
ui-access-keys-matches = { $count ->
    [one] 1 match
   *[other] { $count } matches
}
ui-access-keys-no-match = No access keys match
ui-access-keys-clear = Clear filter
ui-access-keys-whose = User and key
ui-access-keys-root = Root user
ui-access-keys-stored = In this keyring: { $profile }
ui-access-keys-status = Status
ui-access-keys-age = Age
ui-access-keys-on = Active
ui-access-keys-off = Inactive
ui-access-keys-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
ui-access-keys-since = Created { $date }
ui-access-keys-unknown = Unknown
ui-access-keys-used = Last used
ui-access-keys-unused = Never used
ui-access-keys-use-not-told = Unknown
ui-access-keys-use = { $service }, { $region }
ui-access-keys-none = No access keys
ui-access-keys-none-hint = That's the safest. A browser sign-in does the same without a long-term key.

## What can be done with a key

ui-key-menu-for = Actions for the key { $key } of { $user }
ui-key-review = Review changes
ui-key-rotate = Rotate
ui-key-leaked = Key was exposed
ui-key-deactivate = Deactivate
ui-key-activate = Activate
ui-key-delete = Delete
ui-key-cannot-rotate = Firstday rotates only active keys in this computer's keyring.
ui-key-cannot-leaked = It's already inactive, so nobody can use it.
ui-key-cannot-deactivate = Firstday doesn't deactivate root user keys. Delete it instead.
ui-key-cannot-activate = Only keys of IAM users can be activated here.
ui-key-cannot-delete = Deactivate it first. Wait a few days to see whether anything stops working.
ui-keys-back = Back to access keys

## Rotating a key

ui-rotate = Rotate the key of { $user }
ui-rotate-how = Firstday creates a new key, saves it in the keyring, and tests it. Then it deactivates the old key. The profile { $profile } keeps working.
ui-rotate-old = What to do with the old key
ui-rotate-days = Remind me to delete it
ui-rotate-days-hint = It stays inactive until then, in case something still needs it. Firstday doesn't delete it automatically. The Access keys page says when it's due.
ui-rotate-request = Keep it without a reminder
ui-rotate-request-hint = It stays inactive, and counts as one of the user's two keys.
ui-rotate-count = Days until the reminder

## A key that was exposed

ui-leaked = The key { $key } was exposed
ui-leaked-off = The key is deactivated, so nobody can use it. You can activate it again.
ui-leaked-root = The root user key is deleted permanently, so nobody can use it.
ui-leaked-stops = Your own programs that use this key stop working too.
ui-leaked-then = Next, you see how to find out what was done with the key, and how to clean up.

## The review

ui-review-key-rotate = Rotate an access key
ui-review-key-leaked = Stop an exposed access key
ui-review-key-deactivate = Deactivate an access key
ui-review-key-activate = Activate an access key
ui-review-key-delete = Delete an access key
ui-review-key-nothing = It's already done.

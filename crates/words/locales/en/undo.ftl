# Undoing what Firstday changed.

## What came of a change

undo-state-done = Done
undo-state-already-there = Was already there
undo-state-left = Skipped
undo-state-failed = Failed
undo-state-interrupted = Interrupted
undo-state-undone = Undone

## Why a change stays

undo-kept-bucket = The bucket { $bucket } holds saved events. Firstday doesn't delete them. Empty the bucket and delete it in the S3 console.
undo-kept-untold = Firstday can't tell whether this is still as it left it.
undo-kept-changed = Someone has changed it since.
undo-kept-gone = It was deleted since, so there is nothing to restore.
undo-kept-members = The user group still has members: { $members }
undo-kept-group-policies = { $count ->
    [one] The user group still has a policy that Firstday didn't add.
   *[other] The user group still has { $count } policies that Firstday didn't add.
}
undo-kept-attached = The policy is still attached to: { $names }
undo-kept-user = The user { $user } still has a password, an MFA device, an access key or a policy.
undo-kept-user-group = The user is still in the user group { $group }.
undo-kept-unread-sign-ins = Firstday couldn't read how the user { $user } signs in.
undo-kept-region = Firstday couldn't read the Region { $region }.
undo-kept-region-busy = AWS is still changing the Region { $region }. Try again in a few minutes.
undo-kept-device = The MFA device belongs to someone else now.
undo-kept-other-profile = The profile { $profile } doesn't get its key from Firstday any more.
undo-kept-profile = The profile { $profile } on this computer still uses this key.
undo-kept-own-profile = You are signed in with the profile { $profile }.
undo-kept-yourself = You are signed in as { $user }.
undo-kept-own-rights = You would lose permissions that you have now.
undo-kept-last-administrator = No one but the root user could administer the account any more.
undo-kept-already-there = It was already there. Firstday changed nothing.
undo-kept-not-made = It wasn't done, so there is nothing to undo.
undo-kept-undone = It's already undone.
undo-kept-undo = This change undid another one. To make that one again, run setup.

## What may break

undo-warning-activate = Anyone who has this key can use it again. Keep a key inactive that may have leaked.

problem-no-such-change = There is no change { $number } in the history of this account.
problem-no-such-change-hint = Run "firstday journal" to see the changes and their numbers.

## How to take a change back, or an undo

undo-here = Run "firstday undo", or choose Undo in Change history.
undo-again = Run setup to make the change again.

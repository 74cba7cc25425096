# The access keys of the account's users, and what can be done with one.

## What to know of a key

keys-note-root = A root user key has full access, and nothing in the account can limit it. Delete it.
keys-note-next = Created to replace the key in the keyring, but not in use yet. Rotate that key again to finish.
keys-note-previous = Another key replaced it on this computer. Delete it when nothing else uses it.
keys-note-left-over = Firstday was interrupted while creating this key. Its secret key is lost, and it was never used. Delete it.
keys-note-old = Older than { $days } days.
keys-note-due = Due for deletion since { $date }, as you chose when you rotated it.
keys-note-due-later = Due for deletion on { $date }, as you chose. Firstday doesn't delete it automatically.

keys-unseen = Firstday couldn't read the users' access keys. AWS said: { $reason }
keys-unseen-users = { $count ->
    [one] One more user isn't
   *[other] { $count } more users aren't
} shown. See their access keys on their pages in the IAM console.
keys-unseen-root = The root user has an access key. Only the root user can see and delete it.

## What a change to a key means

keys-rotate-elsewhere = At the end, the old key { $key } is deactivated. Other computers and programs that use it stop working. Give them another key, or activate it again.
keys-rotate-delete-later = From { $date }, the Access keys page reminds you to delete the key { $key }. Firstday doesn't delete it automatically.
keys-profile-stops = The profile { $profile } on this computer uses this key, and stops working.

## After a key was exposed

keys-leaked-sessions-user = Someone may have used this key to get temporary keys, which can work for up to 36 hours. To stop them, remove the user's permissions for that time: its groups, and the policies attached to the user. Sessions of roles last up to 12 hours. Choose "Revoke active sessions" on each role that the user could assume.
keys-leaked-sessions-root = Someone may have used this key to get temporary keys, which can work for up to one hour. Nothing in the account can stop those earlier.
keys-leaked-programs = Someone in the console with such keys may also have signed in programs ("aws login"), for up to 12 hours. A recent AWS CLI lists these sessions: { $list }. To end sessions that aren't yours, run this with their names, five at a time: { $end }. Keys that they already have work for up to 15 more minutes.
keys-leaked-events = Check what was done with the key { $key }. In CloudTrail's Event history, filter by "AWS access key". Check us-east-1 and every Region you use: { $address }
keys-leaked-strangers = Find and delete what isn't yours: users, access keys, and roles in IAM. Look for running resources too, also in Regions you never use.
keys-leaked-bill = Check your bill for costs that aren't yours: { $address }
keys-leaked-source = Find where the key was exposed and remove it there, including from a repository's history. Replace any other secrets stored there.
keys-leaked-help = Contact AWS if it wrote to you about the key, or if you find costs or resources that aren't yours: { $address }
keys-leaked-profile = The profile { $profile } on this computer used this key, and has stopped working. Rotate its key to give it another one.

## Before a key is stopped

keys-stop-used = The key { $key } was last used on { $date } ({ $service }, { $region }). Programs that use it stop working.
keys-stop-left-over = Firstday was interrupted while creating the key { $key }. Its secret key is lost, and it was never used.
keys-stop-not-told = AWS doesn't say whether the key { $key } is in use. Programs that use it stop working.

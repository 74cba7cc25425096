# The access keys of the account's people, and what can be done with one.

## What to know of a key

keys-note-root = A key of the root user can do everything, and nothing in the account can limit it. Delete it.
keys-note-next = Made to take the place of the key in the keyring, and not in use yet. Rotate that key once more to go on.
keys-note-previous = Another key took its place on this computer. Delete it once nothing else uses it.
keys-note-left-over = Firstday was interrupted while it made this key. Its secret is lost and it was never used: delete it.
keys-note-old = It is older than { $days } days.
keys-note-due = Due for deletion since { $date }, as you wanted when its place was taken.
keys-note-due-later = To be deleted from { $date } on, as you wanted. Firstday deletes nothing by itself.

keys-unseen = The access keys of the users could not be read. AWS said: { $reason }
keys-unseen-users = { $count ->
    [one] One more user is
   *[other] { $count } more users are
} not shown. Their access keys stand on their pages in the IAM console.
keys-unseen-root = The root user has an access key. Only the root user can see and delete it.

## What a change to a key means

keys-rotate-elsewhere = The old key { $key } is switched off at the end. Other computers and programs that use it stop working until you give them another key, or switch it on again.
keys-rotate-delete-later = From { $date } on, the list of access keys reminds you to delete the key { $key }. Firstday deletes nothing by itself.
keys-profile-stops = The profile { $profile } of this computer uses this key, and stops working.

## After a key was in the wrong hands

keys-leaked-sessions-user = Keys for a short time that somebody got by means of this one can work for up to 36 hours more. To stop those as well, take the user's rights away for that time: remove the user from all groups, and take away the policies that are on the user. Sessions of roles live on for up to 12 hours: choose "Revoke active sessions" on each role that the user could take on.
keys-leaked-sessions-root = Keys for a short time that somebody got by means of this one can work for up to one hour more, and nothing in the account can stop those before.
keys-leaked-programs = Whoever came into the console with such keys may have signed in programs there as well ("aws login"), for up to 12 hours. A new version of the AWS CLI lists these sessions: { $list }. Those that are not yours it ends, five at a time: { $end }, followed by their names in that list. What they have got already works for up to 15 minutes more.
keys-leaked-events = Look at what was done with the key { $key }: in the Event history of CloudTrail, filter by "AWS access key", in us-east-1 and in every Region that you use: { $address }
keys-leaked-strangers = Look for what is not yours, and delete it: users, access keys and roles in IAM, and anything that runs, also in Regions that you never use.
keys-leaked-bill = Look at the bill for costs that are not yours: { $address }
keys-leaked-source = Find out where the key lay open, and remove it there, from the history of a repository too. Replace everything else that lay beside it.
keys-leaked-help = If AWS wrote to you about the key, or if you find costs or things that are not yours, tell AWS: { $address }
keys-leaked-profile = The profile { $profile } of this computer used this key, and has stopped working. Rotate its key to give it another one.

## Before a key is stopped

keys-stop-used = The key { $key } was last used on { $date } ({ $service }, { $region }). What uses it stops working.
keys-stop-not-told = AWS doesn't say whether something uses the key { $key }. What uses it stops working.

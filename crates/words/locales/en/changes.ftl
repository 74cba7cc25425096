# Every change: what will be done, and how to undo it.

change-delete-root-access-key = Delete the root user's access key { $key }
change-delete-root-access-key-undo = This can't be undone. Programs that use the key stop working at once.
change-set-password-policy = Set a password policy: at least { $length } characters, the last { $reuse } passwords blocked
change-set-password-policy-undo = { undo-here }
change-delete-password-policy = Delete the account's password policy, so that AWS's default rules apply
change-create-group = Create the user group { $group }
change-create-group-undo = { undo-here }
change-delete-group = Delete the user group { $group }
change-create-policy = Create the policy { $policy }
change-create-policy-undo = { undo-here }
change-delete-policy = Delete the policy { $policy }
change-attach-group-policy = { $members ->
    [0] Attach the policy { $policy } to the user group { $group }
    [one] Attach the policy { $policy } to the user group { $group }, for its member { $named }
   *[other] Attach the policy { $policy } to the user group { $group }, for its { $members } members: { $named }
}
change-attach-group-policy-undo = { undo-here } Its members lose these permissions at once.
change-detach-group-policy = Detach the policy { $policy } from the user group { $group }
change-create-account-alias = Create the account alias { $alias }
change-create-account-alias-undo = { undo-here } The sign-in URL with the account ID always works.
change-delete-account-alias = Delete the account alias { $alias }
change-put-alternate-contact = { $contact ->
    [security] Set the security contact to { $name }, { $email }
    [billing] Set the billing contact to { $name }, { $email }
   *[operations] Set the operations contact to { $name }, { $email }
}
change-put-alternate-contact-undo = { undo-here }
change-delete-alternate-contact = { $contact ->
    [security] Delete the security contact
    [billing] Delete the billing contact
   *[operations] Delete the operations contact
}
change-create-user = Create the user { $user }
change-create-user-undo = { undo-here }
change-delete-user = Delete the user { $user }
change-add-user-to-group = { $count ->
    [0] Add the user { $user } to the user group { $group }
    [one] Add the user { $user } to the user group { $group }, which gives it the policy { $policies }
   *[other] Add the user { $user } to the user group { $group }, which gives it { $count } policies: { $policies }
}
change-add-user-to-group-undo = { undo-here } The user loses the group's permissions at once.
change-remove-user-from-group = Remove the user { $user } from the user group { $group }
change-create-login-profile = Create a temporary password for the user { $user }, to be changed at the first sign-in
change-create-login-profile-undo = { undo-here }
change-update-login-profile = Create a new temporary password for the user { $user }
change-update-login-profile-undo = This can't be undone. The old password stops working.
change-delete-login-profile = Delete the console password of the user { $user }
change-delete-login-profile-undo = This can't be undone. Create a new password on the user's page in the IAM console.
change-delete-mfa-device = Delete the unused MFA device { $device }
change-delete-mfa-device-undo = This can't be undone, but nothing is lost: no user has this device.
change-enrol-mfa = Set up MFA for the user { $user } with the MFA device { $device }
change-enrol-mfa-undo = { undo-here } The password alone is then enough to sign in.
change-verify-phone = Have AWS text a code to the phone number that ends in { $ending }, and verify the number with it
change-verify-phone-undo = This can't be undone. AWS has no way to take the verification of a number back.
change-remove-mfa = Deactivate and delete the MFA device { $device } of the user { $user }
change-remove-mfa-undo = This can't be undone. Assign a new MFA device on the user's page in the IAM console.
change-create-access-key = Create an access key for the user { $user } and save it in the keyring, for the profile { $profile }
change-create-access-key-undo = { undo-here } The profile then stops working.
change-forget-access-key = Delete the access key { $key } from the keyring, where it is saved for the profile { $profile }
change-forget-access-key-undo = This can't be undone. AWS shows the secret of an access key only once.
change-keep-session = Sign in as { $user } in the browser and save the session in the keyring, for the profile { $profile }
change-keep-session-undo = { undo-here } Keys handed out before then expire within 15 minutes.
change-forget-session = Sign out { $user } and delete the session from the keyring, for the profile { $profile }
change-write-profile = Add the profile { $profile }, with the Region { $region }, to { $file }
change-write-profile-undo = { undo-here }
change-remove-profile = Delete the profile { $profile } from { $file }
change-deactivate-access-key = Deactivate the access key { $key } of the user { $user }
change-deactivate-access-key-undo = { undo-here }
change-activate-access-key = Activate the access key { $key } of the user { $user } again
change-activate-access-key-undo = { undo-here }
change-delete-access-key = Delete the access key { $key } of the user { $user }
change-delete-access-key-undo = This can't be undone. A program that still uses the key needs a new one.
change-rotate-access-key = Create a new access key for the user { $user }, to replace { $old } in the keyring for the profile { $profile }
change-rotate-access-key-undo = The old key stays in AWS and in the keyring until you delete it. Firstday doesn't go back to it. To replace the new key, rotate again.
change-create-budget = Create the budget { $budget } of { $limit } a month, with { $alerts ->
    [one] an alert
   *[other] { $alerts } alerts, the first
} at { $unit ->
    [dollars] { $threshold }
   *[percent] { $threshold }%
}, to { $emails }
change-create-budget-undo = { undo-here }
change-delete-budget = Delete the budget { $budget } and its alerts
change-recreate-budget = Create the budget { $budget } again, with its former settings and alerts
change-update-budget = { $what ->
    [limit] Set the budget { $budget } to { $limit } a month.
    [both] Set the budget { $budget } to { $limit } a month, and count costs before credits are subtracted.
   *[credits] Change the budget { $budget } to count costs before credits are subtracted.
}{ $replaced ->
    [planned] {" "}This removes its planned limits.
    [adjusted] {" "}AWS no longer adjusts its limit by itself.
   *[nothing] {""}
} AWS shows no spending for it until it has counted again.
change-update-budget-undo = { undo-here }
change-restore-budget = Restore the former settings of the budget { $budget }. AWS shows no spending for it until it has counted again.
change-add-budget-alert = Add an alert to the budget { $budget } at { $unit ->
    [dollars] { $threshold }
   *[percent] { $threshold }%
} of spending, to { $emails }
change-add-budget-alert-undo = { undo-here }
change-delete-budget-alert = Delete the alert of the budget { $budget } at { $unit ->
    [dollars] { $threshold }
   *[percent] { $threshold }%
} of spending
change-add-budget-subscriber = Add { $email } to the alert of the budget { $budget } at { $unit ->
    [dollars] { $threshold }
   *[percent] { $threshold }%
} of spending
change-add-budget-subscriber-undo = { undo-here }
change-remove-budget-subscriber = Remove { $email } from the alert of the budget { $budget } at { $unit ->
    [dollars] { $threshold }
   *[percent] { $threshold }%
} of spending
change-create-anomaly-monitor = Create the monitor { $monitor }, which watches each AWS service for unusual costs
change-create-anomaly-monitor-undo = { undo-here }
change-delete-anomaly-monitor = Delete the monitor { $monitor }, which watches each AWS service for unusual costs
change-create-anomaly-subscription = Create the subscription { $subscription }, which emails { $emails } about unusual costs of { $threshold } or more
change-create-anomaly-subscription-undo = { undo-here }
change-delete-anomaly-subscription = Delete the subscription { $subscription }, which emails { $emails } about unusual costs of { $threshold } or more

change-enable-region = Enable the Region { $name } ({ $region })
change-enable-region-undo = { undo-here } AWS must have enabled the Region first.
change-disable-region = Disable the Region { $name } ({ $region })
change-end-program-sessions = { $count ->
    [one] Sign out one program of { $people }
   *[other] Sign out { $count } programs of { $people }
}
change-end-program-sessions-undo = Sign in with the program again.
change-create-trail-bucket = Create the S3 bucket { $bucket } in { $region }, block public access to it, and let only the trail { $trail } write to it
change-create-trail-bucket-undo = Delete the bucket in the S3 console. Empty it first.
change-delete-trail-bucket = Delete the empty S3 bucket { $bucket } in { $region }, which is for the trail { $trail }
change-delete-trail-bucket-undo = Create the bucket again in the S3 console.
change-create-trail = Create the trail { $trail } in { $region }, to save the events of all Regions in the bucket { $bucket }
change-create-trail-undo = { undo-here } The files stay in the bucket until you delete them.
change-delete-trail = Delete the trail { $trail } in { $region }, which saves events in the bucket { $bucket }
change-set-public-access-block = { $on ->
    [4] Block public access to all S3 buckets of the account
   *[other] Set the former S3 Block Public Access settings of the account: { $on } of 4 on
}
change-set-public-access-block-undo = { undo-here }
change-delete-public-access-block = Delete the S3 Block Public Access settings of the account
change-create-analyzer = Create the analyzer { $analyzer } in { $region }, to find access from outside the account
change-create-analyzer-undo = { undo-here } Its findings are deleted too.
change-delete-analyzer = Delete the analyzer { $analyzer } in { $region }, with its findings

# Why a change cannot be undone.

no-undo-key-secret = AWS shows the secret of an access key only once. Create a new access key instead.
no-undo-key-replaced = The keyring uses the new access key now. Rotate the access key again to replace it.
no-undo-password = Nobody can read a password back. Create a new password instead.
no-undo-mfa-seed = AWS shows the secret of an MFA device only once. Assign a new MFA device instead.
no-undo-session-ended = A sign-in that was ended can't be restored. Sign in again.
no-undo-phone = AWS has no way to take the verification of a phone number back.
no-undo-not-kept = The former settings weren't saved when the change was made.

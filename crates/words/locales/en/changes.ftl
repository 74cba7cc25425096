# Every change: what will be done, and how to take it back.

change-delete-root-access-key = Delete the root user's access key { $key }
change-delete-root-access-key-undo = This cannot be taken back. Programs that use the key stop working at once.
change-set-password-policy = Ask for passwords of at least { $length } characters, and refuse the last { $reuse }
change-set-password-policy-undo = Set other rules, or delete them, in the IAM console under Account settings.
change-delete-password-policy = Delete the account's password policy, so that AWS's default rules apply
change-delete-password-policy-undo = Set the former rules again in the IAM console, under Account settings.
change-create-group = Make the group { $group }
change-create-group-undo = Remove its members and policies, then delete the group in the IAM console.
change-delete-group = Delete the user group { $group }
change-delete-group-undo = Create a user group with the same name in the IAM console.
change-attach-group-policy = { $members ->
    [0] Give the group { $group } the policy { $policy }
    [one] Give the group { $group } the policy { $policy }, and with it its member { $named }
   *[other] Give the group { $group } the policy { $policy }, and with it its { $members } members: { $named }
}
change-attach-group-policy-undo = Detach the policy from the group in the IAM console. Its members lose these rights at once.
change-detach-group-policy = Detach the policy { $policy } from the user group { $group }
change-detach-group-policy-undo = Attach the policy to the user group again in the IAM console.
change-create-account-alias = Put the name { $alias } into the sign-in address
change-create-account-alias-undo = Delete the account alias in the IAM console. The address with the account number works all along.
change-delete-account-alias = Delete the account alias { $alias }
change-delete-account-alias-undo = Create the alias again in the IAM console, unless another account has taken it by then.
change-create-user = Make the user { $user }
change-create-user-undo = Delete the user in the IAM console.
change-delete-user = Delete the user { $user }
change-delete-user-undo = Create a user with the same name in the IAM console. AWS sees it as a new user.
change-add-user-to-group = Put the user { $user } into the group { $group }
change-add-user-to-group-undo = Remove the user from the group in the IAM console. The rights of the group are lost at once.
change-remove-user-from-group = Remove the user { $user } from the user group { $group }
change-remove-user-from-group-undo = Add the user to the user group again in the IAM console.
change-create-login-profile = Give the user { $user } a password for the console, to be changed at the first sign-in
change-create-login-profile-undo = Disable console access on the user's page in the IAM console.
change-update-login-profile = Create a new temporary password for the user { $user }
change-update-login-profile-undo = This can't be undone. The old password stops working.
change-delete-login-profile = Delete the console password of the user { $user }
change-delete-login-profile-undo = This can't be undone. Create a new password on the user's page in the IAM console.
change-delete-mfa-device = Remove the MFA device { $device }, which was left over and protects nobody
change-delete-mfa-device-undo = This cannot be taken back, but nothing is lost: no user is paired with it.
change-enrol-mfa = Pair { $user }'s authenticator app with AWS, as MFA device { $device }
change-enrol-mfa-undo = Remove the device on the user's page in the IAM console. The password alone is then enough to sign in.
change-remove-mfa = Deactivate and delete the MFA device { $device } of the user { $user }
change-remove-mfa-undo = This can't be undone. Assign a new MFA device on the user's page in the IAM console.
change-create-access-key = Make an access key for { $user } and put it into the keyring, for the profile { $profile }
change-create-access-key-undo = Delete the key on the user's page in the IAM console. The profile then stops working.
change-forget-access-key = Delete the access key { $key } from the keyring, where it is saved for the profile { $profile }
change-forget-access-key-undo = This can't be undone. AWS shows the secret of an access key only once.
change-keep-session = Sign in as { $user } through the browser, and keep the session in the keyring, for the profile { $profile }
change-keep-session-undo = Sign out with the command "firstday sign-out --profile { $profile }". Keys that were handed out by then run out within fifteen minutes.
change-forget-session = Sign out { $user }, and delete the session from the keyring, for the profile { $profile }
change-forget-session-undo = Sign in again with the command "firstday sign-in --profile { $profile }".
change-write-profile = Add the profile { $profile }, with the Region { $region }, to { $file }
change-write-profile-undo = Delete the section of this profile from { $file }.
change-remove-profile = Delete the profile { $profile } from { $file }
change-remove-profile-undo = Add the section of this profile to { $file } again.
change-deactivate-access-key = Switch off { $user }'s access key { $key }
change-deactivate-access-key-undo = Switch it on again in the list of access keys, or on the user's page in the IAM console.
change-activate-access-key = Switch on { $user }'s access key { $key } again
change-activate-access-key-undo = Switch it off again in the list of access keys, or on the user's page in the IAM console.
change-delete-access-key = Delete { $user }'s access key { $key }
change-delete-access-key-undo = This cannot be taken back. A program that still uses the key needs another one.
change-rotate-access-key = Make another access key for { $user }, and put it in the place of { $old } in the keyring, for the profile { $profile }
change-rotate-access-key-undo = The old key stays, in AWS and in the keyring, until you delete it. Firstday does not go back to it; rotate once more to be rid of the other one.
change-create-budget = Make the budget { $budget } of { $limit } a month, with { $alerts ->
    [one] one alert
   *[other] { $alerts } alerts
} to { $emails }
change-create-budget-undo = Delete the budget in the Billing and Cost Management console.
change-delete-budget = Delete the budget { $budget } and its alerts
change-delete-budget-undo = Create the budget again in the Billing and Cost Management console.
change-recreate-budget = Create the budget { $budget } again, with its former settings and alerts
change-recreate-budget-undo = Delete the budget in the Billing and Cost Management console.
change-update-budget = { $what ->
    [limit] Set the budget { $budget } to { $limit } a month.
    [both] Set the budget { $budget } to { $limit } a month, and count spending before credits are taken off.
   *[credits] Make the budget { $budget } count spending before credits are taken off.
}{ $replaced ->
    [planned] {" "}Its planned limits are removed.
    [adjusted] {" "}AWS no longer adjusts its limit by itself.
   *[nothing] {""}
} AWS shows no spending for it until it has counted again.
change-update-budget-undo = Set the former values in the Billing and Cost Management console.
change-restore-budget = Restore the former settings of the budget { $budget }. AWS shows no spending for it until it has counted again.
change-restore-budget-undo = Set the values again in the Billing and Cost Management console.
change-add-budget-alert = Let the budget { $budget } mail to { $emails } at { $unit ->
    [dollars] { $threshold }
   *[percent] { $threshold } percent
} of spending
change-add-budget-alert-undo = Delete the alert in the Billing and Cost Management console.
change-delete-budget-alert = Delete the alert of the budget { $budget } at { $unit ->
    [dollars] { $threshold }
   *[percent] { $threshold } percent
} of spending
change-delete-budget-alert-undo = Add the alert again in the Billing and Cost Management console.
change-add-budget-subscriber = Let the budget { $budget } mail to { $email } too, at { $unit ->
    [dollars] { $threshold }
   *[percent] { $threshold } percent
} of spending
change-add-budget-subscriber-undo = Remove the address from the alert in the Billing and Cost Management console.
change-remove-budget-subscriber = Remove { $email } from the alert of the budget { $budget } at { $unit ->
    [dollars] { $threshold }
   *[percent] { $threshold } percent
} of spending
change-remove-budget-subscriber-undo = Add the address to the alert again in the Billing and Cost Management console.

# Why a change cannot be undone.

no-undo-key-secret = AWS shows the secret of an access key only once. Create a new access key instead.
no-undo-key-replaced = The keyring uses the new access key now. Rotate the access key again to replace it.
no-undo-password = Nobody can read a password back. Create a new password instead.
no-undo-mfa-seed = AWS shows the secret of an MFA device only once. Assign a new MFA device instead.
no-undo-not-kept = The former settings were not saved when the change was made.

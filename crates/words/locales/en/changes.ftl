# Every change: what will be done, and how to undo it.

change-delete-root-access-key = Delete the root user's access key { $key }
change-delete-root-access-key-undo = This can't be undone. Programs that use the key stop working at once.
change-set-password-policy = Set a password policy: at least { $length } characters, the last { $reuse } passwords blocked
change-set-password-policy-undo = Change or delete the policy in the IAM console, under Account settings.
change-delete-password-policy = Delete the account's password policy, so that AWS's default rules apply
change-delete-password-policy-undo = Set the former policy again in the IAM console, under Account settings.
change-create-group = Create the user group { $group }
change-create-group-undo = Remove its members and policies, then delete the group in the IAM console.
change-delete-group = Delete the user group { $group }
change-delete-group-undo = Create a user group with the same name in the IAM console.
change-attach-group-policy = { $members ->
    [0] Attach the policy { $policy } to the user group { $group }
    [one] Attach the policy { $policy } to the user group { $group }, for its member { $named }
   *[other] Attach the policy { $policy } to the user group { $group }, for its { $members } members: { $named }
}
change-attach-group-policy-undo = Detach the policy from the group in the IAM console. Its members lose these permissions at once.
change-detach-group-policy = Detach the policy { $policy } from the user group { $group }
change-detach-group-policy-undo = Attach the policy to the user group again in the IAM console.
change-create-account-alias = Create the account alias { $alias }
change-create-account-alias-undo = Delete the account alias in the IAM console. The sign-in URL with the account ID always works.
change-delete-account-alias = Delete the account alias { $alias }
change-delete-account-alias-undo = Create the alias again in the IAM console, unless another account has taken it by then.
change-create-user = Create the user { $user }
change-create-user-undo = Delete the user in the IAM console.
change-delete-user = Delete the user { $user }
change-delete-user-undo = Create a user with the same name in the IAM console. AWS sees it as a new user.
change-add-user-to-group = Add the user { $user } to the user group { $group }
change-add-user-to-group-undo = Remove the user from the group in the IAM console. It loses the group's permissions at once.
change-remove-user-from-group = Remove the user { $user } from the user group { $group }
change-remove-user-from-group-undo = Add the user to the user group again in the IAM console.
change-create-login-profile = Create a temporary password for the user { $user }, to be changed at the first sign-in
change-create-login-profile-undo = Disable console access on the user's page in the IAM console.
change-update-login-profile = Create a new temporary password for the user { $user }
change-update-login-profile-undo = This can't be undone. The old password stops working.
change-delete-login-profile = Delete the console password of the user { $user }
change-delete-login-profile-undo = This can't be undone. Create a new password on the user's page in the IAM console.
change-delete-mfa-device = Delete the unused MFA device { $device }
change-delete-mfa-device-undo = This can't be undone, but nothing is lost: no user has this device.
change-enrol-mfa = Set up MFA for the user { $user } with the MFA device { $device }
change-enrol-mfa-undo = Remove the device on the user's page in the IAM console. The password alone is then enough to sign in.
change-remove-mfa = Deactivate and delete the MFA device { $device } of the user { $user }
change-remove-mfa-undo = This can't be undone. Assign a new MFA device on the user's page in the IAM console.
change-create-access-key = Create an access key for the user { $user } and save it in the keyring, for the profile { $profile }
change-create-access-key-undo = Delete the key on the user's page in the IAM console. The profile then stops working.
change-forget-access-key = Delete the access key { $key } from the keyring, where it is saved for the profile { $profile }
change-forget-access-key-undo = This can't be undone. AWS shows the secret of an access key only once.
change-keep-session = Sign in as { $user } in the browser and save the session in the keyring, for the profile { $profile }
change-keep-session-undo = Sign out with the command "firstday sign-out --profile { $profile }". Keys handed out before then expire within 15 minutes.
change-forget-session = Sign out { $user } and delete the session from the keyring, for the profile { $profile }
change-forget-session-undo = Sign in again with the command "firstday sign-in --profile { $profile }".
change-write-profile = Add the profile { $profile }, with the Region { $region }, to { $file }
change-write-profile-undo = Delete the section of this profile from { $file }.
change-remove-profile = Delete the profile { $profile } from { $file }
change-remove-profile-undo = Add the section of this profile to { $file } again.
change-deactivate-access-key = Deactivate the access key { $key } of the user { $user }
change-deactivate-access-key-undo = Activate it in the list of access keys, or on the user's page in the IAM console.
change-activate-access-key = Activate the access key { $key } of the user { $user } again
change-activate-access-key-undo = Deactivate it in the list of access keys, or on the user's page in the IAM console.
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
change-create-budget-undo = Delete the budget in the Billing and Cost Management console.
change-delete-budget = Delete the budget { $budget } and its alerts
change-delete-budget-undo = Create the budget again in the Billing and Cost Management console.
change-recreate-budget = Create the budget { $budget } again, with its former settings and alerts
change-recreate-budget-undo = Delete the budget in the Billing and Cost Management console.
change-update-budget = { $what ->
    [limit] Set the budget { $budget } to { $limit } a month.
    [both] Set the budget { $budget } to { $limit } a month, and count costs before credits are subtracted.
   *[credits] Change the budget { $budget } to count costs before credits are subtracted.
}{ $replaced ->
    [planned] {" "}This removes its planned limits.
    [adjusted] {" "}AWS no longer adjusts its limit by itself.
   *[nothing] {""}
} AWS shows no spending for it until it has counted again.
change-update-budget-undo = Set the former values in the Billing and Cost Management console.
change-restore-budget = Restore the former settings of the budget { $budget }. AWS shows no spending for it until it has counted again.
change-restore-budget-undo = Set the values again in the Billing and Cost Management console.
change-add-budget-alert = Add an alert to the budget { $budget } at { $unit ->
    [dollars] { $threshold }
   *[percent] { $threshold }%
} of spending, to { $emails }
change-add-budget-alert-undo = Delete the alert in the Billing and Cost Management console.
change-delete-budget-alert = Delete the alert of the budget { $budget } at { $unit ->
    [dollars] { $threshold }
   *[percent] { $threshold }%
} of spending
change-delete-budget-alert-undo = Add the alert again in the Billing and Cost Management console.
change-add-budget-subscriber = Add { $email } to the alert of the budget { $budget } at { $unit ->
    [dollars] { $threshold }
   *[percent] { $threshold }%
} of spending
change-add-budget-subscriber-undo = Remove the address from the alert in the Billing and Cost Management console.
change-remove-budget-subscriber = Remove { $email } from the alert of the budget { $budget } at { $unit ->
    [dollars] { $threshold }
   *[percent] { $threshold }%
} of spending
change-remove-budget-subscriber-undo = Add the address to the alert again in the Billing and Cost Management console.

# Why a change cannot be undone.

no-undo-key-secret = AWS shows the secret of an access key only once. Create a new access key instead.
no-undo-key-replaced = The keyring uses the new access key now. Rotate the access key again to replace it.
no-undo-password = Nobody can read a password back. Create a new password instead.
no-undo-mfa-seed = AWS shows the secret of an MFA device only once. Assign a new MFA device instead.
no-undo-not-kept = The former settings weren't saved when the change was made.

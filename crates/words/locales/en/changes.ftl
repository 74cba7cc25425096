# Every change: what will be done, and how to take it back.

change-delete-root-access-key = Delete the root user's access key { $key }
change-delete-root-access-key-undo = This cannot be taken back. Programs that use the key stop working at once.
change-set-password-policy = Ask for passwords of at least { $length } characters, and refuse the last { $reuse }
change-set-password-policy-undo = Set other rules, or delete them, in the IAM console under Account settings.
change-create-group = Make the group { $group }
change-create-group-undo = Remove its members and policies, then delete the group in the IAM console.
change-attach-group-policy = Give the group { $group } the policy { $policy }
change-attach-group-policy-undo = Detach the policy from the group in the IAM console. Its members lose these rights at once.
change-create-account-alias = Put the name { $alias } into the sign-in address
change-create-account-alias-undo = Delete the account alias in the IAM console. The address with the account number works all along.
change-create-user = Make the user { $user }
change-create-user-undo = Delete the user in the IAM console.
change-add-user-to-group = Put the user { $user } into the group { $group }
change-add-user-to-group-undo = Remove the user from the group in the IAM console. The rights of the group are lost at once.
change-create-login-profile = Give the user { $user } a password for the console, to be changed at the first sign-in
change-create-login-profile-undo = Disable console access on the user's page in the IAM console.
change-delete-mfa-device = Remove the MFA device { $device }, which was left over and protects nobody
change-delete-mfa-device-undo = This cannot be taken back, but nothing is lost: no user is paired with it.
change-enrol-mfa = Pair { $user }'s authenticator app with AWS, as MFA device { $device }
change-enrol-mfa-undo = Remove the device on the user's page in the IAM console. The password alone is then enough to sign in.
change-create-access-key = Make an access key for { $user } and put it into the keyring, for the profile { $profile }
change-create-access-key-undo = Delete the key on the user's page in the IAM console. The profile then stops working.
change-keep-session = Sign in as { $user } through the browser, and keep the session in the keyring, for the profile { $profile }
change-keep-session-undo = Sign out with the command "firstday sign-out --profile { $profile }". Keys that were handed out by then run out within fifteen minutes.
change-write-profile = Add the profile { $profile }, with the Region { $region }, to ~/.aws/config
change-write-profile-undo = Delete the section of this profile from ~/.aws/config.
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
change-update-budget = { $what ->
    [limit] Set the budget { $budget } to { $limit } a month
    [both] Set the budget { $budget } to { $limit } a month, and count spending before credits are taken off
   *[credits] Make the budget { $budget } count spending before credits are taken off
}
change-update-budget-undo = Set the former values in the Billing and Cost Management console.
change-add-budget-alert = Let the budget { $budget } mail to { $emails } at { $unit ->
    [dollars] ${ $threshold }
   *[percent] { $threshold } percent
} of spending
change-add-budget-alert-undo = Delete the alert in the Billing and Cost Management console.
change-add-budget-subscriber = Let the budget { $budget } mail to { $email } too, at { $unit ->
    [dollars] ${ $threshold }
   *[percent] { $threshold } percent
} of spending
change-add-budget-subscriber-undo = Remove the address from the alert in the Billing and Cost Management console.

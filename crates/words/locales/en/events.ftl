# Management events of an account in plain words. What isn't named here has the name that AWS gives it.

events-when = When (UTC)
events-deed = What
events-who = Who
events-where = From where
events-root = Latest use of the root user
events-changes = { $count ->
    [one] Latest sign-in or change
   *[other] Latest { $count } sign-ins and changes
}

event-by-root = Root user
event-by-user = User { $name }
event-by-role = Role { $name }, session { $session }
event-by-service = AWS service { $name }
event-with-mfa = With MFA
event-without-mfa = Without MFA
event-refused = Failed: { $code }
event-looked = { $count ->
    [one] Viewed the account once
   *[other] Viewed the account { $count } times
}

event-console-login = Signed in to the console
event-create-user = Created a user
event-delete-user = Deleted a user
event-create-group = Created a user group
event-delete-group = Deleted a user group
event-add-user-to-group = Added a user to a user group
event-remove-user-from-group = Removed a user from a user group
event-attach-policy = Attached a policy
event-detach-policy = Detached a policy
event-put-policy = Wrote an inline policy
event-create-policy = Created a policy
event-delete-policy = Deleted a policy
event-create-role = Created a role
event-delete-role = Deleted a role
event-create-password = Created a console password
event-change-password = Changed a console password
event-delete-password = Deleted a console password
event-create-access-key = Created an access key
event-update-access-key = Activated or deactivated an access key
event-delete-access-key = Deleted an access key
event-create-mfa-device = Created an MFA device
event-turn-on-mfa = Turned on MFA
event-turn-off-mfa = Turned off MFA
event-delete-mfa-device = Deleted an MFA device
event-set-password-policy = Set the password policy
event-delete-password-policy = Deleted the password policy
event-create-alias = Created the account alias
event-delete-alias = Deleted the account alias
event-create-budget = Created a budget
event-update-budget = Changed a budget
event-delete-budget = Deleted a budget
event-create-bucket = Created an S3 bucket
event-delete-bucket = Deleted an S3 bucket
event-start-servers = Started servers
event-stop-servers = Stopped servers
event-delete-servers = Deleted servers
event-create-trail = Created a trail
event-delete-trail = Deleted a trail
event-start-trail = Started a trail
event-stop-trail = Stopped a trail
event-create-analyzer = Created an analyzer
event-delete-analyzer = Deleted an analyzer

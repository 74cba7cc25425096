require-mfa-title = Require MFA for your users
require-mfa-why = A user who skips MFA can be taken over with the password alone. With this policy, a sign-in without MFA can only change the password and set up MFA.
require-mfa-what = Firstday creates a policy in your account and attaches it to the user groups you choose. Members who sign in without MFA can still change a temporary password and add an MFA device. Everything else is denied until they sign in again with MFA. Before that, AWS's policy simulator tries the policy on one or two members, without MFA, with MFA, and with an access key. The result is in the tables.
require-mfa-limits = The simulation is AWS's estimate, not proof. It doesn't try the console sign-in itself, or the AWS CLI. Whether AWS notes MFA in a browser session of the AWS CLI isn't documented: try one command after the change. The policy doesn't reach roles, IAM Identity Center, or the root user. Access keys keep working unless you choose to stop them. Members who can do everything can also change other users' passwords without MFA. If a member loses their phone, an administrator or the root user must remove the device. To undo it, sign in as the root user or as a user outside the group.
require-mfa-cost = Free.

require-mfa-found-required = MFA is required for { $users }.
require-mfa-found-outside = MFA isn't required for { $users }.
require-mfa-found-other-rule = A policy about MFA that Firstday didn't write reaches { $users }. Firstday doesn't judge it.
require-mfa-found-in-no-group = { $users } aren't in any group. Add them to a group first.
require-mfa-found-you = You're signed in as { $user }. If you started this session without MFA, the policy stops it too.
require-mfa-found-nobody = No IAM user has a console password, so there's nobody to require MFA from.
require-mfa-found-people-by-role = People sign in to this account through the role { $role }. MFA is required where they sign in.

require-mfa-groups-label = User groups
require-mfa-groups-hint = The policy applies to every member. Without a group, nothing changes.
require-mfa-groups-group = { $group }
require-mfa-groups-people = Members with a console password: { $users }.

require-mfa-told-label = People without MFA
require-mfa-told-hint = At the next sign-in they can only change their password and set up MFA.
require-mfa-told-missing = Turn on MFA for them first, or confirm that they know.
require-mfa-told-yes = I've told { $users }

require-mfa-keys-label = Access keys of members
require-mfa-keys-hint = Programs use access keys without MFA.
require-mfa-keys-leave = Keep them working
require-mfa-keys-stop = Stop them unless they get a session with MFA
require-mfa-keys-stop-users = Programs that use the keys of { $users } stop. Browser sessions of the AWS CLI can stop too.
require-mfa-keys-stop-nobody = No member's active access key is known. Browser sessions of the AWS CLI can stop.

invalid-mfa-not-told = { $users } can't do anything but set up MFA after this change. Turn on MFA for them first, or confirm that they know.
invalid-mfa-own-without-mfa = You're signed in as { $user }, who has no MFA. Turn on MFA for { $user } first, and sign in again.
invalid-mfa-own-keys = You're signed in as { $user }, whose session can stop with this choice. Sign in as the root user, or as somebody outside these groups.
invalid-mfa-no-way-back = Nobody outside these groups is known who could undo this for { $user }. Leave out one group with an administrator.
invalid-mfa-not-simulated = AWS simulated the policy for nobody yet. Check the account again.
invalid-mfa-simulated-otherwise = AWS's simulation for { $user } isn't as it should be: { $action }. See the tables. Firstday doesn't attach the policy.
invalid-mfa-policy-taken = The account already has a policy named { $policy } that says something else. Rename or delete it in the IAM console.

require-mfa-people = { $shown ->
    [one] One user who can have a password, of { $all }
   *[other] { $shown } users who can have a password, of { $all }
}
require-mfa-column-user = User
require-mfa-column-mfa = MFA
require-mfa-column-rule = MFA required
require-mfa-mfa-on = On
require-mfa-mfa-off = Off
require-mfa-mfa-unseen = AWS hasn't said
require-mfa-rule-yes = Yes
require-mfa-rule-other = By another policy
require-mfa-rule-no = No

require-mfa-simulated = With the policy, simulated by AWS for { $user }
require-mfa-column-action = Action
require-mfa-column-without = Signed in without MFA
require-mfa-column-with = Signed in with MFA
require-mfa-column-key = Access key
require-mfa-column-key-stopped = Access key, if you stop them

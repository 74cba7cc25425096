groups-title = Create an administrators group
groups-why = Users in a group share its permissions, so you manage them in one place. Permissions attached to single users are easy to forget, and stay when they should be gone.
groups-what = Firstday creates a user group named Administrators and attaches the AWS policy AdministratorAccess. A policy is a list of permissions. If you already have a group whose members can administer the account, Firstday uses that. You can also create groups for other kinds of work. Your groups get no new policy unless you ask for it.
groups-limits = Members of this group can do almost anything, even remove each other. Firstday shows which users have permissions of their own, but doesn't remove them. Add these users to a group that has the permissions. Then remove the policies from the users in the IAM console. The sentences follow fixed rules: whether an action only views is told by its name. The simulation is AWS's estimate for a member with MFA, on any resource. It's asked for at most eight groups.
groups-cost = Free.

groups-found-administrators = Members of { $groups } can administer the account.
groups-found-own-policies = { $users } have permissions of their own, outside any group.
groups-found-people-by-role = People sign in to this account through the role { $role }, so you don't need an administrators group.
groups-found-no-policy = The group { $group } exists, but without the policy AdministratorAccess. Its members aren't administrators.
groups-found-none = No group has the policy AdministratorAccess.

groups-administrators-label = Administrators group
groups-administrators-hint = A group with this name exists. Its members aren't administrators today.
groups-administrators-new = Create another group, { $group }
groups-administrators-adopt = Use the group { $group }
groups-administrators-adopt-hint = Its members become administrators: { $users }.

groups-extra-label = Additional groups
groups-extra-hint = Optional. You can add groups later. If a group with this name exists, its members get the permissions too.
groups-extra-developers = Developers
groups-extra-developers-hint = Can use almost all AWS services, but can't manage users, groups, or the account (policy PowerUserAccess). An administrator sets up their MFA, and their access keys if they need any.
groups-extra-billing = Billing
groups-extra-billing-hint = Can view and pay bills and manage budgets (policy Billing). For the console's billing pages, root must first turn on "IAM user and role access to Billing information". They can't sign in through the browser for the AWS CLI.
groups-extra-viewers = Viewers
groups-extra-viewers-hint = Can view most services, but change nothing (policy ViewOnlyAccess). They can't sign in through the browser for the AWS CLI.

groups-rights = { $shown ->
    [one] What the policies of your group say ({ $shown } of { $all })
   *[other] What the policies of your groups say ({ $shown } of { $all })
}
groups-tried = Everyday actions, simulated by AWS ({ $shown } of { $all } groups)
groups-column-group = Group
groups-column-can = What members can do
groups-column-on = On what
groups-column-from = Says so
groups-column-action = Action
groups-column-named = { $group }
groups-people-label = Users to add to a group
groups-people-hint = Optional. They keep the permissions that they have, and get those of the group too.
groups-people-user = { $user }
groups-people-no-group = In no group.
groups-people-in = In { $groups }.
groups-into-label = Group to add them to
groups-into-hint = The policies of the group are what they can do from then on.
groups-into-none = No group
groups-into-group = { $group }
groups-into-gives = Gives { $policies }.
groups-into-administrators = Members can administer the account: { $policies }.
groups-into-nothing = Has no policy, so gives nothing.

invalid-no-group-chosen = Choose the group that these users are added to.

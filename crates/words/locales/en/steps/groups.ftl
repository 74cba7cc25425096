groups-title = Give rights through groups
groups-why = A group carries rights that everyone in it has, so there is one place to look at them and to change them. Rights that are given to people one by one are soon forgotten, and stay when they should have gone.
groups-what = A group named Administrators is made and gets the AWS policy AdministratorAccess. A policy is a list of what is allowed. If a group whose members can administer the account is there already, Firstday uses it. You can have groups for other kinds of work made as well. A group that you have gets no new policy unless you ask for it.
groups-limits = Everyone in the administrators' group can do nearly everything, also to each other. Firstday tells which users have rights of their own, but does not take them away: put these users into a group that has the rights, and then remove the policies from the users in the console.
groups-cost = Free of charge.

groups-found-administrators = Members of { $groups } can administer the account.
groups-found-own-policies = { $users } have rights of their own, by policies on the users themselves.
groups-found-people-by-role = People come into this account through the role { $role }, so it needs no group of administrators.
groups-found-no-policy = The group { $group } is there, but has no policy AdministratorAccess, so its members are not administrators.
groups-found-none = No group has the policy AdministratorAccess.

groups-administrators-label = Group of administrators
groups-administrators-hint = The name is taken by a group with people in it, who are no administrators today.
groups-administrators-new = Make another group, { $group }
groups-administrators-adopt = Use the group { $group }
groups-administrators-adopt-hint = Its members become administrators: { $users }.

groups-extra-label = More groups
groups-extra-hint = You can leave this empty. Groups can be added on any later day. If a group of this name is there already, its members get the rights too.
groups-extra-developers = Developers
groups-extra-developers-hint = Can use nearly all AWS services, but cannot manage users, groups or the account (policy PowerUserAccess). An administrator has to set up their MFA, and their access keys if they need any.
groups-extra-billing = Billing
groups-extra-billing-hint = Can see and pay bills and manage budgets (policy Billing). For the billing pages of the console, root must first turn on "IAM user and role access to Billing information". They cannot sign in through the browser for the AWS CLI.
groups-extra-viewers = Viewers
groups-extra-viewers-hint = Can see what there is in most services, and change nothing (policy ViewOnlyAccess). They cannot sign in through the browser for the AWS CLI.

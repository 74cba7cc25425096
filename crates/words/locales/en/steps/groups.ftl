groups-title = Give rights through groups
groups-why = A group carries rights that everyone in it has, so there is one place to look at them and to change them. Rights that are given to people one by one are soon forgotten, and stay when they should have gone.
groups-what = A group named Administrators is made and gets the AWS policy AdministratorAccess. A policy is a list of what is allowed. If a group with that policy is there already, Firstday uses it. You can have groups for other kinds of work made as well.
groups-limits = Everyone in the administrators' group can do nearly everything, also to each other. Firstday looks for the policy AdministratorAccess only: it does not find people who hold the same power in another way, such as through a role or a policy that somebody wrote.
groups-cost = Free of charge.

groups-found-administrators = Members of { $groups } can administer the account, by the policy AdministratorAccess.
groups-found-no-policy = The group { $group } is there, but has no policy AdministratorAccess, so its members are not administrators.
groups-found-none = No group has the policy AdministratorAccess.

groups-extra-label = More groups
groups-extra-hint = You can leave this empty. Groups can be added on any later day.
groups-extra-developers = Developers
groups-extra-developers-hint = Can use nearly all AWS services, but cannot manage users, groups or the account (policy PowerUserAccess).
groups-extra-billing = Billing
groups-extra-billing-hint = Can see and pay bills and manage budgets (policy Billing). For the billing pages of the console, root must first turn on "IAM user and role access to Billing information".
groups-extra-viewers = Viewers
groups-extra-viewers-hint = Can see what there is in most services, and change nothing (policy ViewOnlyAccess).

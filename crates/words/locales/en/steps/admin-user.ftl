admin-user-title = Create an admin user
admin-user-why = A mistake as the root user can cost you the account. Use an admin user instead, because you can limit or remove its permissions at any time.
admin-user-what = Firstday creates an IAM user (a sign-in inside your account) and adds it to the administrators group. It gets a temporary password, which you see once. You choose your own when you first sign in. If the user already exists, Firstday uses it. You can also set an account alias for the sign-in URL.
admin-user-limits = An admin user can do almost everything that root can, so turn on MFA for it. Firstday doesn't try the password. Sign in as this user once before you sign out as root. Firstday works out from the IAM policies who can administer the account. It doesn't see permissions that come through a machine or function with a role, or what an organization forbids.
admin-user-cost = Free.

admin-user-found-none = No IAM user can administer the account.
admin-user-found-some = { $users } can administer the account, through a group.
admin-user-found-no-password = { $users } can administer the account, but can't sign in to the console without a password.
admin-user-found-no-password-in-project = { $users } can administer the account, through a group. AWS allows no console passwords in a project, so people sign in through the role { $role }.
admin-user-found-by-policy = { $user } can administer the account through the policy { $policy }. It's attached to the user, not to a group.
admin-user-found-by-action = { $user } can get every permission in the account, because the policy { $policy } allows { $action }.
admin-user-found-by-takeover = { $user } can act as { $of }, who can administer the account, because { $action } is allowed.
admin-user-found-outside-groups = Add administrators to the administrators group. Then remove these permissions from the users in the IAM console.
admin-user-found-more = { $count ->
    [one] One more user can administer the account without a group.
   *[other] { $count } more users can administer the account without a group.
}
admin-user-found-perhaps = Firstday can't tell whether { $users } can administer the account. Their policies have conditions, or AWS didn't show all of them.
admin-user-found-people-by-role = People sign in to this account through the role { $role }, which can administer it. You don't need an IAM user.
admin-user-found-role = The role { $role } can administer the account too. It can be used by { $who }.
admin-user-found-open-role = Anyone in the world can use the role { $role }, which can administer the account. Change its trust policy in the IAM console now.
admin-user-entry-provider = people and programs of the identity provider { $name }
admin-user-entry-account = the AWS account { $name }
admin-user-entry-service = the AWS service { $name }
admin-user-entry-unknown = someone that Firstday can't tell from its trust policy
admin-user-found-address = Your console sign-in URL is { $address }.

admin-user-name-label = User name
admin-user-name-hint = For example: ana. Letters a–z, numbers, and + = , . @ _ - are allowed. No spaces or accents.
admin-user-name-missing = Enter a user name.
admin-user-alias-label = Account alias
admin-user-alias-hint = Optional. Replaces the account ID in your sign-in URL. Must be unique across all of AWS.

invalid-user-name = Enter 1 to 64 characters: letters without accents, numbers, and + = , . @ _ -
invalid-alias = Enter 3 to 63 characters: lowercase letters, numbers, and single hyphens between them. Twelve digits alone aren't allowed.
invalid-alias-there = The account already has the alias { $alias } and can have only one. Leave this field empty.

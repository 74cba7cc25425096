admin-user-title = Have a user for daily work
admin-user-why = Whatever goes wrong while you are signed in as root can cost you the whole account. A user of your own has rights that can be limited and taken away, so root can be put away for rare days.
admin-user-what = Firstday makes an IAM user, which is a sign-in inside your account, and puts it into the administrators' group. It gets a random password, which you can look at once, and AWS asks for a new one at the first sign-in. If you like, the account also gets a name for its sign-in address.
admin-user-limits = An administrator can do nearly all that root can, so this user needs MFA too. Firstday does not try the password: sign in once as this user before you sign out as root. Firstday works out from the policies in IAM who can administer the account. It does not see rights that come by way of a machine or a function with a role, nor what an organization forbids.
admin-user-cost = Free of charge.

admin-user-found-none = No IAM user can administer the account.
admin-user-found-some = { $users } can administer the account, through a group.
admin-user-found-no-password = { $users } could administer the account, but cannot sign in to the console: no password is set.
admin-user-found-by-policy = { $user } can administer the account by the policy { $policy }, which is on the user and not on a group.
admin-user-found-by-action = { $user } can get every right in the account: the policy { $policy } allows { $action }.
admin-user-found-by-takeover = { $user } can act as { $of }, who can administer the account: { $action } is allowed.
admin-user-found-outside-groups = Put administrators into the administrators' group, and then take such rights from the users in the console.
admin-user-found-more = { $count ->
    [one] One more user can administer the account without a group.
   *[other] { $count } more users can administer the account without a group.
}
admin-user-found-perhaps = Firstday cannot tell whether { $users } can administer the account. Their policies have conditions, or AWS did not show all of them.
admin-user-found-people-by-role = People come into this account through the role { $role }, which can administer it. So it needs no user of its own.
admin-user-found-role = The role { $role } can administer the account too. It can be used by { $who }.
admin-user-found-open-role = Anyone in the world can use the role { $role }, which can administer the account. Change its trust policy in the IAM console at once.
admin-user-entry-provider = people and programs of the identity provider { $name }
admin-user-entry-account = the AWS account { $name }
admin-user-entry-service = the AWS service { $name }
admin-user-entry-unknown = somebody whom Firstday cannot tell from its trust policy
admin-user-found-address = The sign-in address of your users is { $address }.

admin-user-name-label = User name
admin-user-name-hint = Your first name will do. Use a–z, digits, and + = , . @ _ - without spaces or accents. If a user of this name is there already, Firstday uses it.
admin-user-alias-label = Account name in the sign-in address
admin-user-alias-hint = You can leave this empty: the address then has the account number in it. A name must be one that nobody in the world uses at AWS yet, for example the name of your company.

invalid-user-name = A user name has 1 to 64 characters: letters without accents, digits, and any of + = , . @ _ -
invalid-alias = A name in the sign-in address has 3 to 63 characters: small letters, digits and single hyphens between them. It cannot be a number of twelve digits.
invalid-alias-there = The account has the name { $alias } in its sign-in address already, and can have only one. Leave this empty.

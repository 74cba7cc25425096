iam-map-title = See who can do what
iam-map-why = AWS decides by policies what each person and program can do. The map shows which policy reaches whom, through which user group or role.
iam-map-what = Firstday draws the users, user groups, roles, and policies that AWS lists for your account. Those that are alike are drawn as one. It changes nothing.
iam-map-limits = The map shows IAM policies only. It doesn't show the limits of an organization, or policies of single resources such as S3 buckets. It names the services that a policy allows, not each action. A dashed line means that a condition decides.
iam-map-cost = Free.

iam-map-found = AWS lists { $users ->
    [one] { $users } user
   *[other] { $users } users
}, { $groups ->
    [one] { $groups } user group
   *[other] { $groups } user groups
}, and { $roles ->
    [one] { $roles } role
   *[other] { $roles } roles
}.
iam-map-found-folded = { $roles ->
    [one] { $roles } more role was
   *[other] { $roles } more roles were
} created by AWS for its own services. The map leaves them out.

## The picture and its table

iam-map-picture = Map
iam-map-table = The same as a table
iam-map-people = People and services
iam-map-between = User groups and roles
iam-map-policies = Policies
iam-map-who = Who
iam-map-through = Through
iam-map-allows = What that allows
iam-map-direct = Directly
iam-map-perhaps = { $name }, if a condition is met
iam-map-no-policy = No policy, so nothing.
iam-map-many = { $first } and { $more } more

## Things without a name of their own

iam-map-root = Root user
iam-map-everything = Everything, without a policy
iam-map-other-account = Account { $account }
iam-map-anyone = Anyone
iam-map-unknown = Not clear who

## What each thing is

iam-map-said-root = The root user is the owner's sign-in. It needs no policy.
iam-map-said-user = { $name } is an IAM user: a sign-in inside your account.
iam-map-said-users = These { $count } IAM users have the same permissions. A user is a sign-in inside your account.
iam-map-said-boundary = The permissions boundary { $policy } limits what other policies can allow here.
iam-map-said-group = { $name } is a user group. Its members share its policies.
iam-map-said-groups = These { $count } user groups have the same policies. Members share the policies of their group.
iam-map-said-members = Members: { $members }.
iam-map-said-role = { $name } is a role: permissions that a person or program takes on for a while.
iam-map-said-roles = These { $count } roles are alike. A role is permissions that a person or program takes on for a while.
iam-map-said-policy = { $name } is a policy: a list of permissions.
iam-map-said-inline = { $name } is an inline policy: a list of permissions that belongs to one user, group, or role.
iam-map-said-service = { $name } is a service of AWS. It takes on the role for you.
iam-map-said-provider = People come in through the identity provider { $name }. Another system checks their password.
iam-map-said-other-account = Someone in another AWS account can take on the role.
iam-map-said-anyone = The role trusts anyone. Check its trust policy in the IAM console.
iam-map-said-unknown = The trust policy doesn't say clearly who can take on the role.

## What a policy allows

iam-map-allows-everything = Allows everything in the account.
iam-map-allows-everything-on-some = Allows every action, but only on some resources or under a condition.
iam-map-allows-all-but = Allows all services but { $services }.
iam-map-allows-services = Allows actions in { $services }.
iam-map-allows-many = Allows actions in { $count } services.
iam-map-allows-nothing = Allows nothing. It only denies.
iam-map-allows-unread = AWS didn't say what it allows.

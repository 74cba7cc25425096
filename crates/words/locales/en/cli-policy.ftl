# "firstday policy".

cli-policy-size = { $name }: { $characters } of the { $most } characters that AWS allows
cli-policy-read = Read the account. Nothing can be changed with these actions.
cli-policy-read-for-money = Read this month's costs. AWS charges for each request, so Firstday asks first.
cli-policy-sign-in = Sign in with the browser.
cli-policy-change = Apply changes and undo them.
cli-policy-own-policies = Create and delete policies with a name that starts with Firstday.
cli-policy-own-trails = Create and delete trails with a name that starts with firstday-.
cli-policy-own-buckets = Create S3 buckets with a name that starts with firstday-, see whether they are empty, and delete them.
cli-policy-own-analyzers = Create and delete analyzers with a name that starts with firstday-.
cli-policy-role-of-analyzers = Create the role of IAM Access Analyzer, once in an account.
cli-policy-power = Anyone with this policy can become an administrator. Attach it only to people you trust with the whole account.
cli-policy-create = To create the policy, run:
cli-policy-attach = Then attach it to a user group, a user or a role.

access-analyzer-title = Find access from outside
access-analyzer-why = A policy can open a bucket, a role, or a key to someone outside your account. IAM Access Analyzer finds such access.
access-analyzer-what = Firstday creates an analyzer for access from outside the account, in the Region you work in, and shows what it finds. AWS creates a role for it.
access-analyzer-limits = An analyzer looks at one Region, and at the roles of the account. The first findings can take half an hour. It finds what policies allow, and not who used it. Review a finding in the console, and archive it if the access is meant to be.
access-analyzer-cost = AWS charges for analyzers of unused and of internal access. This one looks for access from outside. See the IAM Access Analyzer pricing page.
access-analyzer-not-in-projects = Access Analyzer isn't available in a project account.

access-analyzer-found-none = No analyzer looks for access from outside in { $region }.
access-analyzer-found-inactive = The analyzer { $name } in { $region } isn't active. It may still be starting.
access-analyzer-found-unread = There's an analyzer in { $region }, but Firstday couldn't read what it found.
access-analyzer-found-nothing = An analyzer is active in { $region }, and finds no access from outside.
access-analyzer-found-access = { $count ->
    [one] One resource in { $region } can be reached from outside the account. Check that this is meant to be.
   *[other] { $count } resources in { $region } can be reached from outside the account. Check that this is meant to be.
}
access-analyzer-found-public = { $count ->
    [one] Anyone on the internet can reach one of them.
   *[other] Anyone on the internet can reach { $count } of them.
}

access-analyzer-findings = { $count ->
    [one] One finding
   *[other] { $count } findings
}
access-analyzer-what-column = What
access-analyzer-who = Who can reach it
access-analyzer-actions = What they can do
access-analyzer-anyone = Anyone
access-analyzer-kind-bucket = S3 bucket
access-analyzer-kind-file-system = File system
access-analyzer-kind-function = Lambda function
access-analyzer-kind-key = Encryption key
access-analyzer-kind-queue = Queue
access-analyzer-kind-repository = Container repository
access-analyzer-kind-role = IAM role
access-analyzer-kind-secret = Secret
access-analyzer-kind-snapshot = Snapshot
access-analyzer-kind-table = DynamoDB table
access-analyzer-kind-topic = Topic
access-analyzer-kind-user = IAM user

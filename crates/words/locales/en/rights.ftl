# What the statements of policies say, in sentences.

rights-can-all = Can do everything.
rights-can-all-but = Can do everything, except what comes next.
rights-can-everything = Can do everything with { $area }.
rights-can-view = Can view { $area }.
rights-can-some = Can do some things with { $area }: { $actions }.
rights-cannot-all = Can't do anything.
rights-cannot-all-but = Can't do anything, except what comes next.
rights-cannot-everything = Can't do anything with { $area }.
rights-cannot-view = Can't view { $area }.
rights-cannot-some = Can't do some things with { $area }: { $actions }.
rights-left-out-everything = Except: everything with { $area }.
rights-left-out-view = Except: viewing { $area }.
rights-left-out-some = Except: some things with { $area }: { $actions }.
rights-none-allows = Can't do anything with { $area }.
rights-unread = AWS didn't return this policy. What it says isn't known.
rights-unreadable = Firstday can't read this statement. What it says isn't known.

rights-area-servers = servers (EC2)
rights-area-files = stored files (S3)
rights-area-databases = databases (RDS, DynamoDB)
rights-area-functions = functions (Lambda)
rights-area-users = users and permissions (IAM)
rights-area-bills = bills and payments
rights-area-costs = costs and budgets
rights-area-account = the account and its organization
rights-area-services = { $count ->
    [one] the service { $services }
   *[other] { $count } services: { $services }
}

rights-on-everything = Everything
rights-on-all-but = Everything except { $resources }
rights-only-if = Only under a condition that Firstday doesn't judge: { $keys }

rights-from-policy = { $policy }
rights-from-statement = { $policy }, statement { $number }
rights-from-named = { $policy }, statement { $number } ({ $name })
rights-from-nothing = No statement allows it

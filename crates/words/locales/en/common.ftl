# Words that every part of the program shares.

## How a step stands

status-holds = Done
status-attention = Needs attention
status-todo = To do
status-critical = Action required
status-confirmed = Confirmed by you
status-not-applicable = Not applicable
status-declined = Not for me
status-unknown = Couldn't check
look-around = Look around

## The chapters of the first day

chapter-account = Account
chapter-account-intro = See which account this is, who you're signed in as, and when your plan ends.
chapter-root-user = Root user
chapter-root-user-intro = The root user has full access. Turn on MFA for it, then use an admin user for everyday work.
chapter-people = Users
chapter-people-intro = Create your own admin user, with permissions that you can change or remove.
chapter-command-line = AWS CLI
chapter-command-line-intro = Use AWS from a terminal (a window for typing commands), with a key that is kept safe.
chapter-money = Costs
chapter-money-intro = Get an email before something you forgot turns into a large bill.
chapter-guardrails = Guardrails
chapter-guardrails-intro = See who did what in your account, and keep one mistake from becoming a large one.
chapter-tour = Tour
chapter-tour-intro = Look around: Regions, who can do what, and the console pages that you'll use most.

## What a change costs

cost-free = Free.
cost-budget = Free. AWS doesn't charge for budgets without automatic actions, however many you have.
cost-anomaly = Free. AWS names no price for Cost Anomaly Detection.
cost-trail-bucket = An empty bucket is free. AWS charges for what is saved in it, by size and by month.
cost-trail = AWS charges for the storage in S3. The first copy of management events costs nothing more.
cost-analyzer = AWS charges for analyzers of unused and of internal access. This one looks for access from outside.

## When something could not be read

unread-yet = Firstday hasn't checked this yet. Check the account again.
unread-denied = You don't have permission to view this. Sign in as a user with more permissions, or ask the account owner. AWS said: { $reason }
unread-payer-first = The management account of your organization must turn this on first.
unread-not-ready = AWS hasn't set this up for your account yet. Check again tomorrow. AWS said: { $reason }
unread-unavailable = Firstday couldn't check this. Check again in a moment. The cause: { $reason }
unread-rests-on = This depends on a step that Firstday couldn't check.
not-in-projects = A project account of the new AWS sign-up usually doesn't need this. AWS manages its sign-in.

## Where AWS gave no words of its own

aws-call-failed = { $operation }: { $cause }
aws-no-reason = AWS gave no reason (HTTP status { $status }).
aws-answer-lacks = The answer from AWS has no { $part }.
aws-plan-unknown = This version of Firstday doesn't know the plan { $plan }.
aws-report-being-written = AWS is still writing its report on how users sign in.
aws-report-unreadable = Firstday can't read the AWS report on how users sign in. The cause: { $cause }
aws-root-alone = Only the root user can see and delete its own access keys.
aws-root-devices-alone = Only the root user can see its own MFA devices.
aws-key-may-be-left = AWS may still have an access key whose secret nobody has. The cause: { $cause }

## What a person says of a step that no API shows

confirmed-by = { $by } confirmed this on { $date }.
confirmed-note = Note: { $note }

## What can be wrong with any answer

invalid-missing = Answer the questions of this step.
invalid-unknown-step = Firstday has no step with this name. Compare it with the names that "firstday answers example" prints.
invalid-unknown-field = This step has no field with this name. Check the spelling, or remove the line.
invalid-shape = This isn't the type of value that the step asks for. Compare it with the example that "firstday answers example" prints. The cause: { $detail }
invalid-choice = You can't choose "{ $value }" here. Choose from { $choices }.
invalid-no-group = No group is named { $name }. Choose an existing group, or include the step "Create an administrators group".
invalid-no-user = No user is named { $name }. Choose an existing user, or include the step "Create an admin user".
invalid-unread-user = AWS didn't say how { $name } signs in, so Firstday plans nothing for this user. Check the account again.

# More names than are said one by one.
names-and-more = { $names } and { $count } more

# What AWS's policy simulator says of an action.
simulated-allowed = Allowed
simulated-not-allowed = Not allowed
simulated-denied = Denied
simulated-allowed-perhaps = Allowed, unless { $keys } says otherwise
simulated-denied-perhaps = Not allowed, unless { $keys } says otherwise
simulated-not-told = AWS didn't say
simulated-act-list-servers = List servers (EC2)
simulated-act-start-server = Start a server (EC2)
simulated-act-delete-server = Delete a server (EC2)
simulated-act-list-buckets = List storage buckets (S3)
simulated-act-read-bucket = Read what's in a bucket (S3)
simulated-act-delete-bucket = Delete a bucket (S3)
simulated-act-list-users = List users (IAM)
simulated-act-create-user = Create a user (IAM)
simulated-act-attach-policy = Attach a policy to a user (IAM)
simulated-act-create-key = Create an access key (IAM)
simulated-act-see-costs = See what was spent (Cost Explorer)
simulated-act-change-budget = Change a budget
simulated-act-close-account = Close the account
simulated-act-change-password = Change their own password
simulated-act-create-device = Create an MFA device
simulated-act-enable-device = Turn on their own MFA device
simulated-act-remove-device = Remove their own MFA device
simulated-act-detach-policy = Detach a policy from a group (IAM)

# Words that every part of the program shares.

## How a step stands

status-holds = Holds
status-attention = Needs attention
status-todo = To do
status-critical = Action required
status-confirmed = Confirmed by you
status-not-applicable = Not needed here
status-unknown = Could not be read

## The chapters of the first day

chapter-account = Account
chapter-account-intro = See which account this is, who you are in it, and how long your plan lasts.
chapter-root-user = Root user
chapter-root-user-intro = Protect the owner of the account, who can do everything, and then put it away.
chapter-people = People
chapter-people-intro = Give yourself a user for daily work, with rights that can be changed and taken away.
chapter-command-line = Command line
chapter-command-line-intro = Let the AWS CLI, the program for working with AWS from a terminal, use a key that is kept safe.
chapter-money = Money
chapter-money-intro = Get an e-mail before a forgotten resource turns into a large bill.

## What a change costs

cost-free = Free of charge.
cost-budget = Free of charge. AWS lists budgets without automatic actions as free, in any number.

## When something could not be read

unread-yet = This has not been read from AWS yet. Check the account again.
unread-denied = AWS does not let you read this. Sign in as someone with more rights, or ask the owner of the account. AWS said: { $reason }
unread-payer-first = The management account of your organization must turn this on first.
unread-not-ready = AWS has not set this up for your account yet. Check again tomorrow. AWS said: { $reason }
unread-unavailable = This could not be read. Check again in a moment. The cause: { $reason }
unread-rests-on = This rests on a step that could not be read.
not-in-projects = A project account of the new AWS sign-up normally has no need of this. AWS looks after its sign-in.

## Where AWS gave no words of its own

aws-call-failed = { $operation }: { $cause }
aws-no-reason = AWS gave no reason (HTTP status { $status }).
aws-answer-lacks = The answer from AWS has no { $part }.
aws-plan-unknown = This version of Firstday doesn't know the plan { $plan }.
aws-report-being-written = AWS is still writing its report on how users sign in.
aws-report-unreadable = The report from AWS on how users sign in can't be read. The cause: { $cause }
aws-root-alone = Only the root user can see and delete its own access keys.
aws-key-may-be-left = An access key whose secret nobody has may be left in AWS. The cause: { $cause }

## What a person says of a step that no API shows

confirmed-by = { $by } confirmed this on { $date }.
confirmed-note = Their note: { $note }

## What can be wrong with any answer

invalid-missing = This is missing. Fill it in.
invalid-unknown-step = Firstday has no step of this name. Check the spelling against the names that "firstday answers example" prints.
invalid-unknown-field = This step does not ask for anything of this name. Check the spelling, or remove the line.
invalid-shape = This is not the kind of value that is asked for. Compare it with the example that "firstday answers example" prints. The cause: { $detail }
invalid-choice = "{ $value }" cannot be chosen here. Choose from { $choices }.
invalid-no-group = There is no group named { $name }, and none is about to be made. Include the step that makes groups, or choose a group that is there.
invalid-no-user = There is no user named { $name }, and none is about to be made. Include the step for the admin user, or choose a user that is there.
invalid-unread-user = AWS has not said how { $name } signs in, so nothing is planned for this user. Check the account again.

# More names than are said one by one.
names-and-more = { $names } and { $count } more

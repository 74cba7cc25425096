account-kind-title = Know your account
account-kind-why = AWS has several kinds of account, and the right first steps differ between them. An account on the Free plan also closes by itself on a certain day, so it is good to know that day.
account-kind-what = Firstday reads who you are signed in as, what kind of account this is, and what is left of your plan and credits. It changes nothing here.
account-kind-limits = This is what AWS reports at the moment of the check, and credits may be counted with a delay. It does not show who else knows the password of the account.
account-kind-cost = Free of charge.

account-kind-found-root = You are signed in as the root user, the owner of the account, who can do everything.
account-kind-found-user = You are signed in as the IAM user { $name }.
account-kind-found-role = You are signed in with the role { $name }. A role is a set of rights that is taken on for a while.
account-kind-found-other = You are signed in as { $arn }.

account-kind-found-account = This is account { $account }. AWS did not say whether it belongs to an organization, which is a group of accounts under one owner.
account-kind-found-standalone = Account { $account } stands on its own.
account-kind-found-management = Account { $account } pays for an organization, which is several accounts under one owner, and sets its rules. Those rules do not bind it.
account-kind-found-member = Account { $account } belongs to an organization, which is several accounts under one owner. That owner may have set rules that you cannot change here.
account-kind-found-project = Account { $account } is a project account of the new AWS sign-up. AWS looks after its sign-in, so fewer steps are needed.
account-kind-found-pending = Signing up is not finished, so AWS refuses most things. Often the phone number or the payment method is missing: look for a message from AWS in your mail and in the console. If nothing is missing, it can take up to 24 hours.
account-kind-found-suspended = AWS has suspended this account. Look for messages from AWS in the mail of the owner: often a payment has failed.
account-kind-found-closed = This account was closed. AWS keeps it for 90 days after that, in which AWS Support can open it again.
account-kind-found-name = Its name is { $name }.

account-kind-found-paid-plan = It is on the Paid plan: you pay for what you use once your credits are used up or have ended, and for what they do not cover.
account-kind-found-free-plan-ended = Its Free plan has ended, and AWS has closed the account. For 90 days after the end you can still change to the Paid plan in the AWS console and keep what is in it.
account-kind-found-free-plan-not-begun = It is to be on the Free plan, which has not begun yet.
account-kind-found-free-plan = It is on the Free plan. The plan ends six months after sign-up, or when your credits are used up, and AWS then closes the account.
account-kind-found-free-plan-ends = It is on the Free plan, which ends on { $date }, { $days ->
    [0] today
    [one] in { $days } day
   *[other] in { $days } days
}, or when your credits are used up. AWS then closes the account and keeps its contents for 90 days. If you want to keep it, change to the Paid plan in the AWS console, at the latest in those 90 days.
account-kind-found-credits = { $credits } of credits are left.

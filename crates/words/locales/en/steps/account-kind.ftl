account-kind-title = Check your account details
account-kind-why = AWS has several types of account, and each type needs different first steps. An account on the Free plan also closes by itself on a certain day, so it helps to know that day.
account-kind-what = Firstday checks who you're signed in as, what type of account this is, and what is left of your plan and credits. This step changes nothing.
account-kind-limits = These details are what AWS reports right now, and AWS may count credits late. They don't show who else knows the password of the account.
account-kind-cost = Free.

account-kind-found-root = You're signed in as the root user, who owns the account and can do everything.
account-kind-found-user = You're signed in as the IAM user { $name }.
account-kind-found-role = You're signed in with the role { $name }. A role is a set of permissions that someone uses for a limited time.
account-kind-found-other = You're signed in as { $arn }.

account-kind-found-account = This is account { $account }. AWS didn't say whether it belongs to an organization (a group of accounts with one owner).
account-kind-found-standalone = Account { $account } doesn't belong to an organization.
account-kind-found-management = Account { $account } pays for an organization (a group of accounts) and sets its rules. Those rules don't apply to this account.
account-kind-found-member = Account { $account } belongs to an organization (a group of accounts). Its owner may have set rules that you can't change here.
account-kind-found-project = Account { $account } is a project account of the new AWS sign-up. AWS manages its sign-in, so you need fewer steps.
account-kind-found-name = The account name is { $name }.

account-kind-found-paid-plan = You're on the Paid plan. You pay for what your credits don't cover, and for everything once they run out or expire.
account-kind-found-free-plan-ended = Your Free plan ended, and AWS closed the account. Upgrade to the Paid plan in the AWS console within 90 days to keep what is in it.
account-kind-found-free-plan-not-begun = Your Free plan hasn't started yet.
account-kind-found-free-plan = You're on the Free plan. It ends six months after sign-up, or when your credits run out, and AWS then closes the account.
account-kind-found-free-plan-ends = Your Free plan ends on { $date }, { $days ->
    [0] today
    [one] in { $days } day
   *[other] in { $days } days
}, or when your credits run out. AWS then closes the account. To keep it, upgrade to the Paid plan in the AWS console before then, or in the 90 days after.
account-kind-found-credits = You have { $credits } in credits left.

account-kind-found-pending = Your AWS sign-up isn't finished, so AWS refuses most requests.
account-kind-found-pending-next = Check your email, then the phone number and payment method in the AWS console: often one is missing. If nothing is missing, it can take up to 24 hours.
account-kind-found-suspended = AWS suspended this account. Often a payment failed.
account-kind-found-suspended-next = Check the owner's email for messages from AWS, then the bills and payment methods in the AWS console. After you pay, it can take up to 24 hours.
account-kind-found-closed = This account is closed.
account-kind-found-closed-next = AWS Support can open it again within 90 days. After that, AWS deletes what is in it.

account-kind-card = Account details
account-kind-card-name = Account name
account-kind-card-id = Account ID
account-kind-card-alias = Account alias
account-kind-card-no-alias = None
account-kind-card-address = Console sign-in URL
account-kind-card-email = Owner's email
account-kind-card-email-not-told = AWS doesn't tell programs. It's the address used at sign-up.
account-kind-card-created = Created
account-kind-card-age = { $date } ({ $days ->
    [0] today
    [one] { $days } day ago
   *[other] { $days } days ago
})
account-kind-card-kind = Type
account-kind-card-kind-standalone = Standalone account
account-kind-card-kind-management = Management account of an organization
account-kind-card-kind-member = Member of an organization
account-kind-card-kind-project = Project account
account-kind-card-state = State
account-kind-card-state-active = Active
account-kind-card-state-pending = Sign-up not finished
account-kind-card-state-suspended = Suspended
account-kind-card-state-closed = Closed
account-kind-card-plan = Plan
account-kind-card-plan-paid = Paid plan
account-kind-card-plan-free = Free plan
account-kind-card-plan-ended = Free plan, ended
account-kind-card-plan-until = Free plan, until { $date }
account-kind-card-credits = Credits left

account-kind-out = Where to look
account-kind-out-check = What to check
account-kind-out-where = Page in the console
account-kind-out-payment = Is there a valid payment method?
account-kind-out-payment-page = Payment methods
account-kind-out-phone = Is your phone number right and verified?
account-kind-out-phone-page = Account
account-kind-out-bills = Is a bill past due?
account-kind-out-bills-page = Bills
account-kind-out-support = Nothing missing? Open a support case.
account-kind-out-support-page = AWS Support Center

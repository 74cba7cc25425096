free-tier-title = Keep an eye on the Free Tier
free-tier-why = Some AWS services cost nothing up to a limit, and you pay for what you use beyond it. A new account also gets credits that end on a date.
free-tier-what = This shows your plan, how much of each Free Tier offer you used this month, and the tasks that earn more credit. Nothing is changed here.
free-tier-limits = AWS lists an offer only after you used it. A service that's missing has no offer, or wasn't used. The numbers are some hours old, and nothing stops at the limit. AWS's own alert comes at 85% by email to the root user. The names of the tasks and offers are AWS's own, in English.
free-tier-cost = Free.

free-tier-found-nothing = Nothing of the Free Tier was used this month. That's normal for a new account.
free-tier-found-below = Every Free Tier offer that you use is below { $percent }% of its limit.
free-tier-found-high = You used { $percent }% or more of the free amount of { $offers }. AWS charges for what goes beyond it.
free-tier-found-passing = AWS expects you to pass the free amount of { $offers } this month.
free-tier-found-older = This account is older than the Free Tier plans, and used no offer this month.
free-tier-found-plan-ends = Your Free plan ends on { $date }, { $days ->
    [0] today
    [one] in one day
   *[other] in { $days } days
}, or when its credits run out. The account then closes unless you choose the Paid plan.
free-tier-found-plan-ended = Your Free plan has ended, and AWS is closing this account. For 90 days you can still choose the Paid plan in the AWS console.
free-tier-found-few-credits = Your Free plan has few credits left. The account closes when they run out, unless you choose the Paid plan.
free-tier-found-not-ready = AWS has no Free Tier numbers for this account yet. Check again tomorrow.
free-tier-found-tasks = { $count ->
    [one] One task can still earn you { $credits } of credit.
   *[other] { $count } tasks can still earn you { $credits } of credit.
}
free-tier-found-budget-counted = AWS counts the task "{ $task }" as done.
free-tier-found-budget-not-counted = You have a budget, but AWS doesn't count the task "{ $task }" as done yet. It may take a day, or count only a budget that's created in the console.

free-tier-plan = Your plan
free-tier-plan-free = Free plan
free-tier-plan-paid = Paid plan
free-tier-fact-plan = Plan
free-tier-fact-credits = Credits left
free-tier-fact-ends = Plan ends
free-tier-fact-days = Days left

free-tier-usage = Used this month
free-tier-used = { $used } of { $limit } { $unit }
free-tier-used-passing = { $used } of { $limit } { $unit }. AWS expects { $expected }.

free-tier-tasks = Tasks that earn credit
free-tier-column-task = Task
free-tier-column-reward = Credit
free-tier-column-minutes = Minutes
free-tier-column-status = Status
free-tier-not-told = Not known
free-tier-task-not-started = Not started
free-tier-task-in-progress = In progress
free-tier-task-completed = Done
free-tier-task-expiring = Ends soon
free-tier-task-until = Until { $date }

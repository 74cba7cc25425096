aws-recommends-title = Compare with AWS's own recommendations
aws-recommends-why = AWS keeps a list of billing and cost tasks for each account. It's a second opinion: it can know something that Firstday can't see, such as a payment that failed.
aws-recommends-what = Firstday reads the list and shows each recommendation beside its own step. Where the two disagree, it says why. This step changes nothing.
aws-recommends-limits = The list is only about billing and costs, not about security. AWS updates it with a delay, and on a new account it can stay empty for hours.
aws-recommends-cost = Free.

aws-recommends-found-none = AWS recommends nothing for this account right now.
aws-recommends-found-calm = { $count ->
    [one] AWS has a recommendation. It isn't urgent.
   *[other] AWS has { $count } recommendations. None is urgent.
}
aws-recommends-found-urgent = { $count ->
    [one] AWS has a recommendation that needs your attention.
   *[other] AWS has { $count } recommendations that need your attention.
}

aws-recommends-table = What AWS recommends
aws-recommends-table-action = Recommendation
aws-recommends-table-urgency = Severity
aws-recommends-table-step = Step in Firstday
aws-recommends-table-compared = What Firstday says
aws-recommends-no-step = No step
aws-recommends-critical = Critical
aws-recommends-warning = Warning
aws-recommends-info = Info
aws-recommends-urgency-unknown = Not known

aws-recommends-compared-agree = Agrees. Do this step.
aws-recommends-compared-done = Done already. AWS updates its list later.
aws-recommends-compared-look = That step is done, but something happened. Have a look.
aws-recommends-compared-billing-contact = Optional. The security contact is set, and bills also go to the owner.
aws-recommends-compared-later = Not needed on the first day. It saves money once you spend more.
aws-recommends-compared-follow = Firstday can't check this. Follow AWS.
aws-recommends-compared-not-here = This type of account doesn't need that step.
aws-recommends-compared-unknown = Firstday couldn't check that step. Follow AWS.

aws-recommends-action-billing-contact = Add an alternate billing contact
aws-recommends-action-anomaly-monitor = Create a cost anomaly monitor
aws-recommends-action-budget = Create a budget
aws-recommends-action-optimization-hub = Turn on Cost Optimization Hub
aws-recommends-action-permissions = Move policies to the newer billing permissions
aws-recommends-action-due = Pay a bill that is due
aws-recommends-action-past-due = Pay a bill that is past due
aws-recommends-action-anomalies = Review unusual costs
aws-recommends-action-budget-alerts = Review budget alerts
aws-recommends-action-budgets-exceeded = Review budgets that were exceeded
aws-recommends-action-reservations = Review reservations that expire soon
aws-recommends-action-savings-plans = Review Savings Plans that expire soon
aws-recommends-action-free-tier-usage = Review Free Tier usage alerts
aws-recommends-action-credits = Review the credits that are left
aws-recommends-action-days = Review the days left of the Free plan
aws-recommends-action-savings = Review ways to save
aws-recommends-action-payment-expired = Update an expired payment method
aws-recommends-action-payment-invalid = Update a payment method that doesn't work
aws-recommends-action-tax-exemption = Update a tax exemption certificate
aws-recommends-action-tax-number = Update a tax registration number

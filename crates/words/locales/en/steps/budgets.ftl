budgets-title = Set up spending alerts
budgets-why = AWS bills you for what you use, and something left running can cost a lot before the first bill comes. A budget sends you an email while the amount is still small.
budgets-what = Firstday creates two budgets. One alerts you as soon as you spend more than one cent. The other alerts you at 25, 50, 80, and 100% of your monthly budget. Alerts also cover costs that credits pay for. If you already have a budget that fits, Firstday uses it.
budgets-limits = Alerts don't stop spending. AWS updates its numbers up to three times a day, 8 to 12 hours apart, so an alert can come half a day late. New recipients get no alerts until they open a link from AWS, within 12 hours. Firstday creates no forecast alerts, because these stay silent for about the first five weeks.
budgets-cost = Free. AWS doesn't charge for budgets without automatic actions, however many you have.

## Budgets that warn

budgets-found-warns = The budget { $budget } watches the whole bill of each { $period ->
    [day] day
   *[month] month
}, up to { $limit }. Its first alert goes to { $people } at { $unit ->
    [percent] { $threshold }%
   *[money] { $threshold }
}.
budgets-found-confirm = AWS sends alerts only to people who confirmed their email address. Firstday can't see who has.
budgets-found-no-zero-spend = You can add a budget that alerts you as soon as you spend more than one cent.
budgets-found-no-monthly = You can add a budget for a monthly amount that you choose.
budgets-found-more-alerts = You can add alerts at { $percents } percent to the budget { $budget }.
budgets-found-alerts-full = AWS allows { $max } alerts for each budget, so { $budget } has no room for all of Firstday's alerts. Delete some in the AWS console, or Firstday creates a second budget.
budgets-found-emails-full = An alert of the budget { $budget } has { $max } recipients, and AWS allows no more. Remove one in the AWS console, or Firstday creates a second budget for new recipients.
budgets-found-alarm = Your spending passed the alert of the budget { $budget } at { $unit ->
    [percent] { $threshold }%
   *[money] { $threshold }
}. AWS sent that alert, or tried to.

## Budgets that do not

budgets-found-none = No budget watches your spending.
budgets-found-not-ready = AWS hasn't opened budgets for this account yet. That's common on the first day: check again tomorrow.
budgets-found-payer-first = Budgets work here only after the management account{ $payer ->
    [none] {""}
   *[known] {" "}{ $payer }
} of your organization turns them on. Ask its owner to open AWS Budgets and Cost Explorer there once. It can then take a day.
budgets-found-counts-credits = The budget { $budget } subtracts credits, so it sends nothing until your credits run out.{ $changeable ->
    [no] {" "}AWS doesn't describe it completely, so Firstday doesn't change it.
   *[yes] {""}
}
budgets-found-no-timely-alert = The budget { $budget } has no alert before you've spent more than its whole amount. Forecast alerts don't count: they stay silent for about the first five weeks.
budgets-found-nobody-told = The budget { $budget } has an early alert, but no recipient.
budgets-found-unhealthy = AWS isn't keeping the budget { $budget } up to date. { $reason ->
    [BILLING_VIEW_NO_ACCESS] This account can't see the billing data that it counts.
    [BILLING_VIEW_UNHEALTHY] There's a problem with the billing data that it counts.
    [FILTER_INVALID] Its filter names an account that you can't access.
    [MULTI_YEAR_HISTORICAL_DATA_DISABLED] It needs data of several years, which is turned off in the Cost Management preferences.
   *[other] Check it in the AWS console.
}
budgets-found-starts-later = The budget { $budget } starts on { $date } and watches nothing until then.
budgets-found-ends-soon = AWS deletes the budget { $budget } and its alerts on { $date }.
budgets-found-part = { $count ->
    [one] The budget { $budgets } watches only part of the bill, because it has a filter or leaves out some charges.
   *[other] The budgets { $budgets } each watch only part of the bill, because they have a filter or leave out some charges.
}
budgets-found-long-period = { $count ->
    [one] The budget { $budgets } covers more than a month, so it warns late.
   *[other] The budgets { $budgets } cover more than a month, so they warn late.
}
budgets-found-not-cost = { $count ->
    [one] The budget { $budgets } counts usage, not money.
   *[other] The budgets { $budgets } count usage, not money.
}
budgets-found-many = { $count ->
    [one] Firstday didn't check who gets the alerts of the budget { $budgets }, because there are so many.
   *[other] Firstday didn't check who gets the alerts of the budgets { $budgets }, because there are so many.
}

budgets-amount-label = Monthly budget (USD)
budgets-amount-hint = What you're willing to spend. If you don't know, start with 10 and raise it later.
budgets-amount-missing = Enter a monthly budget.
budgets-emails-label = Email recipients
budgets-emails-hint = Up to ten. AWS emails each of them a link. Someone who can sign in to this account must open it within 12 hours.
budgets-emails-missing = Enter at least one email address.

invalid-amount = Enter an amount above 1 and up to 1,000,000, with a period for cents. Example: 12.50
invalid-no-email = Enter at least one email address, or nobody gets the alerts.
invalid-many-emails = AWS allows { $max } recipients for each alert. Remove some addresses, or use a mailing list.
invalid-email = AWS doesn't accept the email address "{ $email }". Enter one like name@example.com, with at most 50 characters.

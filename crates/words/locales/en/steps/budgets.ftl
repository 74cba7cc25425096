budgets-title = Get an e-mail when money is spent
budgets-why = AWS bills what you use, and something that was left running can cost a lot before the first bill arrives. A budget mails you while the amount is still small.
budgets-what = Firstday makes two budgets: one that mails as soon as more than one cent is spent, and one for the amount that you name, which mails at 25, 50, 80 and 100 percent of it. Credits are not taken off, so the mails come even while credits still pay. A budget that is there and fits is used instead.
budgets-limits = A budget warns, but never stops any spending. AWS updates its figures up to three times a day, 8 to 12 hours apart, so a mail can come half a day after the money is spent. Everyone new who gets the mails must first confirm by a link from AWS within 12 hours, and gets nothing until then. Firstday makes no forecast alerts: AWS's forecasts stay silent for the first five weeks or so.
budgets-cost = Free of charge. AWS lists budgets without automatic actions as free, in any number.

## Budgets that warn

budgets-found-warns = The budget { $budget } watches the whole bill of { $period ->
    [day] each day
   *[month] each month
}, up to { $limit }. Its first alert comes at { $unit ->
    [percent] { $threshold } percent
   *[money] { $threshold }
} and tells { $people }.
budgets-found-confirm = AWS sends mails only to people who have confirmed their address, and does not show here who has.
budgets-found-no-zero-spend = If you like, Firstday adds a budget that mails as soon as more than one cent is spent.
budgets-found-no-monthly = If you like, Firstday adds a budget for an amount that you name.
budgets-found-more-alerts = If you like, Firstday adds alerts at { $percents } percent to the budget { $budget }.
budgets-found-alerts-full = AWS takes { $max } alerts for a budget, so not all of Firstday's fit into { $budget }. Delete some of its alerts in the AWS console, or Firstday makes a budget of its own beside it.
budgets-found-emails-full = An alert of the budget { $budget } mails { $max } people, and AWS takes no more. Remove one in the AWS console, or Firstday makes a budget of its own beside it for anyone new.
budgets-found-alarm = The spending has passed the alert of the budget { $budget } at { $unit ->
    [percent] { $threshold } percent
   *[money] { $threshold }
}. AWS has sent that alert, or has tried to.

## Budgets that do not

budgets-found-none = No budget watches the spending.
budgets-found-not-ready = AWS has not opened its budgets for this account yet. That is common on the first day: come back tomorrow and check again.
budgets-found-payer-first = AWS opens its budgets here only after the management account{ $payer ->
    [none] {""}
   *[known] {" "}{ $payer }
} of your organization has turned them on. Ask whoever runs it to open AWS Budgets and Cost Explorer there once. It can then take a day until it works here.
budgets-found-counts-credits = The budget { $budget } takes credits off first. It stays silent until your credits are used up.{ $changeable ->
    [no] {" "}AWS does not describe it completely, so Firstday does not change it.
   *[yes] {""}
}
budgets-found-no-timely-alert = The budget { $budget } has no alert that comes before more than its whole amount is spent. Forecasts do not count: they stay silent for the first five weeks or so.
budgets-found-nobody-told = The budget { $budget } has an alert in time, but it tells nobody.
budgets-found-unhealthy = AWS does not keep the budget { $budget } up to date. { $reason ->
    [BILLING_VIEW_NO_ACCESS] This account may not see the billing data that it counts.
    [BILLING_VIEW_UNHEALTHY] The billing data that it counts is not in order.
    [FILTER_INVALID] Its filter names an account that you have no access to.
    [MULTI_YEAR_HISTORICAL_DATA_DISABLED] It needs the data of several years, which is turned off in the Cost Management preferences.
   *[other] Look at it in the AWS console.
}
budgets-found-starts-later = The budget { $budget } begins to count on { $date } and watches nothing until then.
budgets-found-ends-soon = AWS deletes the budget { $budget } with its alerts on { $date }.
budgets-found-part = { $count ->
    [one] The budget { $budgets } watches only a part of the bill: it has a filter, or leaves some charges out.
   *[other] The budgets { $budgets } watch only a part of the bill each: they have a filter, or leave some charges out.
}
budgets-found-long-period = { $count ->
    [one] The budget { $budgets } counts longer than a month, so it warns late.
   *[other] The budgets { $budgets } count longer than a month, so they warn late.
}
budgets-found-not-cost = { $count ->
    [one] The budget { $budgets } counts use, not money.
   *[other] The budgets { $budgets } count use, not money.
}
budgets-found-many = { $count ->
    [one] Firstday did not look whom the budget { $budgets } tells, because there are so many.
   *[other] Firstday did not look whom the budgets { $budgets } tell, because there are so many.
}

budgets-amount-label = Amount for a month, in US dollars
budgets-amount-hint = What you are willing to spend. If you don't know, begin with 10 and raise it later.
budgets-emails-label = E-mail addresses
budgets-emails-hint = Up to ten. AWS sends each of them a link, which must be opened within 12 hours by someone who can sign in to this account.

invalid-amount = The amount must be more than 1 and at most 1,000,000 US dollars, with no more than two decimals, for example 10 or 49.50.
invalid-no-email = At least one e-mail address is needed, or nobody will be told.
invalid-many-emails = AWS mails at most { $max } people for each alert. Remove some addresses, or use the address of a mailing list.
invalid-email = "{ $email }" is not an e-mail address that AWS takes. It looks like name@example.com and has at most 50 characters.

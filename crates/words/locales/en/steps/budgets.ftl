budgets-title = Get an e-mail when money is spent
budgets-why = AWS bills what you use, and something that was left running can cost a lot before the first bill arrives. A budget mails you while the amount is still small.
budgets-what = Firstday makes two budgets: one that mails at the first cent, and one for the amount that you name, which mails at 25, 50, 80 and 100 percent of it. Credits are not taken off, so the mails come even while credits still pay. A budget that is there and fits is used instead.
budgets-limits = A budget warns, but never stops any spending. AWS updates its figures up to three times a day, 8 to 12 hours apart, so a mail can come half a day after the money is spent. Everyone who gets the mails must first confirm by a link from AWS within 12 hours, and gets nothing until then. Firstday makes no forecast alerts: AWS's forecasts stay silent for the first five weeks or so.
budgets-cost = Free of charge. AWS lists budgets without automatic actions as free, and Firstday makes at most two.

budgets-found-both = { $budgets } watch the spending and mail to { $emails }. AWS sends the mails only to people who have confirmed their address.
budgets-found-none = No budget watches the spending.
budgets-found-not-ready = AWS has not opened its budgets for this account yet. That is common on the first day: come back tomorrow and check again.
budgets-found-no-zero-spend = No budget mails you at the first cent.
budgets-found-no-monthly = No budget watches the amount for a month.
budgets-found-counts-credits = The budget { $budget } takes credits off first. It stays silent until your credits are used up.
budgets-found-alerts-missing = The budget { $budget } lacks some of its alerts.
budgets-found-nobody-told = The budget { $budget } has an alert that mails nobody.

budgets-amount-label = Amount for a month, in US dollars
budgets-amount-hint = What you are willing to spend. If you don't know, begin with 10 and raise it later.
budgets-emails-label = E-mail addresses
budgets-emails-hint = Up to ten. AWS sends each of them a link, which must be opened within 12 hours by someone who can sign in to this account.

invalid-amount = The amount must be more than 1 and at most 1,000,000 US dollars, with no more than two decimals, for example 10 or 49.50.
invalid-no-email = At least one e-mail address is needed, or nobody will be told.
invalid-many-emails = AWS mails at most { $max } people for each alert. Remove some addresses, or use the address of a mailing list.
invalid-email = "{ $email }" is not an e-mail address that AWS takes. It looks like name@example.com and has at most 50 characters.

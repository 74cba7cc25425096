spending-title = See what this month costs
spending-why = The bill comes after the month is over. Cost Explorer (AWS's record of your spending) shows each day before that.
spending-what = Firstday asks Cost Explorer for this month's costs by day, and draws them against your monthly budgets. It asks only when you press the button or run "firstday check --step spending --paid". The answer is kept on this computer for a day and used again.
spending-limits = Cost Explorer is up to a day behind, and AWS may still correct the numbers of this month. Costs are shown before credits and refunds, as Firstday's budgets count them. A budget for part of the bill isn't in the chart.
spending-cost = AWS charges $0.01 for each answer, even on the Free plan's credits. Firstday sends one request and never repeats it by itself.

spending-found-not-asked = Not checked yet, because AWS charges { $price } for each answer.
spending-found-not-ready = Cost Explorer isn't ready for this account. AWS turns it on with your first budget, and the numbers appear within about a day.
spending-found-nothing = AWS has no costs for this month yet.
spending-found-cost = This month costs { $cost } so far, before credits.
spending-found-taken-off = Credits and refunds took off { $amount }.
spending-found-over = That's over the budget { $budget } of { $limit }.
spending-found-within = That's within the budget { $budget } of { $limit }.
spending-found-partial = AWS gave only part of the answer, so some costs are missing. Open Cost Explorer in the AWS console for all of them.
spending-found-asked = AWS answered on { $time } (UTC). Firstday uses this answer until { $until }.

spending-chart = Spent this month, added up day by day
spending-table = Day by day
spending-limit = Budget { $budget }
spending-column-day = Day
spending-column-that-day = That day
spending-column-so-far = Month so far

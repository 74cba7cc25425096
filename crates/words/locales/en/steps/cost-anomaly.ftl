cost-anomaly-title = Get an email about unusual costs
cost-anomaly-why = A budget warns at an amount that you chose. Cost Anomaly Detection warns when one AWS service suddenly costs more than usual, even below that amount.
cost-anomaly-what = Firstday creates a monitor that watches each AWS service, and a subscription that emails your recipients once a day. If AWS already has such a monitor, Firstday uses it.
cost-anomaly-limits = It doesn't stop spending. AWS needs about ten days of costs before it can tell what's unusual, so it can't catch a mistake in your first days. After that a warning can come a day late. A slow rise, or a cost that was high from the start, isn't unusual to it. Firstday can't see whether an email was read.
cost-anomaly-cost = Free. AWS names no price for Cost Anomaly Detection. It doesn't say whether the two requests of each check count as requests to Cost Explorer.

cost-anomaly-found-none = AWS doesn't watch your costs for unusual changes.
cost-anomaly-found-part = A monitor exists, but it watches only part of your costs.
cost-anomaly-found-untold = AWS watches your costs for unusual changes, but nobody gets an email about them.
cost-anomaly-found-watches = AWS tells { $people } about unusual costs of { $threshold } or more.
cost-anomaly-found-high = AWS reports unusual costs only from { $threshold } on. That's more than your monthly budget of { $limit }, so the budget warns first.
cost-anomaly-found-begins = AWS hasn't looked at your costs yet. It begins after about ten days of costs.
cost-anomaly-found-declined = At least one recipient declined these emails.
cost-anomaly-found-not-ready = Cost Explorer isn't ready for this account. AWS turns it on with your first budget. Check again tomorrow.

cost-anomaly-amount-label = Report from (USD)
cost-anomaly-amount-hint = The smallest unusual cost that you want to hear about.
cost-anomaly-amount-missing = Enter an amount.
cost-anomaly-emails-label = Email recipients
cost-anomaly-emails-hint = Up to ten addresses. AWS may ask new recipients to confirm.
cost-anomaly-emails-missing = Enter at least one email address.

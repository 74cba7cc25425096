billing-access-title = Let IAM users see the bills
billing-access-why = Until the root user allows it, IAM users can't open the billing pages of the console, even with full permissions. You'd need the root user each time you look at a bill.
billing-access-what = The root user activates this with one click in the console. AWS has no API for it, so Firstday can't do it or check it. You confirm that it's done.
billing-access-limits = It opens the billing pages only to users whose policies allow them. Budgets and cost commands work without it, so they don't show whether it's on.
billing-access-cost = Free.

billing-access-found-not-shown = AWS doesn't tell programs whether this is on.
billing-access-found-click = On the Account page, find "IAM user and role access to Billing information". Choose Edit, then Activate IAM Access. Then confirm it here.
billing-access-found-ask-owner = Only the root user can turn it on. Ask the account owner to open the Account page and choose Activate IAM Access. Then confirm it here.
billing-access-found-member = Accounts that an organization creates usually begin with it on. Open a billing page to see. Then confirm it here.

alert-delivery-title = Check that spending alerts reach you
alert-delivery-why = AWS sends a spending alert only to people who opened the confirmation link in its email. An alert that nobody gets warns nobody.
alert-delivery-what = This lists every address and topic that your budgets alert. Tick one once you know that its alerts arrive. Firstday keeps your tick with its date, apart from what AWS itself shows.
alert-delivery-limits = Firstday can't see who opened the link, or whether an email was read. AWS sends the link when an address is added, and it works for 12 hours. The recipient must be able to sign in to this account. Recipients that were added before AWS began to ask for this don't need to confirm. An Amazon SNS topic needs a confirmed subscriber of its own.
alert-delivery-cost = Free.

alert-delivery-found-nobody = No spending alert has a recipient. Set up spending alerts first.
alert-delivery-found-open = Confirm that alerts reach { $recipients }. AWS doesn't show it.
alert-delivery-found-link = Look for an email from AWS and open its link within 12 hours of being added. If the link has ended, remove the address from the alert in the AWS console and add it again.
alert-delivery-found-all = You confirmed that alerts reach { $recipients }.
alert-delivery-found-silent = At least one alert of { $budgets } has no recipient. Add one in the AWS console.
alert-delivery-found-sent = AWS sent an alert of { $budgets }, or tried to. If it's in your inbox, alerts arrive.
alert-delivery-found-too-many = There are so many budgets that Firstday didn't check who gets their alerts.

alert-delivery-recipients = Who gets your alerts
alert-delivery-column-recipient = Recipient
alert-delivery-column-budgets = Budgets
alert-delivery-column-arrives = Alerts arrive

alert-delivery-preferences = AWS's own alerts about the bill
alert-delivery-preference = Setting, as AWS names it
alert-delivery-preference-on = On
alert-delivery-preference-yes = Yes
alert-delivery-preference-no = No
alert-delivery-preference-not-told = Not shown

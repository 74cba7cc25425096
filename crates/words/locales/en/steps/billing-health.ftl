billing-health-title = Check your payment method and invoices
billing-health-why = AWS suspends an account whose invoices stay unpaid. An expired card is the usual cause.
billing-health-what = Firstday asks AWS whether your payment method is set up, and whether an invoice is past due. It reads no card numbers, names or expiry dates.
billing-health-limits = A payment method that AWS calls active can still be refused when AWS charges it. Not every sign-in may read this, and a new AWS API answers it. Where AWS doesn't answer, look at the console page yourself.
billing-health-cost = Free.

billing-health-found-active = AWS has an active payment method.
billing-health-found-nothing-due = No invoice is past due.
billing-health-found-past-due = Invoices over { $amount } are past due. Pay them in the AWS console before AWS suspends the account.
billing-health-found-past-due-in = Invoices over { $amount } { $currency } are past due. Pay them in the AWS console before AWS suspends the account.
billing-health-found-invalid = AWS can't use one of your payment methods. Update it in the AWS console.
billing-health-found-not-set-up = Your payment method isn't set up completely. Finish it in the AWS console.
billing-health-found-none = The account has no payment method. Add one in the AWS console.
billing-health-found-none-free = The account has no payment method. The Free plan charges nothing, so it needs none yet.
billing-health-found-elsewhere = This account doesn't pay its own bill here. The organization's management account or AWS Settings does.

billing-health-methods-title = Payment methods
billing-health-column-method = Payment method
billing-health-column-state = State
billing-health-method-card = Credit or debit card
billing-health-method-bank = Bank account
billing-health-method-invoice = Pay by invoice
billing-health-state-active = Active
billing-health-state-pending = Not set up yet
billing-health-state-progress = AWS is setting it up
billing-health-state-invalid = AWS can't use it
billing-health-state-other = AWS gave another state

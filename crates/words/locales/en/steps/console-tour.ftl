console-tour-title = Look around the AWS console
console-tour-why = The console has hundreds of pages, and you need about a dozen. Once you've seen them, you find your way when something is urgent.
console-tour-what = Firstday lists the pages with a link to each, and what to look at there. Tick each page that you've seen. Firstday keeps your ticks on this computer.
console-tour-limits = AWS doesn't tell which pages you've opened, so your ticks are all that counts. Pages about one Region open in the Region that you used last. Check the Region at the top right.
console-tour-cost = Free. Looking at these pages creates nothing.

console-tour-found-none = Tick the pages that you've seen. There's no hurry.
console-tour-found-some = You've seen { $seen } of { $all } pages.
console-tour-found-all = You've seen all { $all } pages.

## The pages

console-tour-pages = Pages to know
console-tour-column-page = Page
console-tour-column-look = What to look at
console-tour-column-seen = Seen

console-tour-page-home = Console home
console-tour-look-home = Find the Region at the top right, and the search for services.
console-tour-page-users = IAM: users
console-tour-look-users = Find your admin user, its groups, and its last sign-in.
console-tour-page-security-credentials = Security credentials
console-tour-look-security-credentials = Check your own MFA devices and access keys.
console-tour-page-bills = Bills
console-tour-look-bills = See the cost of this month so far, by service and Region.
console-tour-page-cost-explorer = Cost Explorer
console-tour-look-cost-explorer = See the cost of each day, and group it by service.
console-tour-page-free-tier = Free Tier
console-tour-look-free-tier = See what you've used of each free amount.
console-tour-page-event-history = CloudTrail: event history
console-tour-look-event-history = See who did what in the last 90 days, one Region at a time.
console-tour-page-instances = EC2: instances
console-tour-look-instances = See which servers run. A running server costs money every hour.
console-tour-page-buckets = S3: buckets
console-tour-look-buckets = See your files, and the column that tells whether a bucket is public.
console-tour-page-global-view = Global View
console-tour-look-global-view = See servers, networks, and disks of all Regions on one page.
console-tour-page-quotas = Service Quotas
console-tour-look-quotas = See how much of each service you may use, and ask for more.
console-tour-page-support = Support Center
console-tour-look-support = Find your support cases and the button that creates one.

## Support

console-tour-support = Get help from AWS
console-tour-column-need = What you need
console-tour-column-where = Where
console-tour-need-plan = See your support plan. Basic is free and covers account questions, bills, and quotas.
console-tour-need-case = Ask about the account or a bill: create a case and choose "Account and billing".
console-tour-need-technical = Ask a technical question: that needs a paid support plan. Compare prices first.
console-tour-where-plan = Support plans
console-tour-where-case = Create a case

## Leaving

console-tour-leave = Leave AWS
console-tour-column-do = What to do
console-tour-leave-keep = Download the files that you want to keep.
console-tour-leave-delete = Look for what still runs, in every Region, and delete it.
console-tour-leave-bill = Check the bill. The last one comes in the month after you leave.
console-tour-leave-close = Sign in as the root user, open the Account page, and choose "Close account".
console-tour-leave-reopen = You can reopen the account within 90 days. After that, it's gone for good.
console-tour-where-account = Account

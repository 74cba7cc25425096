root-unused-title = Stop using the root user
root-unused-why = The root user can do everything, and nothing limits it. After setup, use your admin user every day.
root-unused-what = Firstday shows when the root user was last used, and for what. It reads the AWS report on how users sign in, and the CloudTrail event history (AWS's record of changes) of us-east-1 and the Region you work in.
root-unused-limits = The report is up to four hours old. The event history covers 90 days and two Regions. Some tasks still need the root user, such as closing the account or changing its email address.
root-unused-cost = Free.

root-unused-found-never = AWS shows no use of the root user.
root-unused-found-alone = The root user was last used on { $date }. Nobody else has signed in yet. Sign in as your admin user next time.
root-unused-found-set-up = The root user was last used on { $date }. That counts as setup. From tomorrow, use your admin user.
root-unused-found-put-away = The root user was last used on { $date }, and not since setup or within 90 days.
root-unused-found-since = The root user was used after setup, last on { $date }. Use your admin user instead.
root-unused-found-key = An access key of the root user was last used on { $date }, for { $service }. Find the program that uses it.
root-unused-found-no-report = Firstday couldn't read the AWS report on how users sign in, so earlier use may not show.
root-unused-found-no-history = Firstday couldn't read the event history, so it can't show what the root user did.

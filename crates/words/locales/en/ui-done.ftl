# The end of setup: what was reached, and what only the person can do.

ui-done-title = Your account is ready
ui-done-partly = Setup partly complete
ui-done-remaining = Remaining steps
ui-done-remaining-more = See { $count } more on Home.
ui-done-now = { $count ->
    [one] Do this now
   *[other] Do these { $count } things now
}
ui-done-email = Open the link in the email from AWS to { $emails }. It works until { $time }.
ui-done-sign-in = Sign in as { $user }, and check that it works.
ui-done-root = Sign out as the root user in your browser.
ui-done-root-hint = Keep its password and phone in a safe place.
ui-done-practice = Do these on your own AWS account. The practice account doesn't need them.
ui-done-open-console = Open the console
ui-done-summary = View summary
ui-done-home = Go to Home
ui-done-for-real = Now do it on my AWS account
ui-done-left = Setup ended. There may be things for you to do now.
ui-done-see = See what's next

# Signing in through the browser: on the start page, and while changes are made.

ui-sign-in-page = Address of the sign-in page
ui-sign-in-leads = The address is on your own computer, works for this sign-in only, and leads to { $page }
ui-sign-in-page-open = Open the sign-in page
ui-sign-in-check = The real page starts with { $origin }
ui-sign-in-back = Come back here. Firstday notices by itself.

## Waiting for the browser

ui-waiting-title = Sign in with your browser
ui-waiting-intro = Sign in as the root user. Firstday then continues by itself.
ui-waiting-intro-practice = Choose who you are. Firstday then continues by itself.
ui-waiting-intro-elsewhere = Open the link on another computer, and sign in. Then paste the code here.
ui-waiting-open = Open the sign-in page
ui-waiting-copy = Copy link instead
ui-waiting-code = Code from the sign-in page
ui-waiting-code-hint = A long text without spaces. It works once.
ui-waiting-code-missing = Paste the code that the sign-in page shows.

ui-help-sign-in = Signing in with your browser
ui-help-sign-in-check = Look at the address in your browser. This page says how the real one starts.
ui-help-sign-in-who = On the first day, sign in as the root user. In a project account, sign in as the project owner.
ui-help-sign-in-password = Firstday never sees your password. AWS gives it keys that expire within minutes. The sign-in is kept in memory only, until you close Firstday.
ui-help-sign-in-console = If the page shows an error, sign in to the AWS console in the same browser. Then open the link again.
ui-help-sign-in-older = If the page shows someone else, sign out of the console, or open the link in a private window.
ui-help-sign-in-region = If the page can't be reached, cancel and choose another sign-in Region under "More sign-in options".

## While changes are made

ui-run-sign-in = Sign in as { $user }
ui-run-sign-in-why = Sign in as { $user } to connect the AWS CLI profile { $profile }.
ui-run-sign-in-open = Open the sign-in page.
ui-run-sign-in-as = Sign in as { $user }. If you see someone else, sign out there first, or use a private window.
ui-run-sign-in-waiting = Waiting for { $user } to sign in

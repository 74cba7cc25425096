# Signing in through the browser: on the start page, and while changes are made.

ui-sign-in-page = Address of the sign-in page
ui-sign-in-leads = The address is on your own computer, works for this sign-in only, and leads to { $page }
ui-sign-in-page-open = Open the sign-in page
ui-sign-in-check = Look at the address that the browser shows. The page is the true one if it begins with { $origin }
ui-sign-in-back = Come back here. Firstday notices by itself.

## Waiting for the browser

ui-waiting-title = Sign in with your browser
ui-waiting-intro = Firstday goes on by itself as soon as you have signed in.
ui-waiting-intro-elsewhere = You sign in on another computer, and bring back a code.
ui-waiting-open = Open the sign-in page. The browser opens only when you press the button; you can also copy the address into it.
ui-waiting-open-elsewhere = Bring the address to a computer that has a browser, and open it there.
ui-waiting-sign-in = Sign in, as the root user if this is the first day. If the page shows somebody else, sign out there first.
ui-waiting-sign-in-practice = Choose who you are. It is the practice account's own page, on this computer.
ui-waiting-bring-code = Copy the code that the page shows at the end, and paste it below.
ui-waiting-code = Code from the sign-in page
ui-waiting-code-hint = A long text without blanks. It works once, and only for this sign-in.
ui-waiting-code-missing = Paste the code that the page shows once you have signed in.
ui-waiting-help = The page shows an error, or nothing happens
ui-waiting-help-console = Sign in to the AWS console in the same browser first. Then open the address again.
ui-waiting-help-somebody = If the browser holds an older session, sign out of the console, or open the address in a private window.
ui-waiting-help-region = If the page cannot be reached at all, cancel and choose another Region under "Where to sign in".

## While changes are made

ui-run-sign-in = Sign in as { $user }
ui-run-sign-in-why = The profile { $profile } gets a session of { $user }. Only a sign-in as { $user } makes one.
ui-run-sign-in-open = Open the sign-in page. The browser opens only when you press the button.
ui-run-sign-in-as = Sign in as { $user }. If the browser shows somebody else, such as the root user, sign out there first, or open the address in a private window.
ui-run-sign-in-waiting = Waiting for { $user } to sign in

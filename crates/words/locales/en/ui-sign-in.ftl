# Signing in through the browser: on the start page, and while changes are made.

ui-sign-in-page = Address of the sign-in page
ui-sign-in-page-open = Open the sign-in page
ui-sign-in-check = Look at the address that the browser shows. The page is the true one if it begins with { $origin }
ui-sign-in-back = Come back here. Firstday notices by itself.

## While changes are made

ui-run-sign-in = Sign in as { $user }
ui-run-sign-in-why = The profile { $profile } gets a session of { $user }. Only a sign-in as { $user } makes one.
ui-run-sign-in-open = Open the sign-in page. The browser opens only when you press the button.
ui-run-sign-in-as = Sign in as { $user }. If the browser shows somebody else, such as the root user, sign out there first, or open the address in a private window.
ui-run-sign-in-waiting = Waiting for { $user } to sign in

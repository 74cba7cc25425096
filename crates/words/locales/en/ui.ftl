# The frame of the window, and words that several of its pages share.

ui-product = Firstday
ui-logo = A rising sun
ui-window-title = { $page } – Firstday
ui-window-title-practice = { $page } – Practice – Firstday

ui-practice = Practice
ui-elsewhere = Not AWS
ui-elsewhere-note = Requests go to { $addresses }, not to AWS.
ui-elsewhere-agree = Apply the changes at { $addresses }, not in AWS.
ui-elsewhere-first = Check the box first. These changes don't go to AWS.
ui-practice-note = This is the practice account. It doesn't touch a real AWS account.

ui-settings = Settings
ui-language = Language
ui-theme = Appearance
ui-theme-system = Same as the system
ui-theme-light = Light
ui-theme-dark = Dark

ui-account-menu = Account { $account }
ui-sign-out = Sign out
ui-sign-out-busy = Wait until the changes are applied, or stop them first.

ui-nav = Setup
ui-nav-open = Open the list of pages
ui-nav-close = Close the list of pages
ui-nav-pages = Pages
ui-nav-chapters = Chapters
ui-nav-account = This account
ui-nav-computer = This computer
ui-nav-command-line = AWS CLI
ui-nav-count = { $settled } of { $total }
ui-notices = Notices
ui-drawers = Side panels

ui-run-elsewhere = Changes are being applied. See progress.
ui-run-waits-elsewhere = Setup needs codes from your authenticator app. Enter them.
ui-sign-in-waits = Finish signing in in your browser. See the sign-in.
ui-run-waits-sign-in = Setup needs somebody to sign in. See who.
ui-run-waits-phone = Setup needs the code from a text message. Enter it.

## What must not be forgotten

ui-left-password = You haven't saved the temporary password of { $user }. Only this window has it.
ui-left-password-save = Save it now
ui-left-lost = Nobody saved the temporary password of { $user }, and it can't be shown again.
ui-left-lost-open = See what to do
ui-left-run = Setup stopped after { $done } of { $changes } changes.
ui-left-run-continue = Continue

ui-close-running = Close Firstday while changes are being applied?
ui-close-running-hint = The current change finishes first. The others aren't applied. You can continue later.
ui-close-password = Close Firstday without saving a password?
ui-close-password-hint = You haven't saved the temporary password of { $user }. It will be lost, and you'll have to create a new one.
ui-close-do = Close Firstday
ui-close-stay = Stay here
ui-sign-out-password = Sign out without saving a password?
ui-sign-out-anyway = Sign out

## Said in many places

ui-loading = Loading
ui-saving = Saving
ui-reading = Checking your account
ui-reading-progress = { $total ->
    [0] Asking AWS
   *[other] { $done } of { $total } checks done
}
ui-check-again = Check again
ui-try-again = Try again
ui-cancel = Cancel
ui-details = Details
ui-actions = Actions
ui-dismiss = Close this message
ui-countdown = Waiting for you to sign in. { $time } minutes left.
ui-countdown-over = The time is up. Cancel, then start again.
ui-open = Open
ui-count = ({ $count })
ui-copied = Copied
ui-not-copied = Couldn't copy
ui-copy-that = Copy: { $what }
ui-diff-of = Changes to { $path }
ui-request-id = AWS request ID: { $id }. AWS Support may ask for it.
ui-sign-in-address = Console sign-in URL
ui-to-journey = Go to overview
ui-to-review = Review changes
ui-no-page = Page not found

ui-clock = This computer's clock is { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
} { $direction ->
    [ahead] ahead of
   *[behind] behind
} AWS's
ui-clock-hint = MFA codes depend on the time. Set this computer and your phone to automatic time before you enter codes.

## A field of a form

ui-field-optional = { $label } (optional)
ui-field-emails = Separate several addresses with commas.
ui-field-amount = In US dollars, for example 10 or 12.50.
ui-field-number = From { $min } to { $max }.
ui-field-choose = Choose one
ui-field-choose-any = Choose some

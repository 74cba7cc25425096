# The frame of the window, and words that several of its pages share.

ui-product = Firstday
ui-logo = A rising sun
ui-window-title = { $page } – Firstday
ui-window-title-practice = { $page } – Practice – Firstday

ui-practice = Practice
ui-elsewhere = Not AWS
ui-elsewhere-note = Requests go to { $addresses }, not to AWS.
ui-elsewhere-agree = Make the changes at { $addresses }, not in AWS.
ui-elsewhere-first = Tick the box first: these changes are not made in AWS.
ui-practice-note = This is the practice account. Nothing here touches a real AWS account.

ui-theme = Appearance
ui-theme-system = As the system has it
ui-theme-light = Light
ui-theme-dark = Dark

ui-account-menu = Account { $account }
ui-sign-out = Sign out
ui-sign-out-busy = Wait until the changes have been made, or stop them first.

ui-nav = First day
ui-nav-open = Open the list of pages
ui-nav-close = Close the list of pages
ui-nav-pages = Pages
ui-nav-chapters = Chapters
ui-nav-account = This account
ui-nav-computer = This computer
ui-nav-command-line = AWS CLI
ui-nav-count = { $settled } of { $total }
ui-notices = Notices
ui-drawers = Panels at the side

ui-run-elsewhere = Changes are being made. See how they are going.
ui-run-waits-elsewhere = The changes wait for codes from your authenticator app. Go there.
ui-sign-in-waits = Firstday waits for a sign-in in your browser. Go there.
ui-run-waits-sign-in = The changes wait for somebody to sign in. Go there.

## What must not be forgotten

ui-left-password = You haven't saved the temporary password of { $user }. Only this window has it.
ui-left-password-save = Save it now
ui-left-lost = Nobody saved the temporary password of { $user }, and it can't be shown again.
ui-left-lost-open = See what to do
ui-left-run = Setup stopped after { $done } of { $changes } changes.
ui-left-run-continue = Continue

ui-close-running = Close Firstday while changes are being made?
ui-close-running-hint = The change in progress is finished first. The rest isn't made. You can continue later.
ui-close-password = Close Firstday without saving a password?
ui-close-password-hint = You haven't saved the temporary password of { $user }. It will be lost, and you'll have to create a new one.
ui-close-do = Close Firstday
ui-close-stay = Stay here
ui-sign-out-password = Sign out without saving a password?
ui-sign-out-anyway = Sign out

## Said in many places

ui-loading = Loading
ui-saving = Saving
ui-reading = Reading the account
ui-reading-progress = { $total ->
    [0] Asking AWS
   *[other] { $done } of { $total } parts read
}
ui-check-again = Check again
ui-observed-at = Checked on { $time }.
ui-try-again = Try again
ui-cancel = Cancel
ui-details = Details
ui-actions = Actions
ui-dismiss = Close this message
ui-countdown = Waiting for the sign-in. It ends by itself in { $time } minutes.
ui-countdown-over = The time is up. Cancel, and begin again.
ui-open = Open
ui-count = ({ $count })
ui-counter = ({ $settled } of { $total })
ui-copied = Copied
ui-not-copied = It could not be copied
ui-copy-that = Copy: { $what }
ui-diff-of = Changes to { $path }
ui-request-id = AWS request { $id }. Name it if you ask AWS for help.
ui-sign-in-address = Sign-in address of your users
ui-to-journey = Go to the overview
ui-to-review = Review the changes
ui-to-checklist = See the finished checklist
ui-no-page = There is no such page

ui-clock = The clock of this computer is { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
} { $direction ->
    [ahead] ahead of
   *[behind] behind
} AWS's
ui-clock-hint = Codes of an authenticator app depend on the time. Set this computer and your phone to automatic time before you type codes.

## A field of a form

ui-field-optional = { $label } (optional)
ui-field-emails = Put a comma between several addresses.
ui-field-amount = In US dollars, for example 10 or 12.50.
ui-field-number = From { $min } to { $max }.
ui-field-choose = Choose one

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

ui-run-elsewhere = Changes are being made. See how they are going.
ui-run-waits-elsewhere = The changes wait for codes from your authenticator app. Go there.
ui-sign-in-waits = Firstday waits for a sign-in in your browser. Go there.
ui-run-waits-sign-in = The changes wait for somebody to sign in. Go there.

## Said in many places

ui-loading = Loading
ui-saving = Saving
ui-reading = Reading the account
ui-reading-progress = { $total ->
    [0] Asking AWS
   *[other] { $done } of { $total } parts read
}
ui-check-again = Check again
ui-observed-at = Read from AWS on { $time }.
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

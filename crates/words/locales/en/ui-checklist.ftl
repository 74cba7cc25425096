# The checklist on one page, and the practice console.

ui-checklist-title = Checklist
ui-checklist-print = Print
ui-checklist-finished = The first day is done
ui-checklist-unfinished = { $settled } of { $total } steps settled
ui-checklist-account = Account { $account }{ $practice ->
    [yes] {" "}(practice)
   *[no] {""}
}
ui-checklist-open = Still open
ui-checklist-open-hint = These steps need somebody.
ui-checklist-verified = Verified
ui-checklist-verified-hint = Firstday read this from AWS.
ui-checklist-confirmed = Confirmed by you
ui-checklist-confirmed-hint = No program can read this from AWS. You said that it is done.
ui-checklist-not-needed = Not needed here
ui-checklist-not-needed-hint = These steps do not apply to this kind of account.

## The practice console

ui-practice-title = Practice console
ui-practice-intro = It stands in for the pages of the AWS console that no program can reach.
ui-practice-root = Root user
ui-practice-root-hint = On a real account you would register a passkey or an app in the console. Here, one switch does it.
ui-practice-root-mfa = The root user has MFA
ui-practice-root-mfa-on = The practice root user has an MFA device.
ui-practice-root-mfa-off = The practice root user signs in with a password alone.
ui-practice-back = Go to the chapter about the root user
ui-practice-no-root = A project account has no root user of its own.
ui-practice-facts = About this practice account
ui-practice-clock = Its clock
ui-practice-file = Kept in

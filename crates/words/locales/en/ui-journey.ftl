# Home: how a known account stands, and the way back to it. The pages of the chapters and the steps on them.

ui-journey-title = Home
ui-home-checked = Checked { $time }.

## The first day, while something of it is not done

ui-home-setup = Continue setup
ui-home-setup-next = Next: { $step }
ui-home-setup-progress = { $settled } of { $total } steps done

## The account at a glance

ui-home-account = AWS account
ui-home-account-practice = Practice account
ui-home-account-id = Account ID { $account }
ui-home-security = Security
ui-home-security-of = { $settled } of { $total } checks passed
ui-home-signed-in = Signed in as
ui-home-root = Root user
ui-home-plan = Plan
ui-home-plan-paid = Paid
ui-home-plan-free = Free
ui-home-plan-ended = Free, ended
ui-home-plan-ends = { $days ->
    [one] Free, ends { $date } (one day left)
   *[other] Free, ends { $date } ({ $days } days left)
}
ui-home-cli = AWS CLI
ui-home-cli-profile = Profile { $profile }
ui-home-cli-until = Session until { $time }
ui-home-cli-session = Session
ui-home-cli-over = Session expired
ui-home-cli-key = Access key in your keyring
ui-home-cli-key-refused = Access key not accepted by AWS
ui-home-cli-sign-in = Sign in again
ui-home-keys = Access keys
ui-home-keys-active = { $count ->
    [0] None
   *[other] { $count } active
}
ui-home-keys-oldest = { $days ->
    [0] { $count } active, created today
    [one] { $count } active, oldest one day
   *[other] { $count } active, oldest { $days } days
}
ui-home-budget = Monthly budget
ui-home-budget-monthly = { $amount } a month

## What to do

ui-home-attention = Needs attention
ui-home-attention-none = Nothing needs your attention.
ui-home-fix = Fix
ui-home-fix-for = Fix: { $step }
ui-home-start = Start
ui-home-start-for = Start: { $step }
ui-home-see-why = See why
ui-home-see-why-for = See why: { $step }
ui-home-remaining-today = Remaining steps today
ui-home-remaining-this-week = Remaining steps this week
ui-home-coming = Coming up
ui-home-shortcuts = Shortcuts
ui-home-reset = Reset a password
ui-home-rotate = Rotate a key
ui-home-test = Test the AWS CLI
ui-home-print = Print summary

## Everything that is checked

ui-home-passed = { $count ->
    [one] One check passed
   *[other] { $count } checks passed
}
ui-home-checks = All checks
ui-home-check-status = Status
ui-home-check = Check
ui-home-check-found = What was found

## The accounts that are known on this computer, before anybody signs in

ui-known-title = Your accounts
ui-known-practice = Practice account
ui-known-account = AWS account { $account }
ui-known-named = { $name } (AWS account { $account })
ui-known-looked = { $done } of { $steps } steps done. Last checked { $time }.
ui-known-attention = { $count ->
    [one] One check needs attention.
   *[other] { $count } checks need attention.
}
ui-known-sign-in = Sign in
ui-known-sign-in-for = Sign in: { $name }
ui-known-continue = Continue
ui-known-continue-for = Continue: { $name }

## A chapter

ui-chapter-onward = To other chapters
ui-chapter-previous = Previous: { $chapter }
ui-chapter-next = Next: { $chapter }

## A step

ui-step-found = What was found
ui-step-why = Why it matters
ui-step-what = What Firstday does
ui-step-limits = Limitations
ui-step-cost = Cost
ui-step-standards = Security standards
ui-help-info = Info
ui-help-info-for = Info: { $step }
ui-help-close = Close help
ui-help = Help
ui-step-standard = { $name }, control { $control }
ui-step-console = View in the AWS console
ui-step-console-for = View in the AWS console: { $step }
ui-step-change = Change what is set up
ui-step-include = Include this step
ui-step-include-for = Include this step: { $step }
ui-step-included = This step is part of the changes that you review first.
ui-step-left-out = Not included. Nothing changes here.

## Root MFA: what the person does

ui-root-mfa-how = How to turn it on
ui-root-mfa-open = Open the AWS console as the root user.
ui-root-mfa-open-practice = Open the practice console, a page of Firstday with the buttons of the AWS console.
ui-root-mfa-assign = Under "Multi-factor authentication (MFA)", choose "Assign MFA device".
ui-root-mfa-choose = Choose "Passkey", or "Authenticator app" if you have no passkeys. Then follow the steps.
ui-root-mfa-back = Come back here. This page updates by itself.
ui-root-mfa-to-practice = Open the practice console
ui-root-mfa-watching = Waiting for MFA to turn on.
ui-root-mfa-stopped = No longer watching.
ui-root-mfa-stop = Stop
ui-root-mfa-again = Check again

## The recovery kit

ui-kit-open = Open the recovery kit
ui-kit-print = Print
ui-kit-save = Save as HTML
ui-kit-saved = Saved as { $path }
ui-kit-back = Back to the root user

# The overview, the pages of the chapters and the steps on them.

ui-journey-title = Overview
ui-journey-next = What to do next
ui-journey-finished = Everything is in place
ui-journey-finished-hint = The account is set up as Firstday recommends. Come back on any later day and check again: what holds today can change.
ui-journey-progress = { $settled } of { $total } steps settled
ui-journey-go = Go to: { $chapter }
ui-journey-open-chapter = Open the chapter: { $chapter }

## A chapter

ui-chapter-onward = To other chapters
ui-chapter-previous = Back: { $chapter }
ui-chapter-next = Next: { $chapter }

## A step

ui-step-found = What was found
ui-step-why = Why it matters
ui-step-what = What will be done
ui-step-limits = What this will not catch
ui-step-cost = What it costs
ui-step-standards = Security standards
ui-help-info = Info
ui-help-info-for = Info: { $step }
ui-help-close = Close help
ui-help = Help
ui-step-standard = { $name }, control { $control }
ui-step-console = Open in the AWS console
ui-step-console-for = Open in the AWS console: { $step }
ui-step-practice-console-for = Open the practice console: { $step }
ui-step-change = Change what is set up
ui-step-include = Do this
ui-step-include-for = Do this: { $step }
ui-step-included = It is part of the changes that you review before they are made.
ui-step-left-out = Left for later. Nothing is changed here.

## Root MFA: what the person does

ui-root-mfa-how = How to turn it on
ui-root-mfa-open = Open the AWS console, signed in as the root user. The button below opens the right page.
ui-root-mfa-open-practice = Open the practice console. It has the same buttons as the AWS console.
ui-root-mfa-assign = Under "Multi-factor authentication (MFA)", choose "Assign MFA device".
ui-root-mfa-choose = Choose a passkey if your computer or phone offers one, else an authenticator app, and follow the steps. Choose the app if you don't know.
ui-root-mfa-back = Come back here. This page notices by itself.
ui-root-mfa-practice = On the practice account, a page of this program stands in for the AWS console.
ui-root-mfa-to-practice = Open the practice console
ui-root-mfa-watching = Watching for MFA to come on. This page changes as soon as AWS says so.
ui-root-mfa-stopped = No longer watching.
ui-root-mfa-again = Look again

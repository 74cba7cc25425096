# The guided way: one page after the other.

ui-setup-pages = Setup steps
ui-setup-progress = { $minutes ->
    [one] Step { $step } of { $steps } · about one minute left
   *[other] Step { $step } of { $steps } · about { $minutes } minutes left
}
ui-setup-step = Step { $step }
ui-setup-optional = optional
ui-setup-next = Next
ui-setup-previous = Previous
ui-setup-exit = Save and exit
ui-setup-saved = Saved
ui-setup-review = Review changes
ui-setup-mend = Correct the answers
ui-setup-customize = Customize
ui-setup-also = Also included
ui-setup-others = Recommended settings
ui-setup-others-intro = Clear what you don't want.
ui-setup-done = Done: { $step }

ui-setup-root-user-intro = The root user can do everything. With MFA, a stolen password isn't enough.
ui-setup-admin-user-intro = Use this user instead of the root user for everyday work.
ui-setup-admin-user-next = You get a temporary password, then set up MFA with your phone.
ui-setup-spending-alerts-intro = AWS emails you when your account starts to cost money.
ui-setup-spending-alerts-next = Alerts don't stop spending.
ui-setup-command-line-intro = Do you want to use AWS from a terminal?
ui-setup-command-line-next = { $method ->
    [access-key] Firstday creates an access key and stores it in the keyring.
   *[browser-session] You'll sign in once in your browser.
}
ui-setup-wanted-yes = Yes, set it up on this computer
ui-setup-wanted-no = Not now

ui-setup-skip = Skip this step?
ui-setup-skip-do = Skip for now
ui-setup-skip-hint = { $step ->
    [root-mfa] Without MFA, anyone who has the password can take over your account.
   *[other] Until it's done, your account isn't safe.
}

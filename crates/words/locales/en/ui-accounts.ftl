# The window's page of accounts.

ui-accounts-title = All accounts
ui-accounts-intro = Accounts checked on this computer, and the profiles in your AWS files.
ui-accounts-table = Accounts
ui-accounts-account = Account
ui-accounts-status = Status
ui-accounts-profile = Profile { $profile }
ui-accounts-profiles = { $count ->
    [one] Profile: { $names }
   *[other] Profiles: { $names }
}
ui-accounts-signed-in = Signed in
ui-accounts-never = Not yet
ui-accounts-unknown = Not checked
ui-accounts-critical = Action required: { $count }
ui-accounts-attention = Needs attention: { $count }
ui-accounts-open-steps = To do: { $count }
ui-accounts-done = { $count ->
    [one] One step done, nothing left
   *[other] { $count } steps done, nothing left
}
ui-accounts-open = Open
ui-accounts-open-for = Open: { $name }
ui-accounts-check = Check all
ui-accounts-no-profile = Accounts can be checked together if they have a profile in your AWS files.
ui-accounts-checking = Checking the accounts of your profiles
ui-accounts-progress = { $total ->
    [0] Signing in with each profile
   *[other] { $done } of { $total } accounts done
}
ui-accounts-stopped = Stopped. What was read so far is saved.
ui-accounts-none = No account was checked on this computer, and your AWS files have no profile.

# The help of the command line. Each id follows from the command and the argument; what begins with
# help-any- is the same with every command. What only the long help says ends in -more.

## The frame

help-usage = Usage:
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-default = [default: { $values }]
help-choices = [possible values: { $values }]
help-of-command = Show this help, or the help of a command

## Names of values

help-name-options = OPTIONS
help-name-command = COMMAND
help-name-arn = IDENTITY
help-name-code = CODE
help-name-file = FILE
help-name-folder = FOLDER
help-name-format = FORMAT
help-name-id = ID
help-name-n = N
help-name-name = NAME
help-name-profile = NAME
help-name-region = REGION
help-name-step = STEP
help-name-switch = SWITCH
help-name-text = TEXT

## Wrong use

help-wrong-no-value = { $arg } needs a value.
help-wrong-value = "{ $value }" can't be used for { $arg }.
help-wrong-argument = There is no option or argument { $arg } here.
help-wrong-command = There is no command { $command }.
help-wrong-twice = { $arg } can be used only once.
help-wrong-together = { $arg } can't be used together with { $other }.
help-wrong-missing = Missing: { $args }
help-wrong-no-command = Add a command.
help-wrong-other = Firstday doesn't understand { $arg }.
help-choose-from = Choose from: { $values }
help-did-you-mean = Did you mean { $name }?
help-try = For more information, add --help.

## Firstday

help-firstday = Secure a new AWS account, and check it on any later day.
help-firstday-more = You review every change before Firstday makes it. Secrets are saved only in the keyring of this computer. To practice without an AWS account, run: firstday practice new practice.json

help-any-language = The language of the texts. Default: the language of your system.
help-any-help = Show help. The short form -h shows a summary.
help-any-version = Show the version.

## Options of many commands

help-any-practice = Use a practice account. Create one with "firstday practice new".
help-any-profile = Use a profile of the AWS CLI, of any kind.
help-any-browser = Sign in with your browser, as to the AWS console. No key is needed, and no secret is saved.
help-any-browser-more = The browser opens only when you say so. With --practice, you sign in on the page of the practice account, on this computer.
help-any-region = The Region of the AWS sign-in service. Every Region leads to the same account.
help-any-elsewhere = Use a browser on another computer. It shows a code to paste here.
help-any-expect = Who you expect to be (such as arn:aws:iam::123456789012:user/ana). Anyone else is refused.
help-any-expect-more = Where Firstday can't ask you, such as with --yes, it accepts a new identity only if you name it here.
help-any-yes = Make the changes without asking.
help-any-not-aws = Make the changes even if requests go to an address that isn't AWS's.
help-any-not-aws-more = Without it, Firstday asks you. The option --yes alone doesn't answer that question.
help-any-format = The output: text for people, json for scripts.
help-any-file = The file of the practice account.
help-any-user = The IAM user who owns the key, or root.
help-any-key = The access key ID, such as AKIAIOSFODNN7EXAMPLE.

## firstday check

help-check = Check the account. Nothing is changed.
help-check-more = Exit codes: 0 if every check passes, 1 if something needs attention, 2 if the command was used wrongly, 3 if the account couldn't be read.
help-check-yes = Continue after the browser sign-in without asking.
help-check-step = Run only this check. You can repeat the option.
help-check-details = Also show tables with what was read, such as people, budgets, and Regions.
help-check-paid = Also ask AWS for what it charges for, such as the costs of "spending" (0.01 USD). The answer is used for a day.

## firstday confirm

help-confirm = Confirm a step, or a part of one, that Firstday can't check.
help-confirm-more = The step then shows "Confirmed by you", with your name, the date and your note. It never counts as verified. If AWS answers later, AWS's answer is used.
help-confirm-step = The step, as "firstday check --format json" names it. For a part of it, add the part, such as root-recovery/mailbox or alert-delivery/name@example.com.
help-confirm-note = A note for yourself. Don't write a password or a key here.
help-confirm-take-back = Withdraw the confirmation.
help-confirm-yes = Continue after the browser sign-in without asking, whoever signed in.

## firstday recovery-kit

help-recovery-kit = Save a page to print: how to get back into the account if you lose your phone.
help-recovery-kit-more = The page has the account, the sign-in addresses, and room to write where your MFA devices are. It has no password, no key and no code.
help-recovery-kit-out = The file to create, such as recovery-kit.html.
help-recovery-kit-yes = Continue after the browser sign-in without asking, whoever signed in.

## firstday setup

help-setup = Set up the account: answer questions, review the changes, apply them.
help-setup-answers = Read the answers from this file. To create one, run "firstday answers example".
help-setup-dry-run = Show the changes and make none.
help-setup-practice-phone = On a practice account: enter the codes of the practice phone for you.
help-setup-leave-sign-in = Skip the browser sign-in of a user for now.

## firstday sign-in and sign-out

help-sign-in = Sign in with your browser, and save the session in the keyring for a profile.
help-sign-in-more = AWS tools use the session for up to 12 hours. A root user session is never saved. If the profile is missing, Firstday adds it to the AWS config file. You see the file change first.
help-sign-in-profile = The profile that gets the session.
help-sign-in-practice = Practice it: sign in to this practice account, on its own page on this computer.
help-sign-in-yes = Save the session and add the profile without asking.
help-sign-out = Delete the saved session of a profile. Firstday says how long AWS still accepts its keys.
help-sign-out-profile = The profile whose session is deleted.
help-sign-out-everything = Delete the sessions of all profiles. Access keys stay.

## firstday keyring

help-keyring = Check the keyring of this computer, and see what Firstday saved in it.
help-keyring-doctor = Check whether the keyring works, and what to do if not.
help-keyring-doctor-more = Firstday saves a test value of the largest size it ever needs, reads it and deletes it. Exit codes: 0 if the keyring works, 1 if not.
help-keyring-doctor-format = The output: text for people, json for scripts. With json, nobody is asked for a password.
help-keyring-list = List what Firstday saved in the keyring. No secret is shown.
help-keyring-forget = Delete what Firstday saved in the keyring, for one profile or for all.
help-keyring-forget-profile = The profile.
help-keyring-forget-everything = Delete everything that Firstday ever saved in the keyring.
help-keyring-forget-yes = Delete it without asking.
help-keyring-witness = Read a test value from the keyring, for another process of Firstday.

## firstday profile

help-profile = Manage the AWS CLI profiles of this computer.
help-profile-list = List the profiles, their saved sign-ins, and access keys in plain text files.
help-profile-prove = Test a profile with every AWS CLI on this computer.
help-profile-prove-more = Exit codes: 0 if each AWS CLI signs in as the right user, 1 if not or if there is no AWS CLI. Firstday also shows what takes precedence over the profile, such as variables.
help-profile-prove-profile = The profile to test.
help-profile-import = Move an access key from a plain text file to the keyring.
help-profile-import-more = You see the file changes first. The key is saved, read back and tested before it is removed from the file.
help-profile-import-profile = The profile that uses the key.
help-profile-import-yes = Move the key without asking.
help-profile-remove = Remove a profile of Firstday from the AWS config file.
help-profile-remove-more = What is saved in the keyring stays. To delete it, use "firstday keyring forget".
help-profile-remove-profile = The profile to remove.
help-profile-remove-yes = Remove the profile without asking.

## firstday keys

help-keys = List, rotate, deactivate or delete access keys of the account.
help-keys-list = List the access keys of all users, with age and last use.
help-keys-rotate = Replace the access key in the keyring, and deactivate the old one.
help-keys-rotate-more = The new key is created, saved and tested before the old one is deactivated, so the profile keeps working. The old key is deleted only when you say so.
help-keys-rotate-profile = The profile of the key. Firstday signs in with this key, unless you add --practice or --browser.
help-keys-rotate-practice = The key belongs to this practice account.
help-keys-rotate-browser = Sign in with your browser as a user with permission to manage the key.
help-keys-rotate-delete-after-days = Remind you after this many days to delete the old key.
help-keys-deactivate = Deactivate an access key.
help-keys-deactivate-leaked = Someone else may have the key. Firstday also shows what to do next.
help-keys-activate = Activate an access key again.
help-keys-delete = Delete an inactive access key. This can't be undone.

## firstday answers

help-answers = Create or check an answers file for "firstday setup".
help-answers-example = Print an example answers file, with comments and working values for every step.
help-answers-check = Check an answers file, field by field.
help-answers-check-file = The answers file.

## firstday policy

help-policy = Print the IAM policies with the permissions that Firstday needs.
help-policy-more = Use them for someone who checks or sets up the account, and isn't an administrator. No account is read.
help-policy-check = Print the policy for "firstday check". It allows no changes.
help-policy-setup = Print the policy for "firstday setup". It allows every change of Firstday, and undoing it.

## firstday credential-process

help-credential-process = Print the key of a profile for AWS tools. They run this command themselves.
help-credential-process-more = It is the setting (credential_process) in the AWS config file. It prints the key as JSON and nothing else. Problems are printed to standard error.
help-credential-process-profile = The profile, as the AWS config file names it.

## firstday doctor

help-doctor = Show a report for a bug: versions, system, keyring, AWS CLI, and paths.
help-doctor-more = The report has no secrets. Of variables it shows only the names, and paths below your home folder start with ~.
help-doctor-with-account = Also show the IDs of your AWS accounts.

## firstday generate

help-generate = Write the manual pages, completions, and menu entry of an installation.
help-generate-folder = The folder to write to. An installation calls it share.

## firstday practice

help-practice = Create and use practice accounts: a small AWS in a file.
help-practice-new = Create a practice account in a new file.
help-practice-new-file = The file to create. An existing file is never replaced.
help-practice-new-seed = The starting state: fresh, half-done, neglected, large or project.
help-practice-serve = Let AWS tools on this computer use a practice account, until you press Ctrl+C.
help-practice-serve-more = It listens on 127.0.0.1 only. Set AWS_ENDPOINT_URL to its address for your tools.
help-practice-serve-port = The port to listen on. With 0, any free port is used.
help-practice-root-mfa = Turn MFA for the practice root user on or off, as the owner does in the AWS console.
help-practice-root-mfa-switch = on or off.
help-practice-advance = Move the clock of a practice account forward, so that sessions and temporary keys expire.
help-practice-advance-more = This works while the account is served, too. The clock of this computer stays as it is.
help-practice-advance-minutes = By how many minutes, at least 1.

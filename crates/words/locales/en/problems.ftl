# Everything that can go wrong: what happened, and in the hint what to do next.

## What AWS answers

problem-denied = You don't have permission to do this in AWS.
problem-denied-hint = Sign in as an admin user, or ask the account owner for permissions.
problem-denied-by-organization = Your organization doesn't allow this in AWS.
problem-denied-by-organization-hint = A policy of the organization denies it, even to the root user. Ask the owner of your organization.
problem-not-found = AWS can't find it.
problem-not-found-hint = It may have been deleted, or it's new and not visible yet. Check the account again, then review your changes.
problem-already-exists = Something else already has this name.
problem-already-exists-hint = Choose another name. An account alias may already belong to another AWS customer.
problem-in-use = AWS can't delete it because something still uses it.
problem-in-use-hint = The details say what uses it. Remove that first, in the AWS console if Firstday didn't create it.
problem-limit-exceeded = The account has reached an AWS limit.
problem-limit-exceeded-hint = Delete one that you don't need in the AWS console. Or ask for a higher limit on the Service Quotas page.
problem-password-refused = AWS didn't accept the password.
problem-password-refused-hint = The password policy may have changed. Check the account again, then try again.
problem-code-refused = AWS didn't accept the MFA codes.
problem-code-refused-hint = Wait for a new code, enter it, then enter the code after it. Each code works once. If it fails again, set the clocks of your phone and this computer automatically.
problem-invalid-input = AWS didn't accept a value.
problem-invalid-input-hint = Read the details, correct the value, and try again.
problem-throttled = AWS received too many requests.
problem-throttled-hint = Wait a minute and try again. Other programs may be using the same account.
problem-unreachable = Firstday couldn't reach AWS.
problem-unreachable-hint = Check your internet connection, and your proxy or VPN if you use one. Then try again.
problem-fault = AWS had an internal error.
problem-fault-hint = Wait a few minutes and try again. If it continues, check health.aws.amazon.com for known problems.
problem-not-aws = The answer didn't come from AWS.
problem-not-aws-hint = The network may ask you to sign in first, as in a hotel. Open any web page in your browser, and turn off your proxy or VPN if you use one. Then try again.
problem-endpoint-malformed = A setting for the AWS endpoint isn't a web address.
problem-endpoint-malformed-hint = The details name the setting. Start the address with https:// or http://, or remove the setting to use AWS.
problem-endpoint-plain =
    { $setting ->
        [none] Requests would go to { $url } without encryption, so nothing was sent there.
       *[other] { $setting } names { $url }, which is neither https nor on this computer. Nothing was sent there.
    }
problem-endpoint-plain-hint = Others on the network could read passwords and keys. Use an address that starts with https://, or remove the setting to use AWS.
problem-elsewhere-unasked = Requests go to { $addresses }, not to AWS, and you haven't agreed to that. Nothing was changed.
problem-elsewhere-unasked-hint = Go back to the review. To use AWS, remove AWS_ENDPOINT_URL and the profile's endpoint_url, then restart Firstday.
problem-endless = The answer was too long to come from AWS.
problem-endless-hint = Firstday stopped reading it. Remove any proxy or setting, such as AWS_ENDPOINT_URL, that leads away from AWS. Then try again.
problem-machine-keys = The setting { $setting } gets keys from an address of this machine.
problem-machine-keys-hint = That connection isn't encrypted, so Firstday doesn't use it. Use another profile, or sign in with your browser.
problem-practice-key-elsewhere = This key belongs to a practice account, but the request would go to { $url }. Nothing was sent.
problem-practice-key-elsewhere-hint = Run "firstday practice serve", and set AWS_ENDPOINT_URL to the address it shows. For your AWS account, use another profile.
problem-practice-foreign-key = This key doesn't belong to the practice account at { $url }. Nothing was sent there.
problem-practice-foreign-key-hint = For your AWS account, remove AWS_ENDPOINT_URL and the profile's endpoint_url. For the practice account, use a key created there.
problem-proxy-setting = The variable { $setting } doesn't contain a proxy address that Firstday can use.
problem-proxy-setting-hint = Set it to an address like http://proxy.example.com:3128. Nothing was sent to AWS.
problem-certificates-unreadable = Firstday can't read { $path }, the certificate file that { $setting } names.
problem-certificates-unreadable-hint = Correct the path, or remove the setting to use this computer's certificates. Nothing was sent to AWS.
problem-certificates-missing = There is no certificate in { $path }, the file that { $setting } names.
problem-certificates-missing-hint = Choose a file with certificates in PEM format, or remove the setting to use this computer's. Nothing was sent to AWS.
problem-issuer-unknown = This computer doesn't trust the certificate that was sent in place of AWS's.
problem-issuer-unknown-hint =
    { $setting ->
        [system] A company network or security program may inspect your connections. Ask for its certificate file, and name that file in AWS_CA_BUNDLE. Firstday checked only this system's certificates. AWS_CA_BUNDLE, the profile's ca_bundle, REQUESTS_CA_BUNDLE, and SSL_CERT_FILE name no file.
       *[other] A company network or security program may inspect your connections. Firstday checked only { $path }, because { $setting } names it. Add the certificate to that file, or remove the setting to use this system's certificates.
    }
problem-other-partition =
    { $partition ->
        [aws-cn] { $named } belongs to AWS in China, which Firstday doesn't support.
        [aws-us-gov] { $named } belongs to AWS GovCloud (US), which Firstday doesn't support.
        [aws-eusc] { $named } belongs to the AWS European Sovereign Cloud, which Firstday doesn't support.
       *[other] { $named } belongs to another part of AWS ({ $partition }), which Firstday doesn't support.
    }
problem-other-partition-hint = Firstday supports accounts in the commercial Regions, such as us-east-1. If yours is one, correct the Region in the profile, variable, or option.
problem-expired-credentials = Your sign-in has expired.
problem-expired-credentials-hint = Sign in again. Your answers are saved.
problem-invalid-credentials = AWS doesn't recognize this sign-in, or there is none.
problem-invalid-credentials-hint = Check that you copied the access key and secret key completely, and that the key is active. Or choose another profile. A new key can take a minute to work.
problem-unknown-profile = There is no profile with this name.
problem-unknown-profile-hint = Check the spelling. Your profiles are in { $config } and { $credentials }.
problem-clock-skewed = This computer's clock is wrong, so AWS refuses its requests.
problem-clock-skewed-hint = Set the date and time automatically in your system settings. In WSL, run "wsl --shutdown" to restart it. Then try again.
problem-not-ready = AWS hasn't opened this service for your account yet.
problem-not-ready-hint = This is common on the first day. Check that AWS has confirmed your phone number and payment method. Do the other steps now, and check this one again tomorrow.
problem-payer-first = Your organization's management account must turn this on first.
problem-payer-first-hint = Ask the owner of the management account to open AWS Budgets and Cost Explorer there once. It can then take a day to work here.
problem-changed-meanwhile = It changed after your review, so nothing was sent.
problem-changed-meanwhile-hint = Check the account again, and review the new changes.
problem-half-described = AWS didn't describe this completely, so Firstday didn't change it.
problem-half-described-hint = Change it in the AWS console.
problem-temporarily-unmodifiable = AWS is still applying an earlier change to it.
problem-temporarily-unmodifiable-hint = Wait a minute and try again.
problem-output-failed = Firstday couldn't write all of its output.
problem-output-failed-hint = The disk may be full. The details say why. Completed changes are kept.
problem-unexpected = An unknown error occurred.
problem-unexpected-hint = Read the details and try again. If it continues, report it to the Firstday project. The details contain no secrets.

## Signing in

problem-not-signed-in = You're not signed in to an account.
problem-not-signed-in-hint = Sign in on the start page, or open the practice account there.

## Access keys and the keyring

problem-access-key-orphan = Access key { $key } of { $user } was created, but Firstday could neither store nor delete it.
problem-access-key-orphan-hint = Delete this key on the user's page in the IAM console. Nobody knows its secret key, but a user can have only two keys.
problem-profile-unwritten = Access key { $key } is in AWS and in the keyring, but the profile { $profile } couldn't be written.
problem-profile-unwritten-hint = { $why } { $remedy } The next time you apply this step, it uses this key. If you don't want the key, deactivate and delete it on the Access keys page.
problem-key-not-accepted-yet = Access key { $key } is in the keyring, but AWS doesn't accept it yet.
problem-key-not-accepted-yet-hint = New keys can take a few minutes. Wait, then check the account again. You don't need a second key.
problem-key-not-stored = The keyring has no access key of this account for the profile { $profile }.
problem-key-not-stored-hint = Check the profile name. Firstday can rotate only keys that it stores in this computer's keyring.
problem-command-line-unread = Firstday couldn't read the access key of the profile { $profile } on this computer. Nothing was changed.
problem-command-line-unread-hint = Unlock the keyring if it's locked. Then reload the list of access keys.
problem-keys-unread = Firstday couldn't read the access keys of { $user }.
problem-keys-unread-hint = Check the account again. If you don't have permission, sign in as an admin user.
problem-key-gone = { $user } has no access key { $key }.
problem-key-gone-hint = It may have been deleted elsewhere. Reload the list of access keys. If a profile used this key, apply the AWS CLI step to create another one.
problem-key-two = { $user } already has a second access key, { $other }, and AWS allows only two.
problem-key-two-hint = Find out what uses that key, then deactivate it. If nothing stops working, delete it and rotate again.
problem-key-active = Access key { $key } is active, so it wasn't deleted.
problem-key-active-hint = Deactivate it first. Wait a few days to see whether anything stops working, then delete it.
problem-key-changed = The keyring's key for the profile { $profile } changed after your review.
problem-key-changed-hint = Reload the list of access keys, and review the changes again.
problem-profile-taken = The keyring already has a key of account { $account } for the profile { $profile }.
problem-profile-taken-hint = Choose another profile name to keep that key.
problem-no-stored-key = The keyring has nothing for the profile { $profile }.
problem-no-stored-key-hint = Run "firstday sign-in --profile { $profile }". Or run "firstday setup" and include the AWS CLI step.
problem-keyring-missing = Firstday can't find a keyring on this computer. A keyring is your system's encrypted password store.
problem-keyring-missing-hint = Run "firstday keyring doctor", or open the Keyring page in the window. It names the program to install or the setting to change.
problem-keyring-locked = The keyring is locked.
problem-keyring-locked-hint = Unlock it, then try again. Its password window may be behind other windows. GNOME: open Passwords and Keys (seahorse). KDE: open KDE Wallet (kwalletmanager). KeePassXC: open your database.
problem-keyring-dismissed = The keyring's password window was closed, so nothing was stored.
problem-keyring-dismissed-hint = Try again, and enter the keyring's password. It's usually the password you use to sign in to this computer.
problem-keyring-denied = The system doesn't let Firstday use the keyring.
problem-keyring-denied-hint = Allow access, then try again. Mac: open Keychain Access, and allow access to the Firstday entry. Linux: a Snap or Flatpak package may need the permission for passwords. KeePassXC: allow access when it asks.
problem-keyring-too-large = This system's keyring can't store a secret of this size.
problem-keyring-too-large-hint = Use a long-term access key instead of a temporary one. It's small enough for every system.
problem-keyring-volatile = The keyring keeps secrets only until you sign out, so the key would be lost.
problem-keyring-volatile-hint = Create a permanent keyring and set it as the default. GNOME: open Passwords and Keys (seahorse) and add a password keyring. Right-click it and choose "Set as default".
problem-keyring-asks = The keyring asks you each time a program reads from it. AWS tools can't wait for your answer, so they'd get no key.
problem-keyring-asks-hint = In KeePassXC, choose Tools, Settings, Secret Service Integration. Turn off "Confirm when passwords are retrieved by clients", then try again. For another keyring, run "firstday keyring doctor".
problem-keyring-corrupt = The keyring's entry for this profile can't be read. It was left unchanged.
problem-keyring-corrupt-hint = Choose another profile name. Or delete the entry in your keyring program, and try again.
problem-keyring-ambiguous = The keyring has several entries for this profile. None was changed.
problem-keyring-ambiguous-hint = Delete the entries you don't need in your keyring program, and try again. Or choose another profile name.
problem-keyring-mismatch = The keyring returned something different from what was stored. Firstday stored no key in it.
problem-keyring-mismatch-hint = Sign out of your computer and in again, then try again. If it continues, repair or recreate the keyring in its own program.
problem-keyring-note = The keyring's secrets were removed, but Firstday's record of the first keyring wasn't.
problem-keyring-note-hint = Read the details. Check that you can write to Firstday's folder, and try again.
problem-keyring-failed = The keyring had an unknown error.
problem-keyring-failed-hint = Read the details. Sign out of your computer and in again, then try again.

## Files on this computer

problem-aws-cli-exposed = Other users of this computer can change this program, so Firstday didn't run it.
problem-aws-cli-exposed-hint = { $why } Then test the profile again.
problem-aws-cli-failed = The AWS CLI couldn't sign in with this profile.
problem-aws-cli-failed-hint = Check that your keyring is unlocked and your session hasn't expired. Remove any settings listed below that override the profile. Then test again. The details show the AWS CLI's own message.
problem-aws-cli-not-started = { $path } couldn't be started.
problem-aws-cli-not-started-hint = Read the details. If it's left over from an old AWS CLI, remove it or reinstall the AWS CLI.
problem-aws-cli-other-person = With this profile, the AWS CLI is { $arn }. The keyring's sign-in belongs to { $expected }.
problem-aws-cli-other-person-hint = Another setting overrides the profile. Find it in the list below, remove it, and test again.
problem-aws-cli-version-unknown = This AWS CLI doesn't say its version, so Firstday didn't test it. An old version would send the practice account's key to AWS.
problem-aws-cli-version-unknown-hint = Install version 2.13 or later (for version 1: 1.29 or later).
problem-aws-cli-practice-key = This profile's key belongs to a practice account, but the AWS CLI would send it elsewhere. It wasn't tested.
problem-aws-cli-practice-key-hint = Run "firstday practice serve", and set AWS_ENDPOINT_URL to the address it shows. Then remove AWS_IGNORE_CONFIGURED_ENDPOINT_URLS.
problem-aws-cli-real-key = This profile's key belongs to AWS, but the AWS CLI would send it to { $url }. It wasn't tested.
problem-aws-cli-real-key-hint = Remove AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_STS, and the profile's endpoint_url. If it's a practice account's key, store it again while Firstday uses that account.
problem-aws-cli-slow = { $path } didn't answer within { $seconds } seconds.
problem-aws-cli-slow-hint = Check whether a window is asking you to unlock the keyring. Check your internet connection too. Then try again.
problem-aws-cli-too-old = This AWS CLI is too old for the profile and would call AWS itself. It wasn't tested.
problem-aws-cli-too-old-hint = Install version 2.13 or later (for version 1: 1.29 or later). Or use the profile with another AWS tool.
problem-import-keyring-holds = The keyring already has something else for the profile { $profile }. Nothing was changed.
problem-import-keyring-holds-hint = If you don't need it, remove it on the Keyring page or with "firstday keyring forget --profile { $profile }". Then try again.
problem-import-no-key = The AWS files contain no access key for the profile { $profile }.
problem-import-no-key-hint = Check the profile name. If the key was moved before, it's in the keyring. Test it with "firstday profile prove --profile { $profile }".
problem-import-not-a-user = The key belongs to { $arn }, not to an IAM user. It wasn't moved.
problem-import-not-a-user-hint = Only an IAM user's long-term key can be moved. For others, use their own way to sign in.
problem-import-obstacle = The key of the profile { $profile } can't be moved to the keyring. It's still in the file.
problem-import-obstacle-hint = { $why } Correct that in an editor, and try again.
problem-import-root-key = This is a root user access key, so it wasn't moved. It has full access, and nothing in the account can limit it. Delete it instead.
problem-import-root-key-hint = Check that nothing uses it. Delete it in the root user access keys step, or on the console page Security credentials. Then remove it from the file. Use an IAM user's key or session instead.
problem-config-busy = Another Firstday is changing { $path } right now.
problem-config-busy-hint = Wait until it finishes, or close the other window or terminal. Then try again.
problem-config-changed = The AWS config file changed after the preview, so nothing was written.
problem-config-changed-hint = Review your changes again with the new preview.
problem-config-disk = { $path } is on a read-only disk. Your AWS settings weren't changed.
problem-config-disk-hint = Home Manager and containers often store files this way. Add the profile there yourself, or name another file in AWS_CONFIG_FILE.
problem-config-entangled = Some lines are indented, so changing the profile { $profile } would also change the lines around it. The file wasn't changed.
problem-config-entangled-hint = Open the file in an editor. Remove the spaces before section names (in square brackets) and before this profile's settings. Then try again.
problem-config-foreign-owner = { $path } belongs to another user of this computer. It wasn't changed.
problem-config-foreign-owner-hint = If you can use sudo, run: sudo chown "$USER" { $path }. If not, ask an administrator. Don't run Firstday as administrator for this.
problem-config-link = { $path } is a link to { $target }, which doesn't exist.
problem-config-link-hint = Create the file, or connect its disk. If you don't need the link, delete it. Firstday then creates a file there.
problem-config-mounted = { $path } is mounted as a single file, so it can't be replaced. It wasn't changed.
problem-config-mounted-hint = Containers often mount single files. Mount the file's folder instead, or name another file in AWS_CONFIG_FILE.
problem-config-not-a-file = { $path } isn't a file.
problem-config-not-a-file-hint = Move it somewhere else, and try again. If a variable such as AWS_CONFIG_FILE names it, remove the variable.
problem-config-not-text = AWS tools can't read line { $line } of { $path }.
problem-config-not-text-hint = The file may be damaged, or not saved as UTF-8. Save it as UTF-8 in an editor, or move it away. Then try again.
problem-config-read-only = { $path } is write-protected. Your AWS settings weren't changed.
problem-config-read-only-hint = If you or your company protected it on purpose, skip the AWS CLI step. If not, run "chmod u+w { $path }" and try again.
problem-config-refused = The AWS CLI can't read { $path }, so no aws command works.
problem-config-refused-hint = { $why } Then try again.
problem-config-repeated = The profile { $profile } appears more than once in the AWS config file. The file wasn't changed.
problem-config-repeated-hint = The AWS CLI can't read such a file either. Open it in an editor and merge the sections. The details name their lines.
problem-config-taken = The profile { $profile } already exists in line { $line } of the AWS config file, with access from elsewhere. It wasn't changed.
problem-config-taken-hint = Choose another profile name. Or, if you don't need that profile, delete its section in an editor and try again.
problem-config-write-refused = The system doesn't let you write { $path }. Your AWS settings weren't changed.
problem-config-write-refused-hint = It may be locked, or a system rule protects it. On Linux, lsattr shows a lock as the letter i. Ask the administrator of this computer.
problem-config-unusable = { $path } couldn't be read or written. It wasn't changed.
problem-config-unusable-hint = Read the details. Free some disk space, or give yourself access to the file's folder. Then try again.
problem-helper-exposed = Other users of this computer can change the program at { $path }. The profile wasn't written, so AWS tools don't run it.
problem-helper-exposed-hint = { $why } Then try again.
problem-helper-path = AWS tools can't use { $path }, the path of the program "firstday".
problem-helper-path-hint = Its path can have only English letters, digits, and the signs . _ - without spaces. Move Firstday to a folder such as /opt/firstday or C:\firstday, and try again.
problem-not-confirmable = You can't confirm "{ $step }" yourself. Firstday checks it in AWS.
problem-not-confirmable-hint = Check the account to see its status.
problem-nothing-to-confirm = AWS shows the status of "{ $step }", so you don't need to confirm anything.
problem-nothing-to-confirm-hint = If the status is wrong, correct it in AWS, then check the account again.
problem-records-unusable = Firstday can't use its records of this account, so it changes nothing.
problem-records-unusable-hint = Free some disk space, or make the file named in the details writable. Then try again.
problem-records-busy = Another program is using Firstday's records of this account.
problem-records-busy-hint = Try again. If it continues, close the other windows and terminals that run Firstday.
problem-records-damaged = Firstday's records of this account are damaged. The file was renamed and kept, and nothing was changed.
problem-records-damaged-hint = Try again. Firstday then creates a new file and checks your account in AWS. The details name the damaged file.
problem-records-newer = A newer version of Firstday wrote the records of this account. They weren't changed.
problem-records-newer-hint = Use the newer version.
problem-records-unreadable = This version of Firstday can't read all records of this account. They weren't changed.
problem-records-unreadable-hint = Use the newest version of Firstday. If it says the same, move the file named in the details elsewhere and keep it.
problem-records-old-file = A file from an older version of Firstday is damaged. Nothing was changed.
problem-records-old-file-hint = Move the file named in the details elsewhere and keep it. Then try again. Firstday uses the rest.
problem-answers-unreadable = The answers file couldn't be read.
problem-answers-unreadable-hint = Check its name and your permission to read it. Run "firstday answers example" for a file to start from.
problem-answers-syntax = The answers file isn't written in TOML, a simple format for settings.
problem-answers-syntax-hint = Correct the line named in the details. Run "firstday answers example" to see the format.
problem-interrupted = The questions were interrupted.
problem-interrupted-hint = Nothing was changed, and your answers are saved. Run the same command again to continue.
problem-practice-device-name = An MFA device can't be named { $name } here.
problem-practice-device-name-hint = Use a–z, digits, and + = , . @ _ - without spaces. Choose a name that no other device has.
problem-practice-port = Port { $port } of this computer can't be used.
problem-practice-port-hint = Another program may be using it. Choose another number, or 0 for any free port.
problem-practice-file = The practice account's file couldn't be used. It wasn't changed.
problem-practice-file-hint = Choose another file. Or create one with "firstday practice new" and a file name.

## What only the window can meet

problem-run-in-progress = Changes are being applied right now.
problem-run-in-progress-hint = Wait until they're done, or stop after the current change. Then try again.
problem-not-reviewed = The changes differ from your last review, so nothing was changed.
problem-not-reviewed-hint = Review the changes again, then apply them.
problem-codes-malformed = These aren't two MFA codes in a row.
problem-codes-malformed-hint = A code has six digits. Enter the code your app shows, wait for the next one, and enter it second.
problem-codes-too-old = The first MFA code is over a minute old, so the codes weren't sent.
problem-codes-too-old-hint = With old codes, AWS would add the device but then reject its codes. Enter the code your app shows now, then the next one.
problem-phone-code-malformed = This isn't a code from a text message.
problem-phone-code-malformed-hint = The code has six letters or digits. Enter it as it stands in the text message.
problem-phone-code-refused = AWS didn't accept the code from the text message.
problem-phone-code-refused-hint = AWS has just sent a new code. Enter that one.
problem-kit-unwritten = The recovery kit couldn't be saved as { $path }.
problem-kit-unwritten-hint = Choose a file that doesn't exist yet, in a folder where you can save files.
problem-password-gone = Firstday no longer has the temporary password for { $user }.
problem-password-gone-hint = Firstday keeps a password only until you save it, sign out, or close the window. Create a new one.
problem-clipboard-failed = The password couldn't be copied.
problem-clipboard-failed-hint = Show the password and type it instead.
problem-browser-failed = The browser couldn't be opened.
problem-browser-failed-hint = Copy { $link } and open it in your browser.
problem-helper-missing = The program "firstday", which gives the AWS CLI its keys, isn't at { $path }.
problem-helper-missing-hint = Reinstall Firstday so that both its programs are in one folder. Or skip the AWS CLI step for now.

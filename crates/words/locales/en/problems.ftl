# Everything that can go wrong: what happened, and in the hint what to do next.

## What AWS answers

problem-denied = AWS does not let you do this.
problem-denied-hint = Sign in as someone with more rights, such as an administrator, or ask the owner of the account. If AWS speaks of a service control policy, the owner of the organization decides.
problem-not-found = AWS says that it is not there.
problem-not-found-hint = It may have been deleted, or AWS needs a moment to show something new. Check the account again, then review your changes once more.
problem-already-exists = Something of this name is there already, and is not what was meant.
problem-already-exists-hint = Choose another name. If it is a name in the sign-in address, another customer of AWS may have it.
problem-in-use = Something still hangs on it, so AWS does not delete it.
problem-in-use-hint = AWS says below what that is. Take it away first, in the console if Firstday did not put it there.
problem-limit-exceeded = AWS allows no more of these in one account.
problem-limit-exceeded-hint = Delete one that you don't need in the AWS console, or ask AWS for a higher limit on the console's Service Quotas page.
problem-password-refused = AWS did not accept the password.
problem-password-refused-hint = The password rules may have changed in the meantime. Check the account again, and then try once more.
problem-code-refused = AWS did not accept the codes.
problem-code-refused-hint = Wait for the next code in your app, type it, and then type the one that follows it. Each code works once. If it keeps failing, set the clock of your phone and of this computer to automatic time.
problem-invalid-input = A value is not one that can be used here.
problem-invalid-input-hint = Read the details, correct the value, and try again.
problem-throttled = AWS asks Firstday to slow down.
problem-throttled-hint = Wait a minute and try again. Other programs may be calling AWS for the same account.
problem-unreachable = AWS could not be reached.
problem-unreachable-hint = Check your internet connection, and your proxy or VPN if you use one. Then try again.
problem-fault = AWS had a fault of its own.
problem-fault-hint = Wait a few minutes and try again. If it lasts, look at health.aws.amazon.com for known trouble.
problem-endpoint-malformed = An address that is to be called instead of AWS is not a web address.
problem-endpoint-malformed-hint = The details name the setting. Start the address with https:// or http://, or remove the setting to use AWS.
problem-endpoint-plain =
    { $setting ->
        [none] Requests would go to { $url } without encryption, so nothing was sent there.
       *[other] { $setting } names { $url }, which is neither https nor on this computer. Nothing was sent there.
    }
problem-endpoint-plain-hint = Anybody on the way could read passwords and keys. Use an address that starts with https://, or remove the setting to use AWS.
problem-elsewhere-unasked = Requests go to { $addresses }, not to AWS, and you have not agreed to that. Nothing was changed.
problem-elsewhere-unasked-hint = Go back to the review. To work in AWS, remove AWS_ENDPOINT_URL and the profile's endpoint_url, and start Firstday again.
problem-endless = What came as an answer does not end as an answer of AWS does.
problem-endless-hint = Firstday stopped reading. If a setting such as AWS_ENDPOINT_URL or a proxy leads elsewhere than to AWS, remove it. Then try again.
problem-machine-keys = The setting { $setting } asks this machine's own address for keys.
problem-machine-keys-hint = That is done without encryption, so Firstday does not do it. Use another profile, or sign in with the browser.
problem-practice-key-elsewhere = The key belongs to a practice account, but the request would go to { $url }. Nothing was sent.
problem-practice-key-elsewhere-hint = Serve the practice account with "firstday practice serve", and set AWS_ENDPOINT_URL to the address that it shows. For your AWS account, use another profile.
problem-practice-foreign-key = The key does not belong to the practice account at { $url }, so nothing was sent there.
problem-practice-foreign-key-hint = For your AWS account, unset AWS_ENDPOINT_URL and the profile's endpoint_url. For the practice account, use a key that was made there.
problem-proxy-setting = The variable { $setting } does not hold the address of a proxy that Firstday can use.
problem-proxy-setting-hint = Set it to an address such as http://proxy.example.com:3128. Nothing was sent to AWS.
problem-certificates-unreadable = The setting { $setting } names the file { $path }, which cannot be read.
problem-certificates-unreadable-hint = Correct the path, or remove the setting to use the certificates of this computer. Nothing was sent to AWS.
problem-certificates-missing = The setting { $setting } names the file { $path }, which holds no certificate.
problem-certificates-missing-hint = Name a file with certificates in the form PEM, or remove the setting to use those of this computer. Nothing was sent to AWS.
problem-issuer-unknown = This computer does not know who issued the certificate that came in AWS's place.
problem-issuer-unknown-hint =
    { $setting ->
        [system] A company network or a security program may look into your connections. Ask for the file with its certificates, and name it in AWS_CA_BUNDLE. Firstday looked in the store of this system only, because AWS_CA_BUNDLE, the profile's ca_bundle, REQUESTS_CA_BUNDLE and SSL_CERT_FILE name no file.
       *[other] A company network or a security program may look into your connections. Firstday looked in the file { $path } only, because { $setting } names it. Add the certificate to that file, or remove the setting to use the store of this system.
    }
problem-other-partition =
    { $partition ->
        [aws-cn] { $named } belongs to AWS in China, which Firstday does not work with.
        [aws-us-gov] { $named } belongs to AWS GovCloud (US), which Firstday does not work with.
        [aws-eusc] { $named } belongs to the AWS European Sovereign Cloud, which Firstday does not work with.
       *[other] { $named } belongs to another part of AWS ({ $partition }), which Firstday does not work with.
    }
problem-other-partition-hint = Firstday works with accounts of the commercial Regions, such as us-east-1. If yours is one, correct the Region of the profile, the variable or the option that says otherwise.
problem-expired-credentials = Your sign-in has run out.
problem-expired-credentials-hint = Sign in again. What you have typed is kept.
problem-invalid-credentials = AWS does not know this sign-in, or there is none.
problem-invalid-credentials-hint = Check that you copied the access key and its secret in full, that the key is switched on, or choose another profile. A key that was just made can need a minute.
problem-unknown-profile = There is no profile of this name.
problem-unknown-profile-hint = Check the spelling. Profiles stand in the files { $config } and { $credentials }.
problem-clock-skewed = The clock of this computer is wrong, so AWS refuses what it signs.
problem-clock-skewed-hint = Set the date and time to automatic in the settings of your system. In WSL, restart it with the command "wsl --shutdown". Then try again.
problem-not-ready = AWS has not opened this service for your account yet.
problem-not-ready-hint = That is common on the first day. See whether signing up is finished: the phone number and the payment method must be confirmed. Everything else can be done now: come back tomorrow and check again.
problem-payer-first = Your organization's management account must turn this on first.
problem-payer-first-hint = Ask whoever runs the management account to open AWS Budgets and Cost Explorer there once. It can then take a day until it works here.
problem-changed-meanwhile = It has been changed since you reviewed the changes, so nothing was sent.
problem-changed-meanwhile-hint = Check the account again, and review the new changes.
problem-half-described = AWS did not describe this completely, so Firstday did not change it.
problem-half-described-hint = Change it in the AWS console.
problem-temporarily-unmodifiable = AWS is still busy with an earlier change to the same thing.
problem-temporarily-unmodifiable-hint = Wait a minute and try again.
problem-output-failed = Firstday could not write all of what it had to print.
problem-output-failed-hint = The details say why. The disk may be full. What the command did before is done.
problem-unexpected = Something went wrong that Firstday does not know.
problem-unexpected-hint = Read the details and try again. If it stays, report it to the makers of Firstday; the details hold no secret.

## Signing in

problem-not-signed-in = You are not signed in to an account.
problem-not-signed-in-hint = Sign in on the start page: with your browser, with the practice account, or in another way that it offers.

## Access keys and the keyring

problem-access-key-orphan = The access key { $key } of { $user } was made but could not be stored, and then could not be deleted.
problem-access-key-orphan-hint = Delete this key on the user's page in the IAM console. Nobody knows its secret, but it counts as one of the two keys that a user may have.
problem-profile-unwritten = The access key { $key } is in AWS and in the keyring, but the profile { $profile } could not be written.
problem-profile-unwritten-hint = { $why } { $remedy } When you apply the step again, it uses this key. If you don't want the key, switch it off and delete it in the list of access keys.
problem-key-not-accepted-yet = The access key { $key } is in the keyring, but AWS does not accept it yet.
problem-key-not-accepted-yet-hint = New keys can take some minutes. Wait a little and check the account again; no second key is needed.
problem-key-not-stored = The keyring has no access key of this account for the profile { $profile }.
problem-key-not-stored-hint = Check the name of the profile. Only a key that Firstday keeps in the keyring of this computer can be rotated.
problem-command-line-unread = Firstday couldn't read which access key this computer has for the profile { $profile }. Nothing was changed.
problem-command-line-unread-hint = Unlock the keyring if it is locked. Then read the list of access keys again.
problem-keys-unread = The access keys of { $user } could not be read.
problem-keys-unread-hint = Check the account again. If AWS does not let you see them, sign in as someone with more rights.
problem-key-gone = { $user } has no access key { $key }.
problem-key-gone-hint = It may have been deleted elsewhere. Read the list of access keys again. If a profile of this computer used it, the step for the AWS CLI makes another one.
problem-key-two = { $user } has a second access key, { $other }, and AWS allows no third.
problem-key-two-hint = Find out what uses that key. Switch it off, and delete it if nothing is missing. Then rotate once more.
problem-key-active = The access key { $key } is switched on, so it is not deleted.
problem-key-active-hint = Switch it off first, and wait some days to see whether something stops working. Then delete it.
problem-key-changed = The keyring has another key for the profile { $profile } than when the changes were shown to you.
problem-key-changed-hint = Read the list of access keys again, and look at the changes once more.
problem-profile-taken = The keyring already holds a key of account { $account } for the profile { $profile }.
problem-profile-taken-hint = Choose another profile name, so that the other key stays as it is.
problem-no-stored-key = The keyring has nothing for the profile { $profile }.
problem-no-stored-key-hint = Sign in for it: run "firstday sign-in --profile { $profile }". Or run "firstday setup" and include the step for the AWS CLI.
problem-keyring-missing = This computer has no keyring that Firstday can use. A keyring is the locked store for secrets of your operating system.
problem-keyring-missing-hint = Run "firstday keyring doctor", or open the page Keyring in the window. It says what this computer needs: a program to install, or a setting in the one that is there.
problem-keyring-locked = The keyring is locked, and nobody unlocked it.
problem-keyring-locked-hint = Unlock it, then try again. The window that asks for its password may be behind others. On GNOME you can unlock it in the program Passwords and Keys (seahorse), on KDE in KDE Wallet (kwalletmanager), and in KeePassXC by opening the database.
problem-keyring-dismissed = You closed the window that asks for the keyring's password, so nothing was stored.
problem-keyring-dismissed-hint = Try again, and type the password of the keyring. It is most often the password that you sign in to this computer with.
problem-keyring-denied = The system does not let Firstday use the keyring.
problem-keyring-denied-hint = Allow it, then try again. On a Mac, open Keychain Access, find the entry of Firstday and allow access to it. On Linux, a Snap or Flatpak package may need the permission for passwords. In KeePassXC, choose to allow access when it asks.
problem-keyring-too-large = The secret is larger than the keyring of this system can hold.
problem-keyring-too-large-hint = Use a plain access key, which is small enough on every system, instead of a temporary one.
problem-keyring-volatile = The keyring keeps secrets only until you sign out, so the key would be lost.
problem-keyring-volatile-hint = Make a lasting keyring and set it as the default. On GNOME, open the program Passwords and Keys (seahorse), choose to add a password keyring, then right-click it and choose "Set as default".
problem-keyring-asks = The keyring asks you each time another program reads from it. Nobody can answer while AWS tools run, so they would get no key.
problem-keyring-asks-hint = In KeePassXC, choose Tools, Settings, Secret Service Integration, and turn off "Confirm when passwords are retrieved by clients". Then try again. For another keyring, run "firstday keyring doctor".
problem-keyring-corrupt = The keyring has an entry for this profile that Firstday cannot read. It was left as it is.
problem-keyring-corrupt-hint = Choose another profile name, or delete the entry in the program that manages your keyring, and try again.
problem-keyring-ambiguous = The keyring has several entries for this profile. None was touched.
problem-keyring-ambiguous-hint = Delete the ones that you don't need in the program that manages your keyring, and try again. Or choose another profile name.
problem-keyring-mismatch = The keyring gave back something else than was stored. Firstday did not trust it with a key.
problem-keyring-mismatch-hint = Sign out of your computer and in again, then try once more. If it stays, repair or renew the keyring in the program that manages it.
problem-keyring-note = The keyring's secrets were removed, but not Firstday's note of which keyring it used first.
problem-keyring-note-hint = Read the details. Make sure that you can write to Firstday's own folder, and try again.
problem-keyring-failed = The keyring failed in a way that Firstday does not know.
problem-keyring-failed-hint = Read the details. Sign out of your computer and in again, and try once more.

## Files on this computer

problem-aws-cli-exposed = Other users of this computer can change this program. So it was not started.
problem-aws-cli-exposed-hint = { $why } Then prove the profile again.
problem-aws-cli-failed = The AWS CLI could not find out who it is with this profile.
problem-aws-cli-failed-hint = Read the details, which are its own words. Look at what comes before the profile, and at whether the keyring is unlocked and the session not over. Then prove the profile again.
problem-aws-cli-not-started = The program { $path } could not be started.
problem-aws-cli-not-started-hint = Read the details. If it is what is left of an earlier AWS CLI, remove it or install the AWS CLI anew.
problem-aws-cli-other-person = With this profile the AWS CLI is { $arn }, but what the keyring has is of { $expected }.
problem-aws-cli-other-person-hint = Something else comes before the profile: see the list of what does. Remove that, and prove the profile again.
problem-aws-cli-version-unknown = This AWS CLI does not say which version it is, and an old one would take the key of a practice account to AWS. So it was not asked.
problem-aws-cli-version-unknown-hint = Install version 2.13 or later (of version 1: 1.29 or later).
problem-aws-cli-practice-key = The key of this profile belongs to a practice account, and the AWS CLI would take it elsewhere. So it was not asked.
problem-aws-cli-practice-key-hint = Serve the practice account with "firstday practice serve", set AWS_ENDPOINT_URL to the address that it shows, and unset AWS_IGNORE_CONFIGURED_ENDPOINT_URLS.
problem-aws-cli-real-key = The key of this profile belongs to AWS, and the AWS CLI would take it to { $url }. So it was not asked.
problem-aws-cli-real-key-hint = Unset AWS_ENDPOINT_URL and AWS_ENDPOINT_URL_STS, or remove the profile's endpoint_url. If the key belongs to a practice account, store it again while Firstday works there.
problem-aws-cli-slow = { $path } did not answer within { $seconds } seconds.
problem-aws-cli-slow-hint = Check your internet connection, and whether a window waits for you to unlock the keyring. Then try again.
problem-aws-cli-too-old = This AWS CLI is too old for the profile: it would call AWS itself. So it was not asked.
problem-aws-cli-too-old-hint = Install version 2.13 or later (of version 1: 1.29 or later), or use the profile with another AWS tool.
problem-import-keyring-holds = The keyring has something else for the profile { $profile } already. Nothing was changed.
problem-import-keyring-holds-hint = If you don't need that, let the keyring forget it first, with "firstday keyring forget --profile { $profile }" or on the keyring's page. Then try again.
problem-import-no-key = No access key of the profile { $profile } stands in the AWS files.
problem-import-no-key-hint = Check the spelling of the profile. If it was moved before, it is in the keyring: "firstday profile prove --profile { $profile }" shows whether it works.
problem-import-not-a-user = The key is not that of an IAM user, but of { $arn }. It was left where it is.
problem-import-not-a-user-hint = Only the lasting key of an IAM user can be moved. For others, use the way in which they sign in.
problem-import-obstacle = The key of the profile { $profile } cannot be moved to the keyring. It was left where it is.
problem-import-obstacle-hint = { $why } Mend that in an editor, and try again.
problem-import-root-key = This is an access key of the root user. It can do everything in the account, and nothing in the account can limit it. So it is not moved, but should be deleted.
problem-import-root-key-hint = Make sure that nothing uses it any more, delete it in the step for root access keys or on the console's page Security credentials, and take it out of the file. Use the key or the session of an IAM user instead.
problem-config-busy = Another Firstday is changing { $path } at this moment.
problem-config-busy-hint = Wait until it is done, or close the other window or terminal. Then try again.
problem-config-changed = The AWS settings file changed after you had seen the preview, so nothing was written to it.
problem-config-changed-hint = Review your changes once more, and look at the new preview of the file.
problem-config-disk = { $path } is on a disk that can only be read here. The AWS settings are as they were.
problem-config-disk-hint = Programs such as Home Manager keep files in such a place, and so do containers. Add the profile there yourself, or name another file with the variable AWS_CONFIG_FILE.
problem-config-entangled = The profile { $profile } cannot be changed without changing what the lines around it mean, because some lines are indented. The file is as it was.
problem-config-entangled-hint = Open the file in an editor, let the names in square brackets and the settings of this profile begin at the left edge, and try again.
problem-config-foreign-owner = { $path } belongs to another user of this computer. It is as it was.
problem-config-foreign-owner-hint = If you can use sudo, make it yours with the command: sudo chown "$USER" { $path }. If not, ask an administrator to do that. Don't run Firstday as administrator for this.
problem-config-link = { $path } is a link to { $target }, and nothing is there.
problem-config-link-hint = Create what the link leads to, or connect the disk it is on. If you don't need the link, delete it, and Firstday creates a file in its place.
problem-config-mounted = The file { $path } is mounted by itself, so no other file can take its place. It is as it was.
problem-config-mounted-hint = Containers often mount single files. Mount the folder that the file is in instead, or name another file with the variable AWS_CONFIG_FILE.
problem-config-not-a-file = What stands at { $path } is not a file.
problem-config-not-a-file-hint = Move it to another place, and try again. If a variable such as AWS_CONFIG_FILE names it, remove the variable.
problem-config-not-text = The file { $path } is not a text that AWS programs can read: see line { $line }.
problem-config-not-text-hint = It may be damaged, or saved in another encoding than UTF-8. Open it in an editor and save it as UTF-8, or move it away, and try again.
problem-config-read-only = { $path } is protected against writing. The AWS settings are as they were.
problem-config-read-only-hint = If you or your company protected it on purpose, leave it so, and skip the step for the AWS CLI. If not, make it writable with "chmod u+w { $path }", and try again.
problem-config-refused = The AWS CLI refuses the file { $path }, and with it every command.
problem-config-refused-hint = { $why } Then try again.
problem-config-repeated = The profile { $profile } stands in the AWS settings file more than once, so it is not clear which one counts. The file is as it was.
problem-config-repeated-hint = Open the file in an editor and join these sections into one: the details name their lines. The AWS CLI refuses such a file too.
problem-config-taken = The profile { $profile } is there already, in line { $line } of the AWS settings file, and has its access from somewhere else than Firstday. It is as it was.
problem-config-taken-hint = Choose another profile name. Or, if you don't need that profile any more, delete its section in an editor and try again.
problem-config-write-refused = The system does not let you write { $path }. The AWS settings are as they were.
problem-config-write-refused-hint = It may be locked, or a rule of the system protects it. On Linux, lsattr shows a lock: the letter i. Ask whoever looks after this computer.
problem-config-unusable = The file { $path } could not be read or written. It is as it was.
problem-config-unusable-hint = Read the details. Make room on the disk, or make the folder of the file accessible for you, and try again.
problem-helper-exposed = Other users of this computer can change what runs at { $path }. So nothing was written that lets AWS tools run it.
problem-helper-exposed-hint = { $why } Then try again.
problem-helper-path = The profile must name the program "firstday" by its path, but AWS tools would misread this one: { $path }.
problem-helper-path-hint = Move Firstday to a folder whose path has only English letters, digits and the signs . _ -, without blanks, such as /opt/firstday or C:\firstday, and try again.
problem-not-confirmable = Firstday reads from AWS how { $step } stands. Nobody's word is taken for it.
problem-not-confirmable-hint = To see how it stands, check the account.
problem-nothing-to-confirm = AWS tells how { $step } stands. There is nothing to confirm.
problem-nothing-to-confirm-hint = If it is not as it should be, mend it, and check the account again.
problem-records-unusable = Firstday cannot use its records of this account. Without them, it changes nothing.
problem-records-unusable-hint = Make room on the disk, or make the file that is named in the details writable for you. Then try again.
problem-records-busy = Another program is using Firstday's records of this account.
problem-records-busy-hint = Try again. If it stays so, close the other windows and terminals that run Firstday.
problem-records-damaged = Firstday's records of this account are damaged. The file was renamed and kept, and nothing was changed.
problem-records-damaged-hint = Try again. Firstday then begins a new file, and reads from AWS what is done. The details name the damaged file.
problem-records-newer = A later version of Firstday has written the records of this account. The file was left as it is.
problem-records-newer-hint = Use the later version.
problem-records-unreadable = Firstday's records of this account hold something that this version does not know. The file was left as it is.
problem-records-unreadable-hint = Use the newest version of Firstday. If it says the same, move the file that is named in the details to another place and keep it.
problem-records-old-file = A file of an earlier version of Firstday is damaged. It was left as it is, and nothing was changed.
problem-records-old-file-hint = Move the file that is named in the details to another place and keep it. Then try again: Firstday takes over the rest.
problem-answers-unreadable = The answers file could not be read.
problem-answers-unreadable-hint = Check the name of the file, and that you may read it. "firstday answers example" prints one to begin with.
problem-answers-syntax = The answers file is not in the form TOML, a simple form for settings.
problem-answers-syntax-hint = Mend the line that is named in the details. "firstday answers example" shows how it is written.
problem-interrupted = The questions were broken off.
problem-interrupted-hint = Nothing was changed, and your answers so far are kept. Run the same command again to go on.
problem-practice-device-name = An MFA device can't be named { $name } here.
problem-practice-device-name-hint = Use a–z, digits, and + = , . @ _ - without spaces, and a name that no other device has.
problem-practice-port = Port { $port } of this computer cannot be used.
problem-practice-port-hint = Another program may be using it. Choose another number, or 0 to take any that is free.
problem-practice-file = The practice account's file could not be used. It was left as it is.
problem-practice-file-hint = Choose another file, or make a new one with "firstday practice new" and a file name.

## What only the window can meet

problem-run-in-progress = Changes are being made at this moment.
problem-run-in-progress-hint = Wait until they are done, or stop after the change in progress. Then try again.
problem-not-reviewed = These changes are not the ones that you reviewed last, so nothing was changed.
problem-not-reviewed-hint = Review your changes once more, and then make them.
problem-codes-malformed = These are not two codes that follow each other.
problem-codes-malformed-hint = A code is six digits. Type the one that your app shows, wait for the next one, and type that as the second.
problem-codes-too-old = The first code is more than a minute old, so the codes were not sent.
problem-codes-too-old-hint = AWS would pair the app all the same, and then take none of its codes. Type the code that the app shows now, and then the one that follows it.
problem-password-gone = Firstday no longer has the password of { $user }.
problem-password-gone-hint = Firstday keeps a password only until you have saved it, sign out or close the window. Create a new one.
problem-clipboard-failed = The password could not be copied.
problem-clipboard-failed-hint = Show it instead, and type it where you need it.
problem-browser-failed = The browser could not be opened.
problem-browser-failed-hint = Copy the address { $link } and open it in your browser.
problem-helper-missing = The program "firstday", which the AWS CLI asks for the key, is not at { $path }.
problem-helper-missing-hint = Install Firstday again, so that both of its programs stand in one folder. Or leave out the step for the AWS CLI for now.

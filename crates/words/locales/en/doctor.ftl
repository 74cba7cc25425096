# The report for a bug: "firstday doctor", and the page in the window. One line each.

doctor-version = Firstday: { $version }, commit { $commit } of { $date }
doctor-version-unknown-commit = Firstday: { $version }, commit unknown
doctor-system = System: { $name }, { $architecture }
doctor-kernel = Kernel: { $kernel }
doctor-wsl = WSL: yes
doctor-desktop = Desktop: { $desktop }
doctor-no-desktop = Desktop: none
doctor-language = Language: { $language } (system: { $system })
doctor-terminal = Terminal program: { $path }
doctor-no-terminal = Terminal program: not found
doctor-window = Window: { $path }
doctor-no-window = Window: not found
doctor-keyring = Keyring: { $state }. { $title }
doctor-keyring-backend = Keyring service: { $backend }
doctor-keyring-pinned = Keyring service used first: { $pinned }
doctor-keyring-detail = Keyring message: { $detail }
doctor-aws-cli = AWS CLI: { $version }, { $path }
doctor-aws-cli-silent = AWS CLI: version unknown, { $path }
doctor-aws-cli-exposed = AWS CLI: not run because others can change it, { $path }
doctor-no-aws-cli = AWS CLI: not found
doctor-config = AWS config file: { $path }, profiles: { $profiles }, by Firstday: { $ours }
doctor-config-unread = AWS config file: { $path }, can't be read
doctor-credentials = AWS file for keys: { $path }
doctor-refused = Places in these files that the AWS CLI refuses: { $count }
doctor-data = Data folder: { $path }
doctor-accounts = Accounts with records: { $aws }, practice accounts: { $practice }
doctor-account-ids = Account IDs: { $ids }
doctor-variables = Variables that are set: { $names }
doctor-no-variables = Variables that are set: none

# Below the report, in the terminal only.
cli-doctor-safe = The report has no secrets and no account IDs. Read it before you share it.
cli-doctor-safe-with-account = The report has no secrets. It has account IDs, as you asked.

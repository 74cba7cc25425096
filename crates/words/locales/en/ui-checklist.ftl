# The summary on one page, and the practice console.

ui-checklist-title = Summary
ui-checklist-print = Print
ui-checklist-finished = Setup complete
ui-checklist-unfinished = { $settled } of { $total } steps done
ui-checklist-account = Account
ui-checklist-account-id = { $account }{ $practice ->
    [yes] {" "}(practice)
   *[no] {""}
}
ui-checklist-again = Check again by
ui-checklist-next = Open this step
ui-checklist-next-for = Open this step: { $step }
ui-checklist-open = To do
ui-checklist-open-hint = These steps need you.
ui-checklist-verified = Done
ui-checklist-verified-hint = Firstday checked this with AWS.
ui-checklist-confirmed = Confirmed by you
ui-checklist-confirmed-hint = AWS doesn't show this to any program. You said it's done.
ui-checklist-not-needed = Not applicable
ui-checklist-not-needed-hint = These steps don't apply to this type of account.
ui-checklist-look-around = Look around
ui-checklist-look-around-hint = Nothing to do here. Look whenever you like.

## The practice console

ui-practice-title = Practice console
ui-practice-intro = It stands in for the pages of the AWS console that no program can reach.
ui-practice-root = Root user
ui-practice-mfa = Multi-factor authentication (MFA)
ui-practice-mfa-hint = How the root user signs in. These are the buttons of the AWS console.
ui-practice-mfa-none = No MFA devices
ui-practice-mfa-assign = Assign MFA device
ui-practice-mfa-remove = Remove
ui-practice-mfa-added = MFA device assigned
ui-practice-mfa-added-hint = That was all. On a real account you do the same in the AWS console.
ui-practice-done = Go back to Firstday
ui-practice-passkey-name = Practice passkey
ui-practice-select = Select MFA device
ui-practice-name = MFA device name
ui-practice-name-hint = For example the kind of your phone. Use a–z, digits, and + = , . @ _ - without spaces.
ui-practice-name-missing = Enter a name.
ui-practice-kind = MFA device
ui-practice-kind-passkey = Passkey or security key
ui-practice-kind-passkey-hint = Your fingerprint, face or screen lock, or a key that you plug in. Here it is played.
ui-practice-kind-app = Authenticator app
ui-practice-kind-app-hint = An app on your phone shows codes. Choose this if you don't know.
ui-practice-kind-hardware = Hardware TOTP token
ui-practice-kind-hardware-hint = A small device that shows codes. Not on the practice account.
ui-practice-next = Next
ui-practice-set-up = Set up device
ui-practice-picture = QR code for the authenticator app of the root user
ui-practice-how-app = Open an authenticator app on your phone, or the practice phone.
ui-practice-how-scan = Scan the QR code, or type the key. The practice phone has scanned it already.
ui-practice-how-codes = Type two codes in a row from the app. The second one comes after 30 seconds.
ui-practice-code-first = MFA code 1
ui-practice-code-second = MFA code 2
ui-practice-add = Add MFA
ui-practice-back = Go to the chapter about the root user
ui-practice-no-root = A project account has no root user of its own.
ui-practice-facts = About this practice account
ui-practice-clock = Its clock
ui-practice-file = Kept in

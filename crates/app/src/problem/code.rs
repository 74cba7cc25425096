//! What can be wrong.

use serde::Serialize;
use strum::{Display, EnumIter, IntoEnumIterator, IntoStaticStr};
use ts_rs::TS;

/// What a problem comes to for whoever has to go on: a script, or a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The program was asked for something that cannot be, or a file for it is wrong.
    WrongUse,
    /// The account could not be read.
    Unread,
    /// Something is there to be seen to.
    NeedsAttention,
}

/// Makes the closed list of codes, each with its kind.
macro_rules! codes {
    ($($(#[$doc:meta])* $code:ident => $kind:ident,)*) => {
        /// What went wrong, by a name that is kebab-case and stable.
        ///
        /// The words are the messages `problem-<code>` and `problem-<code>-hint`. The variables
        /// that the former takes stand between backticks.
        #[derive(
            Clone, Copy, Debug, Display, EnumIter, Eq, Hash, IntoStaticStr, PartialEq, Serialize, TS,
        )]
        #[serde(rename_all = "kebab-case")]
        #[ts(rename = "ProblemCode")]
        #[strum(serialize_all = "kebab-case")]
        pub enum Code {
            $($(#[$doc])* $code,)*
        }

        impl Code {
            /// What it comes to.
            pub fn kind(self) -> Kind {
                match self {
                    $(Self::$code => Kind::$kind,)*
                }
            }
        }
    };
}

codes! {
    /// The access key `key` of `user` was made but could not be stored, and then could not be
    /// deleted.
    AccessKeyOrphan => NeedsAttention,
    /// Something of this name is there already, and is not what was meant.
    AlreadyExists => NeedsAttention,
    /// The answers file is not in the form TOML, a simple form for settings.
    AnswersSyntax => WrongUse,
    /// The answers file could not be read.
    AnswersUnreadable => WrongUse,
    /// Other users of this computer can change the AWS CLI. It was not started.
    AwsCliExposed => NeedsAttention,
    /// The AWS CLI could not find out who it is with this profile.
    AwsCliFailed => NeedsAttention,
    /// The program `path` could not be started.
    AwsCliNotStarted => NeedsAttention,
    /// With this profile the AWS CLI is `arn`, but what the keyring has is of `expected`.
    AwsCliOtherPerson => NeedsAttention,
    /// The profile's key belongs to a practice account, and the AWS CLI would take it elsewhere.
    /// So it was not asked.
    AwsCliPracticeKey => NeedsAttention,
    /// The profile's key belongs to AWS, and the AWS CLI would take it to `url`. So it was not asked.
    AwsCliRealKey => NeedsAttention,
    /// `path` did not answer within `seconds` seconds.
    AwsCliSlow => NeedsAttention,
    /// This AWS CLI is too old for the profile: it would call AWS itself. So it was not asked.
    AwsCliTooOld => NeedsAttention,
    /// This AWS CLI does not say which version it is, so it may call AWS itself. So it was not asked.
    AwsCliVersionUnknown => NeedsAttention,
    /// The browser could not be opened.
    BrowserFailed => NeedsAttention,
    /// The password could not be copied.
    ClipboardFailed => NeedsAttention,
    /// The setting `setting` names the file `path`, which holds no certificate.
    CertificatesMissing => WrongUse,
    /// The setting `setting` names the file `path`, which cannot be read.
    CertificatesUnreadable => WrongUse,
    /// It has been changed since you reviewed the changes, so nothing was sent.
    ChangedMeanwhile => NeedsAttention,
    /// Checking the account of `profile` took too long, so it was stopped.
    CheckTooSlow => Unread,
    /// The folder `path` could not be read.
    ClassFolder => WrongUse,
    /// The clock of this computer is wrong, so AWS refuses what it signs.
    ClockSkewed => Unread,
    /// AWS did not accept the codes.
    CodeRefused => NeedsAttention,
    /// These are not two codes that follow each other.
    CodesMalformed => NeedsAttention,
    /// `date` is no date.
    DateMalformed => WrongUse,
    /// The day `date` is more than a year ahead.
    DeclineDateFar => WrongUse,
    /// `date` is no date.
    DeclineDateMalformed => WrongUse,
    /// The day `date` is today or before.
    DeclineDatePast => WrongUse,
    /// The reason has more than `most` signs.
    DeclineReasonLong => WrongUse,
    /// There is no reason.
    DeclineReasonMissing => WrongUse,
    /// Somebody may take over the account as long as `step` is as it is.
    DeclineTooGrave => NeedsAttention,
    /// The first code is more than a minute old, so the codes were not sent.
    CodesTooOld => NeedsAttention,
    /// It could not be read which access key this computer has for the profile `profile`.
    CommandLineUnread => NeedsAttention,
    /// Another Firstday is changing `path` at this moment.
    ConfigBusy => NeedsAttention,
    /// The AWS settings file changed after you had seen the preview, so nothing was written to it.
    ConfigChanged => NeedsAttention,
    /// `path` is on a disk that can only be read here. The AWS settings are as they were.
    ConfigDisk => NeedsAttention,
    /// The profile `profile` cannot be changed without changing what the lines around it mean,
    /// because some lines are indented. The file is as it was.
    ConfigEntangled => NeedsAttention,
    /// The file `path` belongs to another user of this computer. It is as it was.
    ConfigForeignOwner => NeedsAttention,
    /// `path` is a link to `target`, and nothing is there.
    ConfigLink => NeedsAttention,
    /// The file `path` is mounted by itself, so no other file can take its place. It is as it was.
    ConfigMounted => NeedsAttention,
    /// What stands at `path` is not a file.
    ConfigNotAFile => NeedsAttention,
    /// The file `path` is not a text that AWS programs can read: see line `line`.
    ConfigNotText => NeedsAttention,
    /// `path` is protected against writing. The AWS settings are as they were.
    ConfigReadOnly => NeedsAttention,
    /// The AWS CLI refuses the file `path`, and with it every command.
    ConfigRefused => NeedsAttention,
    /// The profile `profile` stands in the AWS settings file more than once, so it is not clear which
    /// one counts. The file is as it was.
    ConfigRepeated => NeedsAttention,
    /// The profile `profile` is there already, in line `line` of the AWS settings file, and has its
    /// access from somewhere else than Firstday. It is as it was.
    ConfigTaken => NeedsAttention,
    /// The file `path` could not be read or written. It is as it was.
    ConfigUnusable => NeedsAttention,
    /// The system does not let you write `path`. The AWS settings are as they were.
    ConfigWriteRefused => NeedsAttention,
    /// AWS does not let you do this.
    Denied => Unread,
    /// A rule of your organization does not let you do this.
    DeniedByOrganization => Unread,
    /// An address that is to be called in the place of AWS is none.
    EndpointMalformed => WrongUse,
    /// The address `url`, which `setting` names, is neither https nor on this computer. Nothing was
    /// sent there.
    EndpointPlain => WrongUse,
    /// Requests go to `addresses`, not to AWS, and you have not agreed to that. Nothing was changed.
    ElsewhereUnasked => NeedsAttention,
    /// What came as an answer does not end as an answer of AWS does.
    Endless => Unread,
    /// The setting `setting` has keys asked for from the machine itself.
    MachineKeys => WrongUse,
    /// Your sign-in has run out.
    ExpiredCredentials => Unread,
    /// AWS had a fault of its own.
    Fault => Unread,
    /// AWS did not describe this completely, so Firstday did not change it.
    HalfDescribed => NeedsAttention,
    /// Other users of this computer can change what runs at `path`.
    HelperExposed => NeedsAttention,
    /// The program "firstday", which the AWS CLI asks for the key, is not at `path`.
    HelperMissing => NeedsAttention,
    /// The profile must name the program "firstday" by its path, but AWS tools would misread this
    /// one: `path`.
    HelperPath => NeedsAttention,
    /// The keyring has something else for the profile `profile` already. Nothing was changed.
    ImportKeyringHolds => NeedsAttention,
    /// No access key of the profile `profile` stands in the AWS files.
    ImportNoKey => NeedsAttention,
    /// The key is not that of an IAM user, but of `arn`. It was left where it is.
    ImportNotAUser => NeedsAttention,
    /// The key of the profile `profile` cannot be moved to the keyring. It was left where it is.
    ImportObstacle => NeedsAttention,
    /// This is an access key of the root user. It can do everything in the account and cannot be
    /// limited, so it is not moved but should be deleted.
    ImportRootKey => NeedsAttention,
    /// Something still hangs on it, so AWS does not delete it.
    InUse => NeedsAttention,
    /// The questions were broken off.
    Interrupted => NeedsAttention,
    /// AWS does not know this sign-in, or there is none.
    InvalidCredentials => Unread,
    /// A value is not one that can be used here.
    InvalidInput => NeedsAttention,
    /// This computer does not know who issued the certificate that came in AWS's place.
    IssuerUnknown => Unread,
    /// The access key `key` is switched on, so it is not deleted.
    KeyActive => NeedsAttention,
    /// The keyring has another key for the profile `profile` than when the changes were shown to you.
    KeyChanged => NeedsAttention,
    /// `user` has no access key `key`.
    KeyGone => NeedsAttention,
    /// The access key `key` is in the keyring, but AWS does not accept it yet.
    KeyNotAcceptedYet => NeedsAttention,
    /// The keyring has no access key of this account for the profile `profile`.
    KeyNotStored => NeedsAttention,
    /// `user` has a second access key, `other`, and AWS allows no third.
    KeyTwo => NeedsAttention,
    /// The keyring has several entries for this profile. None was touched.
    KeyringAmbiguous => NeedsAttention,
    /// The keyring asks you before it lets a program read what another one stored, and nobody is
    /// asked while AWS tools run.
    KeyringAsks => NeedsAttention,
    /// The keyring has an entry for this profile that Firstday cannot read. It was left as it is.
    KeyringCorrupt => NeedsAttention,
    /// The system does not let Firstday use the keyring.
    KeyringDenied => NeedsAttention,
    /// You closed the window that asks for the keyring's password, so nothing was stored.
    KeyringDismissed => NeedsAttention,
    /// The keyring failed in a way that Firstday does not know.
    KeyringFailed => NeedsAttention,
    /// The keyring is locked, and nobody unlocked it.
    KeyringLocked => NeedsAttention,
    /// The keyring gave back something else than was stored. Firstday did not trust it with a key.
    KeyringMismatch => NeedsAttention,
    /// This computer has no keyring that Firstday can use. A keyring is the locked store for secrets
    /// of your operating system.
    KeyringMissing => NeedsAttention,
    /// The keyring is emptied, but the note of which keyring was used first is still there.
    KeyringNote => NeedsAttention,
    /// The secret is larger than the keyring of this system can hold.
    KeyringTooLarge => NeedsAttention,
    /// The keyring keeps secrets only until you sign out, so the key would be lost.
    KeyringVolatile => NeedsAttention,
    /// The access keys of `user` could not be read.
    KeysUnread => NeedsAttention,
    /// The recovery kit could not be saved as `path`.
    KitUnwritten => NeedsAttention,
    /// AWS allows no more of these in one account.
    LimitExceeded => NeedsAttention,
    /// The keyring has nothing for the profile `profile`.
    NoStoredKey => NeedsAttention,
    /// What answered is not AWS.
    NotAws => Unread,
    /// No check was kept by the day `date`.
    NoSuchCheck => WrongUse,
    /// There is no step named `step`.
    NotDeclinable => WrongUse,
    /// Firstday reads from AWS how `step` stands. Nobody's word is taken for it.
    NotConfirmable => WrongUse,
    /// The journal has no change with the number `number`.
    NoSuchChange => WrongUse,
    /// AWS says that it is not there.
    NotFound => NeedsAttention,
    /// AWS has not opened this service for your account yet.
    NotReady => NeedsAttention,
    /// These changes are not the ones that you reviewed last, so nothing was changed.
    NotReviewed => NeedsAttention,
    /// You are not signed in to an account.
    NotSignedIn => NeedsAttention,
    /// AWS tells how `step` stands. There is nothing to confirm.
    NothingToConfirm => NeedsAttention,
    /// `step` is done or not needed. There is nothing to decline.
    NothingToDecline => NeedsAttention,
    /// What is due could not be saved as `path`.
    RemindersUnwritten => NeedsAttention,
    /// `named` belongs to another part of AWS, which Firstday does not work with.
    OtherPartition => WrongUse,
    /// What was to be printed could not be written.
    OutputFailed => NeedsAttention,
    /// Firstday no longer has the password of `user`.
    PasswordGone => NeedsAttention,
    /// AWS did not accept the password.
    PasswordRefused => NeedsAttention,
    /// Your organization's management account must turn this on first.
    PayerFirst => NeedsAttention,
    /// What was typed is not a code from a text message.
    PhoneCodeMalformed => NeedsAttention,
    /// AWS did not take the code that it texted.
    PhoneCodeRefused => NeedsAttention,
    /// No MFA device of the practice account can be named `name`.
    PracticeDeviceName => NeedsAttention,
    /// The key belongs to another account than to the practice account at `url`. Nothing was sent
    /// there.
    PracticeForeignKey => WrongUse,
    /// The key belongs to a practice account, and the requests would go to `url`. Nothing was sent.
    PracticeKeyElsewhere => WrongUse,
    /// The practice account's file could not be used. It was left as it is.
    PracticeFile => WrongUse,
    /// Port `port` of this computer cannot be used.
    PracticePort => WrongUse,
    /// The keyring already holds a key of account `account` for the profile `profile`.
    ProfileTaken => NeedsAttention,
    /// The access key `key` is in AWS and in the keyring, but the profile `profile` could not be
    /// written.
    ProfileUnwritten => NeedsAttention,
    /// The proof was stopped.
    ProofStopped => NeedsAttention,
    /// The variable `setting` does not hold the address of a proxy that Firstday can use.
    ProxySetting => WrongUse,
    /// Another program is using Firstday's records of this account.
    RecordsBusy => NeedsAttention,
    /// Firstday's records of this account are damaged. The file was renamed and kept, and nothing was
    /// changed.
    RecordsDamaged => NeedsAttention,
    /// A later version of Firstday has written the records of this account. The file was left as it
    /// is.
    RecordsNewer => NeedsAttention,
    /// A file of an earlier version of Firstday is damaged. It was left as it is, and nothing was
    /// changed.
    RecordsOldFile => NeedsAttention,
    /// Firstday's records of this account hold something that this version does not know. The file
    /// was left as it is.
    RecordsUnreadable => NeedsAttention,
    /// Firstday cannot use its records of this account. Without them, it changes nothing.
    RecordsUnusable => NeedsAttention,
    /// The report could not be saved as `path`.
    ReportUnwritten => NeedsAttention,
    /// Changes are being made at this moment.
    RunInProgress => NeedsAttention,
    /// Another program is renewing the session of the profile `profile`, and does not come to an end.
    SessionBusy => NeedsAttention,
    /// The keyring holds the access key `key` for the profile `profile`.
    SessionHoldsKey => NeedsAttention,
    /// The keyring has no browser session for the profile `profile`.
    SessionNotStored => NeedsAttention,
    /// The session has ended. AWS lets one last for twelve hours at most.
    SessionOver => NeedsAttention,
    /// The session has ended because the password was changed since.
    SessionPasswordChanged => NeedsAttention,
    /// AWS does not renew the session any more.
    SessionRefused => NeedsAttention,
    /// A session of the root user is never stored.
    SessionRoot => NeedsAttention,
    /// Firstday could not use the file by which programs take turns in renewing a session.
    SessionTurn => NeedsAttention,
    /// The stored session cannot be used, because the key that belongs to it is damaged.
    SessionUnreadable => NeedsAttention,
    /// The one-time address of the sign-in was opened twice, and not by the same browser.
    SignInAddressUsed => Unread,
    /// The sign-in was cancelled on AWS's page.
    SignInCancelled => Unread,
    /// The clock of this computer is off by `seconds` seconds, so AWS does not take what it signs.
    SignInClock => Unread,
    /// The code from the sign-in page is too old.
    SignInCodeExpired => Unread,
    /// AWS's sign-in service in the Region `region` does not take the code that the browser brought.
    SignInCodeNotTaken => Unread,
    /// AWS does not take the code from the sign-in page. A code works once only.
    SignInCodeRefused => Unread,
    /// The address that stands in place of AWS's sign-in service is not safe to use.
    SignInEndpoint => WrongUse,
    /// The browser did not come back in time.
    SignInNoAnswer => Unread,
    /// Firstday could not open a port on this computer for the browser to come back to.
    SignInNoPort => Unread,
    /// No sign-in through the browser is under way.
    SignInNoneBegun => Unread,
    /// What you pasted is not a code from the sign-in page.
    SignInNotACode => Unread,
    /// This person may not sign in for programs.
    SignInNotPermitted => Unread,
    /// The code belongs to another sign-in, not to the one that was begun here.
    SignInOtherAttempt => Unread,
    /// The browser was signed in as `who`, not as `user`.
    SignInOtherPerson => Unread,
    /// AWS's sign-in page refused the request.
    SignInRefused => Unread,
    /// "`region`" is not the name of a Region.
    SignInRegion => WrongUse,
    /// AWS's sign-in service in the Region `region` does not answer.
    SignInRegionDown => Unread,
    /// The sign-in was stopped.
    SignInStopped => Unread,
    /// Nobody ever agreed on this computer to be signed in as `arn`, and nobody is here to be asked.
    SignInUnknown => Unread,
    /// AWS is still busy with an earlier change to the same thing.
    TemporarilyUnmodifiable => NeedsAttention,
    /// AWS asks Firstday to slow down.
    Throttled => Unread,
    /// Something went wrong that Firstday does not know.
    Unexpected => Unread,
    /// There is no profile of this name.
    UnknownProfile => WrongUse,
    /// AWS could not be reached.
    Unreachable => Unread,
    /// The window at `path` ended before it was open.
    WindowEnded => NeedsAttention,
    /// Other users of this computer can change the window at `path`. It was not started.
    WindowExposed => NeedsAttention,
    /// The window is not at `path`.
    WindowMissing => NeedsAttention,
    /// There is no desktop to show the window on.
    WindowNoDisplay => NeedsAttention,
    /// The window at `path` could not be started.
    WindowNotStarted => NeedsAttention,
    /// The window at `path` runs, and is not open after half a minute.
    WindowSilent => NeedsAttention,
}

impl Code {
    /// Every code.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::iter()
    }

    /// Its name, such as `key-not-stored`.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// The exit codes 2 and 3 of the terminal rest on these, and scripts rest on those.
    const WRONG_USE: &[&str] = &[
        "answers-syntax",
        "answers-unreadable",
        "certificates-missing",
        "certificates-unreadable",
        "class-folder",
        "date-malformed",
        "decline-date-far",
        "decline-date-malformed",
        "decline-date-past",
        "decline-reason-long",
        "decline-reason-missing",
        "endpoint-malformed",
        "endpoint-plain",
        "machine-keys",
        "no-such-change",
        "no-such-check",
        "not-confirmable",
        "not-declinable",
        "other-partition",
        "practice-file",
        "practice-foreign-key",
        "practice-key-elsewhere",
        "practice-port",
        "proxy-setting",
        "sign-in-endpoint",
        "sign-in-region",
        "unknown-profile",
    ];
    const UNREAD: &[&str] = &[
        "check-too-slow",
        "clock-skewed",
        "denied",
        "denied-by-organization",
        "endless",
        "expired-credentials",
        "fault",
        "invalid-credentials",
        "issuer-unknown",
        "not-aws",
        "sign-in-address-used",
        "sign-in-cancelled",
        "sign-in-clock",
        "sign-in-code-expired",
        "sign-in-code-not-taken",
        "sign-in-code-refused",
        "sign-in-no-answer",
        "sign-in-no-port",
        "sign-in-none-begun",
        "sign-in-not-a-code",
        "sign-in-not-permitted",
        "sign-in-other-attempt",
        "sign-in-other-person",
        "sign-in-refused",
        "sign-in-region-down",
        "sign-in-stopped",
        "sign-in-unknown",
        "throttled",
        "unexpected",
        "unreachable",
    ];

    #[test]
    fn each_code_has_the_kind_that_scripts_know() {
        for code in Code::all() {
            let expected = match code.name() {
                name if WRONG_USE.contains(&name) => Kind::WrongUse,
                name if UNREAD.contains(&name) => Kind::Unread,
                _ => Kind::NeedsAttention,
            };
            assert_eq!(code.kind(), expected, "{code}");
        }
        let names: Vec<&str> = Code::all().map(Code::name).collect();
        for known in WRONG_USE.iter().chain(UNREAD) {
            assert!(names.contains(known), "{known} is no code");
        }
    }

    /// Journals hold the names.
    #[test]
    fn names_are_kebab_case() {
        assert_eq!(Code::SignInNotACode.name(), "sign-in-not-a-code");
        for code in Code::all() {
            assert_eq!(serde_json::to_value(code).unwrap(), code.name());
        }
    }
}

//! The command line's grammar. It has no sentence: its help stands in `cli-help.ftl`.

mod access;
mod check;
mod history;
mod report;

pub(crate) use access::{
    ActOptions, ForgetOptions, KeyOptions, KeyringCommand, KeysCommand, ProfileCommand,
    RotateOptions, SignInOptions, SignOutOptions,
};
pub(crate) use check::{CheckOptions, Loudness};
pub(crate) use report::{ClassForm, ClassOptions, ReportForm, ReportOptions};

pub(crate) use history::{JournalOptions, UndoOptions};

use std::path::{Path, PathBuf};

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};
use firstday_app::keyring::WITNESS_COMMAND;
use firstday_app::sessions::HOME_REGION;
use firstday_words::Language;

use crate::sign_in_page::Manner;

#[derive(Debug, Parser)]
#[command(name = "firstday", version = firstday_version::TEXT, max_term_width = 100)]
pub(crate) struct Args {
    #[arg(long, global = true, value_name = "CODE", value_parser = languages())]
    pub(crate) language: Option<Language>,
    /// Without one, Firstday says how the account that was used last stands.
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Check(CheckOptions),
    Confirm(ConfirmOptions),
    Decline(DeclineOptions),
    History(HistoryOptions),
    Reminders(RemindersOptions),
    RecoveryKit(RecoveryKitOptions),
    Report(ReportOptions),
    Class(ClassOptions),
    Setup(SetupOptions),
    Journal(JournalOptions),
    Undo(UndoOptions),
    Window(WindowOptions),
    SignIn(SignInOptions),
    SignOut(SignOutOptions),
    #[command(subcommand)]
    Keyring(KeyringCommand),
    #[command(subcommand)]
    Profile(ProfileCommand),
    #[command(subcommand)]
    Keys(KeysCommand),
    #[command(subcommand)]
    Answers(AnswersCommand),
    #[command(subcommand)]
    Policy(PolicyCommand),
    #[command(alias = "licenses")]
    Licences {
        #[arg(long)]
        full: bool,
    },
    CredentialProcess {
        #[arg(long)]
        profile: String,
    },
    Doctor(DoctorOptions),
    #[command(hide = true, name = WITNESS_COMMAND)]
    KeyringWitness,
    #[command(hide = true)]
    Generate {
        folder: PathBuf,
    },
    #[command(subcommand)]
    Practice(PracticeCommand),
}

// Which account.
#[derive(Debug, clap::Args)]
#[group(required = true, multiple = true)]
pub(crate) struct AccountOptions {
    #[arg(long, value_name = "FILE")]
    pub(crate) practice: Option<PathBuf>,
    #[arg(long, value_name = "NAME", conflicts_with_all = ["practice", "browser"])]
    pub(crate) profile: Option<String>,
    #[arg(long)]
    pub(crate) browser: bool,
}

// How people sign in through the browser.
#[derive(Debug, clap::Args)]
pub(crate) struct SignInPageOptions {
    #[arg(long, value_name = "REGION", default_value = HOME_REGION)]
    pub(crate) region: String,
    #[arg(long)]
    pub(crate) elsewhere: bool,
    #[arg(long, value_name = "ARN")]
    pub(crate) expect: Option<String>,
}

impl SignInPageOptions {
    /// As a person signs in for one run, after which nothing is kept. With `yes` nobody is asked
    /// whether it is the right user.
    pub(crate) fn manner(&self, yes: bool) -> Manner {
        Manner {
            elsewhere: self.elsewhere,
            expected: self.expect.clone(),
            yes,
            script: false,
            keeps: false,
        }
    }
}

// Which account is read, and how somebody signs in to it.
#[derive(Debug, clap::Args)]
pub(crate) struct ReadingOptions {
    #[command(flatten)]
    pub(crate) account: AccountOptions,
    #[command(flatten)]
    pub(crate) page: SignInPageOptions,
    #[arg(long, requires = "browser")]
    pub(crate) yes: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct ConfirmOptions {
    #[arg(value_name = "STEP")]
    pub(crate) step: String,
    #[arg(long, value_name = "TEXT")]
    pub(crate) note: Option<String>,
    #[arg(long, conflicts_with = "note")]
    pub(crate) take_back: bool,
    #[command(flatten)]
    pub(crate) reading: ReadingOptions,
}

#[derive(Debug, clap::Args)]
pub(crate) struct DeclineOptions {
    #[arg(value_name = "STEP")]
    pub(crate) step: String,
    #[arg(long, value_name = "TEXT", required_unless_present = "take_back")]
    pub(crate) reason: Option<String>,
    #[arg(long, value_name = "DATE", required_unless_present = "take_back")]
    pub(crate) until: Option<String>,
    #[arg(long, conflicts_with_all = ["reason", "until"])]
    pub(crate) take_back: bool,
    #[command(flatten)]
    pub(crate) reading: ReadingOptions,
}

#[derive(Debug, clap::Args)]
pub(crate) struct HistoryOptions {
    #[arg(long, value_name = "DATE", num_args = 2)]
    pub(crate) compare: Vec<String>,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    #[command(flatten)]
    pub(crate) reading: ReadingOptions,
}

#[derive(Debug, clap::Args)]
pub(crate) struct RemindersOptions {
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    #[command(flatten)]
    pub(crate) reading: ReadingOptions,
}

#[derive(Debug, clap::Args)]
pub(crate) struct RecoveryKitOptions {
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
    #[command(flatten)]
    pub(crate) reading: ReadingOptions,
}

#[derive(Debug, clap::Args)]
pub(crate) struct DoctorOptions {
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    #[arg(long)]
    pub(crate) with_account: bool,
}

// What the program of the window takes, but for the language, which is an option of all commands.
#[derive(Debug, clap::Args)]
pub(crate) struct WindowOptions {
    #[arg(long, value_name = "FILE")]
    pub(crate) practice: Option<PathBuf>,
    #[arg(long, value_name = "FOLDER", conflicts_with = "language")]
    pub(crate) translation: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Text,
    Json,
}

#[derive(Debug, clap::Args)]
pub(crate) struct SetupOptions {
    #[command(flatten)]
    pub(crate) account: AccountOptions,
    #[command(flatten)]
    pub(crate) page: SignInPageOptions,
    #[arg(long, value_name = "FILE")]
    pub(crate) answers: Option<PathBuf>,
    #[arg(long)]
    pub(crate) yes: bool,
    #[arg(long)]
    pub(crate) not_aws: bool,
    #[arg(long)]
    pub(crate) dry_run: bool,
    #[arg(long, requires = "practice")]
    pub(crate) practice_phone: bool,
    #[arg(long)]
    pub(crate) leave_sign_in: bool,
}

impl SetupOptions {
    /// The file of the practice account, if it is one.
    pub(crate) fn practice_file(&self) -> Option<&Path> {
        self.account.practice.as_deref()
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum AnswersCommand {
    Example,
    Check { file: PathBuf },
}

#[derive(Debug, Subcommand)]
pub(crate) enum PolicyCommand {
    Check {
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
    Setup {
        #[arg(long, value_enum, default_value_t = Format::Text)]
        format: Format,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum PracticeCommand {
    New {
        file: PathBuf,
        #[arg(long, default_value = "fresh", value_name = "NAME")]
        seed: String,
    },
    Serve {
        file: PathBuf,
        #[arg(long, default_value_t = 0, value_name = "N")]
        port: u16,
    },
    RootMfa {
        file: PathBuf,
        #[arg(value_enum)]
        switch: Switch,
    },
    Advance {
        file: PathBuf,
        #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
        minutes: u32,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Switch {
    On,
    Off,
}

/// Every language that there is; a code that is none is refused with their names.
fn languages() -> impl TypedValueParser<Value = Language> {
    let codes = Language::all().into_iter().map(Language::code);
    PossibleValuesParser::new(codes).try_map(|code| code.parse::<Language>())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    fn is_right(command: &str) -> bool {
        Args::try_parse_from(command.split(' ')).is_ok()
    }

    #[test]
    fn the_grammar_holds_together() {
        Args::command().debug_assert();
    }

    #[test]
    fn an_account_is_named_in_one_way() {
        for right in [
            "firstday check --browser",
            "firstday check --all-profiles --fail-on critical,unknown --format ocsf --quiet",
            "firstday check --practice p.json --browser --elsewhere",
            "firstday setup --profile work --region eu-central-1 --leave-sign-in",
            "firstday keys list --browser",
            "firstday check --practice p.json --step spending --paid",
            "firstday keys rotate --profile firstday",
            "firstday undo --all --practice p.json --changed --dry-run",
            "firstday undo --change 12 --profile work --yes",
            "firstday journal --practice p.json --format json",
            "firstday decline cli-access --reason no --until 2027-01-31 --practice p.json",
            "firstday decline cli-access --take-back --practice p.json",
            "firstday history --compare 2026-11-01 2026-11-23 --practice p.json",
            "firstday reminders --out r.ics --practice p.json",
            "firstday keys rotate --profile firstday --practice p.json",
            "firstday window",
            "firstday window --practice p.json --language vi",
        ] {
            assert!(is_right(right), "{right}");
        }
        for wrong in [
            "firstday check",
            "firstday check --all-profiles --profile work",
            "firstday check --all-profiles --practice p.json",
            "firstday check --all-profiles --browser",
            "firstday check --all-profiles --step spending --paid",
            "firstday check --practice p.json --quiet --verbose",
            "firstday check --practice p.json --quiet --details",
            "firstday check --practice p.json --fail-on everything",
            "firstday decline cli-access --until 2027-01-31 --practice p.json",
            "firstday decline cli-access --reason no --practice p.json",
            "firstday decline cli-access --reason no --take-back --practice p.json",
            "firstday history --compare 2026-11-01 --practice p.json",
            "firstday check --yes --practice p.json",
            "firstday check --practice p.json --paid",
            "firstday setup --profile work --browser",
            "firstday setup --profile work --practice p.json",
            "firstday keys delete --user alex --key AKIA1",
            "firstday sign-out --profile work --everything",
            "firstday undo --all --change 1 --practice p.json",
            "firstday window --language vi --translation t",
            "firstday window p.json",
            "firstday undo --change first --practice p.json",
            "firstday keyring forget",
            "firstday keyring forget --profile work --everything",
        ] {
            assert!(!is_right(wrong), "{wrong}");
        }
    }
}

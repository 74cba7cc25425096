//! The command line's grammar. Its help is the one place where sentences stand in code: clap
//! takes them from here when the program is built.

mod access;

pub(crate) use access::{
    ActOptions, ForgetOptions, KeyOptions, KeyringCommand, KeysCommand, ProfileCommand,
    RotateOptions, SignInOptions, SignOutOptions,
};

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Parser, Subcommand, ValueEnum};
use firstday_app::keyring::WITNESS_COMMAND;
use firstday_app::sessions::HOME_REGION;
use firstday_words::Language;

use crate::sign_in_page::Manner;

/// Makes a new AWS account safe to use, and shows on any later day how it stands.
///
/// Every change is shown before it is made. Secrets are kept in the keyring of this computer and
/// nowhere else. Try it first on a practice account, which needs no AWS account: firstday
/// practice new practice.json
#[derive(Debug, Parser)]
#[command(name = "firstday", version, max_term_width = 100)]
pub(crate) struct Args {
    /// The language to speak, instead of your system's.
    #[arg(long, global = true, value_name = "CODE", value_parser = languages())]
    pub(crate) language: Option<Language>,
    /// Without one, Firstday says how the account that was used last stands.
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Show how the account stands, and change nothing.
    ///
    /// Ends with 0 when all that must hold holds, 1 when something needs attention, 2 when the
    /// command was used wrongly, and 3 when the account could not be read.
    Check(CheckOptions),
    /// Say of a step that AWS does not let you read that it is as it should be.
    ///
    /// The step then counts as confirmed by you, with your name, the date and your note, and never
    /// as verified. What AWS tells counts for more.
    Confirm(ConfirmOptions),
    /// Take the account from signed up to safe: ask, show every change, make them, and check.
    Setup(SetupOptions),
    /// Sign in through the browser, and keep the session in the keyring for a profile.
    ///
    /// AWS tools then get their keys from it, for at most twelve hours. A session of the root user
    /// is never kept. The profile is added to the AWS config file if it is not there: you see how
    /// the file will change first.
    SignIn(SignInOptions),
    /// Forget the session of a profile, and say how long AWS still accepts its keys.
    SignOut(SignOutOptions),
    /// Look at the keyring of this computer, and at what Firstday keeps in it.
    #[command(subcommand)]
    Keyring(KeyringCommand),
    /// Look after the profiles of the AWS CLI on this computer.
    #[command(subcommand)]
    Profile(ProfileCommand),
    /// List the access keys of the account, and replace, stop or delete one.
    #[command(subcommand)]
    Keys(KeysCommand),
    /// Work with answers files, which answer what "firstday setup" asks.
    #[command(subcommand)]
    Answers(AnswersCommand),
    /// Print the key of a profile for AWS tools, which run this by themselves.
    ///
    /// Stands as credential_process in the AWS config file. Prints the key as JSON and nothing
    /// else; what goes wrong is said on standard error.
    CredentialProcess {
        /// The profile, as it is named in the AWS config file.
        #[arg(long)]
        profile: String,
    },
    /// Read a test item of the keyring, for another process of Firstday's that stored it.
    #[command(hide = true, name = WITNESS_COMMAND)]
    KeyringWitness,
    /// Work with practice accounts: a small AWS inside a file, to rehearse on.
    #[command(subcommand)]
    Practice(PracticeCommand),
}

/// Which account.
#[derive(Debug, clap::Args)]
#[group(required = true, multiple = true)]
pub(crate) struct AccountOptions {
    /// A practice account, made by "firstday practice new".
    #[arg(long, value_name = "FILE")]
    pub(crate) practice: Option<PathBuf>,
    /// A profile of your AWS config file: any kind that AWS tools know.
    #[arg(long, value_name = "NAME", conflicts_with_all = ["practice", "browser"])]
    pub(crate) profile: Option<String>,
    /// Sign in through the browser, as to the AWS console. Needs no key and stores no secret.
    ///
    /// The browser opens only when you say so. With --practice it is the practice account's own
    /// page, on this computer.
    #[arg(long)]
    pub(crate) browser: bool,
}

/// How people sign in through the browser.
#[derive(Debug, clap::Args)]
pub(crate) struct SignInPageOptions {
    /// The Region whose sign-in service is asked. You reach the same account from any.
    #[arg(long, value_name = "REGION", default_value = HOME_REGION)]
    pub(crate) region: String,
    /// The browser is on another computer: its page shows a code to paste here.
    #[arg(long)]
    pub(crate) elsewhere: bool,
    /// Who you expect to be, as AWS names it, such as arn:aws:iam::123456789012:user/ana. Anybody else
    /// is refused.
    ///
    /// Where nobody is asked, such as with --yes, somebody new is taken only when named here.
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

#[derive(Debug, clap::Args)]
pub(crate) struct CheckOptions {
    #[command(flatten)]
    pub(crate) account: AccountOptions,
    #[command(flatten)]
    pub(crate) page: SignInPageOptions,
    /// Continue after signing in through the browser, without asking.
    #[arg(long, requires = "browser")]
    pub(crate) yes: bool,
    /// How to print: text for people, json for scripts.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(crate) format: Format,
    /// Look at this step only. Can be given more than once.
    #[arg(long = "step", value_name = "ID")]
    pub(crate) steps: Vec<String>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct ConfirmOptions {
    /// The step, as "firstday check --format json" names it.
    #[arg(value_name = "STEP")]
    pub(crate) step: String,
    /// What you want to remember of it. Never a password or a key.
    #[arg(long, value_name = "TEXT")]
    pub(crate) note: Option<String>,
    /// Take the confirmation back.
    #[arg(long, conflicts_with = "note")]
    pub(crate) take_back: bool,
    #[command(flatten)]
    pub(crate) account: AccountOptions,
    #[command(flatten)]
    pub(crate) page: SignInPageOptions,
    /// Go on after signing in through the browser, whoever that is.
    #[arg(long, requires = "browser")]
    pub(crate) yes: bool,
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
    /// Take the answers from this file. "firstday answers example" prints one.
    #[arg(long, value_name = "FILE")]
    pub(crate) answers: Option<PathBuf>,
    /// Make the changes without asking once more.
    #[arg(long)]
    pub(crate) yes: bool,
    /// Make the changes although requests go to another address than AWS's.
    ///
    /// Without it you are asked, and --yes alone does not answer.
    #[arg(long)]
    pub(crate) not_aws: bool,
    /// Print the changes and make none.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// On a practice account: enter the codes that its practice phone shows.
    #[arg(long, requires = "practice")]
    pub(crate) practice_phone: bool,
    /// Where somebody would have to sign in through the browser during the run, leave that for
    /// later.
    #[arg(long)]
    pub(crate) leave_sign_in: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum AnswersCommand {
    /// Print a commented answers file with working values for every step.
    Example,
    /// Say what is wrong in an answers file, field by field.
    Check {
        /// The answers file.
        file: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum PracticeCommand {
    /// Make a practice account in a new file.
    New {
        /// The file to make. An existing one is never replaced.
        file: PathBuf,
        /// How the account begins: fresh, half-done, neglected, large or project.
        #[arg(long, default_value = "fresh", value_name = "NAME")]
        seed: String,
    },
    /// Let AWS tools on this computer speak to a practice account, until you press Ctrl+C.
    ///
    /// Listens on 127.0.0.1 only. Point tools at it with AWS_ENDPOINT_URL.
    Serve {
        /// The practice account's file.
        file: PathBuf,
        /// The port to listen on; 0 takes any free one.
        #[arg(long, default_value_t = 0, value_name = "N")]
        port: u16,
    },
    /// Switch the practice root user's MFA on or off, as the owner does in the AWS console.
    RootMfa {
        /// The practice account's file.
        file: PathBuf,
        /// on or off.
        #[arg(value_enum)]
        switch: Switch,
    },
    /// Let time pass in a practice account, so that sessions end and short-lived keys expire.
    ///
    /// Also while it is served. The clock of this computer stays as it is.
    Advance {
        /// The practice account's file.
        file: PathBuf,
        /// How many minutes pass.
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
            "firstday check --practice p.json --browser --elsewhere",
            "firstday setup --profile work --region eu-central-1 --leave-sign-in",
            "firstday keys list --browser",
            "firstday keys rotate --profile firstday",
            "firstday keys rotate --profile firstday --practice p.json",
        ] {
            assert!(is_right(right), "{right}");
        }
        for wrong in [
            "firstday check",
            "firstday check --yes --practice p.json",
            "firstday setup --profile work --browser",
            "firstday setup --profile work --practice p.json",
            "firstday keys delete --user alex --key AKIA1",
            "firstday sign-out --profile work --everything",
            "firstday keyring forget",
            "firstday keyring forget --profile work --everything",
        ] {
            assert!(!is_right(wrong), "{wrong}");
        }
    }
}

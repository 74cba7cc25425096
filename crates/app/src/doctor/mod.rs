//! `firstday doctor`: what a report of a fault should say of this computer, on one page.
//!
//! It goes into public issue trackers. So it has no secret, of variables only their names, paths
//! below the home folder with `~`, and the number of an account only where that was asked for.

mod lines;

use std::path::{Path, PathBuf};

use firstday_aws_files as aws_files;
use firstday_checklist::{AwsProgram, Message};
use firstday_computer::keyring::{self, Machine};
use firstday_computer::window::beside;
use firstday_computer::{Surroundings, SystemFacts, prove};
use firstday_secret_store::{KeyringState, SecretStore};
use serde::Serialize;

use crate::known::{KnownAccount, Whose};

/// What changes where requests go and as whom they are signed: told by name, as values can be
/// secret.
const VARIABLES: [&str; 18] = [
    "HTTP_PROXY",
    "http_proxy",
    "HTTPS_PROXY",
    "https_proxy",
    "ALL_PROXY",
    "all_proxy",
    "NO_PROXY",
    "no_proxy",
    "AWS_ACCESS_KEY_ID",
    "AWS_CA_BUNDLE",
    "AWS_CONFIG_FILE",
    "AWS_DEFAULT_REGION",
    "AWS_ENDPOINT_URL",
    "AWS_PROFILE",
    "AWS_REGION",
    "AWS_SESSION_TOKEN",
    "AWS_SHARED_CREDENTIALS_FILE",
    "FIRSTDAY_LANGUAGE",
];
/// The digits of an account's number.
const ACCOUNT_DIGITS: usize = 12;

/// Which Firstday this is, as the program that was started says it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Build {
    /// Such as `0.1.0`.
    pub version: String,
    /// The commit that it was built from, where that is known.
    pub commit: Option<String>,
    /// The day of the commit, where that is known.
    pub date: Option<String>,
}

impl Build {
    /// As the program's own version says it.
    pub fn new(version: &str, commit: Option<&str>, date: Option<&str>) -> Self {
        Self {
            version: version.to_owned(),
            commit: commit.map(str::to_owned),
            date: date.map(str::to_owned),
        }
    }
}

/// What is known of this computer, for a report of a fault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Doctor {
    /// Which Firstday.
    #[serde(flatten)]
    pub build: Build,
    /// What it runs on.
    pub system: SystemFacts,
    /// The language that it speaks.
    pub language: String,
    /// The languages of the system, the one most wanted first.
    pub system_languages: Vec<String>,
    /// The two programs.
    pub programs: Programs,
    /// How the keyring fares.
    pub keyring: KeyringFacts,
    /// Every AWS CLI on the search path.
    pub aws_cli: Vec<AwsProgram>,
    /// The files of the AWS CLI.
    pub aws_files: AwsFilesFacts,
    /// Where Firstday keeps its records.
    pub data_folder: String,
    /// The accounts that there are records of.
    pub accounts: Accounts,
    /// The variables that are set and change what Firstday or the AWS CLI does, without their values.
    pub variables: Vec<&'static str>,
}

/// The programs `firstday` and `firstday-window`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Programs {
    /// Where `firstday` is; none where it is not beside the window.
    pub terminal: Option<String>,
    /// Where `firstday-window` is; none where it is not beside `firstday`.
    pub window: Option<String>,
}

/// How the keyring fares.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KeyringFacts {
    /// Whether it can be used, and if not, why.
    pub state: KeyringState,
    /// The program that keeps the secrets.
    pub backend: Option<String>,
    /// The program that was there when something was first stored.
    pub pinned: Option<String>,
    /// The system's own words.
    pub detail: Option<String>,
    /// The state in one sentence.
    #[serde(skip)]
    pub title: Message,
}

/// The files of the AWS CLI.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AwsFilesFacts {
    /// The config file.
    pub config: String,
    /// The credentials file.
    pub credentials: String,
    /// How many profiles the config file has; none where it cannot be read.
    pub profiles: Option<usize>,
    /// How many of them ask Firstday for keys.
    pub ours: Option<usize>,
    /// How many places the AWS CLI refuses; none where the files cannot be read.
    pub refused: Option<usize>,
}

/// The accounts that there are records of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Accounts {
    /// How many are AWS's.
    pub aws: usize,
    /// How many are practice accounts.
    pub practice: usize,
    /// The numbers of those of AWS, where they were asked for.
    pub ids: Option<Vec<String>>,
}

/// What the report is made from.
pub struct Examined<'a> {
    /// Which Firstday this is.
    pub build: Build,
    /// The keyring. It is not asked for anything that would ask the person.
    pub store: &'a SecretStore,
    /// Where things are.
    pub surroundings: &'a Surroundings,
    /// What decides about the keyring.
    pub machine: &'a Machine,
    /// The code of the language that is spoken.
    pub language: &'a str,
    /// The accounts that are known here.
    pub known: &'a [KnownAccount],
    /// Whether the numbers of accounts are told.
    pub with_account: bool,
}

/// Finds out what a report of a fault should say. Each `aws` that nobody else can change is asked
/// for its version, and the keyring whether it can be used; nothing is asked of AWS.
pub async fn doctor(examined: Examined<'_>) -> Doctor {
    let Examined {
        build,
        store,
        surroundings,
        machine,
        language,
        known,
        with_account,
    } = examined;
    let (found, aws_cli) = futures::join!(
        keyring::examine(store, surroundings, machine, false),
        prove::aws_cli(surroundings),
    );
    let told = Told {
        surroundings,
        with_account,
    };
    Doctor {
        build,
        system: SystemFacts::here(surroundings),
        language: language.to_owned(),
        system_languages: surroundings.languages.clone(),
        programs: told.programs(),
        keyring: KeyringFacts {
            title: found.title(),
            state: found.state,
            backend: found.backend,
            pinned: found.pinned,
            detail: found.detail.map(|detail| told.text(&detail)),
        },
        aws_cli: told.aws_programs(aws_cli.programs),
        aws_files: told.aws_files(),
        data_folder: told.path(&surroundings.data_dir),
        accounts: told.accounts(known),
        variables: VARIABLES
            .into_iter()
            .filter(|name| surroundings.variable(name).is_some())
            .collect(),
    }
}

/// How things are told: to people whom the person may not know.
struct Told<'a> {
    surroundings: &'a Surroundings,
    with_account: bool,
}

impl Told<'_> {
    fn path(&self, path: &Path) -> String {
        self.text(&self.surroundings.short(path))
    }

    /// Somebody else's words, without the home folder's path and without numbers of accounts.
    fn text(&self, text: &str) -> String {
        let home = self.surroundings.home.display().to_string();
        let text = match home.len() {
            // A home folder that is the root would be everywhere.
            0 | 1 => text.to_owned(),
            _ => text.replace(&home, "~"),
        };
        match self.with_account {
            true => text,
            false => without_accounts(&text),
        }
    }

    fn programs(&self) -> Programs {
        let terminal = &self.surroundings.helper;
        let there = |path: PathBuf| path.is_file().then(|| self.path(&path));
        Programs {
            window: there(beside(terminal)),
            terminal: there(terminal.clone()),
        }
    }

    fn aws_programs(&self, programs: Vec<AwsProgram>) -> Vec<AwsProgram> {
        let told = programs.into_iter().map(|program| AwsProgram {
            path: self.text(&program.path),
            ..program
        });
        told.collect()
    }

    fn aws_files(&self) -> AwsFilesFacts {
        let files = self.surroundings.aws_files();
        let profiles = aws_files::read(&files.config).ok();
        let profiles = profiles.map(|text| aws_files::profiles(&text));
        let refused = firstday_computer::refused(self.surroundings).ok();
        AwsFilesFacts {
            config: self.path(&files.config),
            credentials: self.path(&files.credentials),
            ours: profiles
                .as_ref()
                .map(|all| all.iter().filter(|profile| profile.ours).count()),
            profiles: profiles.map(|all| all.len()),
            refused: refused.map(|places| places.len()),
        }
    }

    fn accounts(&self, known: &[KnownAccount]) -> Accounts {
        let ids = known.iter().filter_map(|account| match &account.whose {
            Whose::Aws(id) => Some(id.clone()),
            Whose::Practice(_) => None,
        });
        let ids: Vec<String> = ids.collect();
        Accounts {
            aws: ids.len(),
            practice: known.len() - ids.len(),
            ids: self.with_account.then_some(ids),
        }
    }
}

/// With dots in place of the digits wherever there are exactly as many as an account's number has.
fn without_accounts(text: &str) -> String {
    let mut told = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|sign: char| sign.is_ascii_digit()) {
        let digits = rest[start..].find(|sign: char| !sign.is_ascii_digit());
        let end = digits.map_or(rest.len(), |count| start + count);
        told.push_str(&rest[..start]);
        match end - start {
            ACCOUNT_DIGITS => told.push_str(&"·".repeat(ACCOUNT_DIGITS)),
            _ => told.push_str(&rest[start..end]),
        }
        rest = &rest[end..];
    }
    told.push_str(rest);
    told
}

#[cfg(test)]
mod tests;

//! Signing in through the browser, the keyring and the command line.

use firstday_checklist::Message;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{FileDiff, ProblemView};

/// How to begin a sign-in through the browser.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct BrowserStart {
    /// Sign in to the practice account, at its own page on this computer.
    pub practice: bool,
    /// For the practice account: begins it afresh as this; `None` goes on with the account that is
    /// there, or makes a fresh one.
    pub seed: Option<String>,
    /// The Region of the sign-in service, such as `us-east-1`.
    pub region: String,
    /// The browser is on another computer: its page shows a code to bring back.
    pub elsewhere: bool,
}

/// A sign-in through the browser that was begun.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BrowserAttempt {
    /// The address to open, of this computer unless the browser is on another one. `open_sign_in_page`
    /// opens it.
    pub address: String,
    /// The address of the sign-in page, without its query.
    pub leads_to: String,
    /// The Region of the sign-in service.
    pub region: String,
    /// Whether the browser is on another computer.
    pub elsewhere: bool,
    /// When the attempt ends by itself: ISO 8601 in UTC.
    pub ends_at: String,
}

/// A Region of AWS.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Region {
    /// For example `eu-central-1`.
    pub code: String,
    /// For example `Europe (Frankfurt)`.
    pub name: String,
}

/// What is left after signing out.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SignedOut {
    /// What was forgotten, and what AWS still honours for how long.
    pub notes: Vec<Message>,
}

/// The keyring of this computer: how it fares, and what Firstday keeps in it.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyringView {
    /// `ok`, `missing`, `locked`, `dismissed`, `denied`, `too-large`, `volatile` or `asks`.
    pub state: String,
    /// The state in one sentence.
    pub title: Message,
    /// What to do, one step each. Empty when there is nothing to do.
    pub remedy: Vec<Message>,
    /// Another way, which is no step of the first.
    pub alternative: Option<Message>,
    /// The program that keeps the secrets, such as `gnome-keyring`, where it can be told.
    pub backend: Option<String>,
    /// The program that was there when something was first stored.
    pub pinned: Option<String>,
    /// The system's own words.
    pub detail: Option<String>,
    /// What is stored.
    pub items: Vec<KeyringItem>,
    /// Why it could not be listed, if that is so.
    pub items_problem: Option<ProblemView>,
}

/// One thing that Firstday keeps in the keyring, without its secret.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeyringItem {
    /// The profile that it is for.
    pub profile: String,
    /// What it is.
    pub kind: KeyringItemKind,
    /// Twelve digits.
    pub account_id: Option<String>,
    /// Whose it is, by name.
    pub who: Option<String>,
    /// The public half of an access key.
    pub access_key_id: Option<String>,
    /// Where the session was opened.
    pub region: Option<String>,
    /// When the session ends at the latest: ISO 8601 in UTC.
    pub ends_at: Option<String>,
}

/// What can be in the keyring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum KeyringItemKind {
    /// A browser session.
    Session,
    /// An access key.
    AccessKey,
    /// Something of that name that Firstday cannot read.
    Unreadable,
}

/// What the AWS tools of this computer find.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CommandLineView {
    /// The config file.
    pub config_path: String,
    /// The credentials file.
    pub credentials_path: String,
    /// The profiles.
    pub profiles: Vec<ProfileView>,
    /// Why it is not known what the keyring holds for them, if that is so.
    pub stored_problem: Option<ProblemView>,
    /// Access keys that stand in these files in plain text.
    pub plaintext: Vec<PlaintextKeyView>,
    /// Why the AWS CLI refuses these files, and with them every command; empty when it does not.
    pub refused: Vec<Message>,
}

/// A profile of `~/.aws/config`.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProfileView {
    /// Its name.
    pub name: String,
    /// Its Region.
    pub region: Option<String>,
    /// Whether its credentials come from Firstday.
    pub ours: bool,
    /// What the keyring holds for it. Null says nothing where there is a problem with reading it.
    pub stored: Option<KeyringItem>,
}

/// An access key in a file, without its secret.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlaintextKeyView {
    /// The profile.
    pub profile: String,
    /// The file.
    pub path: String,
    /// The line of the profile's header, counted from 1.
    pub line: u32,
    /// The public half.
    pub access_key_id: String,
    /// Why it cannot be moved to the keyring, if that is so.
    pub obstacle: Option<Message>,
}

/// What the AWS CLI really does with a profile.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProofView {
    /// The profile.
    pub profile: String,
    /// Every `aws` on the path, in order.
    pub programs: Vec<ProgramView>,
    /// What takes precedence over the profile, or could.
    pub shadows: Vec<Message>,
    /// Besides: for example how to install the AWS CLI.
    pub notes: Vec<Message>,
}

/// One `aws` on the path.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ProgramView {
    /// Where it is.
    pub path: String,
    /// What it calls itself, such as `aws-cli/2.36.7`.
    pub version: Option<String>,
    /// Who it is at AWS with the profile.
    pub arn: Option<String>,
    /// Why it does not work, when it does not.
    pub problem: Option<ProblemView>,
}

/// What moving a key from a file to the keyring will change.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportView {
    /// The profile.
    pub profile: String,
    /// The public half of the key.
    pub access_key_id: String,
    /// Whose key AWS says it is.
    pub arn: String,
    /// How the files will change. Secrets are hidden.
    pub files: Vec<FileDiff>,
    /// What to know before.
    pub notes: Vec<Message>,
}

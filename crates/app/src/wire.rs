//! What crosses between Rust and the window: plain shapes, no behaviour and no secret.
//!
//! What the page sees of something of ours is a `…View`. A type of the domain that the page needs
//! as it is crosses itself. `ui/src/ipc/wire.gen.ts` is generated from all of them, by a test of
//! the window.

mod about;
mod accounts;
mod computer;
mod history;
mod known;
mod left_open;
mod practice;
mod undo;

pub use accounts::{AccountLine, AccountsProgress};

pub use about::{AboutView, LicensedPartView};
pub use computer::{
    BrowserAttempt, BrowserStart, CommandLineView, ImportView, KeyringItem, KeyringItemKind,
    KeyringView, PlaintextKeyView, ProfileView, ProgramView, ProofView, Region, SignedOut,
};

pub use history::CheckView;
pub use known::{KnownView, LookedView};
pub use left_open::{CloseQuestion, LeftOpenView, OpenRunView};
pub use practice::{PhoneDevice, PracticeDevice, PracticeView};
pub use undo::{KeptView, RecordedView, UndoReview};

use std::collections::BTreeMap;

use firstday_checklist::{
    Area, Cause, Comparison, Detail, InvalidAnswer, Message, Overview, Question, Severity,
    Standard, Status, Turn, UnreadStep, When,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::problem::Code;

/// Something went wrong that a person must know of.
#[derive(Clone, Debug, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProblemView {
    /// Which one it is.
    pub code: Code,
    /// What happened.
    pub title: Message,
    /// AWS's or the system's own words, or ours where it has none.
    pub detail: Option<Cause>,
    /// What to do next.
    pub hint: Message,
    /// Whether the same thing may work in a moment.
    pub retry: bool,
    /// AWS's id of the request, for its support.
    pub request_id: Option<String>,
}

/// What the start page shows.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StartView {
    /// Firstday's version.
    pub version: String,
    /// The file of the practice account.
    pub practice_file: String,
    /// Whether there is one already, to go on with.
    pub practice_exists: bool,
    /// What a new practice account can begin as.
    pub practice_seeds: Vec<String>,
    /// The profiles of `~/.aws`.
    pub profiles: Vec<String>,
    /// Why they could not be read, if that is so.
    pub profiles_problem: Option<ProblemView>,
    /// Where they stand.
    pub config_path: String,
    /// The Regions in which one can sign in through the browser.
    pub sign_in_regions: Vec<Region>,
    /// The one to sign in in unless told otherwise.
    pub sign_in_region: String,
    /// The session, when one is open already.
    pub session: Option<SessionView>,
    /// The program was started with `--practice`: sign in to it without asking.
    pub open_practice: bool,
    /// The accounts that are known on this computer, the one that was used last first.
    pub known: Vec<KnownView>,
}

/// How to sign in.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(
    tag = "with",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub enum HowToSignIn {
    /// The practice account; a seed starts it afresh.
    Practice {
        /// `None` goes on with the account that is there, or makes a fresh one.
        seed: Option<String>,
    },
    /// A profile of `~/.aws`.
    Profile {
        /// Its name.
        name: String,
    },
    /// The browser sign-in that was begun (`begin_browser_sign_in`): waits until the browser is
    /// back, at most until the attempt ends.
    Browser,
    /// The same, begun for a browser elsewhere, with the code that its page shows.
    Code {
        /// As it was copied.
        code: Pasted,
    },
    /// Pasted keys, kept in memory only.
    Keys {
        /// For example `AKIAIOSFODNN7EXAMPLE`.
        access_key_id: String,
        /// Its secret.
        secret_access_key: Pasted,
        /// For temporary keys.
        session_token: Option<Pasted>,
    },
}

/// A secret that the person pastes. It crosses towards Rust only.
#[derive(Clone, Deserialize, TS)]
#[ts(type = "string")]
pub struct Pasted(pub secrecy::SecretString);

impl std::fmt::Debug for Pasted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pasted")
    }
}

/// Who is signed in, and where.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SessionView {
    /// Twelve digits.
    pub account_id: String,
    /// The caller's ARN.
    pub arn: String,
    /// Who that is, in words.
    pub who: Message,
    /// Whether this is the practice account.
    pub practice: bool,
    /// Where requests go that do not go to AWS, each address once.
    pub elsewhere: Vec<String>,
    /// The profile that was chosen, if one was.
    pub profile: Option<String>,
    /// Signed in through the browser: the session is in memory only, and ends with the program.
    pub browser: bool,
    /// Whether the person agreed before, on this computer, to be this user.
    pub known: bool,
    /// Pasted or configured keys of the root user: a warning is due.
    pub root_keys_warning: bool,
}

/// Where reading the account stands.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ObserveProgress {
    /// Facets read so far.
    pub done: u32,
    /// Facets asked for.
    pub total: u32,
}

/// The checklist and everything that its pages show.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChecklistView {
    /// When the account was read: ISO 8601 in UTC.
    pub observed_at: String,
    /// The chapters, in order.
    pub chapters: Vec<String>,
    /// The steps, in order.
    pub steps: Vec<StepView>,
    /// The guided way.
    pub setup: SetupView,
    /// Whether nothing is left to do.
    pub settled: bool,
    /// How far this computer's clock is ahead of AWS's, in seconds, when that is more than a
    /// code can bear.
    pub clock_skew_seconds: Option<i32>,
    /// The address where IAM users sign in, once it is known.
    pub sign_in_address: Option<String>,
    /// The account at a glance.
    pub overview: Overview,
    /// What has changed since the last check before this session; `null` where there was none.
    pub since: Option<Comparison>,
}

/// The guided way through what was open when it began.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetupView {
    /// Its pages, in order. The review comes after them.
    pub pages: Vec<SetupPageView>,
    /// The page that the person was on last.
    pub page: Option<String>,
    /// Whether no change was ever made in this account from this computer, and the guided way has
    /// something to do.
    pub first_time: bool,
    /// Whether it has brought about what it has to.
    pub done: bool,
    /// The step with which it goes on.
    pub next: Option<String>,
}

/// A page of the guided way.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetupPageView {
    /// Its name in the address.
    pub id: String,
    /// The ids of its steps. The first one leads the page.
    pub steps: Vec<String>,
    /// Whether a step has it for itself, because it needs attention.
    pub own: bool,
    /// Whether one can go on without it.
    pub optional: bool,
    /// How many minutes it takes to fill in.
    pub minutes: u32,
    /// How many minutes it takes while the changes are made.
    pub minutes_later: u32,
}

/// One step of the checklist.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StepView {
    /// Its id; words begin with it.
    pub id: String,
    /// The chapter's name.
    pub chapter: String,
    /// When it is meant to be done.
    pub when: When,
    /// Whether somebody has to settle it: a look around counts only where something is wrong.
    pub counts: bool,
    /// How it stands.
    pub status: Status,
    /// How grave that is, where it is graver than the status says.
    pub severity: Option<Severity>,
    /// What was found.
    pub findings: Vec<Message>,
    /// What it shows of the account besides.
    pub details: Vec<Detail>,
    /// Whether the person's word counts here: AWS does not show how it stands.
    pub confirmable: bool,
    /// Whether the person can decide against it for a while.
    pub declinable: bool,
    /// What AWS charges once the person asks for what the step shows, in United States dollars;
    /// `null` where nothing of that kind is left to ask.
    pub price: Option<String>,
    /// Published controls that it meets.
    pub standards: Vec<Standard>,
    /// The console page where it is done by hand.
    pub console_link: Option<String>,
    /// In the guided way it stands behind the others of its page: what it asks has a good default.
    pub aside: bool,
    /// Whether Firstday can change anything here.
    pub can_change: bool,
    /// What is asked.
    pub questions: Vec<Question>,
    /// What was answered, or stands there as default.
    pub answers: StepAnswers,
    /// Whether the person answered this step and wants it done.
    pub included: bool,
    /// What is wrong with the answers.
    pub invalid: Vec<InvalidAnswer>,
}

/// The answers of one step, by field: JSON values.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
pub struct StepAnswers(#[ts(as = "BTreeMap<String, AnswerValue>")] pub Map<String, Value>);

/// A JSON value of an answer.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(untagged)]
pub enum AnswerValue {
    /// Text, a choice or an amount.
    Text(String),
    /// A whole number.
    Number(i32),
    /// Yes or no.
    Flag(bool),
    /// Several.
    List(Vec<String>),
}

/// The review: every change before it is made.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Review {
    /// In the order in which they will be made. Empty when there is nothing to do or when
    /// something is invalid.
    pub changes: Vec<ChangeView>,
    /// What is wrong with the answers.
    pub invalid: Vec<InvalidAnswer>,
    /// The steps that could not be read, so that nothing is planned for them, and why.
    pub unread: Vec<UnreadStep>,
    /// What the person should do besides.
    pub guidance: Vec<Message>,
}

/// One change, as the person reviews it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChangeView {
    /// The step that wants it.
    pub step: String,
    /// What will be done.
    pub title: Message,
    /// How to take it back.
    pub undo: Message,
    /// What it costs.
    pub cost: Message,
    /// The API calls. Empty when it touches only this computer.
    pub calls: Vec<CallView>,
    /// What may break.
    pub warning: Option<Message>,
    /// What the person has to do for it.
    pub turn: Option<Turn>,
    /// Email addresses that get mail from then on.
    pub subscribes: Vec<String>,
    /// Whether it changes this computer: its keyring or its AWS files.
    pub computer: bool,
    /// What it is about.
    pub area: Area,
    /// Whether it can be taken back.
    pub undoable: bool,
    /// Whether it costs nothing.
    pub free: bool,
    /// Whether the person needs their phone for it.
    pub phone: bool,
    /// For a file on this computer: how it will change.
    pub diff: Option<FileDiff>,
}

/// One API call.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CallView {
    /// For example `iam:CreateUser`.
    pub operation: String,
    /// Its parameters, as indented JSON.
    pub parameters: String,
    /// The same as a command of the AWS CLI, where one does the same.
    pub command: Option<String>,
}

/// How a file will change.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FileDiff {
    /// The file.
    pub path: String,
    /// In the unified format.
    pub diff: String,
}

/// What happens while changes are made.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(
    tag = "event",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub enum RunEvent {
    /// Change number `index` of the preview has begun.
    Started {
        /// Counted from 0.
        index: u32,
    },
    /// The person must scan the picture and type two codes (`submit_codes`), or leave it
    /// (`skip_codes`).
    NeedsCodes {
        /// Counted from 0.
        index: u32,
        /// Whose device it is.
        user: String,
        /// The device's ARN, for `reveal_key`.
        serial: String,
        /// The address of the QR picture, to be used as an image's source. Valid until the
        /// device is paired or left.
        picture: String,
        /// How far this computer's clock is ahead of AWS's, in seconds.
        skew_seconds: i32,
        /// Whether that is too far for codes.
        skew_too_far: bool,
        /// Why the last codes were refused, when they were.
        refused: Option<ProblemView>,
        /// Whether the practice phone has scanned the picture.
        practice: bool,
    },
    /// The person must type the code that AWS texted (`submit_phone_code`), or leave it
    /// (`skip_phone_code`).
    NeedsPhoneCode {
        /// Counted from 0.
        index: u32,
        /// The last digits of the phone number.
        ending: String,
        /// Why the last code was refused, when there was one. Another was sent.
        refused: Option<ProblemView>,
    },
    /// The person must sign in through the browser as `user` (`open_sign_in_page`), or leave it
    /// (`skip_sign_in`).
    NeedsSignIn {
        /// Counted from 0.
        index: u32,
        /// The IAM user, or a role's session by its name.
        user: String,
        /// The profile that the session will be kept for.
        profile: String,
        /// The address to open, of this computer.
        address: String,
        /// The address of the sign-in page, to which that leads, without its query.
        leads_to: String,
        /// Why the last sign-in did not count, when there was one: for example, it was somebody
        /// else's.
        refused: Option<ProblemView>,
    },
    /// Change number `index` has ended.
    Finished {
        /// Counted from 0.
        index: u32,
        /// How.
        outcome: OutcomeView,
    },
}

/// How a change ended.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(
    tag = "outcome",
    rename_all = "kebab-case",
    rename_all_fields = "camelCase"
)]
pub enum OutcomeView {
    /// It was made.
    Done {
        /// The user whose new password can be shown once, if one was made.
        password_for: Option<String>,
    },
    /// It was there already.
    AlreadyThere,
    /// It failed.
    Failed {
        /// Why, and what to do.
        problem: ProblemView,
    },
    /// It rests on a change that did not succeed.
    NotTried,
    /// The person stopped the run, or left the codes for later.
    Left,
}

/// How the run ended.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RunResult {
    /// One entry a change of the preview.
    pub outcomes: Vec<OutcomeView>,
    /// The account as it is afterwards.
    pub checklist: ChecklistView,
}

/// A password that can be shown once.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Reveal {
    /// The address of a page that shows it, for a frame. It answers once.
    pub address: String,
}

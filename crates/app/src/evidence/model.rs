//! The report: one model, from which every format follows.

use std::collections::BTreeMap;

use firstday_checklist::{
    Account, Checklist, Comparison, Confirmation, Facet, FactChange, Message, Principal, Progress,
    Reading, Severity, Source, Status, Step, When,
};
use firstday_records::Entry;
use firstday_words::Words;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::receipts::{Receipt, ReceiptOutcome, receipts};

/// What tells a report from any other JSON.
pub const REPORT_KIND: &str = "firstday-report";

/// Raised whenever a reader of the present version would misunderstand. The schema is kept in
/// `docs/report.schema.json`.
pub const REPORT_VERSION: u32 = 1;

/// What a report is made from.
pub struct Material<'a> {
    /// What was read.
    pub account: &'a Account,
    /// The steps to report on.
    pub steps: &'a [&'static dyn Step],
    /// What Firstday did here, oldest first.
    pub journal: Vec<Entry>,
    /// Whether it is the practice account.
    pub practice: bool,
    /// The addresses other than AWS's that requests went to.
    pub elsewhere: Vec<String>,
    /// Who hands it in, in their own words.
    pub made_by: Option<String>,
    /// What has changed since the last check before this one, where there was one.
    pub since: Option<Comparison>,
}

/// What has changed since an earlier time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Since {
    /// The earlier time.
    pub at: Timestamp,
    /// A sentence for each change, in the language of the report.
    pub changes: Vec<String>,
}

/// How an account stands, and what was done to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AccountReport {
    /// [`REPORT_KIND`].
    pub kind: String,
    /// [`REPORT_VERSION`].
    pub schema_version: u32,
    /// The version of Firstday that made it.
    pub firstday_version: String,
    /// The language of its texts: a locale of CLDR.
    pub language: String,
    /// Who hands it in, in their own words.
    pub made_by: Option<String>,
    /// When the account was read.
    pub observed_at: Timestamp,
    /// Whose account it is.
    pub account: ReportedAccount,
    /// Whether nothing is left to do, today or this week.
    pub settled: bool,
    /// How far the steps of the first sitting are.
    pub today: Done,
    /// How far those of the days after it are.
    pub this_week: Done,
    /// How many steps there are of each status, by its name.
    pub counts: BTreeMap<String, usize>,
    /// The steps, in the order of the checklist.
    pub steps: Vec<ReportedStep>,
    /// What Firstday did in the account, oldest first.
    pub receipts: Vec<Receipt>,
    /// What has changed since an earlier time; absent where that is not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Since>,
}

/// How far some steps are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// How many are done.
    pub done: usize,
    /// How many the account needs.
    pub steps: usize,
}

/// Whose account it is. What could not be read is `null`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedAccount {
    /// Twelve digits.
    pub id: Option<String>,
    /// The account's name.
    pub name: Option<String>,
    /// The account's alias.
    pub alias: Option<String>,
    /// The caller's ARN.
    pub caller_arn: Option<String>,
    /// Whether the caller is the root user.
    pub caller_is_root: bool,
    /// Whether it is the practice account.
    pub practice: bool,
    /// The addresses other than AWS's that requests went to. Empty at AWS.
    pub elsewhere: Vec<String>,
}

/// How one step stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReportedStep {
    /// The step's id.
    pub id: String,
    /// The chapter's name.
    pub chapter: String,
    /// When it is meant to be done.
    pub when: When,
    /// The step's title.
    pub title: String,
    /// How it stands.
    pub status: Status,
    /// How grave that is, where it is graver than the status says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<Severity>,
    /// How it is known that it is done; `null` where it is not done.
    pub proof: Option<Proof>,
    /// Since when it is known to be done: the last change that Firstday made for it, or the time when
    /// it was confirmed. `null` where neither is known.
    pub since: Option<Timestamp>,
    /// How it stood at the time that [`AccountReport::since`] compares with and how it stands now, in a
    /// sentence; absent where it stands as before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<String>,
    /// What was found, most important first.
    pub findings: Vec<String>,
    /// What a person said of it, or of a part of it.
    pub confirmed: Vec<Confirmed>,
    /// Why something that it looks at could not be read.
    pub unread: Vec<String>,
    /// Published controls that it meets.
    pub standards: Vec<Control>,
    /// The console page where it is done by hand.
    pub console_link: Option<String>,
}

/// How it is known that a step is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proof {
    /// Read from AWS.
    Verified,
    /// A person said so, where no API shows it.
    Confirmed,
}

/// What a person said of a step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmed {
    /// The part of the step, where it is not all of it.
    pub part: Option<String>,
    /// Who said so.
    pub by: String,
    /// When.
    pub at: Timestamp,
    /// What they added.
    pub note: Option<String>,
}

/// A control of a published standard.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Control {
    /// The standard's name.
    pub name: String,
    /// The control's number in it.
    pub control: String,
}

impl AccountReport {
    /// The report on an account, in the language of `words`.
    pub fn of(words: &Words, material: &Material<'_>) -> Self {
        let account = material.account;
        let checklist = Checklist::of(account, material.steps);
        let receipts = receipts(words, &material.journal, account.id().unwrap_or_default());
        let steps = material.steps.iter();
        let since = material.since.as_ref();
        let steps = steps.map(|step| reported(words, account, *step, &receipts, since));
        let mut counts: BTreeMap<String, usize> =
            Status::ALL.map(|it| (it.name().to_owned(), 0)).into();
        for step in &checklist.steps {
            *counts
                .entry(step.verdict.status.name().to_owned())
                .or_default() += 1;
        }
        Self {
            kind: REPORT_KIND.to_owned(),
            schema_version: REPORT_VERSION,
            firstday_version: env!("CARGO_PKG_VERSION").to_owned(),
            language: words.locale(),
            made_by: material.made_by.clone(),
            observed_at: account.observed_at,
            account: whose(material),
            settled: checklist.is_settled(),
            today: checklist.progress(When::Today).into(),
            this_week: checklist.progress(When::ThisWeek).into(),
            counts,
            steps: steps.collect(),
            receipts,
            since: since.map(|it| Since::of(words, it)),
        }
    }

    /// The step of this id.
    pub fn step(&self, id: &str) -> Option<&ReportedStep> {
        self.steps.iter().find(|step| step.id == id)
    }
}

impl Since {
    /// In the language of `words`.
    fn of(words: &Words, comparison: &Comparison) -> Self {
        let steps = comparison.steps.iter().map(|it| words.say(&it.told()));
        let facts = comparison.facts.iter().map(|it| told(words, it));
        Self {
            at: comparison.before,
            changes: steps.chain(facts).collect(),
        }
    }
}

impl Proof {
    /// How it is known that a step of this status is done, if it is.
    pub fn of(status: Status) -> Option<Self> {
        if status == Status::Holds {
            return Some(Self::Verified);
        }
        (status == Status::Confirmed).then_some(Self::Confirmed)
    }

    /// The name used in JSON and in message ids.
    pub fn name(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::Confirmed => "confirmed",
        }
    }
}

impl From<Progress> for Done {
    fn from(progress: Progress) -> Self {
        Self {
            done: progress.done,
            steps: progress.steps,
        }
    }
}

/// What was found otherwise, and by whom it was done, where AWS tells.
fn told(words: &Words, change: &FactChange) -> String {
    let what = words.say(&change.what);
    match &change.by {
        Some(by) => format!("{what} ({})", words.say(by)),
        None => what,
    }
}

fn whose(material: &Material<'_>) -> ReportedAccount {
    let account = material.account;
    let caller = account.caller.value();
    let alias = account.aliases.value().and_then(|all| all.first().cloned());
    ReportedAccount {
        id: account.id().map(str::to_owned),
        name: account.information.value().map(|it| it.name.clone()),
        alias,
        caller_arn: caller.map(|caller| caller.arn.clone()),
        caller_is_root: caller.is_some_and(|caller| caller.principal == Principal::Root),
        practice: material.practice,
        elsewhere: material.elsewhere.clone(),
    }
}

fn reported(
    words: &Words,
    account: &Account,
    step: &dyn Step,
    receipts: &[Receipt],
    since: Option<&Comparison>,
) -> ReportedStep {
    let verdict = step.assess(account);
    let proof = Proof::of(verdict.status);
    let confirmed = confirmed(account, step.id());
    ReportedStep {
        id: step.id().to_owned(),
        chapter: step.chapter().name().to_owned(),
        when: step.when(),
        title: words.text(&format!("{}-title", step.id())),
        status: verdict.status,
        severity: verdict.severity,
        since: proof.and_then(|proof| known_since(proof, step.id(), &confirmed, receipts)),
        proof,
        changed: since.and_then(|it| changed(words, step.id(), it)),
        findings: verdict.findings.iter().map(|it| words.say(it)).collect(),
        confirmed,
        unread: unread(words, account, step),
        standards: step
            .standards()
            .iter()
            .map(|it| Control {
                name: it.name.to_owned(),
                control: it.control.to_owned(),
            })
            .collect(),
        console_link: step.console_link().map(str::to_owned),
    }
}

fn changed(words: &Words, step: &str, comparison: &Comparison) -> Option<String> {
    let change = comparison.steps.iter().find(|it| it.step == step);
    change.map(|it| words.say(&it.told()))
}

fn known_since(
    proof: Proof,
    step: &str,
    confirmed: &[Confirmed],
    receipts: &[Receipt],
) -> Option<Timestamp> {
    match proof {
        Proof::Confirmed => {
            let whole = confirmed.iter().find(|it| it.part.is_none());
            whole.map(|it| it.at)
        }
        Proof::Verified => {
            let made = |it: &&Receipt| it.step == step && it.outcome == ReceiptOutcome::Done;
            receipts.iter().rfind(made).map(|it| it.at)
        }
    }
}

fn confirmed(account: &Account, step: &str) -> Vec<Confirmed> {
    let all = account.confirmations.value().into_iter().flatten();
    let of_step = all.filter_map(|(what, said): (&String, &Confirmation)| {
        let (of, part) = match what.split_once('/') {
            Some((of, part)) => (of, Some(part.to_owned())),
            None => (what.as_str(), None),
        };
        (of == step).then(|| Confirmed {
            part,
            by: said.by.clone(),
            at: said.at,
            note: said.note.clone(),
        })
    });
    of_step.collect()
}

/// Each reason once. What AWS charges for was not asked for, and is no gap.
fn unread(words: &Words, account: &Account, step: &dyn Step) -> Vec<String> {
    let asked = |facet: &Facet| facet.source() != Source::AwsOnRequest;
    let mut reasons: Vec<String> = Vec::new();
    for facet in step.head().facets().filter(asked) {
        let Some(reason) = reason(&account.reading_of(facet)) else {
            continue;
        };
        let said = words.say(&reason);
        if !reasons.contains(&said) {
            reasons.push(said);
        }
    }
    reasons
}

fn reason(reading: &Reading<()>) -> Option<Message> {
    reading.needed().err().map(|unread| unread.reason)
}

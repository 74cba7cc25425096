//! What a report says in words of its own, for every format alike.

use firstday_checklist::{Message, Severity, Status, visible_line};
use firstday_words::Words;
use jiff::Timestamp;

use super::model::{AccountReport, ReportedStep};

/// More of somebody else's text than this stands nowhere in a page.
const LONGEST: usize = 400;

/// Somebody else's text in one line: what nobody would see of it is shown, and it has an end.
pub(super) fn shown(text: &str) -> String {
    within(text, LONGEST)
}

/// The same with an end after `longest` signs.
pub(super) fn within(text: &str, longest: usize) -> String {
    let line = visible_line(text);
    match line.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.into_owned(),
    }
}

/// A day, as the language writes it.
pub(super) fn day(words: &Words, at: Timestamp) -> String {
    words.say(&Message::new("detail-value").with("value", at))
}

/// A day with its hour and minute.
pub(super) fn time(words: &Words, at: Timestamp) -> String {
    words.say(&Message::new("detail-value").with("value", firstday_checklist::Arg::Time(at)))
}

/// What stands above the report.
pub(super) fn title(words: &Words, report: &AccountReport) -> String {
    match &report.account.id {
        Some(id) => words.say(&Message::new("report-title").with("account", id.as_str())),
        None => words.text("report-title-unknown"),
    }
}

/// The word for how a step stands.
pub(super) fn status(words: &Words, step: &ReportedStep) -> String {
    let name = step.severity.map_or(step.status.name(), Severity::name);
    words.text(&format!("status-{name}"))
}

/// How it is known: verified, or confirmed by whom and when; empty where a step is not done.
pub(super) fn proof(words: &Words, step: &ReportedStep) -> String {
    let name = step.proof.map(|proof| proof.name());
    name.map(|name| words.text(&format!("report-proof-{name}")))
        .unwrap_or_default()
}

/// The sign of a status. The word always stands beside it.
pub(super) fn sign(status: Status, severity: Option<Severity>) -> &'static str {
    if severity == Some(Severity::Critical) {
        return "✗";
    }
    match status {
        Status::Holds => "✓",
        Status::Confirmed => "☑",
        Status::Attention => "!",
        Status::Todo => "○",
        Status::NotApplicable | Status::Declined => "–",
        Status::Unknown => "?",
    }
}

/// Of what kind the colour of a status is: a class of the pages.
pub(super) fn tone(status: Status, severity: Option<Severity>) -> &'static str {
    if severity == Some(Severity::Critical) {
        return "bad";
    }
    match status {
        Status::Holds | Status::Confirmed => "good",
        Status::Attention => "warn",
        Status::Todo | Status::NotApplicable | Status::Declined | Status::Unknown => "quiet",
    }
}

/// What is known of the account, by label.
pub(super) fn facts(words: &Words, report: &AccountReport) -> Vec<(String, String)> {
    let account = &report.account;
    let known = [
        ("report-made-by", report.made_by.as_deref()),
        ("kit-label-name", account.name.as_deref()),
        ("kit-label-id", account.id.as_deref()),
        ("kit-label-alias", account.alias.as_deref()),
        ("report-signed-in", account.caller_arn.as_deref()),
        ("report-version", Some(report.firstday_version.as_str())),
    ];
    let known = known.into_iter();
    let mut facts: Vec<(String, String)> = known
        .filter_map(|(label, value)| Some((words.text(label), shown(value?))))
        .collect();
    let read = time(words, report.observed_at);
    facts.push((words.text("report-read-on"), read));
    facts
}

/// What must be known of where the report comes from.
pub(super) fn warnings(words: &Words, report: &AccountReport) -> Vec<String> {
    let practice = report
        .account
        .practice
        .then(|| words.text("report-practice"));
    let elsewhere = &report.account.elsewhere;
    let elsewhere = (!elsewhere.is_empty()).then(|| {
        let said = Message::new("report-elsewhere").with("addresses", elsewhere.clone());
        words.say(&said)
    });
    practice.into_iter().chain(elsewhere).collect()
}

/// How many steps there are of each status that occurs, with its word and the note that tells verified
/// from confirmed.
pub(super) fn counts(words: &Words, report: &AccountReport) -> Vec<(String, usize)> {
    let of = |status: &Status| {
        report
            .counts
            .get(status.name())
            .copied()
            .unwrap_or_default()
    };
    let name = |status: Status| match super::model::Proof::of(status) {
        Some(proof) => words.text(&format!("report-proof-{}", proof.name())),
        None => words.text(&format!("status-{}", status.name())),
    };
    let all = Status::ALL.into_iter().filter(|status| of(status) > 0);
    all.map(|status| (name(status), of(&status))).collect()
}

/// Every standard that a step of the report meets, each once and in order, with its controls and their
/// steps.
pub(super) fn standards(report: &AccountReport) -> Vec<(String, Vec<(String, &ReportedStep)>)> {
    let mut all: Vec<(String, Vec<(String, &ReportedStep)>)> = Vec::new();
    for step in &report.steps {
        for control in &step.standards {
            let row = (control.control.clone(), step);
            match all.iter_mut().find(|(name, _)| *name == control.name) {
                Some((_, rows)) => rows.push(row),
                None => all.push((control.name.clone(), vec![row])),
            }
        }
    }
    for (_, rows) in &mut all {
        rows.sort_by_key(|(control, _)| numbers(control));
    }
    all
}

/// `2.10` comes behind `2.9`.
fn numbers(control: &str) -> Vec<(u32, String)> {
    let parts = control.split(|sign: char| !sign.is_ascii_alphanumeric());
    parts
        .map(|part| (part.parse().unwrap_or_default(), part.to_owned()))
        .collect()
}

/// The steps about which something could not be read, with the reasons.
pub(super) fn unread(report: &AccountReport) -> Vec<&ReportedStep> {
    let steps = report.steps.iter();
    steps.filter(|step| !step.unread.is_empty()).collect()
}

/// The chapters of the report, each with its steps, in order.
pub(super) fn chapters(report: &AccountReport) -> Vec<(&str, Vec<&ReportedStep>)> {
    let mut all: Vec<(&str, Vec<&ReportedStep>)> = Vec::new();
    for step in &report.steps {
        match all.iter_mut().find(|(name, _)| *name == step.chapter) {
            Some((_, steps)) => steps.push(step),
            None => all.push((&step.chapter, vec![step])),
        }
    }
    all
}

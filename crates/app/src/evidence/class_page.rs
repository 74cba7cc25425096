//! The class as a page of HTML by itself, and as rows.

use firstday_checklist::Message;
use firstday_words::Words;
use maud::{Markup, html};

use super::class::{Class, ClassMark, ClassStep, Member, title};
use super::html::whole;
use super::model::Proof;
use super::shown;

/// So many steps are named by their titles.
const TITLES: usize = 3;

/// The class as a whole HTML file, in the language of `words`.
pub(super) fn page(words: &Words, class: &Class) -> String {
    let heading = words.text("class-title");
    let body = html! {
        h1 { (heading) }
        p { (words.say(&Message::new("class-intro").with("count", class.people.len()))) }
        p.small { (words.text("class-limits")) }
        @if !class.people.is_empty() {
            h2 { (words.text("class-people")) }
            (people(words, class))
            h2 { (words.text("class-marks")) }
            (marks(words, class))
            (legend(words, class))
        }
        @if !class.left_out.is_empty() {
            h2 { (words.text("class-left-out")) }
            ul { @for left in &class.left_out { li { strong { (left.file) } ": " (words.say(&left.reason)) } } }
        }
    };
    whole(words, &heading, &body)
}

fn people(words: &Words, class: &Class) -> Markup {
    let columns = [
        "name",
        "account",
        "done",
        "verified",
        "confirmed",
        "missing",
        "read",
    ];
    html! {
        table.people {
            thead { tr { @for column in columns { th scope="col" { (words.text(&format!("class-column-{column}"))) } } } }
            @for member in &class.people {
                tr {
                    th scope="row" { (member.name) @for note in notes(words, member) { p.small { (note) } } }
                    td { (member.account.as_deref().unwrap_or_default()) }
                    td { (done(words, member)) }
                    td { (member.verified) }
                    td { (member.confirmed) }
                    td { (missing(words, class, member)) }
                    td { (shown::day(words, member.observed_at)) }
                }
            }
        }
    }
}

/// How far a person is.
pub(super) fn done(words: &Words, member: &Member) -> String {
    let said = Message::new("class-done")
        .with("done", member.done)
        .with("needed", member.needed);
    words.say(&said)
}

/// What a person has not done: a few by their titles, and more by the numbers that stand before them in
/// the list of the steps.
pub(super) fn missing(words: &Words, class: &Class, member: &Member) -> String {
    let open = member.missing(&class.steps);
    if open.is_empty() {
        return words.text("class-nothing-missing");
    }
    let name = |(index, step): &(usize, &ClassStep)| match open.len() <= TITLES {
        true => title(words, step),
        false => (index + 1).to_string(),
    };
    let names: Vec<String> = open.iter().map(name).collect();
    words.say(&Message::new("class-missing-list").with("steps", names))
}

/// What must be known of where the report comes from.
pub(super) fn notes(words: &Words, member: &Member) -> Vec<String> {
    let practice = member.practice.then(|| words.text("class-practice"));
    let elsewhere = (member.elsewhere && !member.practice).then(|| words.text("class-elsewhere"));
    let same = (!member.same_account.is_empty()).then(|| {
        words.say(&Message::new("class-same-account").with("names", member.same_account.clone()))
    });
    practice.into_iter().chain(elsewhere).chain(same).collect()
}

fn marks(words: &Words, class: &Class) -> Markup {
    html! {
        div.scroll {
            table {
                thead { tr {
                    th scope="col" { (words.text("class-column-name")) }
                    @for (index, step) in class.steps.iter().enumerate() { th scope="col" title=(title(words, step)) { (index + 1) } }
                } }
                @for member in &class.people {
                    tr {
                        th scope="row" { (member.name) }
                        @for mark in &member.marks { (cell(words, mark.as_ref())) }
                    }
                }
                tr {
                    th scope="row" { (words.text("class-all-done")) }
                    @for step in &class.steps { td { (step.done) } }
                }
            }
        }
    }
}

fn cell(words: &Words, mark: Option<&ClassMark>) -> Markup {
    let Some(mark) = mark else {
        return html! { td title=(words.text("class-not-told")) { "·" } };
    };
    let tone = shown::tone(mark.status, mark.severity);
    html! {
        td.mark class=(tone) title=(said(words, Some(mark))) { (shown::sign(mark.status, mark.severity)) }
    }
}

/// A mark in words: how the step stands, and since when.
pub(super) fn said(words: &Words, mark: Option<&ClassMark>) -> String {
    let Some(mark) = mark else {
        return words.text("class-not-told");
    };
    let severity = mark.severity.map(firstday_checklist::Severity::name);
    let word = match Proof::of(mark.status) {
        Some(proof) => words.text(&format!("report-proof-{}", proof.name())),
        None => words.text(&format!(
            "status-{}",
            severity.unwrap_or(mark.status.name())
        )),
    };
    match mark.since {
        Some(at) => format!("{word} ({})", shown::day(words, at)),
        None => word,
    }
}

fn legend(words: &Words, class: &Class) -> Markup {
    let statuses = firstday_checklist::Status::ALL.into_iter();
    html! {
        p.small {
            @for status in statuses {
                span class=(shown::tone(status, None)) { (shown::sign(status, None)) }
                " " (words.text(&format!("status-{}", status.name()))) " \u{a0} "
            }
        }
        ol.small { @for step in &class.steps { li { (title(words, step)) } } }
    }
}

/// A line a person: who, how far, and each step in words.
pub(super) fn rows(words: &Words, class: &Class) -> Vec<Vec<String>> {
    let columns = [
        "name",
        "account",
        "file",
        "read",
        "done",
        "needed",
        "verified",
        "confirmed",
        "notes",
    ];
    let columns = columns.map(|it| words.text(&format!("class-column-{it}")));
    let titles = class.steps.iter().map(|step| title(words, step));
    let head: Vec<String> = columns.into_iter().chain(titles).collect();
    let rows = class.people.iter().map(|member| {
        let whose = [
            member.name.clone(),
            member.account.clone().unwrap_or_default(),
            member.file.clone(),
            member.observed_at.strftime("%Y-%m-%d").to_string(),
            member.done.to_string(),
            member.needed.to_string(),
            member.verified.to_string(),
            member.confirmed.to_string(),
            notes(words, member).join(" "),
        ];
        let marks = member.marks.iter().map(|mark| said(words, mark.as_ref()));
        whose.into_iter().chain(marks).collect()
    });
    std::iter::once(head).chain(rows).collect()
}

/// The class for the terminal: blocks of lines, in the language of `words`.
pub fn class_lines(words: &Words, class: &Class) -> Vec<ClassLine> {
    let people = class.people.iter().map(|member| {
        let sign = if member.missing(&class.steps).is_empty() {
            "✓"
        } else {
            "○"
        };
        let said = Message::new("class-line")
            .with("done", member.done)
            .with("needed", member.needed)
            .with("verified", member.verified)
            .with("confirmed", member.confirmed)
            .with("date", member.observed_at);
        let missing = Message::new("class-missing").with("steps", missing(words, class, member));
        let below = std::iter::once(words.say(&said)).chain(notes(words, member));
        let below = below.chain((sign == "○").then(|| words.say(&missing)));
        ClassLine {
            head: format!("{sign} {}", member.name),
            below: below.collect(),
        }
    });
    people.collect()
}

/// A person in the terminal.
pub struct ClassLine {
    /// Who.
    pub head: String,
    /// What is said of them.
    pub below: Vec<String>,
}

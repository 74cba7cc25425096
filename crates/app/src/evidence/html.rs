//! The report as a page of HTML by itself: without scripts, without anything from elsewhere, light and
//! dark, and fit to be printed. What somebody else wrote is text: the template escapes it.

use firstday_checklist::Message;
use firstday_words::Words;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::model::{AccountReport, Confirmed, ReportedStep};
use super::receipts::Receipt;
use super::shown;

/// No page has more receipts, and so no page is larger than 300 KB. The JSON has all of them.
pub(super) const RECEIPTS: usize = 200;

/// Of a receipt, no more ids of requests, and no longer ones: those of AWS have 36 signs.
const REQUESTS: usize = 3;
const REQUEST: usize = 64;

/// What every page of ours looks like.
pub(super) const STYLE: &str = "\
:root{color-scheme:light dark;--ink:#16191f;--paper:#fff;--quiet:#545b64;--line:#c6c6cd;--wash:#f4f4f6;\
--good:#037f0c;--warn:#855900;--bad:#c33d3d}\
@media screen and (prefers-color-scheme:dark){:root{--ink:#dedee3;--paper:#161d26;--quiet:#a4a4ad;--line:#424650;\
--wash:#1f2733;--good:#2bb534;--warn:#fbd332;--bad:#ff7a7a}}\
*{box-sizing:border-box}\
body{font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',sans-serif;color:var(--ink);background:var(--paper);\
margin:0 auto;max-width:64rem;padding:1.5rem}\
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .5rem}h2{font-size:1.2rem;margin:2rem 0 .5rem}h3{font-size:1rem;margin:1.25rem 0 .25rem}\
p{margin:.25rem 0}ul{margin:.25rem 0;padding-left:1.2rem}\
table{border-collapse:collapse;width:100%}caption{text-align:left}\
th,td{border-bottom:1px solid var(--line);padding:.4rem .6rem .4rem 0;text-align:left;vertical-align:top;overflow-wrap:anywhere}\
thead th{color:var(--quiet);font-weight:600;white-space:nowrap}\
.facts th{width:14rem;font-weight:400;color:var(--quiet)}\
.note{border:2px solid var(--warn);border-radius:.5rem;padding:.5rem .75rem;margin:.5rem 0}\
.tiles{display:flex;flex-wrap:wrap;gap:.75rem;list-style:none;padding:0}\
.tiles li{background:var(--wash);border-radius:.5rem;padding:.5rem .9rem}.tiles b{display:block;font-size:1.4rem;line-height:1.2}\
.good{color:var(--good)}.warn{color:var(--warn)}.bad{color:var(--bad)}.quiet{color:var(--quiet)}\
.mark{font-weight:600}.steps{table-layout:fixed}.steps th:first-child{width:11.5rem}.steps th:last-child{width:10.5rem}.small{font-size:.875rem;color:var(--quiet)}\
code{font:.8125rem/1.4 ui-monospace,'DejaVu Sans Mono',monospace;overflow-wrap:anywhere}\
.scroll{overflow-x:auto}.people th{min-width:9rem}.people thead th{min-width:0}.people td:nth-child(2){white-space:nowrap}th .small{font-weight:400}\
@media print{body{font-size:10pt;padding:0;max-width:none}h2,h3{break-after:avoid}tr,li{break-inside:avoid}thead{display:table-header-group}\
a{color:inherit;text-decoration:none}}";

/// The report as a whole HTML file, in the language of `words`.
pub(super) fn page(words: &Words, report: &AccountReport) -> String {
    let title = shown::title(words, report);
    let body = html! {
        h1 { (title) }
        p { (intro(words, report)) }
        @for warning in shown::warnings(words, report) { p.note { (warning) } }
        table.facts {
            @for (label, value) in shown::facts(words, report) {
                tr { th scope="row" { (label) } td { (value) } }
            }
        }
        (summary(words, report))
        @if report.since.is_some() { (changes(words, report)) }
        @for (chapter, steps) in shown::chapters(report) { (section(words, chapter, &steps)) }
        (unread(words, report))
        (receipts(words, &report.receipts))
        (standards(words, report))
        p.small { (words.text("report-limits")) }
    };
    whole(words, &title, &body)
}

/// A whole file around `body`.
pub(super) fn whole(words: &Words, title: &str, body: &Markup) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(words.locale()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'";
                title { (title) }
                style { (PreEscaped(STYLE)) }
            }
            body { main { (body) } }
        }
    };
    page.into_string()
}

fn intro(words: &Words, report: &AccountReport) -> String {
    let said = Message::new("report-intro")
        .with("done", report.today.done + report.this_week.done)
        .with("steps", report.today.steps + report.this_week.steps)
        .with("date", firstday_checklist::Arg::Time(report.observed_at));
    words.say(&said)
}

fn summary(words: &Words, report: &AccountReport) -> Markup {
    html! {
        h2 { (words.text("report-summary")) }
        ul.tiles {
            @for (name, number) in shown::counts(words, report) { li { b { (number) } (name) } }
        }
        p.small { (words.text("report-proof-note")) }
    }
}

fn changes(words: &Words, report: &AccountReport) -> Markup {
    let Some(since) = &report.since else {
        return html! {};
    };
    let title = Message::new("report-changes").with("date", since.at);
    html! {
        h2 { (words.say(&title)) }
        @if since.changes.is_empty() { p { (words.text("report-no-changes")) } }
        ul { @for change in &since.changes { li { (shown::shown(change)) } } }
    }
}

fn section(words: &Words, chapter: &str, steps: &[&ReportedStep]) -> Markup {
    let columns = ["status", "step", "since"].map(|it| words.text(&format!("report-column-{it}")));
    html! {
        h2 { (words.text(&format!("chapter-{chapter}"))) }
        table.steps {
            thead { tr { @for column in &columns { th scope="col" { (column) } } } }
            @for step in steps { (row(words, step)) }
        }
    }
}

fn row(words: &Words, step: &ReportedStep) -> Markup {
    let tone = shown::tone(step.status, step.severity);
    let proof = shown::proof(words, step);
    html! {
        tr {
            td.mark {
                span class=(tone) { (shown::sign(step.status, step.severity)) " " (shown::status(words, step)) }
                @if step.proof == Some(super::model::Proof::Verified) { div.small { (proof) } }
            }
            td {
                strong { (shown::shown(&step.title)) }
                @for finding in &step.findings { p { (shown::shown(finding)) } }
                @for said in step.confirmed.iter().filter(|it| it.part.is_some()) { p.small { (confirmed(words, said)) } }
            }
            td { @if let Some(at) = step.since { (shown::day(words, at)) } }
        }
    }
}

/// What somebody said of a part of a step. What was said of the whole stands among the findings.
pub(super) fn confirmed(words: &Words, said: &Confirmed) -> String {
    let part = said.part.as_deref().unwrap_or_default();
    let message = Message::new("report-part-confirmed")
        .with("part", part)
        .with("by", said.by.as_str())
        .with("date", said.at);
    shown::shown(&words.say(&message))
}

fn unread(words: &Words, report: &AccountReport) -> Markup {
    let steps = shown::unread(report);
    html! {
        h2 { (words.text("report-unread")) }
        @if steps.is_empty() { p { (words.text("report-unread-nothing")) } }
        ul {
            @for step in steps {
                li { strong { (shown::shown(&step.title)) } @for reason in &step.unread { p { (shown::shown(reason)) } } }
            }
        }
    }
}

fn receipts(words: &Words, all: &[Receipt]) -> Markup {
    let columns = ["time", "change", "outcome", "requests"];
    let columns = columns.map(|it| words.text(&format!("report-column-{it}")));
    let left_out = all.len().saturating_sub(RECEIPTS);
    html! {
        h2 { (words.text("report-receipts")) }
        p.small { (words.text("report-receipts-note")) }
        @if left_out > 0 { p { (words.say(&Message::new("report-receipts-more").with("count", left_out))) } }
        @if all.is_empty() { p { (words.text("report-receipts-none")) } } @else {
            table {
                thead { tr { @for column in &columns { th scope="col" { (column) } } } }
                @for receipt in &all[left_out..] {
                    tr {
                        td { (shown::time(words, receipt.at)) }
                        td { (shown::shown(&receipt.title)) }
                        td { (outcome(words, receipt)) }
                        td { @for id in receipt.request_ids.iter().take(REQUESTS) { code { (shown::within(id, REQUEST)) } br; } }
                    }
                }
            }
        }
    }
}

/// What came of a change.
pub(super) fn outcome(words: &Words, receipt: &Receipt) -> String {
    words.text(&format!("report-outcome-{}", receipt.outcome.name()))
}

fn standards(words: &Words, report: &AccountReport) -> Markup {
    let columns =
        ["control", "step", "status"].map(|it| words.text(&format!("report-column-{it}")));
    html! {
        h2 { (words.text("report-standards")) }
        p.small { (words.text("report-standards-note")) }
        @for (name, rows) in shown::standards(report) {
            h3 { (name) }
            table {
                thead { tr { @for column in &columns { th scope="col" { (column) } } } }
                @for (control, step) in rows {
                    tr {
                        td { (control) }
                        td { (shown::shown(&step.title)) }
                        td.mark class=(shown::tone(step.status, step.severity)) {
                            (shown::sign(step.status, step.severity)) " " (shown::status(words, step))
                        }
                    }
                }
            }
        }
    }
}

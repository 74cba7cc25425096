//! The checklist as a picture, drawn from data: evidence that shows no secret, as a screenshot might.

use firstday_checklist::Message;
use firstday_words::Words;
use maud::{Markup, PreEscaped, html};

use super::model::AccountReport;
use super::shown;

/// How wide the picture is, and how high a line.
const WIDTH: usize = 900;
const LINE: usize = 26;
/// Where the columns begin.
const MARK: usize = 24;
const TITLE: usize = 56;
const STATUS: usize = 560;
const SINCE: usize = 730;

const STYLE: &str = "text{font:14px system-ui,'Segoe UI','Noto Sans','DejaVu Sans',sans-serif;fill:#16191f}\
.head{font-weight:700;font-size:18px}.chapter{font-weight:700}.good{fill:#037f0c}.warn{fill:#855900}.bad{fill:#c33d3d}.quiet{fill:#545b64}";

/// One line of the picture.
enum Line<'a> {
    Chapter(&'a str),
    Step(&'a super::model::ReportedStep),
}

/// The checklist as an SVG file, in the language of `words`.
pub(super) fn checklist(words: &Words, report: &AccountReport) -> String {
    let lines: Vec<Line<'_>> = shown::chapters(report)
        .into_iter()
        .flat_map(|(chapter, steps)| {
            std::iter::once(Line::Chapter(chapter)).chain(steps.into_iter().map(Line::Step))
        })
        .collect();
    let height = LINE * (lines.len() + 4);
    let title = shown::title(words, report);
    let drawn = html! {
        svg xmlns="http://www.w3.org/2000/svg" width=(WIDTH) height=(height) viewBox={ "0 0 " (WIDTH) " " (height) } role="img" {
            title { (title) }
            style { (PreEscaped(STYLE)) }
            rect width=(WIDTH) height=(height) fill="#fff" {}
            text.head x=(MARK) y=(LINE + 6) { (title) }
            text.quiet x=(MARK) y=(LINE * 2 + 4) { (made(words, report)) }
            @for (index, line) in lines.iter().enumerate() { (drawn_line(words, line, LINE * (index + 4))) }
        }
    };
    drawn.into_string()
}

fn made(words: &Words, report: &AccountReport) -> String {
    let id = match report.account.practice {
        true => "worklog-picture-practice",
        false => "worklog-picture",
    };
    let read = firstday_checklist::Arg::Time(report.observed_at);
    words.say(&Message::new(id).with("date", read))
}

fn drawn_line(words: &Words, line: &Line<'_>, y: usize) -> Markup {
    match line {
        Line::Chapter(chapter) => html! {
            text.chapter x=(MARK) y=(y) { (words.text(&format!("chapter-{chapter}"))) }
        },
        Line::Step(step) => {
            let tone = shown::tone(step.status, step.severity);
            let proof = shown::proof(words, step);
            let status = match proof.is_empty() {
                true => shown::status(words, step),
                false => proof,
            };
            html! {
                text class=(tone) x=(MARK) y=(y) { (shown::sign(step.status, step.severity)) }
                text x=(TITLE) y=(y) { (shown::shown(&step.title)) }
                text class=(tone) x=(STATUS) y=(y) { (status) }
                @if let Some(at) = step.since { text.quiet x=(SINCE) y=(y) { (shown::day(words, at)) } }
            }
        }
    }
}

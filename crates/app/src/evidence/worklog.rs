//! The worklog that students of the First Cloud Journey hand in: a page a week in each language, as
//! their site of Hugo wants it, and a zip for the teacher.
//!
//! The form is that of the programme's template: folders `1.N-WeekN` with `_index.md` and
//! `_index.vi.md`, front matter with `title`, `date`, `weight`, `chapter` and `pre`, a table *Day, Task,
//! Start Date, Completion Date, Reference Material* in which Monday is day 2. Raw HTML is left out: Hugo
//! drops it unless its settings say otherwise.

use firstday_checklist::Message;
use firstday_words::{Language, Words};
use jiff::tz::TimeZone;

use super::archive;
use super::html;
use super::markdown::{code, list, table, text};
use super::mask::masked;
use super::model::{AccountReport, Material, ReportedStep};
use super::picture;
use super::receipts::{Receipt, ReceiptOutcome};
use super::shown;
use super::weeks::{self, Day, Week};
use crate::problem::{Code, Problem};

/// The report in the zip, which `firstday class` reads.
pub(super) const REPORT_FILE: &str = "report.json";

/// How a worklog is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorklogOptions {
    /// The number of the first week in which something was done.
    pub first_week: u32,
    /// By which the person counts days.
    pub time_zone: TimeZone,
}

/// The files of a worklog.
pub struct Worklog {
    /// Path below the folder, with `/`, and content. The zip is one of them.
    pub files: Vec<(String, Vec<u8>)>,
}

/// The worklog in one language.
struct Edition {
    language: Language,
    words: Words,
    time_zone: TimeZone,
    /// For the teacher: with the account's id.
    report: AccountReport,
    /// For a page that anybody may see.
    published: AccountReport,
}

impl Worklog {
    /// The worklog of an account, in every language.
    ///
    /// # Errors
    /// [`Problem`] where the files do not go into a zip.
    pub fn of(material: &Material<'_>, options: &WorklogOptions) -> Result<Self, Problem> {
        let editions: Result<Vec<Edition>, Problem> = Language::all()
            .into_iter()
            .map(|language| Edition::of(language, material, &options.time_zone))
            .collect();
        let editions = editions?;
        let mut pages = Vec::new();
        for edition in &editions {
            pages.extend(edition.pages(options.first_week));
        }
        let evidence = evidence(&editions)?;
        let zipped: Vec<(String, Vec<u8>)> = pages
            .iter()
            .map(|(name, content)| (format!("worklog/{name}"), content.clone()))
            .chain(evidence)
            .collect();
        let zip = archive::packed(&zipped).map_err(|error| bug(&error))?;
        let account = material.account;
        let day = weeks::date(account.observed_at, &options.time_zone);
        let id = account.id().unwrap_or_default();
        pages.push((format!("firstday-evidence-{id}-{day}.zip"), zip));
        Ok(Self { files: pages })
    }
}

fn bug(error: &dyn std::error::Error) -> Problem {
    Problem::new(Code::Unexpected).caused_by(error)
}

/// What the teacher looks at: the report for a person and for `firstday class`.
fn evidence(editions: &[Edition]) -> Result<Vec<(String, Vec<u8>)>, Problem> {
    let mut files = Vec::new();
    for edition in editions {
        let name = format!("report{}.html", ending(edition.language, '.'));
        let page = html::page(&edition.words, &edition.report);
        files.push((name, page.into_bytes()));
        if edition.language == Language::ENGLISH {
            let json = serde_json::to_vec_pretty(&edition.report).map_err(|error| bug(&error))?;
            files.push((REPORT_FILE.to_owned(), json));
        }
    }
    Ok(files)
}

/// What a name has in it for a language other than English: Hugo's own default.
fn ending(language: Language, before: char) -> String {
    match language == Language::ENGLISH {
        true => String::new(),
        false => format!("{before}{}", language.code()),
    }
}

impl Edition {
    fn of(
        language: Language,
        material: &Material<'_>,
        time_zone: &TimeZone,
    ) -> Result<Self, Problem> {
        let words = Words::load(language);
        let whole = AccountReport::of(&words, material);
        let report = masked(&whole, None).map_err(|error| bug(&error))?;
        let account = whole.account.id.as_deref();
        let published = masked(&whole, account).map_err(|error| bug(&error))?;
        Ok(Self {
            language,
            words,
            time_zone: time_zone.clone(),
            report,
            published,
        })
    }

    fn pages(&self, first_week: u32) -> Vec<(String, Vec<u8>)> {
        let weeks = weeks::weeks(&self.published, first_week, &self.time_zone);
        let last = weeks.last().map(|week| week.number);
        let mut files = Vec::new();
        for week in &weeks {
            let folder = format!("1.{0}-Week{0}", week.number);
            let picture = format!("checklist{}.svg", ending(self.language, '-'));
            // The picture shows how the account stands now, which is in the last of the weeks.
            let shows = Some(week.number) == last;
            let page = self.page(week, shows.then_some(picture.as_str()));
            let name = format!("_index{}.md", ending(self.language, '.'));
            files.push((format!("{folder}/{name}"), page.into_bytes()));
            if shows {
                let drawn = picture::checklist(&self.words, &self.published);
                files.push((format!("{folder}/{picture}"), drawn.into_bytes()));
            }
        }
        files
    }

    fn page(&self, week: &Week<'_>, picture: Option<&str>) -> String {
        let words = &self.words;
        let steps = week.steps(&self.published);
        let mut parts = vec![front_matter(words, week)];
        parts.extend(
            shown::warnings(words, &self.published)
                .iter()
                .map(|it| format!("> {}\n", text(it))),
        );
        parts.push(objectives(words, week, &steps));
        parts.push(tasks(words, week, &self.published));
        parts.push(achievements(
            words,
            week,
            &steps,
            &self.published,
            picture.is_some(),
        ));
        parts.push(learnings(words, &steps));
        parts.push(self.notes(week));
        parts.extend(picture.map(|picture| self.shown(picture)));
        parts.push(format!("{}\n", text(&words.text("worklog-note"))));
        parts.retain(|part| !part.is_empty());
        parts.join("\n")
    }

    fn shown(&self, picture: &str) -> String {
        let words = &self.words;
        let counts = shown::counts(words, &self.published);
        let counts = counts
            .iter()
            .map(|(name, number)| format!("{}: {number}", text(name)));
        let counts = list(&counts.collect::<Vec<_>>());
        let title = text(&words.text("worklog-evidence"));
        let alt = text(&words.text("worklog-picture-alt"));
        format!("### {title}\n\n{counts}\n![{alt}]({picture})\n")
    }

    fn notes(&self, week: &Week<'_>) -> String {
        let days = week.days.iter().map(|(date, day)| {
            let title = text(&shown::day(&self.words, weeks::start_of(*date)));
            let receipts = day.receipts.iter().map(|it| self.note(it));
            let all: Vec<String> = receipts.chain(said(&self.words, day)).collect();
            format!("#### {title}\n\n{}", all.join("\n"))
        });
        let days: Vec<String> = days.collect();
        match days.is_empty() {
            true => String::new(),
            false => part(&self.words.text("worklog-notes"), &days.join("\n")),
        }
    }

    /// One change: what, how it ended, the commands, and what was done about trouble.
    fn note(&self, receipt: &Receipt) -> String {
        let outcome = text(&html::outcome(&self.words, receipt));
        let mut note = format!("**{}** ({outcome})\n", text(&receipt.title));
        if !receipt.commands.is_empty() {
            note += &format!("\n{}", code(&receipt.commands));
        }
        if let Some(problem) = &receipt.problem {
            note += &format!("\n{}", self.trouble(receipt, problem));
        }
        note
    }

    fn trouble(&self, receipt: &Receipt, problem: &str) -> String {
        let words = &self.words;
        let later = self.published.receipts.iter().find(|it| {
            it.title == receipt.title && it.at > receipt.at && it.outcome == ReceiptOutcome::Done
        });
        let solution = match later {
            Some(later) => {
                let day = weeks::start_of(weeks::date(later.at, &self.time_zone));
                words.say(&Message::new("worklog-solved").with("date", day))
            }
            None => words.text("worklog-unsolved"),
        };
        let lines = [
            ("problem", plain(words, &format!("problem-{problem}"))),
            ("solution", Some(solution)),
            ("lesson", plain(words, &format!("problem-{problem}-hint"))),
        ];
        let lines = lines.into_iter().filter_map(|(label, said)| {
            let label = words.text(&format!("worklog-label-{label}"));
            Some(format!("**{}:** {}", text(&label), text(&said?)))
        });
        list(&lines.collect::<Vec<_>>())
    }
}

/// A string of JSON is one of YAML, too (YAML 1.2, section 1.3).
fn front_matter(words: &Words, week: &Week<'_>) -> String {
    let title = of_week(words, "worklog-title", week);
    let title = serde_json::Value::String(title);
    let (number, monday) = (week.number, week.monday);
    format!(
        "---\ntitle: {title}\ndate: {monday}\nweight: {number}\nchapter: false\npre: \" <b> 1.{number}. </b> \"\n---\n"
    )
}

fn of_week(words: &Words, id: &str, week: &Week<'_>) -> String {
    words.say(&Message::new(id).with("number", i64::from(week.number)))
}

fn part(title: &str, body: &str) -> String {
    format!("### {}\n\n{body}", text(title))
}

fn objectives(words: &Words, week: &Week<'_>, steps: &[&ReportedStep]) -> String {
    let title = of_week(words, "worklog-objectives", week);
    let items: Vec<String> = steps.iter().map(|step| text(&step.title)).collect();
    match items.is_empty() {
        true => part(
            &title,
            &format!("{}\n", text(&words.text("worklog-nothing"))),
        ),
        false => part(&title, &list(&items)),
    }
}

fn tasks(words: &Words, week: &Week<'_>, report: &AccountReport) -> String {
    let columns = ["day", "task", "start", "end", "reference"];
    let columns = columns.map(|it| text(&words.text(&format!("worklog-column-{it}"))));
    let rows = week.days.iter().flat_map(|(date, day)| {
        let number = Message::new("worklog-day").with("day", i64::from(weeks::number_of(*date)));
        let number = text(&words.say(&number));
        let at = text(&shown::day(words, weeks::start_of(*date)));
        let steps = day.steps(report).into_iter();
        steps.map(move |step| {
            let end = match day.finished(&step.id) {
                true => at.clone(),
                false => text(&words.text("worklog-open")),
            };
            vec![
                number.clone(),
                text(&step.title),
                at.clone(),
                end,
                reference(words, step),
            ]
        })
    });
    let rows: Vec<Vec<String>> = rows.collect();
    match rows.is_empty() {
        true => String::new(),
        false => part(&words.text("worklog-tasks"), &table(&columns, &rows)),
    }
}

fn reference(words: &Words, step: &ReportedStep) -> String {
    let link = step.console_link.as_ref();
    link.map(|link| format!("[{}]({link})", text(&words.text("worklog-console"))))
        .unwrap_or_default()
}

/// What holds of what was worked on; in the week of the report, everything that holds.
fn achievements(
    words: &Words,
    week: &Week<'_>,
    steps: &[&ReportedStep],
    report: &AccountReport,
    is_last: bool,
) -> String {
    let all: Vec<&ReportedStep> = match is_last {
        true => report.steps.iter().collect(),
        false => steps.to_vec(),
    };
    let done = all.into_iter().filter(|step| step.proof.is_some());
    let items = done.map(|step| {
        let finding = step.findings.first().map(|it| text(it)).unwrap_or_default();
        let proof = text(&shown::proof(words, step));
        format!("**{}** ({proof}): {finding}", text(&step.title))
    });
    let items: Vec<String> = items.collect();
    match items.is_empty() {
        true => String::new(),
        false => part(&of_week(words, "worklog-achievements", week), &list(&items)),
    }
}

fn learnings(words: &Words, steps: &[&ReportedStep]) -> String {
    let why = |step: &&ReportedStep| text(&words.text(&format!("{}-why", step.id)));
    let items: Vec<String> = steps.iter().map(why).collect();
    match items.is_empty() {
        true => String::new(),
        false => part(&words.text("worklog-learnings"), &list(&items)),
    }
}

/// What a person confirmed on this day.
fn said<'a>(words: &'a Words, day: &'a Day<'_>) -> impl Iterator<Item = String> + 'a {
    day.confirmed.iter().map(|step| {
        let said = Message::new("worklog-confirmed").with("step", step.title.as_str());
        format!("{}\n", text(&words.say(&said)))
    })
}

/// A message that needs no variables: the journal keeps the code of a problem alone.
fn plain(words: &Words, id: &str) -> Option<String> {
    let speaks = words.has(id) && words.variables(id).is_empty();
    speaks.then(|| words.text(id))
}

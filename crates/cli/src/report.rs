//! `firstday report`.

use firstday_app::Problem;
use firstday_app::checklist::{Message, STEPS};
use firstday_app::evidence::{
    AccountReport, Material, ReportFormat, Worklog, WorklogOptions, save_report, save_worklog,
};

use crate::args::{ReportForm, ReportOptions};
use crate::out::Out;
use crate::{Exit, account, standing};

pub(crate) async fn run(out: &Out, options: ReportOptions) -> Result<Exit, Problem> {
    if let Some(wrong) = wrong_use(&options) {
        out.complain(out.words(wrong));
        return Ok(Exit::Usage);
    }
    let script = options.out.is_none();
    let opened = account::read(out, &options.reading, script).await?;
    let Some(mut opened) = opened else {
        return Ok(Exit::Unread);
    };
    standing::observe(out, &mut opened.session, STEPS, false).await?;
    let practice = opened.practice.is_some();
    let material = opened.session.material(practice, options.name.as_deref())?;
    write(out, &options, &material)?;
    Ok(Exit::Good)
}

/// What the grammar cannot tell.
fn wrong_use(options: &ReportOptions) -> Option<&'static str> {
    match (options.format, &options.out, options.first_week) {
        (ReportForm::Worklog, None, _) => Some("cli-worklog-out"),
        (ReportForm::Worklog, Some(_), _) | (_, _, None) => None,
        (_, _, Some(_)) => Some("cli-report-week"),
    }
}

fn write(out: &Out, options: &ReportOptions, material: &Material<'_>) -> Result<(), Problem> {
    let format = match options.format {
        ReportForm::Html => ReportFormat::Html,
        ReportForm::Markdown => ReportFormat::Markdown,
        ReportForm::Json => ReportFormat::Json,
        ReportForm::Csv => ReportFormat::Csv,
        ReportForm::Worklog => return worklog(out, options, material),
    };
    let words = out.vocabulary();
    let report = AccountReport::of(words, material);
    let Some(path) = &options.out else {
        let text = format.written(words, &report)?;
        match format {
            ReportFormat::Json => out.machine(text.trim_end()),
            ReportFormat::Html | ReportFormat::Markdown | ReportFormat::Csv => out.document(&text),
        }
        return Ok(());
    };
    save_report(words, &report, format, path)?;
    let saved = Message::new("cli-report-saved").with("path", path.as_path());
    out.paragraph(&out.say(&saved), 0);
    Ok(())
}

fn worklog(out: &Out, options: &ReportOptions, material: &Material<'_>) -> Result<(), Problem> {
    let Some(folder) = &options.out else {
        return Ok(());
    };
    let first_week = options.first_week.unwrap_or(1);
    let options = WorklogOptions {
        first_week,
        time_zone: (account::surroundings()?.time_zone)(),
    };
    let worklog = Worklog::of(material, &options)?;
    save_worklog(folder, &worklog)?;
    let saved = Message::new("cli-worklog-saved").with("path", folder.as_path());
    out.paragraph(&out.say(&saved), 0);
    Ok(())
}

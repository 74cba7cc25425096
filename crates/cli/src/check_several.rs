//! `firstday check --all-profiles`.

use std::time::Instant;

use firstday_app::checklist::{Checklist, Message, Progress, Step};
use firstday_app::checks::{
    CheckForm, CheckedAccount, FailOn, ProfileCheck, ProfileHeard, check_profiles,
};
use firstday_app::{Connection, Problem, every_profile};

use crate::args::{CheckOptions, Loudness};
use crate::out::Out;
use crate::{Exit, account, checked, notify, progress};

pub(crate) async fn run(
    out: &Out,
    options: &CheckOptions,
    steps: &[&dyn Step],
) -> Result<Exit, Problem> {
    let surroundings = account::surroundings()?;
    let profiles = every_profile(&surroundings)?;
    if profiles.is_empty() {
        let files = surroundings.aws_files();
        let none = Message::new("cli-no-profiles")
            .with("config", surroundings.short(&files.config))
            .with("credentials", surroundings.short(&files.credentials));
        out.complain(out.say(&none));
        return Ok(Exit::Usage);
    }
    let store = account::store()?;
    let connect = |name: String| {
        let connection = Connection::profile(Some(name.clone()));
        (name, connection)
    };
    let profiles = profiles.into_iter().map(connect).collect();
    let loudness = options.loudness();
    let began = Instant::now();
    let bar = progress::bar(0, &out.words("cli-reading"));
    let heard = |heard: ProfileHeard<'_>| match (loudness, heard) {
        (Loudness::Quiet, _) => {}
        (_, ProfileHeard::Accounts(count)) => {
            bar.set_length(u64::try_from(count).unwrap_or_default());
        }
        (_, ProfileHeard::Done(_)) => bar.inc(1),
        (Loudness::Verbose, ProfileHeard::Read(profile, facet)) => {
            bar.suspend(|| checked::tell_read(out, began, profile, facet));
        }
        (Loudness::Usual, ProfileHeard::Read(..)) => {}
    };
    let checked = check_profiles(profiles, steps, &surroundings, &store, &heard).await;
    bar.finish_and_clear();
    let fail_on = options.fail_on();
    let exit = exit(&checked, steps, &fail_on);
    if options.notify {
        for session in checked.iter().filter_map(|it| it.outcome.as_ref().ok()) {
            notify::tell(out, session, steps).await;
        }
    }
    match options.format.form() {
        Some(form) => {
            let now = surroundings.now();
            let checked = checked.into_iter().map(|it| for_program(out, it, steps));
            let checked: Vec<CheckedAccount> = checked.collect();
            let text = form.written(out.vocabulary(), &checked, &fail_on, true, now)?;
            tell(out, form, &text, &checked);
        }
        None => print(out, &checked, steps, options),
    }
    Ok(exit)
}

/// The gravest of all: what could not be read counts for more than what fails.
fn exit(checked: &[ProfileCheck], steps: &[&dyn Step], fail_on: &FailOn) -> Exit {
    let exits = checked.iter().map(|it| match &it.outcome {
        Ok(session) => checked::exit(session, steps, fail_on),
        Err(_) => Exit::Unread,
    });
    let exits: Vec<Exit> = exits.collect();
    let there = |exit| exits.contains(&exit).then_some(exit);
    there(Exit::Unread)
        .or_else(|| there(Exit::Attention))
        .unwrap_or(Exit::Good)
}

fn for_program(out: &Out, checked: ProfileCheck, steps: &[&dyn Step]) -> CheckedAccount {
    let report = |session| checked::report_on(out, &session, steps, false);
    CheckedAccount {
        profile: Some(checked.profile),
        same_account: checked.same_account,
        outcome: checked.outcome.map(report),
    }
}

/// OCSF has no place for an account that could not be read, so that is said beside it.
fn tell(out: &Out, form: CheckForm, text: &str, checked: &[CheckedAccount]) {
    checked::tell_program(out, form, text);
    let problems = checked.iter().filter(|_| form == CheckForm::Ocsf);
    for problem in problems.filter_map(|it| it.outcome.as_ref().err()) {
        out.problem(problem);
    }
}

fn print(out: &Out, checked: &[ProfileCheck], steps: &[&dyn Step], options: &CheckOptions) {
    let mut settled = 0_usize;
    let mut unread = 0_usize;
    for one in checked {
        match &one.outcome {
            Ok(session) => {
                let checklist = Checklist::of(session.account(), steps);
                settled += usize::from(checklist.is_settled());
                if !options.quiet || !checklist.is_settled() {
                    head(out, one, Some(&session.caller().account_id));
                    account_of(out, &checklist, options);
                }
                for step in steps.iter().filter(|_| options.details) {
                    out.details(*step, session.account());
                }
            }
            Err(problem) => {
                unread += 1;
                head(out, one, None);
                out.paragraph(&out.say(&problem.title()), 2);
                if let Some(detail) = &problem.detail {
                    out.quiet_paragraph(&out.vocabulary().cause(detail), 2);
                }
                out.paragraph(&out.say(&problem.hint()), 2);
            }
        }
    }
    if !options.quiet {
        let all = Message::new("cli-several")
            .with("settled", settled)
            .with("all", checked.len())
            .with("unread", unread);
        out.line("");
        out.paragraph(&out.say(&all), 0);
    }
}

fn head(out: &Out, one: &ProfileCheck, account: Option<&str>) {
    let head = match account {
        Some(account) => Message::new("cli-several-account").with("account", account),
        None => Message::new("cli-several-unread"),
    };
    out.heading(&out.say(&head.with("profile", one.profile.as_str())));
    if !one.same_account.is_empty() {
        let same = Message::new("cli-several-same").with("profiles", one.same_account.clone());
        out.quiet_paragraph(&out.say(&same), 2);
    }
}

/// What is left, and with `--verbose` all of it.
fn account_of(out: &Out, checklist: &Checklist, options: &CheckOptions) {
    let Progress { done, steps } = checklist.overall();
    let done = Message::new("cli-several-done")
        .with("done", done)
        .with("steps", steps);
    out.paragraph(&out.say(&done), 2);
    match options.loudness() {
        Loudness::Verbose => out.checklist(checklist),
        Loudness::Quiet | Loudness::Usual => out.checklist(&checked::left(checklist)),
    }
}

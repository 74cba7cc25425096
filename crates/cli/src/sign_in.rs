//! `firstday sign-in` and `firstday sign-out`: the browser session of a profile.

use firstday_app::aws_files::ProfileSummary;
use firstday_app::checklist::{
    Caller, Change, KeepSession, Message, Plan, PlannedChange, Principal, WriteProfile,
};
use firstday_app::keyring::{ListedContents, forget};
use firstday_app::{Code, Problem, helper};

use crate::account::{Opened, surroundings};
use crate::args::{AccountOptions, SignInOptions, SignOutOptions};
use crate::companion::Company;
use crate::out::Out;
use crate::sign_in_page::Manner;
use crate::{Exit, account, ask, keyring, profile, review};

/// The step that these changes belong to.
const STEP: &str = "cli-access";

pub(crate) async fn run(out: &Out, options: SignInOptions) -> Result<Exit, Problem> {
    // Signing in is no use when the keyring cannot keep the session.
    let found = keyring::examine(out.has_terminal()).await?;
    if !found.is_usable() {
        keyring::show(out, &found);
        return Ok(Exit::Attention);
    }
    let manner = Manner {
        keeps: true,
        ..options.page.manner(options.yes)
    };
    let account = AccountOptions {
        practice: options.practice.clone(),
        profile: None,
        browser: true,
    };
    match account::open(out, &account, &options.page.region, &manner).await? {
        Some(opened) => keep(out, opened, &options).await,
        None => {
            out.line(out.words("cli-sign-in-not-kept"));
            Ok(Exit::Attention)
        }
    }
}

pub(crate) async fn end(out: &Out, options: SignOutOptions) -> Result<Exit, Problem> {
    let store = account::store()?;
    let listed = store.list().await?.into_iter();
    let sessions = listed.filter(|item| matches!(item.contents, ListedContents::Session { .. }));
    let meant: Vec<String> = sessions
        .map(|item| item.profile)
        .filter(|profile| options.everything || *profile == options.profile)
        .collect();
    if meant.is_empty() && !options.everything {
        return Err(Problem::new(Code::SessionNotStored).with("profile", options.profile.as_str()));
    }
    for profile in &meant {
        forget(&store, profile).await?;
        let message = Message::new("cli-sign-out-done").with("profile", profile.as_str());
        out.paragraph(&out.say(&message), 0);
    }
    let last = match meant.is_empty() {
        true => "cli-sign-out-nobody",
        false => "sign-out-honoured",
    };
    out.paragraph(&out.words(last), 0);
    Ok(Exit::Good)
}

async fn keep(out: &Out, mut opened: Opened, options: &SignInOptions) -> Result<Exit, Problem> {
    let caller = opened.session.caller().clone();
    let mut plan = Plan {
        changes: vec![planned(Change::from(KeepSession {
            user: name_of(&caller),
            profile: options.profile.clone(),
        }))],
        ..Plan::default()
    };
    let missing = missing_profile(options)?;
    let is_there = missing.is_none();
    plan.changes.extend(missing.map(planned));
    review::show(out, &mut opened.session, &plan)?;
    let has_profile = is_there || adds_profile(out, options.yes)?;
    if !has_profile {
        plan.changes.truncate(1);
    }
    let placed = review::place(out, &opened.session, options.yes, options.not_aws)?;
    let placed = match placed {
        Ok(placed) => placed,
        Err(exit) => return Ok(exit),
    };
    let company = Company::default();
    let outcomes = review::make(out, &mut opened.session, &plan, company, placed).await?;
    if review::is_left_undone(out, &outcomes) {
        return Ok(Exit::Attention);
    }
    conclude(out, &opened, &options.profile, has_profile);
    Ok(match has_profile {
        true => Exit::Good,
        false => Exit::Attention,
    })
}

/// Whether the profile is added as well. The session is kept in any case: somebody signed in for
/// it.
fn adds_profile(out: &Out, yes: bool) -> Result<bool, Problem> {
    if yes {
        return Ok(true);
    }
    if !out.has_terminal() {
        out.complain(out.words("cli-sign-in-nobody-here"));
        return Ok(false);
    }
    ask::confirm(out, "cli-sign-in-add-profile", true)
}

fn conclude(out: &Out, opened: &Opened, profile: &str, has_profile: bool) {
    let said = |id: &str| out.paragraph(&out.say(&Message::new(id).with("profile", profile)), 0);
    said("cli-sign-in-done");
    if has_profile {
        said("cli-sign-in-use");
    }
    if opened.practice.is_some() {
        said("cli-sign-in-practice");
    }
}

/// A role has no name that would tell it from a user's.
fn name_of(caller: &Caller) -> String {
    match &caller.principal {
        Principal::User { name } => name.clone(),
        Principal::Root | Principal::Role { .. } | Principal::Other => caller.arn.clone(),
    }
}

/// The change that adds the profile, or mends it, where it does not lead to this program.
fn missing_profile(options: &SignInOptions) -> Result<Option<Change>, Problem> {
    let here = surroundings()?;
    let mut profiles = profile::all(&here)?.into_iter();
    let there = profiles.find(|found| found.name == options.profile);
    let works = |found: &ProfileSummary| found.ours && helper::misled(found, &here).is_none();
    if there.as_ref().is_some_and(works) {
        return Ok(None);
    }
    Ok(Some(Change::from(WriteProfile {
        profile: options.profile.clone(),
        region: there
            .and_then(|found| found.region)
            .unwrap_or_else(|| options.page.region.clone()),
        file: here.short(&here.aws_files().config),
    })))
}

fn planned(change: Change) -> PlannedChange {
    PlannedChange {
        step: STEP.to_owned(),
        change,
    }
}

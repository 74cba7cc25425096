//! `firstday keys`: the access keys of the account.

use firstday_app::checklist::{AccessKeyRow, KeyAction, LastUse, Message};
use firstday_app::{Outcome, Problem};

use crate::account::Opened;
use crate::args::{
    AccountOptions, ActOptions, KeyOptions, KeysCommand, RotateOptions, SignInPageOptions,
};
use crate::companion::Company;
use crate::out::Out;
use crate::paint::bold;
use crate::{Exit, account, review};

/// What the list calls the root user.
const ROOT: &str = "root";

pub(crate) async fn run(out: &Out, command: KeysCommand) -> Result<Exit, Problem> {
    match command {
        KeysCommand::List { account, page } => list(out, &account, &page).await,
        KeysCommand::Rotate(options) => rotate(out, options).await,
        KeysCommand::Deactivate { key, leaked: false } => {
            on_key(out, key, |user, id| KeyAction::Deactivate { user, id }).await
        }
        KeysCommand::Deactivate { key, leaked: true } => {
            on_key(out, key, |user, id| KeyAction::Leaked { user, id }).await
        }
        KeysCommand::Activate(key) => {
            on_key(out, key, |user, id| KeyAction::Activate { user, id }).await
        }
        KeysCommand::Delete(key) => {
            on_key(out, key, |user, id| KeyAction::Delete { user, id }).await
        }
    }
}

async fn list(
    out: &Out,
    account: &AccountOptions,
    page: &SignInPageOptions,
) -> Result<Exit, Problem> {
    let Some(mut opened) = open(out, account, page, false).await? else {
        return Ok(Exit::Unread);
    };
    let keys = opened.session.read_access_keys().await?;
    if keys.rows.is_empty() {
        out.line(out.words("cli-keys-none"));
    }
    keys.rows.iter().for_each(|it| show(out, it));
    guide(out, &keys.notes);
    Ok(Exit::Good)
}

async fn rotate(out: &Out, options: RotateOptions) -> Result<Exit, Problem> {
    let own = options.practice.is_none() && !options.browser;
    let account = AccountOptions {
        profile: own.then(|| options.profile.clone()),
        practice: options.practice,
        browser: options.browser,
    };
    let action = KeyAction::Rotate {
        profile: options.profile,
        delete_after_days: options.delete_after_days,
    };
    act(out, &account, &options.act, action).await
}

async fn on_key(
    out: &Out,
    options: KeyOptions,
    action: impl FnOnce(String, String) -> KeyAction,
) -> Result<Exit, Problem> {
    let action = action(options.user, options.key);
    act(out, &options.account, &options.act, action).await
}

async fn act(
    out: &Out,
    account: &AccountOptions,
    options: &ActOptions,
    action: KeyAction,
) -> Result<Exit, Problem> {
    let Some(mut opened) = open(out, account, &options.page, options.yes).await? else {
        out.line(out.words("cli-nothing-changed"));
        return Ok(Exit::Attention);
    };
    opened.session.read_access_keys().await?;
    let planned = opened.session.plan_keys(&action)?;
    if planned.plan.changes.is_empty() {
        out.paragraph(&out.words("cli-keys-so-already"), 0);
        guide(out, &planned.guidance);
        return Ok(Exit::Good);
    }
    review::show(out, &mut opened.session, &planned.plan)?;
    // What to do after a leak can wait until the key is off.
    let guides_after = matches!(action, KeyAction::Leaked { .. });
    if !guides_after {
        guide(out, &planned.guidance);
    }
    if let Some(exit) = review::refused(out, "cli-make-changes", options.yes)? {
        return Ok(exit);
    }
    let placed = review::place(out, &opened.session, options.yes, options.not_aws)?;
    let placed = match placed {
        Ok(placed) => placed,
        Err(exit) => return Ok(exit),
    };
    let company = Company::default();
    let outcomes = review::make(out, &mut opened.session, &planned.plan, company, placed).await?;
    if guides_after {
        guide(out, &planned.guidance);
    }
    Ok(exit(out, &outcomes))
}

async fn open(
    out: &Out,
    options: &AccountOptions,
    page: &SignInPageOptions,
    yes: bool,
) -> Result<Option<Opened>, Problem> {
    account::open(out, options, &page.region, &page.manner(yes)).await
}

fn exit(out: &Out, outcomes: &[Outcome]) -> Exit {
    let done = |outcome: &Outcome| matches!(outcome, Outcome::Done | Outcome::AlreadyThere);
    if !review::is_left_undone(out, outcomes) && outcomes.iter().all(done) {
        Exit::Good
    } else {
        Exit::Attention
    }
}

fn guide(out: &Out, guidance: &[Message]) {
    for message in guidance {
        out.paragraph(&out.say(message), 0);
    }
}

fn show(out: &Out, row: &AccessKeyRow) {
    let title = match row.user.as_str() {
        ROOT => Message::new("cli-keys-of-root").with("key", row.id.as_str()),
        user => Message::new("cli-keys-of")
            .with("key", row.id.as_str())
            .with("user", user),
    };
    out.line(bold(out.say(&title)));
    let facts: Vec<String> = facts(row).iter().map(|message| out.say(message)).collect();
    out.paragraph(&facts.join(" "), 2);
    for note in &row.notes {
        out.paragraph(&out.say(note), 2);
    }
}

fn facts(row: &AccessKeyRow) -> Vec<Message> {
    let mut facts = vec![Message::new(match row.active {
        true => "cli-keys-on",
        false => "cli-keys-off",
    })];
    facts.extend(
        row.age_days
            .map(|days| Message::new("cli-keys-age").with("days", days)),
    );
    facts.push(match &row.last_use {
        LastUse::At(last) => Message::new("cli-keys-used")
            .with("date", last.at)
            .with("service", last.service.as_str())
            .with("region", last.region.as_str()),
        LastUse::Never => Message::new("cli-keys-unused"),
        LastUse::NotTold => Message::new("cli-keys-use-not-told"),
    });
    facts.extend(
        row.stored_profile
            .as_deref()
            .map(|profile| Message::new("cli-keys-stored").with("profile", profile)),
    );
    facts
}

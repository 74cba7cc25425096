//! `firstday keyring`.

use console::Style;
use firstday_app::checklist::{Arg, Message};
use firstday_app::keyring::{self, Finding, Listed, ListedContents, Machine};
use firstday_app::{Code, Problem, SecretStore};
use serde_json::{Value, json};

use crate::account::{store, surroundings};
use crate::args::{ForgetOptions, Format, KeyringCommand};
use crate::out::Out;
use crate::paint::{bold, painted};
use crate::{Exit, review};

/// Raised whenever a reader of the former version would misunderstand.
const SCHEMA_VERSION: u32 = 1;

pub(crate) async fn run(out: &Out, command: KeyringCommand) -> Result<Exit, Problem> {
    match command {
        KeyringCommand::Doctor { format } => doctor(out, format).await,
        KeyringCommand::List { format } => list(out, format).await,
        KeyringCommand::Forget(options) => forget(out, options).await,
    }
}

/// The state of the keyring. With `ask`, a locked one may ask for its password.
pub(crate) async fn examine(ask: bool) -> Result<Finding, Problem> {
    let surroundings = surroundings()?;
    let machine = Machine::here(&surroundings.env);
    let store = SecretStore::os(&surroundings.helper);
    Ok(keyring::examine(&store, &surroundings, &machine, ask).await)
}

/// Reads what another process of ours stored to try the keyring.
pub(crate) fn testify() -> Result<Exit, Problem> {
    store()?
        .testify(std::io::stdin().lock(), std::io::stdout())
        .map_err(|error| Problem::new(Code::Unexpected).caused_by(&error))?;
    Ok(Exit::Good)
}

/// Prints the state of the keyring, and what to do about it.
pub(crate) fn show(out: &Out, found: &Finding) {
    let mark = match found.is_usable() {
        true => painted(Style::new().green(), "✓"),
        false => painted(Style::new().yellow(), "!"),
    };
    out.line(mark.and(" ").and(bold(out.say(&found.title()))));
    if let Some(backend) = &found.backend {
        let message = Message::new("cli-keyring-backend").with("backend", backend.as_str());
        out.paragraph(&out.say(&message), 2);
    }
    if let (Some(backend), Some(pinned), true) = (&found.backend, &found.pinned, found.has_moved())
    {
        let message = Message::new("cli-keyring-moved")
            .with("backend", backend.as_str())
            .with("pinned", pinned.as_str());
        out.paragraph(&out.say(&message), 2);
    }
    if let Some(detail) = &found.detail {
        out.paragraph(detail, 2);
    }
    for (index, step) in found.remedy.steps.iter().enumerate() {
        out.paragraph(&format!("{}. {}", index + 1, out.say(step)), 2);
    }
    if let Some(alternative) = &found.remedy.alternative {
        out.paragraph(&out.say(alternative), 2);
    }
}

async fn doctor(out: &Out, format: Format) -> Result<Exit, Problem> {
    let asks = format == Format::Text && out.has_terminal();
    let found = examine(asks).await?;
    match format {
        Format::Text => show(out, &found),
        Format::Json => out.json(&report(out, &found)?)?,
    }
    Ok(match found.is_usable() {
        true => Exit::Good,
        false => Exit::Attention,
    })
}

/// In the form of `docs/keyring-doctor.schema.json`.
fn report(out: &Out, found: &Finding) -> Result<Value, Problem> {
    let said = found.remedy.said();
    let remedy: Vec<String> = said.map(|message| out.say(message)).collect();
    let mut report = serde_json::to_value(found)
        .map_err(|error| Problem::new(Code::Unexpected).caused_by(&error))?;
    report["schema_version"] = json!(SCHEMA_VERSION);
    report["title"] = json!(out.say(&found.title()));
    report["remedy"] = json!(remedy);
    Ok(report)
}

/// As JSON in the form of `docs/keyring-list.schema.json`.
async fn list(out: &Out, format: Format) -> Result<Exit, Problem> {
    let items = store()?.list().await?;
    match format {
        Format::Json => out.json(&json!({
            "schema_version": SCHEMA_VERSION,
            "items": items.iter().map(item).collect::<Vec<_>>(),
        }))?,
        Format::Text if items.is_empty() => out.line(out.words("cli-keyring-empty")),
        Format::Text => items.iter().for_each(|it| show_item(out, it)),
    }
    Ok(Exit::Good)
}

async fn forget(out: &Out, options: ForgetOptions) -> Result<Exit, Problem> {
    let store = store()?;
    let what = &options.what;
    let mut meant = store.list().await?;
    meant.retain(|item| what.everything || Some(&item.profile) == what.profile.as_ref());
    if let (Some(profile), true) = (&what.profile, meant.is_empty()) {
        let message = Message::new("cli-keyring-nothing").with("profile", profile.as_str());
        out.complain(out.say(&message));
        return Ok(Exit::Attention);
    }
    if !meant.is_empty() {
        meant.iter().for_each(|it| show_item(out, it));
        out.paragraph(&out.words("cli-keyring-forget-stops"), 0);
        out.paragraph(&out.words("cli-keyring-forget-still"), 0);
        if let Some(exit) = review::refused(out, "cli-keyring-forget-ask", options.yes)? {
            return Ok(exit);
        }
    }
    let removed = match &what.profile {
        Some(profile) => usize::from(keyring::forget(&store, profile).await?),
        None => keyring::forget_everything(&store, &surroundings()?).await?,
    };
    let message = Message::new("cli-keyring-forgotten").with("count", removed);
    out.paragraph(&out.say(&message), 0);
    Ok(Exit::Good)
}

fn show_item(out: &Out, listed: &Listed) {
    out.line(bold(&listed.profile));
    describe(out, listed);
}

/// What is stored, without its secret.
pub(crate) fn describe(out: &Out, listed: &Listed) {
    let message = match &listed.contents {
        ListedContents::AccessKey {
            account_id,
            user_name,
            access_key_id,
            ..
        } => Message::new("cli-keyring-key")
            .with("key", access_key_id.as_str())
            .with("user", user_name.as_str())
            .with("account", account_id.as_str()),
        ListedContents::Session { arn, region, .. } => Message::new("cli-keyring-session")
            .with("who", arn.as_str())
            .with("region", region.as_str()),
        ListedContents::Unreadable => Message::new("cli-keyring-unreadable"),
    };
    out.paragraph(&out.say(&message), 2);
    match &listed.contents {
        ListedContents::AccessKey { rotating: true, .. } => {
            let profile = listed.profile.as_str();
            let message = Message::new("cli-keyring-rotating").with("profile", profile);
            out.paragraph(&out.say(&message), 2);
        }
        ListedContents::Session {
            ends_at: Some(ends_at),
            ..
        } => {
            let message = Message::new("cli-keyring-ends").with("time", Arg::Time(*ends_at));
            out.paragraph(&out.say(&message), 2);
        }
        ListedContents::AccessKey { .. }
        | ListedContents::Session { .. }
        | ListedContents::Unreadable => {}
    }
}

fn item(listed: &Listed) -> Value {
    let profile = &listed.profile;
    match &listed.contents {
        ListedContents::AccessKey {
            account_id,
            user_name,
            access_key_id,
            rotating,
        } => json!({
            "profile": profile,
            "kind": "access-key",
            "account_id": account_id,
            "user_name": user_name,
            "access_key_id": access_key_id,
            "rotating": rotating,
        }),
        ListedContents::Session {
            account_id,
            arn,
            region,
            ends_at,
        } => json!({
            "profile": profile,
            "kind": "session",
            "account_id": account_id,
            "arn": arn,
            "region": region,
            "ends_at": ends_at.map(|at| at.to_string()),
        }),
        ListedContents::Unreadable => json!({ "profile": profile, "kind": "unreadable" }),
    }
}

use super::super::common::names;
use super::works;
use crate::{
    Account, Arg, CliProfile, CommandLine, Judgement, Message, Status, StoredCredential, Verdict,
};

/// How the AWS CLI of this computer stands.
pub(super) fn judge(account: &Account) -> Judgement {
    let command_line = account.command_line.needed()?;
    if let Some((first, others)) = command_line.refused.split_first() {
        let verdict = Verdict::new(Status::Attention, first.clone());
        return Ok(others.iter().cloned().fold(verdict, Verdict::and));
    }
    let ours: Vec<&CliProfile> = of_account(command_line, account).collect();
    let good = |profile: &&&CliProfile| {
        let reached = profile.shadowed_by.is_empty() && profile.leads_here();
        works(profile, account) && reached
    };
    if let Some(good) = ours.iter().find(good) {
        return Ok(works_with(good));
    }
    Ok(match ours.first() {
        None => Verdict::new(Status::Todo, Message::new("cli-access-found-none")),
        Some(profile) => {
            let verdict = Verdict::new(Status::Attention, trouble(profile));
            profile.exposed.iter().cloned().fold(verdict, Verdict::and)
        }
    })
}

fn works_with(profile: &CliProfile) -> Verdict {
    let named = |id: &str| {
        Message::new(id)
            .with("profile", profile.name.as_str())
            .with("arn", profile.proved_arn.clone().unwrap_or_default())
    };
    match &profile.stored {
        Some(StoredCredential::Session {
            ends_at: Some(ends_at),
        }) => {
            let works = named("cli-access-found-session").with("time", Arg::Time(*ends_at));
            Verdict::new(Status::Holds, works)
        }
        Some(StoredCredential::Session { ends_at: None }) => {
            Verdict::new(Status::Holds, named("cli-access-found-works"))
        }
        Some(StoredCredential::AccessKey { .. }) | None => {
            Verdict::new(Status::Holds, named("cli-access-found-works"))
                .and(Message::new("cli-access-found-advice"))
        }
    }
}

fn trouble(profile: &CliProfile) -> Message {
    let finding = match (&profile.stored, &profile.proved_arn) {
        (None, _) => Message::new("cli-access-found-no-key"),
        (Some(StoredCredential::Session { .. }), None) => {
            Message::new("cli-access-found-session-over")
        }
        (Some(StoredCredential::AccessKey { .. }), None) => {
            Message::new("cli-access-found-refused")
        }
        (Some(_), Some(_)) => match (&profile.missing_program, &profile.exposed) {
            (_, Some(_)) => Message::new("cli-access-found-exposed"),
            (Some(path), None) => {
                Message::new("cli-access-found-moved").with("path", path.as_str())
            }
            (None, None) => Message::new("cli-access-found-shadowed")
                .with("by", names(profile.shadowed_by.iter().map(String::as_str))),
        },
    };
    finding.with("profile", profile.name.as_str())
}

/// Firstday's profiles whose key or session is this account's, and those that have none.
fn of_account<'a>(
    command_line: &'a CommandLine,
    account: &'a Account,
) -> impl Iterator<Item = &'a CliProfile> {
    command_line.profiles.iter().filter(|profile| {
        profile.account_id.is_none() || profile.account_id.as_deref() == account.id()
    })
}

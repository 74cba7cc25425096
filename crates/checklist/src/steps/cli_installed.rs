mod commands;

use crate::{
    Account, AccountKind, AwsCli, AwsProgram, Cell, ChangedBy, Chapter, Detail, Facet, Head,
    Judgement, Mark, Message, Page, Status, Step, Verdict, When, knows_endpoints,
};

/// `cli-installed`: the AWS CLI is there, new enough, and the one that the shell starts.
pub(super) struct CliInstalled;

/// The first one with `aws login`, by which AWS wants people to sign in, and the people of a project
/// have to (AWS Sign-In User Guide, "Sign in for AWS local development").
const WITH_LOGIN: [u32; 3] = [2, 32, 0];

static HEAD: Head = Head {
    applies: AccountKind::ALL,
    needs: &[Facet::AwsCli],
    helps: &[Facet::CommandLine],
    changed_by: ChangedBy::Person,
    page: Some(Page::CommandLine),
    aside: true,
    ..Head::new("cli-installed", Chapter::CommandLine, When::Today)
};

impl Step for CliInstalled {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        let here = account.aws_cli.needed()?;
        let notes = here.notes.iter().cloned();
        Ok(notes.fold(judge(here, account.kind()), Verdict::and))
    }

    fn details(&self, account: &Account) -> Vec<Detail> {
        let Some(here) = account.aws_cli.value() else {
            return Vec::new();
        };
        let programs = (!here.programs.is_empty()).then(|| programs(here));
        let installing = (!is_fine(here)).then(|| commands::installing(here));
        let trying = first(here)
            .is_some_and(|first| first.exposed.is_none())
            .then(|| commands::trying(account));
        [programs, installing, trying]
            .into_iter()
            .flatten()
            .collect()
    }
}

fn first(here: &AwsCli) -> Option<&AwsProgram> {
    here.programs.first()
}

fn is_new(program: &AwsProgram) -> bool {
    program.numbers().is_some_and(|it| it >= WITH_LOGIN)
}

fn is_fine(here: &AwsCli) -> bool {
    first(here).is_some_and(is_new)
}

fn judge(here: &AwsCli, kind: Option<AccountKind>) -> Verdict {
    let Some(first) = first(here) else {
        return Verdict::new(Status::Todo, Message::new("cli-installed-found-none"));
    };
    let path = |id: &str| Message::new(id).with("path", first.path.as_str());
    if let Some(why) = &first.exposed {
        let not_run = path("cli-installed-found-not-run");
        return Verdict::new(Status::Attention, not_run).and(why.clone());
    }
    let (Some(version), Some(numbers)) = (&first.version, first.numbers()) else {
        return Verdict::new(Status::Attention, path("cli-installed-found-silent"));
    };
    let enough = match kind {
        Some(AccountKind::Project) => numbers >= WITH_LOGIN,
        Some(AccountKind::Standalone | AccountKind::Management | AccountKind::Member) | None => {
            knows_endpoints(version)
        }
    };
    let status = if enough {
        Status::Holds
    } else {
        Status::Attention
    };
    let started = path("cli-installed-found-started").with("version", version.as_str());
    let verdict = Verdict::new(status, started);
    let verdict = match age(version, numbers) {
        Some(age) => verdict.and(Message::new(age)),
        None => return verdict,
    };
    match here.programs.iter().skip(1).find(|it| is_new(it)) {
        Some(hidden) => verdict.and(
            Message::new("cli-installed-found-hidden")
                .with("path", hidden.path.as_str())
                .with("version", hidden.version.clone().unwrap_or_default()),
        ),
        None => verdict,
    }
}

/// What an older version cannot do. Version 1 is in maintenance since July 2026 (AWS Developer Tools
/// Blog, "CLI v1 maintenance mode").
fn age(version: &str, numbers: [u32; 3]) -> Option<&'static str> {
    match numbers {
        _ if !knows_endpoints(version) => Some("cli-installed-found-too-old"),
        [major, ..] if major < 2 => Some("cli-installed-found-version-1"),
        numbers if numbers < WITH_LOGIN => Some("cli-installed-found-before-login"),
        _ => None,
    }
}

/// Every program of that name; the first one shadows the others.
fn programs(here: &AwsCli) -> Detail {
    let columns = vec![
        Message::new("cli-installed-programs-path"),
        Message::new("cli-installed-programs-version"),
        Message::new("cli-installed-programs-started"),
    ];
    let rows = here.programs.iter().enumerate().map(|(place, program)| {
        let version = match &program.version {
            Some(version) => Cell::value(version.as_str()),
            None => Cell::value(Message::new("cli-installed-programs-no-version")),
        };
        let started = match place {
            0 => Cell::mark(Mark::Good, Message::new("cli-installed-programs-first")),
            _ => Cell::mark(Mark::Off, Message::new("cli-installed-programs-shadowed")),
        };
        vec![Cell::value(program.path.as_str()), version, started]
    });
    let title = Message::new("cli-installed-programs");
    Detail::table("programs", title, columns, rows.collect())
}

#[cfg(test)]
mod tests;

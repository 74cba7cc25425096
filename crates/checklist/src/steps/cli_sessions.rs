use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use super::common::names;
use crate::{
    Account, AccountKind, Answers, Arg, Cell, Change, Chapter, Choice, Detail, EndProgramSessions,
    Facet, Head, InvalidAnswer, Judgement, Message, ProgramSession, Question, QuestionKind, Status,
    Step, Unread, Verdict, When,
};

/// `cli-sessions`: who is signed in with the command line and other programs.
pub(super) struct CliSessions;

const ID: &str = "cli-sessions";

/// How long a program of the root user may be signed in: longer than the first day takes.
const ROOT: SignedDuration = SignedDuration::from_hours(24);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    #[serde(default)]
    end: Vec<String>,
}

static HEAD: Head = Head {
    applies: AccountKind::ALL,
    needs: &[Facet::ProgramSessions],
    ..Head::new(ID, Chapter::Guardrails, When::ThisWeek)
};

impl Step for CliSessions {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        let read = account.program_sessions.needed()?;
        let now = account.observed_at;
        let root = live(account).filter(|session| session.is_root());
        let (old, young): (Vec<_>, Vec<_>) =
            root.partition(|session| now.duration_since(session.issued_at) > ROOT);
        let besides: Vec<Message> = young
            .into_iter()
            .map(|session| about_root("root-today", session))
            .chain(several(account))
            .collect();
        if let Some(first) = old.first() {
            let verdict = Verdict::new(Status::Attention, about_root("root", first));
            return Ok(besides.into_iter().fold(verdict, Verdict::and));
        }
        if let Some(reason) = read.own_only.clone().filter(|_| !account.caller_is_root()) {
            return Err(Unread {
                reason: Message::new("cli-sessions-found-own-only").with("reason", reason),
                not_ready: false,
            });
        }
        let count = live(account).count();
        let found = match count {
            0 => Message::new("cli-sessions-found-none"),
            count => Message::new("cli-sessions-found-some").with("count", count),
        };
        Ok(besides
            .into_iter()
            .fold(Verdict::new(Status::Holds, found), Verdict::and))
    }

    fn is_usual(&self, _: &Account) -> bool {
        false
    }

    fn questions(&self, account: &Account, _: &Answers) -> Vec<Question> {
        let choices: Vec<Choice> = live(account).map(choice).collect();
        if choices.is_empty() {
            return Vec::new();
        }
        vec![Question::required("end", QuestionKind::Any { choices })]
    }

    fn changes(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        let Some(answer) = answers.read::<Answer>(ID)? else {
            return Ok(Vec::new());
        };
        let read = account.program_sessions.value();
        let of_others = read.is_some_and(|read| read.own_only.is_none());
        let mut chosen: BTreeMap<&str, Vec<&ProgramSession>> = BTreeMap::new();
        for session in live(account).filter(|it| answer.end.contains(&it.arn)) {
            chosen.entry(&session.listed_in).or_default().push(session);
        }
        let ends = chosen.iter().flat_map(|(region, sessions)| {
            let at_once = sessions.chunks(EndProgramSessions::MOST);
            at_once.map(|sessions| end(region, sessions, of_others))
        });
        Ok(ends.collect())
    }

    fn details(&self, account: &Account) -> Vec<Detail> {
        let rows: Vec<Vec<Cell>> = live(account).map(row).collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let columns = ["who", "program", "since", "used", "ends"];
        let column = |slug| Message::new(format!("cli-sessions-column-{slug}"));
        vec![Detail::table(
            "sessions",
            Message::new("cli-sessions-table-title"),
            columns.map(column).to_vec(),
            rows,
        )]
    }
}

fn end(region: &str, sessions: &[&ProgramSession], of_others: bool) -> Change {
    let people: BTreeSet<&str> = sessions.iter().map(|it| it.who()).collect();
    EndProgramSessions {
        sessions: sessions.iter().map(|it| it.arn.clone()).collect(),
        region: region.to_owned(),
        people: names(people),
        of_others,
    }
    .into()
}

/// Sessions that have not ended by themselves meanwhile.
fn live(account: &Account) -> impl Iterator<Item = &ProgramSession> {
    let read = account.program_sessions.value();
    let sessions = read.into_iter().flat_map(|read| &read.sessions);
    sessions.filter(|session| session.ends_at > account.observed_at)
}

fn about_root(slug: &str, session: &ProgramSession) -> Message {
    Message::new(format!("cli-sessions-found-{slug}")).with("since", time(session.issued_at))
}

/// People whose programs say that they are different ones: several computers, or somebody else.
fn several(account: &Account) -> impl Iterator<Item = Message> {
    let mut agents: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for session in live(account) {
        if let Some(agent) = &session.user_agent {
            agents.entry(session.who()).or_default().insert(agent);
        }
    }
    let several = agents.into_iter().filter(|(_, agents)| agents.len() > 1);
    several.map(|(who, agents)| {
        Message::new("cli-sessions-found-several")
            .with("user", who)
            .with("count", agents.len())
    })
}

fn choice(session: &ProgramSession) -> Choice {
    let used = session.last_used_at;
    Choice {
        value: session.arn.clone(),
        label: Message::new("cli-sessions-end-session")
            .with("user", session.who())
            .with("since", time(session.issued_at)),
        hint: used.map(|at| Message::new("cli-sessions-end-used").with("at", time(at))),
    }
}

fn row(session: &ProgramSession) -> Vec<Cell> {
    let unknown = || Arg::from(Message::new("cli-sessions-not-told"));
    let client = match session.client.as_deref() {
        Some("CLI") => Message::new("cli-sessions-client-cli").into(),
        Some("MCP") => Message::new("cli-sessions-client-mcp").into(),
        Some(other) => Arg::from(other),
        None => unknown(),
    };
    let place = session.region.as_deref().map(Arg::from);
    let agent = session.user_agent.as_deref().map(Arg::from);
    let program = std::iter::once(client).chain(agent).chain(place);
    vec![
        Cell::value(session.who()),
        Cell::Values {
            values: program.collect(),
        },
        Cell::value(time(session.issued_at)),
        Cell::value(session.last_used_at.map_or_else(unknown, time)),
        Cell::value(time(session.ends_at)),
    ]
}

fn time(at: Timestamp) -> Arg {
    Arg::Time(at)
}

#[cfg(test)]
mod tests;

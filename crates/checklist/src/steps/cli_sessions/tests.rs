#![allow(clippy::unwrap_used)]

use super::super::sample;
use super::*;
use crate::{Caller, ProgramSessions, Reading};

fn session(name: &str, principal: &str, hours: i64) -> ProgramSession {
    let issued_at = sample::now() - SignedDuration::from_hours(hours);
    ProgramSession {
        arn: format!("arn:aws:signin:us-east-1:123456789012:session/{name}"),
        principal: format!("arn:aws:iam::123456789012:{principal}"),
        issued_at,
        ends_at: sample::days(5),
        client: Some("CLI".into()),
        last_used_at: None,
        user_agent: None,
        region: None,
        listed_in: "us-east-1".into(),
    }
}

fn with(sessions: Vec<ProgramSession>) -> Account {
    sample::fresh_with(|account| {
        account.program_sessions = sample::read(ProgramSessions {
            sessions,
            own_only: None,
        });
    })
}

/// Seen by a user who may see no others.
fn own_only(sessions: Vec<ProgramSession>, caller: &str) -> Account {
    let mut account = with(sessions);
    let arn = format!("arn:aws:iam::123456789012:{caller}");
    account.caller = sample::read(Caller::new("123456789012", &arn));
    if let Reading::Known { value, .. } = &mut account.program_sessions {
        value.own_only = Some("not authorized".into());
    }
    account
}

#[test]
fn statuses() {
    let ended = ProgramSession {
        ends_at: sample::days(-1),
        ..session("a", "root", 50)
    };
    let project = || {
        let mut account = sample::project();
        account.program_sessions = with(vec![session("a", "role/Owner", 50)]).program_sessions;
        account
    };
    sample::table(
        &CliSessions,
        [
            ("nobody", with(Vec::new()), Status::Holds),
            (
                "a user",
                with(vec![session("a", "user/ana", 300)]),
                Status::Holds,
            ),
            (
                "root today",
                with(vec![session("a", "root", 3)]),
                Status::Holds,
            ),
            (
                "root for days",
                with(vec![session("a", "root", 25)]),
                Status::Attention,
            ),
            ("ended", with(vec![ended]), Status::Holds),
            (
                "own alone",
                own_only(Vec::new(), "user/ana"),
                Status::Unknown,
            ),
            (
                "root's own alone",
                own_only(Vec::new(), "root"),
                Status::Holds,
            ),
            ("project", project(), Status::Holds),
            (
                "unread",
                sample::fresh_with(|account| account.program_sessions = Reading::NotRead),
                Status::Unknown,
            ),
        ],
    );
}

#[test]
fn a_user_whose_name_is_root_is_not_the_root_user() {
    assert!(!session("a", "user/root", 1).is_root());
    assert!(session("a", "root", 1).is_root());
    assert_eq!(session("a", "user/people/ana", 1).who(), "ana");
    assert_eq!(session("a", "root", 1).who(), "root");
}

#[test]
fn programs_that_differ_are_said() {
    let of = |name: &str, agent: &str| ProgramSession {
        user_agent: Some(agent.into()),
        ..session(name, "user/ana", 2)
    };
    let ids = |account: &Account| {
        let findings = sample::assess(&CliSessions, account).findings;
        let ids = findings.into_iter().map(|finding| finding.id);
        ids.collect::<Vec<_>>()
    };
    let same = with(vec![of("a", "aws-cli/2"), of("b", "aws-cli/2")]);
    assert_eq!(ids(&same), ["cli-sessions-found-some"]);
    let differ = with(vec![of("a", "aws-cli/2"), of("b", "other/1")]);
    let both = ["cli-sessions-found-some", "cli-sessions-found-several"];
    assert_eq!(ids(&differ), both);
}

#[test]
fn ends_what_was_chosen_five_at_a_time() {
    let sessions: Vec<ProgramSession> = (0..7)
        .map(|number| session(&number.to_string(), "user/ana", 2))
        .collect();
    let mut chosen: Vec<String> = sessions.iter().map(|it| it.arn.clone()).collect();
    chosen.push("arn:aws:signin:us-east-1:123456789012:session/gone".into());
    let account = with(sessions);
    let answers = Answers::default().with(ID, "end", chosen);
    let changes = CliSessions.changes(&account, &answers).unwrap();
    let sizes: Vec<usize> = changes
        .iter()
        .map(|change| {
            let Change::EndProgramSessions(end) = change else {
                unreachable!("{change:?}");
            };
            end.sessions.len()
        })
        .collect();
    assert_eq!(sizes, [5, 2]);
}

#[test]
fn nothing_is_ended_that_nobody_chose() {
    let account = with(vec![session("a", "root", 50)]);
    let changes = CliSessions.changes(&account, &Answers::default());
    assert!(changes.unwrap().is_empty());
    let step: &dyn Step = &CliSessions;
    assert!(!step.is_usual(&account));
}

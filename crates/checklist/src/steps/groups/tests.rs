#![allow(clippy::unwrap_used)]
use super::super::sample;
use super::*;
use crate::{Group, Reading, User, propose};

fn with_group(name: &str, policies: &[&str]) -> Account {
    let group = Group {
        attached_policies: policies.iter().map(|arn| (*arn).to_owned()).collect(),
        ..Group::default()
    };
    sample::fresh_with(|account| {
        account.directory = sample::read(Directory {
            groups: std::iter::once((name.to_owned(), group)).collect(),
            ..Directory::default()
        });
    })
}

#[test]
fn statuses() {
    sample::table(
        &Groups,
        [
            ("none", sample::fresh(), Status::Todo),
            (
                "no policy",
                with_group("administrators", &[]),
                Status::Attention,
            ),
            (
                "adopted",
                with_group("Owners", &[ADMINISTRATOR_ACCESS]),
                Status::Holds,
            ),
            ("project", sample::project(), Status::NotApplicable),
            (
                "unread",
                sample::fresh_with(|account| account.directory = Reading::NotRead),
                Status::Unknown,
            ),
        ],
    );
}

#[test]
fn adopts_a_group_that_is_there() {
    let answers = Answers::default().with(ID, "extra", vec!["billing"]);
    let account = with_group("administrators", &[]);
    assert_eq!(
        Groups.changes(&account, &answers).unwrap(),
        [
            AttachGroupPolicy {
                group: "administrators".into(),
                policy_arn: ADMINISTRATOR_ACCESS.into(),
                members: Vec::new(),
            }
            .into(),
            CreateGroup {
                group: "Billing".into()
            }
            .into(),
            AttachGroupPolicy {
                group: "Billing".into(),
                policy_arn: EXTRA[1].2.into(),
                members: Vec::new(),
            }
            .into(),
        ]
    );
}

fn with_member(group: &str, policies: &[&str]) -> Account {
    let mut account = with_group(group, policies);
    if let Reading::Known { value, .. } = &mut account.directory {
        let user = User {
            groups: vec![group.to_owned()],
            ..User::default()
        };
        value.users.insert("ben".into(), user);
    }
    account
}

/// What a default plans gives nobody more rights than they have.
#[test]
fn a_default_widens_nobody() {
    let view = "arn:aws:iam::aws:policy/job-function/ViewOnlyAccess";
    for name in ["Administrators", "Developers", "Billing", "Viewers"] {
        for policies in [&[][..], &[view][..]] {
            let account = with_member(name, policies);
            let answers = propose(&account, &Answers::default());
            let changes = Groups.changes(&account, &answers).unwrap();
            let widens = |change: &Change| {
                change.name() == "attach-group-policy"
                    && format!("{change:?}").contains(&format!("\"{name}\""))
            };
            assert!(!changes.iter().any(widens), "{name}: {changes:?}");
        }
    }
}

#[test]
fn who_adopts_a_group_is_told_whom_it_concerns() {
    let account = with_member("administrators", &[]);
    let answers = |choice: &str| Answers::default().with(ID, "administrators", choice);
    let adopted = Groups.changes(&account, &answers("adopt")).unwrap();
    let attach = AttachGroupPolicy {
        group: "administrators".into(),
        policy_arn: ADMINISTRATOR_ACCESS.into(),
        members: vec!["ben".into()],
    };
    assert_eq!(adopted, [attach.into()]);
    let new = Groups.changes(&account, &answers("new")).unwrap();
    let names: Vec<&str> = new.iter().map(Change::name).collect();
    assert_eq!(names, ["create-group", "attach-group-policy"]);
    assert_eq!(
        administrators_group(&account, &answers("new")),
        "Administrators-2"
    );
    assert_eq!(
        administrators_group(&account, &answers("adopt")),
        "administrators"
    );
}

#[test]
fn rights_of_a_users_own_are_never_in_order() {
    for (attached, inline) in [(1, 0), (0, 1), (1, 1)] {
        let mut account = with_member("Owners", &[ADMINISTRATOR_ACCESS]);
        if let Reading::Known { value, .. } = &mut account.directory {
            let ben = value.users.get_mut("ben").unwrap();
            ben.attached_policies =
                vec!["arn:aws:iam::aws:policy/AmazonS3FullAccess".into(); attached];
            ben.inline_policies =
                std::iter::repeat_n(("mine".to_owned(), "{}".to_owned()), inline).collect();
        }
        let verdict = sample::assess(&Groups, &account);
        assert_eq!(verdict.status, Status::Attention);
        let own = Message::new("groups-found-own-policies").with("users", vec!["ben".to_owned()]);
        assert!(verdict.findings.contains(&own), "{verdict:?}");
    }
}

#[test]
fn refuses_a_group_that_it_does_not_know() {
    let answers = Answers::default().with(ID, "extra", vec!["wizards"]);
    let invalid = Groups.changes(&sample::fresh(), &answers).unwrap_err();
    assert_eq!(invalid.field, "extra");
}

/// Each statement in a row of its own, and what the simulation says beside it, group by group.
#[test]
fn shows_what_groups_may_do_and_what_the_simulation_says() {
    use crate::{Arg, Cell, Form, GroupTrials, Mark, Simulated, Trial};
    let mut account = with_group("Owners", &[ADMINISTRATOR_ACCESS]);
    let names = |account: &Account| {
        let details = Groups.details(account).into_iter();
        details.map(|detail| detail.name).collect::<Vec<_>>()
    };
    assert_eq!(names(&sample::fresh()), [""; 0]);
    assert_eq!(names(&account), ["rights"]);
    let trial = |action: &str, simulated, unknown: &[&str]| Trial {
        action: action.to_owned(),
        simulated,
        unknown: unknown.iter().map(|key| (*key).to_owned()).collect(),
    };
    let trials = vec![
        trial("ec2:DescribeInstances", Simulated::Allowed, &[]),
        trial("ec2:RunInstances", Simulated::Allowed, &["aws:SourceIp"]),
        trial("ec2:TerminateInstances", Simulated::Denied, &[]),
    ];
    account.group_trials = sample::read(GroupTrials {
        groups: [("Owners".to_owned(), trials)].into(),
    });
    let details = Groups.details(&account);
    let Form::Table { rows, .. } = &details[0].form else {
        unreachable!()
    };
    let Cell::Values { values } = &rows[0][1] else {
        unreachable!()
    };
    assert_eq!(values, &[Arg::from(Message::new("rights-can-all"))]);
    let Form::Table { columns, rows } = &details[1].form else {
        unreachable!()
    };
    assert_eq!(columns.len(), 2);
    let said: Vec<(Mark, &str)> = rows
        .iter()
        .filter_map(|row| match &row[1] {
            Cell::Mark { mark, said } => Some((*mark, said.id.as_str())),
            Cell::Value { .. } | Cell::Values { .. } | Cell::Link { .. } | Cell::Tick { .. } => {
                None
            }
        })
        .take(4)
        .collect();
    assert_eq!(
        said,
        [
            (Mark::Good, "simulated-allowed"),
            (Mark::Good, "simulated-allowed-perhaps"),
            (Mark::Off, "simulated-denied"),
            (Mark::Waiting, "simulated-not-told"),
        ]
    );
}

/// Users that somebody made in a project all the same are judged; nothing is made where there are
/// none.
#[test]
fn a_project_with_users_is_looked_at() {
    let mut account = sample::project();
    let answers = Answers::default().with(ID, "extra", vec!["viewers"]);
    assert_eq!(Groups.changes(&account, &answers), Ok(Vec::new()));
    let policies = vec![ADMINISTRATOR_ACCESS.to_owned()];
    sample::add_user(&mut account, "bob", policies, true, &[]);
    assert_eq!(sample::assess(&Groups, &account).status, Status::Attention);
    assert_eq!(
        Groups.changes(&account, &answers).map(|all| all.len()),
        Ok(4)
    );
}

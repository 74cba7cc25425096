//! Management events in plain words: what most accounts see, by fixed rules, and AWS's own name for
//! the rest.

use crate::{Actor, Arg, Cell, Detail, Event, Events, Message};

/// How many rows a table of the root user's events has.
const MOST_ROWS: usize = 10;

/// What is said of an event: its service without `.amazonaws.com`, its name, and the message. The names
/// are those of the services' APIs (AWS CloudTrail User Guide, "CloudTrail record contents",
/// `eventName`).
const SAID: &[(&str, &str, &str)] = &[
    ("signin", "ConsoleLogin", "event-console-login"),
    ("iam", "CreateUser", "event-create-user"),
    ("iam", "DeleteUser", "event-delete-user"),
    ("iam", "CreateGroup", "event-create-group"),
    ("iam", "DeleteGroup", "event-delete-group"),
    ("iam", "AddUserToGroup", "event-add-user-to-group"),
    ("iam", "RemoveUserFromGroup", "event-remove-user-from-group"),
    ("iam", "AttachGroupPolicy", "event-attach-policy"),
    ("iam", "AttachRolePolicy", "event-attach-policy"),
    ("iam", "AttachUserPolicy", "event-attach-policy"),
    ("iam", "DetachGroupPolicy", "event-detach-policy"),
    ("iam", "DetachRolePolicy", "event-detach-policy"),
    ("iam", "DetachUserPolicy", "event-detach-policy"),
    ("iam", "PutGroupPolicy", "event-put-policy"),
    ("iam", "PutRolePolicy", "event-put-policy"),
    ("iam", "PutUserPolicy", "event-put-policy"),
    ("iam", "CreatePolicy", "event-create-policy"),
    ("iam", "DeletePolicy", "event-delete-policy"),
    ("iam", "CreateRole", "event-create-role"),
    ("iam", "CreateServiceLinkedRole", "event-create-role"),
    ("iam", "DeleteRole", "event-delete-role"),
    ("iam", "CreateLoginProfile", "event-create-password"),
    ("iam", "UpdateLoginProfile", "event-change-password"),
    ("iam", "ChangePassword", "event-change-password"),
    ("iam", "DeleteLoginProfile", "event-delete-password"),
    ("iam", "CreateAccessKey", "event-create-access-key"),
    ("iam", "UpdateAccessKey", "event-update-access-key"),
    ("iam", "DeleteAccessKey", "event-delete-access-key"),
    ("iam", "CreateVirtualMFADevice", "event-create-mfa-device"),
    ("iam", "EnableMFADevice", "event-turn-on-mfa"),
    ("iam", "DeactivateMFADevice", "event-turn-off-mfa"),
    ("iam", "DeleteVirtualMFADevice", "event-delete-mfa-device"),
    (
        "iam",
        "UpdateAccountPasswordPolicy",
        "event-set-password-policy",
    ),
    (
        "iam",
        "DeleteAccountPasswordPolicy",
        "event-delete-password-policy",
    ),
    ("iam", "CreateAccountAlias", "event-create-alias"),
    ("iam", "DeleteAccountAlias", "event-delete-alias"),
    ("budgets", "CreateBudget", "event-create-budget"),
    ("budgets", "UpdateBudget", "event-update-budget"),
    ("budgets", "DeleteBudget", "event-delete-budget"),
    ("s3", "CreateBucket", "event-create-bucket"),
    ("s3", "DeleteBucket", "event-delete-bucket"),
    ("ec2", "RunInstances", "event-start-servers"),
    ("ec2", "StartInstances", "event-start-servers"),
    ("ec2", "StopInstances", "event-stop-servers"),
    ("ec2", "TerminateInstances", "event-delete-servers"),
    ("cloudtrail", "CreateTrail", "event-create-trail"),
    ("cloudtrail", "DeleteTrail", "event-delete-trail"),
    ("cloudtrail", "StartLogging", "event-start-trail"),
    ("cloudtrail", "StopLogging", "event-stop-trail"),
    ("access-analyzer", "CreateAnalyzer", "event-create-analyzer"),
    ("access-analyzer", "DeleteAnalyzer", "event-delete-analyzer"),
];

/// The latest changes, who made them and from where; none where there are none.
pub(super) fn changes(events: &Events) -> Option<Detail> {
    let rows: Vec<_> = events.changes.iter().map(change).collect();
    let columns = vec![
        Message::new("events-when"),
        Message::new("events-deed"),
        Message::new("events-who"),
        Message::new("events-where"),
    ];
    let title = Message::new("events-changes").with("count", rows.len());
    (!rows.is_empty()).then(|| Detail::table("changes", title, columns, rows))
}

/// The latest uses of the root user; none where there are none.
pub(super) fn of_root(events: &Events) -> Option<Detail> {
    let uses = uses(&events.root);
    let rows: Vec<_> = uses.iter().take(MOST_ROWS).map(|one| one.row()).collect();
    let columns = vec![
        Message::new("events-when"),
        Message::new("events-deed"),
        Message::new("events-where"),
    ];
    let title = Message::new("events-root");
    (!rows.is_empty()).then(|| Detail::table("root", title, columns, rows))
}

fn change(event: &Event) -> Vec<Cell> {
    vec![when(event), what(event), who(&event.by), place(event)]
}

/// One use of the root user: an event, or several that only looked, of one day and one address.
struct Use<'a> {
    latest: &'a Event,
    looks: usize,
}

impl Use<'_> {
    fn row(&self) -> Vec<Cell> {
        let what = match self.latest.read_only {
            true => Cell::value(Message::new("event-looked").with("count", self.looks)),
            false => what(self.latest),
        };
        vec![when(self.latest), what, place(self.latest)]
    }

    fn takes(&self, event: &Event) -> bool {
        let day = |event: &Event| event.at.as_second().div_euclid(24 * 3600);
        let looks = self.latest.read_only && event.read_only;
        looks && day(self.latest) == day(event) && self.latest.from == event.from
    }
}

fn uses(events: &[Event]) -> Vec<Use<'_>> {
    let mut uses: Vec<Use<'_>> = Vec::new();
    for event in events {
        match uses.last_mut().filter(|last| last.takes(event)) {
            Some(last) => last.looks += 1,
            None => uses.push(Use {
                latest: event,
                looks: 1,
            }),
        }
    }
    uses
}

fn when(event: &Event) -> Cell {
    Cell::value(Arg::Time(event.at))
}

/// What was done, to what, and whether AWS refused it.
fn what(event: &Event) -> Cell {
    let refused = event.error.as_deref();
    let refused = refused.map(|code| Message::new("event-refused").with("code", code));
    let about = event.about.iter().map(|name| Arg::from(name.as_str()));
    let values = std::iter::once(said(event))
        .chain(about)
        .chain(refused.map(Arg::from));
    Cell::Values {
        values: values.collect(),
    }
}

/// In words, or by AWS's own names.
fn said(event: &Event) -> Arg {
    let service = event.service.trim_end_matches(".amazonaws.com");
    let mut all = SAID.iter();
    let known = all.find(|(of, name, _)| *of == service && *name == event.name);
    match known {
        Some((_, _, id)) => Message::new(*id).into(),
        None => format!("{service}:{}", event.name).into(),
    }
}

fn who(by: &Actor) -> Cell {
    Cell::value(actor(by))
}

/// Who it was, in words.
pub(crate) fn actor(by: &Actor) -> Arg {
    let by = match by {
        Actor::Root => Message::new("event-by-root"),
        Actor::User { name } => Message::new("event-by-user").with("name", name.as_str()),
        Actor::Role { name, session } => Message::new("event-by-role")
            .with("name", name.as_str())
            .with("session", session.as_str()),
        Actor::Service { name } => Message::new("event-by-service").with("name", name.as_str()),
        Actor::Other { name } => return name.as_str().into(),
    };
    by.into()
}

/// From which address, in which Region, and whether with MFA where root is concerned.
fn place(event: &Event) -> Cell {
    let mfa = match (&event.by, event.mfa) {
        (Actor::Root, Some(true)) => Some(Message::new("event-with-mfa")),
        (Actor::Root, Some(false)) => Some(Message::new("event-without-mfa")),
        (_, _) => None,
    };
    let from = event.from.as_deref().map(Arg::from);
    let region = std::iter::once(Arg::from(event.region.as_str()));
    Cell::Values {
        values: from
            .into_iter()
            .chain(region)
            .chain(mfa.map(Arg::from))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::sample;
    use super::*;
    use crate::Form;

    fn looked(hours: i64) -> Event {
        Event {
            read_only: true,
            ..sample::event("DescribeInstances", Actor::Root, hours)
        }
    }

    fn rows(detail: &Detail) -> &[Vec<Cell>] {
        let Form::Table { rows, .. } = &detail.form else {
            unreachable!("{detail:?}");
        };
        rows
    }

    #[test]
    fn looks_of_one_day_are_one_row() {
        let signed_in = sample::event("ConsoleLogin", Actor::Root, 4);
        let elsewhere = Event {
            from: Some("192.0.2.1".into()),
            ..looked(2)
        };
        let root = vec![
            looked(1),
            elsewhere,
            looked(3),
            looked(3),
            signed_in,
            looked(30),
        ];
        let events = Events {
            root,
            ..Events::default()
        };
        let detail = of_root(&events).unwrap();
        let looks: Vec<_> = rows(&detail).iter().map(|row| row[1].clone()).collect();
        let look = |count: usize| Cell::value(Message::new("event-looked").with("count", count));
        assert_eq!(looks[..3], [look(1), look(1), look(2)]);
        assert_eq!((looks.len(), &looks[4]), (5, &look(1)));
    }

    #[test]
    fn what_has_no_words_has_the_name_that_aws_gives_it() {
        let mut event = sample::event("CreateCluster", Actor::Root, 1);
        event.service = "eks.amazonaws.com".into();
        assert_eq!(said(&event), Arg::from("eks:CreateCluster"));
        event.name = "CreateUser".into();
        assert_eq!(said(&event), Arg::from("eks:CreateUser"));
        event.service = "iam.amazonaws.com".into();
        assert_eq!(said(&event), Arg::from(Message::new("event-create-user")));
    }

    #[test]
    fn a_refusal_says_so() {
        let mut event = sample::event("CreateUser", Actor::Root, 1);
        (event.error, event.about) = (Some("AccessDenied".into()), vec!["ana".into()]);
        let refused = Message::new("event-refused").with("code", "AccessDenied");
        let Cell::Values { values } = what(&event) else {
            unreachable!();
        };
        assert_eq!(values[1..], [Arg::from("ana"), Arg::from(refused)]);
    }
}

mod keeping;

use super::events;
use crate::{
    Account, AccountKind, Answers, Cell, Change, Chapter, Detail, Events, Facet, Head,
    InvalidAnswer, Judgement, Mark, Message, Question, Status, Step, Trail, Verdict, When,
};

/// `audit-trail`: who did what, and whether it is kept for longer than AWS keeps it by itself.
///
/// AWS keeps management events of 90 days in each Region, from the account's first day on and without
/// charge (AWS CloudTrail User Guide, "Working with CloudTrail event history"). CIS AWS Foundations 7.0
/// (4.1) and the Startup Security Baseline (ACCT.07) want a trail besides, so the step claims neither.
pub(super) struct AuditTrail;

const ID: &str = "audit-trail";
static HEAD: Head = Head {
    applies: AccountKind::ALL,
    needs: &[Facet::Events],
    plans_by: &[Facet::Trails],
    helps: &[Facet::Buckets],
    console_page: Some("https://console.aws.amazon.com/cloudtrail/"),
    ..Head::new(ID, Chapter::Guardrails, When::ThisWeek)
};

impl Step for AuditTrail {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        let events = account.events.needed()?;
        let history = Message::new("audit-trail-found-history")
            .with("days", Events::DAYS)
            .with("regions", events.regions.clone());
        let verdict = Verdict::new(Status::Holds, history);
        let verdict = with_trails(account, verdict);
        let unread = events.unread.iter().map(|(region, reason)| {
            Message::new("audit-trail-found-unread")
                .with("region", region.as_str())
                .with("reason", reason.clone())
        });
        Ok(unread.fold(verdict, Verdict::and))
    }

    fn questions(&self, account: &Account, _: &Answers) -> Vec<Question> {
        keeping::questions(account)
    }

    fn changes(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        keeping::changes(account, answers)
    }

    fn details(&self, account: &Account) -> Vec<Detail> {
        let events = account.events.value();
        let root = events.and_then(events::of_root);
        let changes = events.and_then(events::changes);
        let kept = kept(trails(account));
        root.into_iter().chain(changes).chain(kept).collect()
    }

    /// A trail costs money and needs a bucket.
    fn is_usual(&self, _: &Account) -> bool {
        false
    }
}

fn trails(account: &Account) -> &[Trail] {
    account
        .trails
        .value()
        .map_or(&[], |known| known.trails.as_slice())
}

/// A trail that somebody made and that does not write is looked at as one that does by mistake.
fn with_trails(account: &Account, verdict: Verdict) -> Verdict {
    let Ok(known) = account.trails.needed() else {
        return verdict.and(Message::new("audit-trail-found-trails-unread"));
    };
    let stopped = known.trails.iter().find(|it| it.logging == Some(false));
    if let Some(stopped) = stopped {
        let finding =
            Message::new("audit-trail-found-stopped").with("trail", stopped.name.as_str());
        let first = Verdict::new(Status::Attention, finding);
        return verdict.findings.into_iter().fold(first, Verdict::and);
    }
    let keeping = known.trails.iter().find(|it| it.keeps_everything());
    verdict.and(match (keeping, known.trails.is_empty()) {
        (Some(trail), _) => Message::new("audit-trail-found-trail")
            .with("trail", trail.name.as_str())
            .with("bucket", trail.bucket.as_str()),
        (None, true) => {
            Message::new("audit-trail-found-no-trail").with("region", known.region.as_str())
        }
        (None, false) => Message::new("audit-trail-found-part"),
    })
}

/// What trails there are.
fn kept(trails: &[Trail]) -> Option<Detail> {
    let columns = vec![
        Message::new("audit-trail-trail"),
        Message::new("audit-trail-bucket"),
        Message::new("audit-trail-writes"),
        Message::new("audit-trail-regions"),
        Message::new("audit-trail-validated"),
    ];
    let rows: Vec<_> = trails.iter().map(row).collect();
    let title = Message::new("audit-trail-trails");
    (!rows.is_empty()).then(|| Detail::table("trails", title, columns, rows))
}

fn row(trail: &Trail) -> Vec<Cell> {
    let yes = |is: bool| match is {
        true => Cell::mark(Mark::Good, Message::new("audit-trail-yes")),
        false => Cell::mark(Mark::Off, Message::new("audit-trail-no")),
    };
    let writes = match trail.logging {
        Some(true) => yes(true),
        Some(false) => Cell::mark(Mark::Warning, Message::new("audit-trail-no")),
        None => Cell::mark(Mark::Waiting, Message::new("audit-trail-not-told")),
    };
    let regions = match trail.multi_region {
        true => Cell::value(Message::new("audit-trail-all-regions")),
        false => Cell::value(trail.home_region.as_str()),
    };
    vec![
        Cell::value(trail.name.as_str()),
        Cell::value(trail.bucket.as_str()),
        writes,
        regions,
        yes(trail.validated),
    ]
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::sample;
    use super::*;
    use crate::{Actor, Reading, Trails};

    pub(super) fn guarded(events: Events, trails: Vec<Trail>) -> Account {
        sample::fresh_with(|account| {
            account.events = sample::read(events);
            account.trails = sample::read(Trails {
                region: "eu-west-1".into(),
                trails,
            });
        })
    }

    pub(super) fn events() -> Events {
        Events {
            regions: vec!["us-east-1".into(), "eu-west-1".into()],
            changes: vec![sample::event("CreateUser", Actor::Root, 3)],
            root: vec![sample::event("ConsoleLogin", Actor::Root, 4)],
            ..Events::default()
        }
    }

    pub(super) fn trail(logging: Option<bool>) -> Trail {
        Trail {
            name: "all".into(),
            bucket: "logs".into(),
            home_region: "eu-west-1".into(),
            multi_region: true,
            validated: true,
            logging,
        }
    }

    fn ids(account: &Account) -> Vec<String> {
        let findings = sample::assess(&AuditTrail, account).findings;
        findings.into_iter().map(|finding| finding.id).collect()
    }

    #[test]
    fn statuses() {
        let one_region = Trail {
            multi_region: false,
            ..trail(Some(true))
        };
        let denied = |account: &mut Account| {
            account.events = Reading::Denied {
                reason: "no".into(),
            };
        };
        sample::table(
            &AuditTrail,
            [
                ("no trail", guarded(events(), Vec::new()), Status::Holds),
                (
                    "a trail",
                    guarded(events(), vec![trail(Some(true))]),
                    Status::Holds,
                ),
                (
                    "one Region",
                    guarded(events(), vec![one_region]),
                    Status::Holds,
                ),
                (
                    "not told",
                    guarded(events(), vec![trail(None)]),
                    Status::Holds,
                ),
                (
                    "stopped",
                    guarded(events(), vec![trail(Some(false))]),
                    Status::Attention,
                ),
                (
                    "nothing happened",
                    guarded(Events::default(), Vec::new()),
                    Status::Holds,
                ),
                ("denied", sample::fresh_with(denied), Status::Unknown),
                (
                    "unread",
                    sample::fresh_with(|account| account.events = Reading::NotRead),
                    Status::Unknown,
                ),
            ],
        );
    }

    #[test]
    fn a_project_is_looked_at_too() {
        let mut account = sample::project();
        account.events = sample::read(events());
        let verdict = sample::assess(&AuditTrail, &account);
        assert_eq!(verdict.status, Status::Holds);
    }

    #[test]
    fn says_what_a_trail_would_add_and_what_was_not_read() {
        let none = guarded(events(), Vec::new());
        assert_eq!(
            ids(&none),
            ["audit-trail-found-history", "audit-trail-found-no-trail"]
        );
        let kept = guarded(events(), vec![trail(Some(true))]);
        assert_eq!(ids(&kept)[1], "audit-trail-found-trail");
        let mut part = events();
        part.unread.insert("us-east-1".into(), "denied".into());
        let mut part = guarded(part, Vec::new());
        part.trails = Reading::NotRead;
        assert_eq!(
            ids(&part)[1..],
            [
                "audit-trail-found-trails-unread",
                "audit-trail-found-unread"
            ]
        );
    }

    #[test]
    fn shows_root_the_changes_and_the_trails() {
        let account = guarded(events(), vec![trail(Some(true))]);
        let details = AuditTrail.details(&account);
        let names: Vec<&str> = details.iter().map(|detail| detail.name.as_str()).collect();
        assert_eq!(names, ["root", "changes", "trails"]);
        assert!(
            AuditTrail
                .details(&Account::unread(sample::now()))
                .is_empty()
        );
    }
}

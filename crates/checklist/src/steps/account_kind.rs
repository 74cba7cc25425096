use jiff::Timestamp;
use rust_decimal::Decimal;

use crate::{
    Account, AccountKind as Kind, AccountPlan, AccountState, Caller, ChangedBy, Chapter, Facet,
    Head, Judgement, Message, PlanKind, PlanStatus, Principal, Status, Step, Verdict, When,
};

/// `account-kind`: who is signed in, to what kind of account, on which plan.
pub(super) struct AccountKind;

/// An account on the Free plan closes when its credits are used up, so few want a decision too: in
/// United States dollars.
const FEW_CREDITS: i64 = 20;

/// A Free plan that ends within this many days wants a decision.
const DAYS_OF_WARNING: i64 = 30;

static HEAD: Head = Head {
    applies: Kind::ALL,
    helps: &[
        Facet::Information,
        Facet::Organization,
        Facet::Plan,
        // Has the role that tells a project from other accounts.
        Facet::Directory,
    ],
    console_page: Some("https://console.aws.amazon.com/billing/home#/account"),
    changed_by: ChangedBy::Person,
    ..Head::new("account-kind", Chapter::Account, When::Today)
};

impl Step for AccountKind {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        judge(account)
    }
}

/// Who is signed in, in words.
pub fn who(caller: &Caller) -> Message {
    match &caller.principal {
        Principal::Root => Message::new("account-kind-found-root"),
        Principal::User { name } => {
            Message::new("account-kind-found-user").with("name", name.as_str())
        }
        Principal::Role { name } => {
            Message::new("account-kind-found-role").with("name", name.as_str())
        }
        Principal::Other => {
            Message::new("account-kind-found-other").with("arn", caller.arn.as_str())
        }
    }
}

fn judge(account: &Account) -> Judgement {
    let caller = account.caller.needed()?;
    let mut verdict =
        Verdict::new(Status::Holds, who(caller)).and(kind_words(account, &caller.account_id));
    if let Some(information) = account.information.value() {
        let name = Message::new("account-kind-found-name").with("name", information.name.as_str());
        verdict = with_state(verdict.and(name), information.state);
    }
    if let Some(Some(plan)) = account.plan.value() {
        verdict = with_plan(verdict, plan, account);
    }
    Ok(verdict)
}

fn kind_words(account: &Account, id: &str) -> Message {
    let slug = match account.kind() {
        Some(Kind::Project) => "project",
        Some(Kind::Management) => "management",
        Some(Kind::Member) => "member",
        Some(Kind::Standalone) if account.organization.value().is_some() => "standalone",
        Some(Kind::Standalone) | None => "account",
    };
    Message::new(format!("account-kind-found-{slug}")).with("account", id)
}

/// An account that cannot be used explains most of what AWS refuses on a first day: said first.
fn with_state(mut verdict: Verdict, state: Option<AccountState>) -> Verdict {
    let slug = match state {
        Some(AccountState::PendingActivation) => "pending",
        Some(AccountState::Suspended) => "suspended",
        Some(AccountState::Closed) => "closed",
        Some(AccountState::Active) | None => return verdict,
    };
    verdict.status = Status::Attention;
    let finding = Message::new(format!("account-kind-found-{slug}"));
    verdict.findings.insert(0, finding);
    verdict
}

fn with_plan(verdict: Verdict, plan: &AccountPlan, account: &Account) -> Verdict {
    let mut verdict = match plan.kind {
        PlanKind::Paid => verdict.and(Message::new("account-kind-found-paid-plan")),
        PlanKind::Free => free_plan(verdict, plan, account),
    };
    if let Some(credits) = plan.credits_left {
        verdict = verdict.and(Message::new("account-kind-found-credits").with("credits", credits));
    }
    verdict
}

fn free_plan(mut verdict: Verdict, plan: &AccountPlan, account: &Account) -> Verdict {
    if let Some(credits) = plan.credits_left
        && credits <= Decimal::from(FEW_CREDITS)
    {
        verdict.status = Status::Attention;
    }
    match (plan.status, plan.ends_at) {
        (Some(PlanStatus::Expired), _) => {
            verdict.status = Status::Attention;
            verdict.and(Message::new("account-kind-found-free-plan-ended"))
        }
        (Some(PlanStatus::NotStarted), _) => {
            verdict.and(Message::new("account-kind-found-free-plan-not-begun"))
        }
        (Some(PlanStatus::Active) | None, None) => {
            verdict.and(Message::new("account-kind-found-free-plan"))
        }
        (Some(PlanStatus::Active) | None, Some(ends_at)) => {
            let days = plan.days_left(account.observed_at).unwrap_or_default();
            ending(verdict, ends_at, days)
        }
    }
}

fn ending(mut verdict: Verdict, ends_at: Timestamp, days: i64) -> Verdict {
    if days <= DAYS_OF_WARNING {
        verdict.status = Status::Attention;
    }
    verdict.and(
        Message::new("account-kind-found-free-plan-ends")
            .with("date", ends_at)
            .with("days", days),
    )
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::{Caller, Directory, Information, Organization, Reading, Role};

    fn on_plan(status: Option<PlanStatus>, credits: Option<i64>, days: Option<i64>) -> Account {
        sample::fresh_with(|account| {
            account.plan = sample::read(Some(AccountPlan {
                kind: PlanKind::Free,
                status,
                credits_left: credits.map(Decimal::from),
                ends_at: days.map(sample::days),
            }));
        })
    }

    #[test]
    fn statuses() {
        let expired = Some(PlanStatus::Expired);
        let active = Some(PlanStatus::Active);
        sample::table(
            &AccountKind,
            [
                ("fresh", sample::fresh(), Status::Holds),
                (
                    "ends soon",
                    on_plan(None, None, Some(29)),
                    Status::Attention,
                ),
                ("runs", on_plan(active, Some(100), Some(99)), Status::Holds),
                (
                    "few credits",
                    on_plan(active, Some(20), Some(99)),
                    Status::Attention,
                ),
                (
                    "ended",
                    on_plan(expired, Some(100), Some(-3)),
                    Status::Attention,
                ),
                (
                    "not begun",
                    on_plan(Some(PlanStatus::NotStarted), None, None),
                    Status::Holds,
                ),
                (
                    "nobody could say",
                    sample::fresh_with(|account| account.caller = Reading::NotRead),
                    Status::Unknown,
                ),
            ],
        );
    }

    #[test]
    fn an_ended_plan_does_not_end_today() {
        let account = on_plan(Some(PlanStatus::Expired), None, Some(-3));
        let findings = sample::assess(&AccountKind, &account).findings;
        let ids: Vec<&str> = findings.iter().map(|finding| finding.id.as_str()).collect();
        assert!(
            ids.contains(&"account-kind-found-free-plan-ended"),
            "{ids:?}"
        );
        assert!(
            !ids.contains(&"account-kind-found-free-plan-ends"),
            "{ids:?}"
        );
    }

    #[test]
    fn an_account_that_cannot_be_used_is_said_first() {
        for (state, expected, first) in [
            (
                Some(AccountState::PendingActivation),
                Status::Attention,
                "account-kind-found-pending",
            ),
            (
                Some(AccountState::Suspended),
                Status::Attention,
                "account-kind-found-suspended",
            ),
            (
                Some(AccountState::Closed),
                Status::Attention,
                "account-kind-found-closed",
            ),
            (
                Some(AccountState::Active),
                Status::Holds,
                "account-kind-found-root",
            ),
            (None, Status::Holds, "account-kind-found-root"),
        ] {
            let account = sample::fresh_with(|account| {
                let name = "Shop".to_owned();
                account.information = sample::read(Information { name, state });
            });
            let verdict = sample::assess(&AccountKind, &account);
            assert_eq!(verdict.status, expected, "{state:?}");
            assert_eq!(verdict.findings[0].id, first);
        }
    }

    /// Told apart by more than a name that anybody can give a role.
    #[test]
    fn kinds_of_account() {
        let organization = |management: &str| {
            let id = "o-a1b2c3d4e5".to_owned();
            let management_account_id = management.to_owned();
            Some(Organization {
                id,
                management_account_id,
            })
        };
        let with = |organization, role: Option<&str>, caller: &str| {
            sample::fresh_with(|account| {
                account.organization = sample::read(organization);
                account.caller = sample::read(Caller::new("123456789012", caller));
                let roles = role.map(|path| {
                    let arn = format!("arn:aws:iam::123456789012:role{path}AccountFullAccessRole");
                    (
                        "AccountFullAccessRole".to_owned(),
                        Role {
                            arn,
                            ..Role::default()
                        },
                    )
                });
                let roles = roles.into_iter().collect();
                account.directory = sample::read(Directory {
                    roles,
                    ..Directory::default()
                });
            })
        };
        let root = "arn:aws:iam::123456789012:root";
        let guest = "arn:aws:sts::123456789012:assumed-role/Guest/me";
        let owner = "arn:aws:sts::123456789012:assumed-role/AccountFullAccessRole/me";
        for (account, expected) in [
            (with(None, None, root), Kind::Standalone),
            (with(organization("999999999999"), None, root), Kind::Member),
            (
                with(organization("123456789012"), None, root),
                Kind::Management,
            ),
            (with(None, Some("/managed/"), owner), Kind::Project),
            (with(None, Some("/managed/"), guest), Kind::Project),
            (with(None, Some("/"), owner), Kind::Standalone),
            (with(None, None, owner), Kind::Project),
        ] {
            assert_eq!(account.kind(), Some(expected), "{:?}", account.caller);
        }
    }

    #[test]
    fn says_what_kind_it_is() {
        let project = sample::fresh_with(|account| {
            account.caller = sample::read(Caller::new(
                "123456789012",
                "arn:aws:sts::123456789012:assumed-role/AccountFullAccessRole/me",
            ));
        });
        let ids: Vec<String> = sample::assess(&AccountKind, &project)
            .findings
            .into_iter()
            .map(|finding| finding.id)
            .collect();
        assert!(
            ids.contains(&"account-kind-found-project".to_owned()),
            "{ids:?}"
        );
    }
}

mod card;

use crate::{
    Account, AccountKind as Kind, AccountPlan, AccountState, Caller, ChangedBy, Chapter, Detail,
    Facet, Head, Judgement, Message, PlanKind, PlanStatus, Principal, Status, Step, Verdict, When,
};

/// `account-kind`: who is signed in, to what kind of account, on which plan.
pub(super) struct AccountKind;

static HEAD: Head = Head {
    applies: Kind::ALL,
    helps: &[
        Facet::Information,
        Facet::Organization,
        Facet::Plan,
        // Has the role that tells a project from other accounts.
        Facet::Directory,
        Facet::Aliases,
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

    fn details(&self, account: &Account) -> Vec<Detail> {
        card::details(account)
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
    let found = Message::new(format!("account-kind-found-{slug}"));
    let next = Message::new(format!("account-kind-found-{slug}-next"));
    verdict.findings.splice(0..0, [found, next]);
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
    if plan.wants_decision(account.observed_at) {
        verdict.status = Status::Attention;
    }
    match (plan.status, plan.ends_at) {
        (Some(PlanStatus::Expired), _) => {
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
            verdict.and(
                Message::new("account-kind-found-free-plan-ends")
                    .with("date", ends_at)
                    .with("days", days),
            )
        }
    }
}

#[cfg(test)]
mod tests;

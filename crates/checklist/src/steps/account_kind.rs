use crate::{
    Account, AccountKind as Kind, AccountPlan, Caller, ChangedBy, Chapter, Facet, Head, Judgement,
    Message, PlanKind, Principal, Status, Step, Verdict, When,
};

/// `account-kind`: who is signed in, to what kind of account, on which plan.
pub(super) struct AccountKind;

/// A Free plan that ends within this many days wants a decision.
const DAYS_OF_WARNING: i64 = 30;

static HEAD: Head = Head {
    applies: Kind::ALL,
    helps: &[Facet::Name, Facet::Organization, Facet::Plan],
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
    if let Some(name) = account.name.value() {
        verdict = verdict.and(Message::new("account-kind-found-name").with("name", name.as_str()));
    }
    if let Some(Some(plan)) = account.plan.value() {
        verdict = with_plan(verdict, plan, account);
    }
    Ok(verdict)
}

fn kind_words(account: &Account, id: &str) -> Message {
    let slug = match account.kind() {
        Some(Kind::Project) => "project",
        Some(Kind::Member) => "member",
        Some(Kind::Standalone) if account.organization.value().is_some() => "standalone",
        Some(Kind::Standalone) | None => "account",
    };
    Message::new(format!("account-kind-found-{slug}")).with("account", id)
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
    let Some(ends_at) = plan.ends_at else {
        return verdict.and(Message::new("account-kind-found-free-plan"));
    };
    // A day that has begun counts, or a plan of today would say one day less at once.
    let hours = ends_at.duration_since(account.observed_at).as_hours();
    let days = (hours + 23) / 24;
    if days <= DAYS_OF_WARNING {
        verdict.status = Status::Attention;
    }
    verdict.and(
        Message::new("account-kind-found-free-plan-ends")
            .with("date", ends_at)
            .with("days", days.max(0)),
    )
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::{Caller, Reading};

    #[test]
    fn statuses() {
        sample::table(
            &AccountKind,
            [
                ("fresh", sample::fresh(), Status::Holds),
                (
                    "plan ends soon",
                    sample::fresh_with(|account| {
                        account.plan = sample::read(Some(AccountPlan {
                            kind: PlanKind::Free,
                            credits_left: None,
                            ends_at: Some(sample::days(29)),
                        }));
                    }),
                    Status::Attention,
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

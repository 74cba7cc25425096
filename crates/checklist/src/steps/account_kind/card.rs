//! The account at a glance, and where to go when it cannot be used.

use crate::{
    Account, AccountKind as Kind, AccountPlan, AccountState, Arg, Cell, Detail, Fact, Information,
    Mark, Message, PlanKind, PlanStatus, sign_in_address,
};

/// The card, with the way out above it where the account cannot be used.
pub(super) fn details(account: &Account) -> Vec<Detail> {
    let information = account.information.value();
    let way_out = information.and_then(|it| it.state).and_then(way_out);
    let card = Detail::facts("card", Message::new("account-kind-card"), facts(account));
    way_out.into_iter().chain([card]).collect()
}

fn facts(account: &Account) -> Vec<Fact> {
    let information = account.information.value();
    let not_project = account.kind() != Some(Kind::Project);
    let address = sign_in_address(account).filter(|_| not_project);
    [
        information.map(name),
        account
            .id()
            .map(|id| Fact::new(Message::new("account-kind-card-id"), Cell::value(id)).copied()),
        not_project.then(|| alias(account)).flatten(),
        address.map(|address| {
            let label = Message::new("account-kind-card-address");
            Fact::new(label, Cell::value(address)).copied()
        }),
        account.kind().map(|_| email(account)),
        information.and_then(|information| created(account, information)),
        account.organization.value().and(account.kind()).map(kind),
        information.and_then(|it| it.state).map(state),
        account.plan.value().and_then(Option::as_ref).map(plan),
        credits(account),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn name(information: &Information) -> Fact {
    let name = Cell::value(information.name.as_str());
    Fact::new(Message::new("account-kind-card-name"), name)
}

fn alias(account: &Account) -> Option<Fact> {
    let label = Message::new("account-kind-card-alias");
    Some(match account.aliases.value()?.first() {
        Some(alias) => Fact::new(label, Cell::value(alias.as_str())).copied(),
        None => Fact::new(label, said("account-kind-card-no-alias")),
    })
}

/// AWS tells a program the owner's address of a management account alone: with the organization.
/// `account:GetPrimaryEmail` answers about members only (AWS Account Management API Reference).
fn email(account: &Account) -> Fact {
    let label = Message::new("account-kind-card-email");
    let organization = account.organization.value().and_then(Option::as_ref);
    let own = organization.filter(|_| account.kind() == Some(Kind::Management));
    match own.and_then(|it| it.management_email.as_deref()) {
        Some(email) => Fact::new(label, Cell::value(email)).copied(),
        None => Fact::new(label, said("account-kind-card-email-not-told")),
    }
}

fn created(account: &Account, information: &Information) -> Option<Fact> {
    let created_at = information.created_at?;
    let hours = account.observed_at.duration_since(created_at).as_hours();
    let since = Message::new("account-kind-card-age")
        .with("date", created_at)
        .with("days", (hours / 24).max(0));
    Some(Fact::new(
        Message::new("account-kind-card-created"),
        Cell::value(since),
    ))
}

fn kind(kind: Kind) -> Fact {
    let value = said(match kind {
        Kind::Standalone => "account-kind-card-kind-standalone",
        Kind::Management => "account-kind-card-kind-management",
        Kind::Member => "account-kind-card-kind-member",
        Kind::Project => "account-kind-card-kind-project",
    });
    Fact::new(Message::new("account-kind-card-kind"), value)
}

fn state(state: AccountState) -> Fact {
    let (mark, words) = match state {
        AccountState::Active => (Mark::Good, "account-kind-card-state-active"),
        AccountState::PendingActivation => (Mark::Waiting, "account-kind-card-state-pending"),
        AccountState::Suspended => (Mark::Bad, "account-kind-card-state-suspended"),
        AccountState::Closed => (Mark::Bad, "account-kind-card-state-closed"),
    };
    let value = Cell::mark(mark, Message::new(words));
    Fact::new(Message::new("account-kind-card-state"), value)
}

fn plan(plan: &AccountPlan) -> Fact {
    let words = match (plan.kind, plan.status, plan.ends_at) {
        (PlanKind::Paid, ..) => Message::new("account-kind-card-plan-paid"),
        (PlanKind::Free, Some(PlanStatus::Expired), _) => {
            Message::new("account-kind-card-plan-ended")
        }
        (PlanKind::Free, Some(PlanStatus::NotStarted | PlanStatus::Active) | None, Some(ends)) => {
            Message::new("account-kind-card-plan-until").with("date", ends)
        }
        (PlanKind::Free, Some(PlanStatus::NotStarted | PlanStatus::Active) | None, None) => {
            Message::new("account-kind-card-plan-free")
        }
    };
    Fact::new(Message::new("account-kind-card-plan"), Cell::value(words))
}

fn credits(account: &Account) -> Option<Fact> {
    let credits = account.plan.value()?.as_ref()?.credits_left?;
    let value = Cell::value(Arg::Money(credits));
    Some(Fact::new(Message::new("account-kind-card-credits"), value))
}

fn said(id: &str) -> Cell {
    Cell::value(Message::new(id))
}

/// What is to be looked at when AWS does not let the account be used, most likely cause first (AWS
/// Knowledge Center, "My account is suspended"; AWS Organizations User Guide, "Monitor the state of
/// your AWS accounts").
fn way_out(state: AccountState) -> Option<Detail> {
    let look = |what: &str, page: &str, address: &str| {
        vec![said(what), Cell::link(Message::new(page), address)]
    };
    let payment = look(
        "account-kind-out-payment",
        "account-kind-out-payment-page",
        "https://console.aws.amazon.com/billing/home#/paymentmethods",
    );
    let phone = look(
        "account-kind-out-phone",
        "account-kind-out-phone-page",
        "https://console.aws.amazon.com/billing/home#/account",
    );
    let bills = look(
        "account-kind-out-bills",
        "account-kind-out-bills-page",
        "https://console.aws.amazon.com/billing/home#/bills",
    );
    let support = look(
        "account-kind-out-support",
        "account-kind-out-support-page",
        "https://console.aws.amazon.com/support/home",
    );
    let rows = match state {
        AccountState::Active => return None,
        AccountState::PendingActivation => vec![payment, phone, support],
        AccountState::Suspended => vec![bills, payment, support],
        AccountState::Closed => vec![support],
    };
    let columns = vec![
        Message::new("account-kind-out-check"),
        Message::new("account-kind-out-where"),
    ];
    let title = Message::new("account-kind-out");
    Some(Detail::table("way-out", title, columns, rows))
}

//! Whether a budget warns of what is spent, and if not, why.

use jiff::Timestamp;
use rust_decimal::Decimal;

use super::super::common::names;
use super::force::out_of_force;
use super::wanted::Wanted;
use crate::{
    Alert, Arg, Budget, BudgetPeriod, MAX_ALERTS, MAX_EMAILS, Message, Status, ThresholdKind,
    Verdict,
};

/// So many budgets are spoken of one by one.
const MOST: usize = 10;

/// How a budget stands.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Standing {
    /// It warns somebody of real spending, before more than its limit is spent.
    Warns,
    /// It counts use, or how much of it reservations cover.
    NotCost,
    /// It counts a quarter, a year or a period of its own.
    LongPeriod,
    /// It leaves a part of the bill out.
    Part,
    /// It could, and does not.
    Lacks(Vec<Message>),
    /// There are so many budgets that nobody looked who gets its alerts.
    Unread,
}

/// How the account stands with these budgets: one that warns is enough.
pub(super) fn verdict(all: &[Budget], now: Timestamp) -> Verdict {
    if all.is_empty() {
        return Verdict::new(Status::Todo, Message::new("budgets-found-none"));
    }
    let standings: Vec<(&Budget, Standing)> = all
        .iter()
        .map(|budget| (budget, standing(budget, now)))
        .collect();
    let is = |wanted: Standing| standings.iter().any(|(_, standing)| *standing == wanted);
    let (status, found, offered) = if is(Standing::Warns) {
        (Status::Holds, good(&standings), offers(all, now))
    } else if is(Standing::Unread) {
        (Status::Unknown, wrong(&standings), Vec::new())
    } else {
        (Status::Attention, wrong(&standings), Vec::new())
    };
    let alarms = all.iter().filter_map(alarmed).take(MOST);
    let findings = found.into_iter().chain(alarms).chain(offered).collect();
    Verdict {
        status,
        findings,
        severity: None,
    }
}

fn standing(budget: &Budget, now: Timestamp) -> Standing {
    if !budget.counts_cost {
        return Standing::NotCost;
    }
    if budget.period == BudgetPeriod::Longer {
        return Standing::LongPeriod;
    }
    if !budget.watches_whole_bill() {
        return Standing::Part;
    }
    let mut lacks = out_of_force(budget, now);
    lacks.extend(counts_credits(budget));
    let mut timely = budget.timely_alerts().peekable();
    let about = |id: &str| Message::new(id).with("budget", budget.name.as_str());
    if timely.peek().is_none() {
        lacks.push(about("budgets-found-no-timely-alert"));
    } else if !budget.subscribers_unread && !timely.any(Alert::tells_somebody) {
        lacks.push(about("budgets-found-nobody-told"));
    }
    match (lacks.is_empty(), budget.subscribers_unread) {
        (false, _) => Standing::Lacks(lacks),
        (true, true) => Standing::Unread,
        (true, false) => Standing::Warns,
    }
}

fn counts_credits(budget: &Budget) -> Option<Message> {
    let changeable = match budget.definition.can_be_sent_back() {
        true => "yes",
        false => "no",
    };
    let message = Message::new("budgets-found-counts-credits")
        .with("budget", budget.name.as_str())
        .with("changeable", changeable);
    budget.counts_credits.then_some(message)
}

/// What warns, and whom.
fn good(standings: &[(&Budget, Standing)]) -> Vec<Message> {
    let good = standings.iter().filter(|(_, it)| *it == Standing::Warns);
    let warning = good.filter_map(|(budget, _)| warns(budget)).take(MOST);
    let confirm = Message::new("budgets-found-confirm");
    warning.chain([confirm]).collect()
}

/// When a budget warns first, and whom.
fn warns(budget: &Budget) -> Option<Message> {
    let told = || {
        budget
            .timely_alerts()
            .filter(|alert| alert.tells_somebody())
    };
    let first = told().min_by_key(|alert| in_money(budget, alert))?;
    let people = told().flat_map(|alert| alert.emails.iter().chain(&alert.topics));
    let mut people = names(people.map(String::as_str));
    people.dedup();
    let period = match budget.period {
        BudgetPeriod::Day => "day",
        BudgetPeriod::Month | BudgetPeriod::Longer => "month",
    };
    let message = Message::new("budgets-found-warns")
        .with("budget", budget.name.as_str())
        .with("period", period)
        .with("limit", money(budget, budget.limit?))
        .with("people", people);
    Some(with_threshold(message, budget, first))
}

/// The highest alert on real spending that is passed.
fn alarmed(budget: &Budget) -> Option<Message> {
    let alarms = budget.actual_alerts().filter(|alert| alert.alarm);
    let highest = alarms.max_by_key(|alert| in_money(budget, alert))?;
    let message = Message::new("budgets-found-alarm").with("budget", budget.name.as_str());
    let message = with_threshold(message, budget, highest);
    budget.counts_cost.then_some(message)
}

fn in_money(budget: &Budget, alert: &Alert) -> Decimal {
    match alert.kind {
        ThresholdKind::Dollars => alert.threshold,
        ThresholdKind::Percent => {
            budget.limit.unwrap_or_default() * alert.threshold / Decimal::ONE_HUNDRED
        }
    }
}

fn money(budget: &Budget, amount: Decimal) -> Arg {
    match budget.unit.as_str() {
        "USD" => Arg::Money(amount),
        unit => Arg::Text(format!("{} {unit}", amount.normalize())),
    }
}

fn with_threshold(message: Message, budget: &Budget, alert: &Alert) -> Message {
    let (unit, threshold) = match alert.kind {
        ThresholdKind::Percent => ("percent", Arg::Decimal(alert.threshold)),
        ThresholdKind::Dollars => ("money", money(budget, alert.threshold)),
    };
    message.with("unit", unit).with("threshold", threshold)
}

/// Why none of the budgets warns: one by one where they could, by name where they could not.
fn wrong(standings: &[(&Budget, Standing)]) -> Vec<Message> {
    let lacking = standings.iter().filter_map(|(_, standing)| match standing {
        Standing::Lacks(lacks) => Some(lacks),
        Standing::Warns
        | Standing::NotCost
        | Standing::LongPeriod
        | Standing::Part
        | Standing::Unread => None,
    });
    let mut findings: Vec<Message> = lacking.take(MOST).flatten().cloned().collect();
    let mut name = |id: &str, alike: Standing| {
        let alike = standings.iter().filter(|(_, standing)| *standing == alike);
        let named = names(alike.map(|(budget, _)| budget.name.as_str()));
        if !named.is_empty() {
            let message = Message::new(id).with("count", named.len());
            findings.push(message.with("budgets", named));
        }
    };
    name("budgets-found-part", Standing::Part);
    name("budgets-found-long-period", Standing::LongPeriod);
    name("budgets-found-not-cost", Standing::NotCost);
    name("budgets-found-many", Standing::Unread);
    findings
}

/// What Firstday could add to budgets that warn already.
fn offers(all: &[Budget], now: Timestamp) -> Vec<Message> {
    let (zero, monthly) = (Wanted::zero_spend(&[]), Wanted::monthly(Decimal::TEN, &[]));
    let mut offers = Vec::new();
    match zero.there(all, now) {
        None => offers.push(Message::new("budgets-found-no-zero-spend")),
        Some(budget) => offers.extend(room(&zero, budget)),
    }
    match monthly.there(all, now) {
        None => offers.push(Message::new("budgets-found-no-monthly")),
        Some(budget) => offers.extend(room(&monthly, budget)),
    }
    offers
}

/// What Firstday could add to this budget, or that AWS takes no more.
fn room(wanted: &Wanted, budget: &Budget) -> Vec<Message> {
    let mut offers = Vec::new();
    let about = |id: &str| Message::new(id).with("budget", budget.name.as_str());
    let lacking = wanted
        .lacking(budget)
        .map(|alert| alert.threshold.to_string());
    let lacking: Vec<String> = lacking.collect();
    if budget.notifications + lacking.len() > MAX_ALERTS {
        offers.push(about("budgets-found-alerts-full").with("max", MAX_ALERTS));
    } else if !lacking.is_empty() {
        offers.push(about("budgets-found-more-alerts").with("percents", lacking));
    }
    let is_full = |alert: &Alert| alert.emails.len() >= MAX_EMAILS;
    if wanted.shared(budget).any(is_full) {
        offers.push(about("budgets-found-emails-full").with("max", MAX_EMAILS));
    }
    offers
}

//! Notifications of a budget, and who is told.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::checks::{invalid, one_of};
use super::found::{budget, budget_mut, member, ready};
use super::state::{Budget, Budgets, LONG_PAGES, Notification, PAGES, Subscriber};
use crate::service::{Answer, Ask};
use crate::wire::{Input, Refusal, token_answer};

const PER_BUDGET: usize = 10;
const EMAILS: usize = 10;
const TOPICS: usize = 1;
const HIGHEST_THRESHOLD: f64 = 15_000_000_000_000.0;

/// `NotificationsWithSubscribers` of `CreateBudget`.
pub(super) fn read_all(input: &Input) -> Result<Vec<Notification>, Refusal> {
    let given = input.list("NotificationsWithSubscribers");
    if given.len() > PER_BUDGET {
        return Err(too_many());
    }
    let mut notifications: Vec<Notification> = Vec::new();
    for one in given {
        let one = Input(one.as_object().cloned().unwrap_or_default());
        let notification = read(&one)?;
        if notifications.iter().any(|other| same(other, &notification)) {
            return Err(duplicate("the notification"));
        }
        notifications.push(notification);
    }
    Ok(notifications)
}

pub(super) fn create(budgets: &mut Budgets, ask: &Ask<'_>) -> Answer {
    ready(ask)?;
    let budget = budget_mut(budgets, ask.input)?;
    let notification = read(ask.input)?;
    if budget
        .notifications
        .iter()
        .any(|other| same(other, &notification))
    {
        return Err(duplicate("the notification"));
    }
    if budget.notifications.len() >= PER_BUDGET {
        return Err(too_many());
    }
    budget.notifications.push(notification);
    Ok(json!({}))
}

pub(super) fn delete(budgets: &mut Budgets, ask: &Ask<'_>) -> Answer {
    ready(ask)?;
    let budget = budget_mut(budgets, ask.input)?;
    let place = place(budget, ask.input)?;
    budget.notifications.remove(place);
    Ok(json!({}))
}

pub(super) fn describe(budgets: &Budgets, ask: &Ask<'_>) -> Answer {
    ready(ask)?;
    let budget = budget(budgets, ask.input)?;
    let numbered = budget.notifications.iter().enumerate();
    let page = PAGES.cut(
        ask.input,
        numbered.map(|(number, one)| (format!("{number:02}"), one)),
    )?;
    Ok(token_answer("Notifications", page, show))
}

/// Those of every budget that has any.
pub(super) fn describe_all(budgets: &Budgets, ask: &Ask<'_>) -> Answer {
    ready(ask)?;
    let watched = budgets
        .iter()
        .filter(|(_, it)| !it.notifications.is_empty());
    let page = LONG_PAGES.cut(ask.input, watched.map(|(name, it)| (name, (name, it))))?;
    Ok(token_answer(
        "BudgetNotificationsForAccount",
        page,
        |(name, it)| {
            let shown: Value = it.notifications.iter().map(show).collect();
            json!({ "BudgetName": name, "Notifications": shown })
        },
    ))
}

fn show(one: &Notification) -> Value {
    json!({
        "NotificationType": one.kind,
        "ComparisonOperator": one.comparison,
        "Threshold": one.threshold,
        "ThresholdType": one.threshold_type,
        "NotificationState": if one.alarm { "ALARM" } else { "OK" },
    })
}

pub(super) fn create_subscriber(budgets: &mut Budgets, ask: &Ask<'_>) -> Answer {
    ready(ask)?;
    let budget = budget_mut(budgets, ask.input)?;
    let subscriber = subscriber(ask.input.structure("Subscriber")?)?;
    let place = place(budget, ask.input)?;
    let subscribers = &mut budget.notifications[place].subscribers;
    if subscribers.contains(&subscriber) {
        return Err(duplicate("the subscriber"));
    }
    let mut more = subscribers.clone();
    more.insert(subscriber);
    within_limits(&more)?;
    *subscribers = more;
    Ok(json!({}))
}

/// The last subscriber takes the notification along, as the API reference says.
pub(super) fn delete_subscriber(budgets: &mut Budgets, ask: &Ask<'_>) -> Answer {
    ready(ask)?;
    let budget = budget_mut(budgets, ask.input)?;
    let subscriber = subscriber(ask.input.structure("Subscriber")?)?;
    let place = place(budget, ask.input)?;
    let subscribers = &mut budget.notifications[place].subscribers;
    if !subscribers.remove(&subscriber) {
        return Err(Refusal::new(
            400,
            "NotFoundException",
            "Unable to find the subscriber.",
        ));
    }
    if subscribers.is_empty() {
        budget.notifications.remove(place);
    }
    Ok(json!({}))
}

pub(super) fn describe_subscribers(budgets: &Budgets, ask: &Ask<'_>) -> Answer {
    ready(ask)?;
    let budget = budget(budgets, ask.input)?;
    let subscribers = budget.notifications[place(budget, ask.input)?]
        .subscribers
        .iter();
    let page = PAGES.cut(
        ask.input,
        subscribers.map(|one| (format!("{} {}", one.kind, one.address), one)),
    )?;
    Ok(token_answer(
        "Subscribers",
        page,
        |one| json!({ "SubscriptionType": one.kind, "Address": one.address }),
    ))
}

fn read(input: &Input) -> Result<Notification, Refusal> {
    let mut notification = notification(input.structure("Notification")?)?;
    for one in input.list("Subscribers") {
        let one = one
            .as_object()
            .ok_or_else(|| Refusal::missing("Subscribers"))?;
        if !notification.subscribers.insert(subscriber(one)?) {
            return Err(duplicate("the subscriber"));
        }
    }
    if notification.subscribers.is_empty() {
        return Err(invalid("A notification needs between 1 and 11 subscribers"));
    }
    within_limits(&notification.subscribers)?;
    Ok(notification)
}

/// The notification that a call names, without its subscribers.
fn notification(given: &Map<String, Value>) -> Result<Notification, Refusal> {
    let threshold = given
        .get("Threshold")
        .and_then(Value::as_f64)
        .ok_or_else(|| Refusal::missing("Threshold"))?;
    if !(0.0..=HIGHEST_THRESHOLD).contains(&threshold) {
        return Err(invalid("Threshold must be between 0 and 15000000000000"));
    }
    let threshold_type = match given.contains_key("ThresholdType") {
        true => one_of(given, "ThresholdType", &["PERCENTAGE", "ABSOLUTE_VALUE"])?,
        false => "PERCENTAGE",
    };
    Ok(Notification {
        kind: one_of(given, "NotificationType", &["ACTUAL", "FORECASTED"])?.to_owned(),
        comparison: one_of(
            given,
            "ComparisonOperator",
            &["GREATER_THAN", "LESS_THAN", "EQUAL_TO"],
        )?
        .to_owned(),
        threshold,
        threshold_type: threshold_type.to_owned(),
        subscribers: BTreeSet::new(),
        alarm: false,
    })
}

fn subscriber(given: &Map<String, Value>) -> Result<Subscriber, Refusal> {
    let kind = one_of(given, "SubscriptionType", &["SNS", "EMAIL"])?;
    let address = member(given, "Address")?;
    let good = match kind {
        "EMAIL" => is_email(address),
        _ => address.starts_with("arn:aws:sns:"),
    };
    if !good {
        return Err(invalid(&format!(
            "The subscriber address is not a valid {kind} address"
        )));
    }
    Ok(Subscriber {
        kind: kind.to_owned(),
        address: address.to_owned(),
    })
}

fn is_email(address: &str) -> bool {
    let Some((name, domain)) = address.rsplit_once('@') else {
        return false;
    };
    let dotted = domain.split('.').count() > 1 && domain.split('.').all(|label| !label.is_empty());
    !name.is_empty() && !name.contains('@') && dotted && !address.contains(char::is_whitespace)
}

fn within_limits(subscribers: &BTreeSet<Subscriber>) -> Result<(), Refusal> {
    let of = |kind: &str| subscribers.iter().filter(|one| one.kind == kind).count();
    if of("EMAIL") <= EMAILS && of("SNS") <= TOPICS {
        return Ok(());
    }
    let message = "A notification can have 10 e-mail subscribers and 1 SNS topic.";
    Err(Refusal::new(400, "CreationLimitExceededException", message))
}

fn place(budget: &Budget, input: &Input) -> Result<usize, Refusal> {
    let wanted = notification(input.structure("Notification")?)?;
    let place = budget
        .notifications
        .iter()
        .position(|one| same(one, &wanted));
    place.ok_or_else(|| Refusal::new(400, "NotFoundException", "Unable to find the notification."))
}

fn same(one: &Notification, other: &Notification) -> bool {
    let key = |one: &Notification| {
        (
            one.kind.clone(),
            one.comparison.clone(),
            one.threshold_type.clone(),
        )
    };
    key(one) == key(other) && one.threshold.total_cmp(&other.threshold).is_eq()
}

fn too_many() -> Refusal {
    Refusal::new(
        400,
        "CreationLimitExceededException",
        "A budget can have 10 notifications.",
    )
}

fn duplicate(what: &str) -> Refusal {
    Refusal::new(
        400,
        "DuplicateRecordException",
        format!("Error: {what} already exists."),
    )
}

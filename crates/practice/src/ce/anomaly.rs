//! Cost Anomaly Detection.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::state::{AnomalyMonitor, AnomalySubscription, CostExplorer};
use crate::base::Dice;
use crate::service::{Answer, Ask};
use crate::wire::{Paging, Refusal};

const PAGES: Paging = Paging {
    size: "MaxResults",
    token: "NextPageToken",
    default: 100,
    max: 100,
    invalid_token: "InvalidNextTokenException",
};

pub(super) fn monitors(costs: &CostExplorer, ask: &Ask<'_>) -> Answer {
    let bodies = costs.monitors.iter().map(|(arn, it)| (arn, &it.body));
    listed("AnomalyMonitors", "MonitorArn", bodies, ask)
}

pub(super) fn subscriptions(costs: &CostExplorer, ask: &Ask<'_>) -> Answer {
    let bodies = costs.subscriptions.iter().map(|(arn, it)| (arn, &it.body));
    listed("AnomalySubscriptions", "SubscriptionArn", bodies, ask)
}

fn listed<'a>(
    list: &str,
    name: &str,
    bodies: impl Iterator<Item = (&'a String, &'a Value)>,
    ask: &Ask<'_>,
) -> Answer {
    let items = bodies.map(|(arn, body)| (arn, (arn, body)));
    let page = PAGES.cut(ask.input, items)?;
    let shown = page.items.into_iter().map(|(arn, body)| {
        let mut body = body.clone();
        body[name] = json!(arn);
        body
    });
    let mut answer = json!({ list: shown.collect::<Value>() });
    if let Some(next) = page.next {
        answer["NextPageToken"] = json!(next);
    }
    Ok(answer)
}

/// AWS has one monitor of all services in an account. The quota comes under the code for too many
/// calls (AWS Cost Explorer API, `CreateAnomalyMonitor`).
pub(super) fn create_monitor(costs: &mut CostExplorer, ask: &Ask<'_>) -> Answer {
    let given = Value::Object(ask.input.structure("AnomalyMonitor")?.clone());
    text(&given, "MonitorName")?;
    one_of(&given, "MonitorType", &["DIMENSIONAL", "CUSTOM"])?;
    let managed = given["MonitorType"] == "DIMENSIONAL";
    let dimensions = ["SERVICE", "LINKED_ACCOUNT", "TAG", "COST_CATEGORY"];
    if managed {
        one_of(&given, "MonitorDimension", &dimensions)?;
    }
    let by_service = |body: &Value| body["MonitorDimension"] == "SERVICE";
    if by_service(&given) && costs.monitors.values().any(|it| by_service(&it.body)) {
        return Err(Refusal::new(
            400,
            "LimitExceededException",
            "Limit exceeded on dimensional spend monitor creation",
        ));
    }
    let arn = arn(ask, "anomalymonitor");
    let mut body = given;
    let today = ask.now.strftime("%Y-%m-%d").to_string();
    body["CreationDate"] = json!(today);
    body["LastUpdatedDate"] = json!(today);
    costs.monitors.insert(arn.clone(), AnomalyMonitor { body });
    Ok(json!({ "MonitorArn": arn }))
}

pub(super) fn delete_monitor(costs: &mut CostExplorer, ask: &Ask<'_>) -> Answer {
    gone(
        &mut costs.monitors,
        ask,
        "MonitorArn",
        "UnknownMonitorException",
    )
}

pub(super) fn create_subscription(costs: &mut CostExplorer, ask: &Ask<'_>) -> Answer {
    let given = ask.input.structure("AnomalySubscription")?;
    let mut body = Value::Object(given.clone());
    text(&body, "SubscriptionName")?;
    one_of(&body, "Frequency", &["DAILY", "IMMEDIATE", "WEEKLY"])?;
    if given.contains_key("Threshold") == given.contains_key("ThresholdExpression") {
        return Err(Refusal::validation(
            "One of Threshold and ThresholdExpression must be given",
        ));
    }
    let list = |name: &str| body[name].as_array().cloned().unwrap_or_default();
    let known = |arn: &Value| {
        arn.as_str()
            .is_some_and(|arn| costs.monitors.contains_key(arn))
    };
    let monitors = list("MonitorArnList");
    if monitors.is_empty() || !monitors.iter().all(known) {
        return Err(Refusal::new(
            400,
            "UnknownMonitorException",
            "No anomaly monitor found for given anomaly monitor arn",
        ));
    }
    let mut told = list("Subscribers");
    for subscriber in &mut told {
        one_of(subscriber, "Type", &["EMAIL", "SNS"])?;
        // IMMEDIATE is for topics, the others for emails (AWS Cost Explorer API, `Frequency`).
        let at_once = body["Frequency"] == "IMMEDIATE";
        if (subscriber["Type"] == "SNS") != at_once {
            return Err(Refusal::validation(
                "Frequency does not fit the subscribers",
            ));
        }
        subscriber["Status"] = json!("CONFIRMED");
    }
    if told.is_empty() {
        return Err(Refusal::validation("Subscribers must not be empty"));
    }
    body["Subscribers"] = json!(told);
    body["AccountId"] = json!(ask.account.id);
    let arn = arn(ask, "anomalysubscription");
    let made = AnomalySubscription { body };
    costs.subscriptions.insert(arn.clone(), made);
    Ok(json!({ "SubscriptionArn": arn }))
}

pub(super) fn delete_subscription(costs: &mut CostExplorer, ask: &Ask<'_>) -> Answer {
    let code = "UnknownSubscriptionException";
    gone(&mut costs.subscriptions, ask, "SubscriptionArn", code)
}

fn gone<T>(
    all: &mut BTreeMap<String, T>,
    ask: &Ask<'_>,
    name: &str,
    unknown: &'static str,
) -> Answer {
    let arn = ask.input.text(name)?;
    match all.remove(arn) {
        Some(_) => Ok(json!({})),
        None => Err(Refusal::new(400, unknown, format!("There is no {arn}"))),
    }
}

fn arn(ask: &Ask<'_>, kind: &str) -> String {
    let id = Dice::Real.request_id();
    format!("arn:aws:ce::{}:{kind}/{id}", ask.account.id)
}

fn text<'a>(object: &'a Value, name: &str) -> Result<&'a str, Refusal> {
    let text = object[name].as_str().filter(|text| !text.is_empty());
    text.ok_or_else(|| Refusal::missing(name))
}

fn one_of(object: &Value, name: &str, words: &[&str]) -> Result<(), Refusal> {
    let value = text(object, name)?;
    if words.contains(&value) {
        return Ok(());
    }
    let constraint = format!("Member must satisfy enum value set: [{}]", words.join(", "));
    Err(Refusal::constraint(name, value, &constraint))
}

//! Cost Explorer and Free Tier.

use firstday_practice::Seed;
use serde_json::{Value, json};

use crate::client::{Answer, Client, still};

async fn ce(client: &Client, operation: &str, body: Value) -> Answer {
    let target = format!("AWSInsightsIndexService.{operation}");
    client.json("ce", &target, body).await
}

async fn freetier(client: &Client, operation: &str, body: Value) -> Answer {
    let target = format!("AWSFreeTierService.{operation}");
    client.json("freetier", &target, body).await
}

fn this_month(grouped: bool) -> Value {
    let mut ask = json!({
        "TimePeriod": { "Start": "2026-11-01", "End": "2026-11-24" },
        "Granularity": "DAILY",
        "Metrics": ["UnblendedCost"],
    });
    if grouped {
        ask["GroupBy"] = json!([{ "Type": "DIMENSION", "Key": "RECORD_TYPE" }]);
    }
    ask
}

fn monitor() -> Value {
    json!({ "AnomalyMonitor": {
        "MonitorName": "all", "MonitorType": "DIMENSIONAL", "MonitorDimension": "SERVICE",
    }})
}

fn subscription(monitor: &Value, frequency: &str, kind: &str, address: &str) -> Value {
    json!({ "AnomalySubscription": {
        "SubscriptionName": "me", "MonitorArnList": [monitor], "Frequency": frequency,
        "Subscribers": [{ "Type": kind, "Address": address }],
        "ThresholdExpression": { "Dimensions": {
            "Key": "ANOMALY_TOTAL_IMPACT_ABSOLUTE",
            "MatchOptions": ["GREATER_THAN_OR_EQUAL"], "Values": ["10"],
        }},
    }})
}

#[tokio::test]
async fn the_numbers_of_a_new_account_come_a_day_later() {
    let root = Client::owner(&still(Seed::Fresh));
    let asked = ce(&root, "GetCostAndUsage", this_month(true)).await;
    asked.refused(400, "DataUnavailableException");
    let edit = |world: &mut firstday_practice::World| world.state.ce.opened = None;
    root.practice.edit(edit).unwrap();
    let asked = ce(&root, "GetCostAndUsage", this_month(true)).await;
    asked.refused(400, "AccessDeniedException");
}

#[tokio::test]
async fn costs_come_by_day_and_by_kind_of_charge() {
    let root = Client::owner(&still(Seed::Neglected));
    let days = ce(&root, "GetCostAndUsage", this_month(true)).await;
    let days = days.ok().value()["ResultsByTime"].clone();
    let days = days.as_array().unwrap();
    assert_eq!(days.len(), 23);
    assert_eq!(
        days[0]["TimePeriod"],
        json!({ "Start": "2026-11-01", "End": "2026-11-02" })
    );
    assert_eq!(days[0]["Groups"][0]["Keys"], json!(["Usage"]));
    assert_eq!(days[0]["Total"], json!({}));
    let whole = ce(&root, "GetCostAndUsage", this_month(false)).await;
    let whole = whole.ok().value()["ResultsByTime"][0].clone();
    assert_eq!(whole["Groups"], json!([]));
    assert_eq!(whole["Total"]["UnblendedCost"]["Unit"], "USD");
    let mut upside_down = this_month(true);
    upside_down["TimePeriod"] = json!({ "Start": "2026-11-24", "End": "2026-11-01" });
    let asked = ce(&root, "GetCostAndUsage", upside_down).await;
    asked.refused(400, "ValidationException");
}

#[tokio::test]
async fn there_is_one_monitor_of_all_services() {
    let root = Client::owner(&still(Seed::Fresh));
    let made = ce(&root, "CreateAnomalyMonitor", monitor()).await;
    let arn = made.ok().value()["MonitorArn"].clone();
    let again = ce(&root, "CreateAnomalyMonitor", monitor()).await;
    again.refused(400, "LimitExceededException");
    let listed = ce(&root, "GetAnomalyMonitors", json!({})).await;
    let listed = listed.ok().value()["AnomalyMonitors"].clone();
    assert_eq!(listed[0]["MonitorArn"], arn);
    assert_eq!(listed[0].get("LastEvaluatedDate"), None);
    let gone = ce(&root, "DeleteAnomalyMonitor", json!({ "MonitorArn": arn })).await;
    gone.ok();
    let gone = ce(&root, "DeleteAnomalyMonitor", json!({ "MonitorArn": arn })).await;
    gone.refused(400, "UnknownMonitorException");
}

#[tokio::test]
async fn a_subscription_wants_a_monitor_and_fits_its_subscribers() {
    let root = Client::owner(&still(Seed::Fresh));
    let create = async |body| ce(&root, "CreateAnomalySubscription", body).await;
    let mail = "me@example.com";
    let nobody = subscription(&json!("arn:none"), "DAILY", "EMAIL", mail);
    create(nobody).await.refused(400, "UnknownMonitorException");
    let made = ce(&root, "CreateAnomalyMonitor", monitor()).await;
    let arn = made.ok().value()["MonitorArn"].clone();
    let at_once = subscription(&arn, "IMMEDIATE", "EMAIL", mail);
    create(at_once).await.refused(400, "ValidationException");
    let made = create(subscription(&arn, "DAILY", "EMAIL", mail)).await;
    let subscription = made.ok().value()["SubscriptionArn"].clone();
    let listed = ce(&root, "GetAnomalySubscriptions", json!({})).await;
    let listed = listed.ok().value()["AnomalySubscriptions"][0].clone();
    assert_eq!(listed["Subscribers"][0]["Status"], "CONFIRMED");
    let gone = json!({ "SubscriptionArn": subscription });
    ce(&root, "DeleteAnomalySubscription", gone.clone())
        .await
        .ok();
    ce(&root, "DeleteAnomalySubscription", gone)
        .await
        .refused(400, "UnknownSubscriptionException");
}

#[tokio::test]
async fn tasks_say_how_they_are_done() {
    let root = Client::owner(&still(Seed::Fresh));
    let page = freetier(&root, "ListAccountActivities", json!({ "maxResults": 2 })).await;
    let page = page.ok().value();
    assert_eq!(page["activities"].as_array().unwrap().len(), 2);
    let next = json!({ "maxResults": 1000, "nextToken": page["nextToken"] });
    let rest = freetier(&root, "ListAccountActivities", next).await;
    let rest = rest.ok().value();
    assert_eq!(rest["activities"].as_array().unwrap().len(), 3);
    assert_eq!(rest.get("nextToken"), None);
    let id = &rest["activities"][0]["activityId"];
    let one = freetier(&root, "GetAccountActivity", json!({ "activityId": id })).await;
    let one = one.ok().value();
    assert!(one["title"].as_str().unwrap().contains("budget"));
    assert_eq!(one["estimatedTimeToCompleteInMinutes"], 5);
    let unknown = json!({ "activityId": "x" });
    freetier(&root, "GetAccountActivity", unknown)
        .await
        .refused(400, "ResourceNotFoundException");
}

#[tokio::test]
async fn only_what_was_used_is_told() {
    for (seed, rows) in [(Seed::Fresh, 0), (Seed::HalfDone, 2), (Seed::Neglected, 2)] {
        let root = Client::owner(&still(seed));
        let usage = freetier(&root, "GetFreeTierUsage", json!({})).await;
        let usage = usage.ok().value();
        let usage = usage["freeTierUsages"].as_array().unwrap();
        assert_eq!(usage.len(), rows, "{seed}");
    }
}

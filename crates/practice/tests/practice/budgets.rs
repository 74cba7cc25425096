//! Budgets.

use firstday_practice::Seed;
use serde_json::{Value, json};

use crate::client::{Client, still};

const ACCOUNT: &str = "111122223333";

fn budget(name: &str) -> Value {
    json!({
        "AccountId": ACCOUNT,
        "Budget": {
            "BudgetName": name,
            "BudgetType": "COST",
            "TimeUnit": "MONTHLY",
            "BudgetLimit": { "Amount": "20", "Unit": "USD" },
            "CostTypes": { "IncludeCredit": false },
        },
        "NotificationsWithSubscribers": [{
            "Notification": notification(80.0),
            "Subscribers": [{ "SubscriptionType": "EMAIL", "Address": "owner@example.com" }],
        }],
    })
}

fn notification(threshold: f64) -> Value {
    json!({ "NotificationType": "ACTUAL", "ComparisonOperator": "GREATER_THAN", "Threshold": threshold })
}

fn about(name: &str, more: Value) -> Value {
    let mut body = json!({ "AccountId": ACCOUNT, "BudgetName": name });
    for (key, value) in more.as_object().unwrap() {
        body[key] = value.clone();
    }
    body
}

#[tokio::test]
async fn a_budget_is_given_back_with_awss_defaults() {
    let root = Client::owner(&still(Seed::Fresh));
    root.budgets("CreateBudget", budget("Monthly")).await.ok();
    let budgets = root
        .budgets("DescribeBudgets", json!({ "AccountId": ACCOUNT }))
        .await
        .ok()
        .value();
    let one = &budgets["Budgets"][0];
    assert_eq!(one["CostTypes"]["IncludeCredit"], false);
    assert_eq!(one["CostTypes"]["IncludeTax"], true);
    assert_eq!(one["BudgetLimit"]["Amount"], "20.0");
    assert_eq!(
        one["TimePeriod"]["Start"].as_f64(),
        Some(1_793_491_200.0),
        "the first of November"
    );
    let subscribers = about("Monthly", json!({ "Notification": notification(80.0) }));
    let told = root
        .budgets("DescribeSubscribersForNotification", subscribers)
        .await
        .ok()
        .value();
    assert_eq!(told["Subscribers"][0]["Address"], "owner@example.com");
}

#[tokio::test]
async fn bad_budgets_are_refused() {
    let root = Client::owner(&still(Seed::Fresh));
    let changed = |pointer: &str, value: Value| {
        let mut body = budget("Monthly");
        *body.pointer_mut(pointer).unwrap() = value;
        body
    };
    let address = "/NotificationsWithSubscribers/0/Subscribers/0/Address";
    for (pointer, value, code) in [
        (
            "/Budget/BudgetName",
            json!("a:b"),
            "InvalidParameterException",
        ),
        (
            "/Budget/BudgetName",
            json!("x".repeat(101)),
            "InvalidParameterException",
        ),
        (
            "/Budget/BudgetLimit/Amount",
            json!("ten"),
            "ValidationException",
        ),
        (
            "/Budget/BudgetLimit/Amount",
            json!("0"),
            "InvalidParameterException",
        ),
        (
            "/Budget/TimeUnit",
            json!("WEEKLY"),
            "InvalidParameterException",
        ),
        (address, json!("nobody"), "InvalidParameterException"),
        ("/AccountId", json!("999999999999"), "AccessDeniedException"),
    ] {
        root.budgets("CreateBudget", changed(pointer, value))
            .await
            .refused(400, code);
    }
    assert!(
        root.practice
            .read(|world| world.state.budgets.is_empty())
            .unwrap()
    );
    root.budgets("CreateBudget", changed("/Budget/CostTypes", json!("text")))
        .await
        .ok();
    root.budgets("CreateBudget", budget("Monthly"))
        .await
        .refused(400, "DuplicateRecordException");
}

#[tokio::test]
async fn a_budget_takes_ten_notifications() {
    let root = Client::owner(&still(Seed::Fresh));
    root.budgets("CreateBudget", budget("Monthly")).await.ok();
    let subscribers = json!([{ "SubscriptionType": "EMAIL", "Address": "a@example.com" }]);
    let create = |threshold: f64| {
        let body = about(
            "Monthly",
            json!({ "Notification": notification(threshold), "Subscribers": subscribers }),
        );
        root.budgets("CreateNotification", body)
    };
    create(80.0).await.refused(400, "DuplicateRecordException");
    for threshold in 1..10 {
        create(f64::from(threshold)).await.ok();
    }
    create(10.0)
        .await
        .refused(400, "CreationLimitExceededException");
    let page = about("Monthly", json!({ "MaxResults": 7 }));
    let first = root
        .budgets("DescribeNotificationsForBudget", page)
        .await
        .ok()
        .value();
    assert_eq!(first["Notifications"].as_array().unwrap().len(), 7);
    let rest = about("Monthly", json!({ "NextToken": first["NextToken"] }));
    let rest = root
        .budgets("DescribeNotificationsForBudget", rest)
        .await
        .ok()
        .value();
    assert_eq!(rest["Notifications"].as_array().unwrap().len(), 3);
    assert_eq!(rest["NextToken"], Value::Null);
}

#[tokio::test]
async fn the_last_subscriber_takes_the_notification_along() {
    let root = Client::owner(&still(Seed::Fresh));
    root.budgets("CreateBudget", budget("Monthly")).await.ok();
    let subscriber = |address: &str| {
        let subscriber = json!({ "SubscriptionType": "EMAIL", "Address": address });
        about(
            "Monthly",
            json!({ "Notification": notification(80.0), "Subscriber": subscriber }),
        )
    };
    root.budgets("CreateSubscriber", subscriber("b@example.com"))
        .await
        .ok();
    root.budgets("CreateSubscriber", subscriber("b@example.com"))
        .await
        .refused(400, "DuplicateRecordException");
    root.budgets("DeleteSubscriber", subscriber("b@example.com"))
        .await
        .ok();
    root.budgets("DeleteSubscriber", subscriber("owner@example.com"))
        .await
        .ok();
    let left = root
        .budgets(
            "DescribeNotificationsForBudget",
            about("Monthly", json!({})),
        )
        .await
        .ok();
    assert_eq!(left.value()["Notifications"], json!([]));
    root.budgets("DeleteBudget", about("Monthly", json!({})))
        .await
        .ok();
    root.budgets("DescribeBudget", about("Monthly", json!({})))
        .await
        .refused(400, "NotFoundException");
}

#[tokio::test]
async fn a_budget_is_updated_and_keeps_its_notifications() {
    let root = Client::owner(&still(Seed::Fresh));
    root.budgets("CreateBudget", budget("Monthly")).await.ok();
    let mut update = json!({ "AccountId": ACCOUNT, "NewBudget": budget("Monthly")["Budget"] });
    update["NewBudget"]["BudgetLimit"]["Amount"] = json!("50.5");
    root.budgets("UpdateBudget", update).await.ok();
    let one = root
        .budgets("DescribeBudget", about("Monthly", json!({})))
        .await
        .ok()
        .value();
    assert_eq!(one["Budget"]["BudgetLimit"]["Amount"], "50.5");
    let left = root
        .budgets(
            "DescribeNotificationsForBudget",
            about("Monthly", json!({})),
        )
        .await
        .ok();
    assert_eq!(left.value()["Notifications"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_new_account_may_not_be_ready() {
    let root = Client::owner(&still(Seed::Fresh));
    root.practice
        .edit(|world| world.settings.budgets_ready = false)
        .unwrap();
    root.budgets("CreateBudget", budget("Monthly"))
        .await
        .refused(400, "AccessDeniedException");
}

/// `ShowFilterExpression` (AWS Budgets API, `DescribeBudgets` and `DescribeBudget`).
#[tokio::test]
async fn a_filter_is_shown_to_those_who_ask_for_it() {
    let root = Client::owner(&still(Seed::Fresh));
    let filter = json!({ "Dimensions": { "Key": "REGION", "Values": ["us-east-1"] } });
    let mut filtered = budget("Filtered");
    let members = filtered["Budget"].as_object_mut().unwrap();
    members.remove("CostTypes");
    members.insert("Metrics".to_owned(), json!(["UnblendedCost"]));
    members.insert("FilterExpression".to_owned(), filter.clone());
    root.budgets("CreateBudget", filtered).await.ok();
    for (asked, shown) in [
        (json!({ "ShowFilterExpression": true }), &filter),
        (json!({ "ShowFilterExpression": false }), &Value::Null),
        (json!({}), &Value::Null),
    ] {
        let one = about("Filtered", asked.clone());
        let one = root.budgets("DescribeBudget", one).await.ok().value();
        assert_eq!(one["Budget"]["FilterExpression"], *shown);
        assert_eq!(one["Budget"]["Metrics"], json!(["UnblendedCost"]));
        let mut all = json!({ "AccountId": ACCOUNT });
        all.as_object_mut()
            .unwrap()
            .extend(asked.as_object().unwrap().clone());
        let all = root.budgets("DescribeBudgets", all).await.ok().value();
        assert_eq!(all["Budgets"][0]["FilterExpression"], *shown);
    }
}

/// One pair of filter and metric, and one way of naming the limit (AWS Budgets API, `UpdateBudget`).
#[tokio::test]
async fn a_budget_has_one_pair_and_one_limit() {
    let root = Client::owner(&still(Seed::Fresh));
    let filter = json!({ "Dimensions": { "Key": "REGION", "Values": ["us-east-1"] } });
    let planned = json!({ "1793491200": { "Amount": "7", "Unit": "USD" }, "1796083200": { "Amount": "9", "Unit": "USD" } });
    for (name, value) in [
        ("Metrics", json!(["UnblendedCost"])),
        ("Metrics", json!(["UNBLENDED_COST"])),
        ("FilterExpression", filter),
        ("PlannedBudgetLimits", planned.clone()),
    ] {
        let mut mixed = budget("Mixed");
        mixed["Budget"][name] = value;
        root.budgets("CreateBudget", mixed)
            .await
            .refused(400, "InvalidParameterException");
    }
    let mut plan = budget("Planned");
    let members = plan["Budget"].as_object_mut().unwrap();
    members.remove("BudgetLimit");
    members.insert("PlannedBudgetLimits".to_owned(), planned.clone());
    root.budgets("CreateBudget", plan).await.ok();
    let one = about("Planned", json!({}));
    let one = root.budgets("DescribeBudget", one).await.ok().value();
    assert_eq!(one["Budget"]["PlannedBudgetLimits"], planned);
    assert_eq!(one["Budget"]["BudgetLimit"]["Amount"], "7");
}

#[tokio::test]
async fn the_alerts_of_all_budgets_come_at_once() {
    let root = Client::owner(&still(Seed::Fresh));
    for name in ["One", "Two"] {
        root.budgets("CreateBudget", budget(name)).await.ok();
    }
    let mut silent = budget("Silent");
    silent["NotificationsWithSubscribers"] = json!([]);
    root.budgets("CreateBudget", silent).await.ok();
    let all = json!({ "AccountId": ACCOUNT, "MaxResults": 1000 });
    let all = root
        .budgets("DescribeBudgetNotificationsForAccount", all)
        .await
        .ok()
        .value();
    let listed = all["BudgetNotificationsForAccount"].as_array().unwrap();
    let names: Vec<&Value> = listed.iter().map(|it| &it["BudgetName"]).collect();
    assert_eq!(names, ["One", "Two"]);
    assert_eq!(listed[0]["Notifications"][0]["NotificationState"], "OK");
    assert_eq!(listed[0]["Notifications"][0]["Threshold"], 80.0);
}

#[tokio::test]
async fn a_member_of_an_organization_is_sent_to_its_payer() {
    let practice = still(Seed::Project);
    practice
        .edit(|world| world.settings.budgets_ready = false)
        .unwrap();
    let owner = Client::owner(&practice);
    let id = practice
        .read(|world| world.state.account.id.clone())
        .unwrap();
    let refused = owner
        .budgets("DescribeBudgets", json!({ "AccountId": id }))
        .await
        .refused(400, "AccessDeniedException");
    let words = refused.value()["message"].as_str().unwrap().to_owned();
    assert!(
        words.contains("ask the payer account to enable budgets first"),
        "{words}"
    );
}

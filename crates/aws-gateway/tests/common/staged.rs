//! An account in which a change can be made.

use std::collections::BTreeSet;
use std::error::Error;
use std::time::Duration;

use firstday_aws_gateway::Gateway;
use firstday_checklist::{Change, Facet, PublicAccessBlock};
use firstday_practice::Practice;
use jiff::Timestamp;
use serde_json::{Value, json};

/// What has to be there for an example, as changes.
pub(crate) fn needed(example: &Value) -> Vec<Value> {
    let user = json!({"change": "create-user", "user": "alex"});
    let group = json!({"change": "create-group", "group": "Administrators"});
    let policy = &named("set-password-policy")["policy"];
    match example["change"].as_str().unwrap() {
        "delete-password-policy" => {
            vec![json!({"change": "set-password-policy", "policy": policy})]
        }
        "delete-group" | "attach-group-policy" => vec![group],
        "detach-group-policy" => vec![group, as_kind(example, "attach-group-policy")],
        "delete-policy" => vec![as_kind(example, "create-policy")],
        "delete-alternate-contact" => vec![json!({
            "change": "put-alternate-contact", "kind": example["kind"], "name": "Ben",
            "title": "Books", "email": "ben@example.com", "phone": "1",
        })],
        "delete-account-alias" => vec![as_kind(example, "create-account-alias")],
        "disable-region" => vec![as_kind(example, "enable-region")],
        "delete-user"
        | "create-login-profile"
        | "remove-mfa"
        | "enrol-mfa"
        | "create-access-key"
        | "rotate-access-key"
        | "delete-access-key"
        | "deactivate-access-key"
        | "activate-access-key" => vec![user],
        "add-user-to-group" => vec![user, group],
        "remove-user-from-group" => vec![user, group, as_kind(example, "add-user-to-group")],
        "update-login-profile" | "delete-login-profile" => {
            let password =
                json!({"change": "create-login-profile", "user": "alex", "policy": policy});
            vec![user, password]
        }
        "delete-anomaly-monitor" => vec![as_kind(example, "create-anomaly-monitor")],
        "create-anomaly-subscription" => vec![as_kind(example, "create-anomaly-monitor")],
        "delete-anomaly-subscription" => vec![
            as_kind(example, "create-anomaly-monitor"),
            as_kind(example, "create-anomaly-subscription"),
        ],
        "delete-trail-bucket" => vec![as_kind(example, "create-trail-bucket")],
        "delete-trail" => vec![as_kind(example, "create-trail")],
        "delete-analyzer" => vec![as_kind(example, "create-analyzer")],
        "delete-public-access-block" => vec![json!({
            "change": "set-public-access-block", "block": PublicAccessBlock::ALL,
        })],
        _ => needed_budget(example),
    }
}

fn needed_budget(example: &Value) -> Vec<Value> {
    let alert = |percent: &str| {
        json!({
            "basis": "actual", "kind": "percent", "threshold": percent,
            "emails": ["first@example.com"], "topics": [],
        })
    };
    let budget = json!({
        "change": "create-budget", "limit": "5", "alerts": [alert("50")],
        "budget": example["budget"].as_str().unwrap_or("firstday-monthly"),
    });
    let mut told = as_kind(example, "add-budget-alert");
    told["alert"]["emails"] = json!(["first@example.com"]);
    match example["change"].as_str().unwrap() {
        "delete-budget" | "restore-budget" | "add-budget-alert" => vec![budget],
        "delete-budget-alert" => vec![budget, as_kind(example, "add-budget-alert")],
        "add-budget-subscriber" => vec![budget, told],
        "remove-budget-subscriber" => {
            vec![budget, told, as_kind(example, "add-budget-subscriber")]
        }
        "update-budget" => vec![json!({
            "change": "recreate-budget",
            "record": {"definition": example["definition"], "alerts": []},
        })],
        _ => Vec::new(),
    }
}

/// The same values in another kind of change.
pub(crate) fn as_kind(example: &Value, kind: &str) -> Value {
    let mut change = example.clone();
    change["change"] = kind.into();
    change
}

/// Makes what has to be there for an example, and puts in what only AWS can name: ids and descriptions.
pub(crate) async fn staged(practice: &Practice, gateway: &Gateway, mut example: Value) -> Change {
    let open = "example-logs".to_owned();
    practice
        .edit(|world| world.state.cloudtrail.open_buckets.insert(open))
        .unwrap();
    for change in needed(&example) {
        let change = serde_json::from_value(change).unwrap();
        gateway.apply(&change).await.unwrap();
    }
    match example["change"].as_str().unwrap() {
        "delete-root-access-key" => {
            let ids =
                practice.read(|world| world.state.iam.root.access_keys.keys().cloned().collect());
            let ids: Vec<String> = ids.unwrap();
            example["access_key_id"] = ids[0].as_str().into();
        }
        "delete-access-key" | "deactivate-access-key" | "activate-access-key" => {
            let key = gateway.create_access_key("alex").await.unwrap();
            example["access_key_id"] = key.id.into();
            if example["change"] == "activate-access-key" {
                let off = as_kind(&example, "deactivate-access-key");
                let off = serde_json::from_value(off).unwrap();
                gateway.apply(&off).await.unwrap();
            }
        }
        "delete-mfa-device" => {
            let device = gateway.create_mfa_device("alex").await.unwrap();
            example["serial"] = device.serial.into();
        }
        "remove-mfa" => pair(practice, gateway, "alex", "alex").await.unwrap(),
        "recreate-budget" => {
            // As AWS tells of it, and then it is gone.
            let made = serde_json::from_value(example.clone()).unwrap();
            gateway.apply(&made).await.unwrap();
            let name = &example["record"]["definition"]["BudgetName"];
            let name = name.as_str().unwrap().to_owned();
            example["record"] = json!(gateway.budget_record(&name).await.unwrap());
            let gone = json!({"change": "delete-budget", "budget": name});
            let gone = serde_json::from_value(gone).unwrap();
            gateway.apply(&gone).await.unwrap();
        }
        "update-budget" => {
            let facets = BTreeSet::from([Facet::Budgets]);
            let account = gateway.observe(&facets, &[], Timestamp::UNIX_EPOCH, |_| {});
            let budgets = account.await.budgets;
            let name = example["budget"].as_str().unwrap();
            let budgets = budgets.value().unwrap().iter();
            let budget = budgets.clone().find(|budget| budget.name == name).unwrap();
            example["definition"] = json!(budget.definition);
        }
        _ => {}
    }
    serde_json::from_value(example).unwrap()
}

/// The example of this kind.
fn named(kind: &str) -> Value {
    let mut examples = Change::examples().filter(|change| change.name() == kind);
    json!(examples.next().unwrap())
}

/// What came of making a change.
pub(crate) type Made = Result<(), Box<dyn Error>>;

pub(crate) async fn pair(practice: &Practice, gateway: &Gateway, user: &str, device: &str) -> Made {
    let device = gateway.create_mfa_device(device).await?;
    let (first, second) = practice.authenticator_codes(&device.serial)?;
    let codes = [first.as_str(), &second];
    let paired = gateway.enable_mfa(user, &device.serial, codes, Duration::from_secs(60));
    Ok(paired.await?)
}

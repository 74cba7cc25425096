//! An account in which a change can be made.

use std::collections::BTreeSet;
use std::error::Error;
use std::time::Duration;

use firstday_aws_gateway::Gateway;
use firstday_checklist::{Change, Facet, PublicAccessBlock};
use firstday_practice::{Practice, World};
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

/// The bucket of the examples that is nobody's of Firstday.
const OPEN_BUCKET: &str = "example-logs";

/// A double of AWS, and what nobody can do through Firstday.
pub(crate) trait Double {
    /// Lets CloudTrail write into a bucket of somebody's.
    async fn open_bucket(&self, name: &str);

    /// The id of an access key of the root user.
    fn root_key(&self) -> String;

    /// Two codes of a device.
    fn device_codes(&self, serial: &str) -> Result<(String, String), Box<dyn Error>>;
}

impl Double for Practice {
    async fn open_bucket(&self, name: &str) {
        let name = name.to_owned();
        self.edit(|world| world.state.cloudtrail.open_buckets.insert(name))
            .unwrap();
    }

    fn root_key(&self) -> String {
        let first = |world: &World| world.state.iam.root.access_keys.keys().next().cloned();
        self.read(first).unwrap().unwrap_or_default()
    }

    fn device_codes(&self, serial: &str) -> Result<(String, String), Box<dyn Error>> {
        Ok(self.authenticator_codes(serial)?)
    }
}

/// Makes what has to be there for an example, and puts in what only AWS can name: ids and descriptions.
pub(crate) async fn staged(
    double: &impl Double,
    gateway: &Gateway,
    mut example: Value,
) -> Result<Change, Box<dyn Error>> {
    if example["bucket"] == OPEN_BUCKET {
        double.open_bucket(OPEN_BUCKET).await;
    }
    for change in needed(&example) {
        let change = serde_json::from_value(change).unwrap();
        gateway.apply(&change).await?;
    }
    match example["change"].as_str().unwrap() {
        "delete-root-access-key" => {
            example["access_key_id"] = double.root_key().into();
        }
        "delete-access-key" | "deactivate-access-key" | "activate-access-key" => {
            let key = gateway.create_access_key("alex").await?;
            example["access_key_id"] = key.id.into();
            if example["change"] == "activate-access-key" {
                let off = as_kind(&example, "deactivate-access-key");
                let off = serde_json::from_value(off).unwrap();
                gateway.apply(&off).await?;
            }
        }
        "delete-mfa-device" => {
            let device = gateway.create_mfa_device("alex").await?;
            example["serial"] = device.serial.into();
        }
        "remove-mfa" => pair(double, gateway, "alex", "alex").await?,
        "recreate-budget" => {
            // As AWS tells of it, and then it is gone.
            let made = serde_json::from_value(example.clone()).unwrap();
            gateway.apply(&made).await?;
            let name = &example["record"]["definition"]["BudgetName"];
            let name = name.as_str().unwrap().to_owned();
            example["record"] = json!(gateway.budget_record(&name).await?);
            let gone = json!({"change": "delete-budget", "budget": name});
            let gone = serde_json::from_value(gone).unwrap();
            gateway.apply(&gone).await?;
        }
        "update-budget" => {
            let facets = BTreeSet::from([Facet::Budgets]);
            let account = gateway.observe(&facets, &[], Timestamp::UNIX_EPOCH, |_| {});
            let budgets = account.await.budgets;
            let name = example["budget"].as_str().unwrap();
            let budgets = budgets.value().ok_or("no budgets")?.iter();
            let budget = budgets.clone().find(|budget| budget.name == name);
            let budget = budget.ok_or("no budget of the name")?;
            example["definition"] = json!(budget.definition);
        }
        _ => {}
    }
    Ok(serde_json::from_value(example)?)
}

/// The example of this kind.
fn named(kind: &str) -> Value {
    let mut examples = Change::examples().filter(|change| change.name() == kind);
    json!(examples.next().unwrap())
}

/// What came of making a change.
pub(crate) type Made = Result<(), Box<dyn Error>>;

pub(crate) async fn pair(
    double: &impl Double,
    gateway: &Gateway,
    user: &str,
    device: &str,
) -> Made {
    let device = gateway.create_mfa_device(device).await?;
    let (first, second) = double.device_codes(&device.serial)?;
    let codes = [first.as_str(), &second];
    let paired = gateway.enable_mfa(user, &device.serial, codes, Duration::from_secs(60));
    Ok(paired.await?)
}

//! What is shown is what is sent, and what was done can be taken back: for every kind of change
//! with every option, on the practice account.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "common/attempt.rs"]
mod attempt;
#[path = "common/browser.rs"]
mod browser;
mod common;
#[path = "common/over_practice.rs"]
mod over_practice;
#[path = "common/sent.rs"]
mod sent;

use std::collections::BTreeSet;

use common::{Aws, observe};
use firstday_aws_gateway::{BrowserSignIn, Gateway};
use firstday_checklist::{Account, Change, EnrolMfa, Facet, match_change};
use firstday_practice::{Practice, Seed};
use over_practice::practice;
use sent::{Sent, assert_shown};
use serde_json::{Value, json};

/// Every kind of change, those with options with each.
const EXAMPLES: &str = include_str!("../../checklist/tests/fixtures/changes.jsonl");

/// A practice account that an example can be tried on.
struct Stage {
    practice: Practice,
    gateway: Gateway,
    sent: Sent,
    change: Change,
}

/// What has to be there for an example, as changes.
fn needed(example: &Value) -> Vec<Value> {
    let user = json!({"change": "create-user", "user": "alex"});
    let group = json!({"change": "create-group", "group": "Administrators"});
    let policy = common::strict_policy();
    match example["change"].as_str().unwrap() {
        "delete-password-policy" => {
            vec![json!({"change": "set-password-policy", "policy": policy})]
        }
        "delete-group" | "attach-group-policy" => vec![group],
        "detach-group-policy" => vec![group, as_kind(example, "attach-group-policy")],
        "delete-account-alias" => vec![as_kind(example, "create-account-alias")],
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
fn as_kind(example: &Value, kind: &str) -> Value {
    let mut change = example.clone();
    change["change"] = kind.into();
    change
}

/// Sets the stage for an example, and puts in what only AWS can name: ids and descriptions.
async fn stage(seed: Seed, mut example: Value) -> Stage {
    let practice = practice(seed);
    let sent = Sent::default();
    let gateway = sent.gateway(&practice).await;
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
        "remove-mfa" => pair(&practice, &gateway, "alex", "alex").await,
        "update-budget" => {
            let budgets = observe(&gateway, &[Facet::Budgets], &[]).await.budgets;
            let name = example["budget"].as_str().unwrap();
            let budgets = budgets.value().unwrap().iter();
            let budget = budgets.clone().find(|budget| budget.name == name).unwrap();
            example["definition"] = json!(budget.definition);
        }
        _ => {}
    }
    sent.take();
    Stage {
        change: serde_json::from_value(example).unwrap(),
        practice,
        gateway,
        sent,
    }
}

async fn pair(practice: &Practice, gateway: &Gateway, user: &str, device: &str) {
    let device = gateway.create_mfa_device(device).await.unwrap();
    let (first, second) = practice.codes(&device.serial, &device.seed);
    let paired = gateway.enable_mfa(
        user,
        &device.serial,
        [first.as_str(), &second],
        common::MINUTE,
    );
    paired.await.unwrap();
}

impl Stage {
    /// Makes the change as the app does, or what AWS has to do with it.
    async fn make(&self) {
        match_change!(&self.change,
            aws _ => drop(self.gateway.apply(&self.change).await.unwrap()),
            composed _ => self.compose().await,
        );
    }

    async fn compose(&self) {
        let gateway = &self.gateway;
        if let Change::EnrolMfa(EnrolMfa { user, device }) = &self.change {
            pair(&self.practice, gateway, user, device).await;
        } else if let Some(user) = self.change.deed().makes_key_for() {
            gateway.create_access_key(user).await.unwrap();
        } else if let Change::DeleteAccessKey(key) = &self.change {
            let deleted = gateway.delete_access_key(&key.user, &key.access_key_id);
            deleted.await.unwrap();
        } else if let Change::KeepSession(_) = &self.change {
            let service = attempt::service_over(self.sent.before(&self.practice));
            let attempt = BrowserSignIn::here(service, attempt::pages()).unwrap();
            let address = attempt.address().to_owned();
            let browser = browser::Browser::new(&self.practice);
            let (back, _) = tokio::join!(attempt.wait(), browser.sign_in(&address, "root"));
            back.unwrap();
        }
    }

    async fn account(&self) -> Account {
        observe(&self.gateway, Facet::ALL, &["alex"]).await
    }
}

fn examples() -> impl Iterator<Item = Value> {
    EXAMPLES
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
}

#[tokio::test]
async fn what_is_shown_is_what_is_sent() {
    let mut tried = BTreeSet::new();
    for example in examples() {
        let stage = stage(Seed::Neglected, example).await;
        tried.insert(stage.change.name());
        let account = stage.gateway.caller().await.unwrap().account_id;
        stage.sent.take();
        stage.make().await;
        assert_shown(&stage.change.deed().api_calls(&account), &stage.sent.take());
    }
    assert_eq!(tried.len(), Change::NAMES.len());
}

#[tokio::test]
async fn the_inverse_leads_back_to_the_account_as_it_was() {
    let mut undone = BTreeSet::new();
    let seeds = [Seed::Fresh, Seed::Neglected];
    for (seed, example) in examples().flat_map(|it| seeds.map(|seed| (seed, it.clone()))) {
        if example["change"] == "delete-root-access-key" {
            continue;
        }
        let stage = stage(seed, example).await;
        let composed = match_change!(&stage.change, aws _ => false, composed _ => true);
        if composed && !matches!(stage.change, Change::EnrolMfa(_)) {
            continue;
        }
        let before = stage.account().await;
        let prior = stage.gateway.prior(&stage.change).await.unwrap();
        stage.make().await;
        let Ok(inverse) = stage.change.deed().inverse(&prior) else {
            continue;
        };
        assert_ne!(stage.account().await, before, "{:?}", stage.change);
        for back in &inverse {
            let made = stage.gateway.apply(back).await;
            assert!(made.is_ok(), "{back:?}: {made:?}");
        }
        assert_eq!(stage.account().await, before, "{:?}", stage.change);
        undone.insert(stage.change.name());
    }
    assert!(undone.len() >= 23, "{undone:?}");
}

/// AWS would lose a filter that is not sent back, and with it the owner's choice.
#[tokio::test]
async fn a_budget_that_somebody_changed_meanwhile_is_left_alone() {
    let example = examples()
        .find(|it| it["change"] == "update-budget")
        .unwrap();
    let stage = stage(Seed::Fresh, example).await;
    let other = json!({"change": "update-budget", "budget": "firstday-monthly", "limit": "77",
        "ignore_credits": false, "definition": json!(&stage.change)["definition"]});
    let other: Change = serde_json::from_value(other).unwrap();
    stage.gateway.apply(&other).await.unwrap();
    stage.sent.take();
    assert!(stage.gateway.apply(&stage.change).await.is_err());
    assert!(stage.sent.take().is_empty());
}

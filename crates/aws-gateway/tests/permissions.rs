//! The policies that `firstday policy` prints are enough, and the least: on the practice account, whose
//! services name the actions of their operations themselves.

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
#[path = "common/stage.rs"]
mod stage;
#[path = "common/staged.rs"]
mod staged;

use std::collections::{BTreeMap, BTreeSet};

use common::observe;
use firstday_aws_gateway::Gateway;
use firstday_checklist::{
    Account, Change, Facet, NeededPolicy, PolicyPurpose, PolicyScope, Reading, Source,
    needed_policies,
};
use firstday_practice::{Practice, PracticeCredentials, Seed};
use firstday_rehearsal::sign_in_as;
use over_practice::{gateway_as, practice};
use sent::Sent;
use serde_json::Value;
use stage::{examples, stage};

/// The user that has nothing but the policy.
const USER: &str = "limited";

/// AWS answers these to the root user alone, whom no policy holds back.
const OF_ROOT: [Facet; 2] = [Facet::RootKeys, Facet::RootDevices];

/// A user who may do nothing so far, signed in.
async fn limited(practice: &Practice, by: &Gateway) -> PracticeCredentials {
    let create = serde_json::json!({"change": "create-user", "user": USER});
    let create: Change = serde_json::from_value(create).unwrap();
    by.apply(&create).await.unwrap();
    practice.sign_in_as(USER).unwrap()
}

/// Puts there what has more to be read of it.
async fn furnish(by: &Gateway) {
    for change in examples() {
        let kind = change["change"].as_str().unwrap();
        if ["create-budget", "create-analyzer", "create-trail-bucket"].contains(&kind) {
            let change = serde_json::from_value(change).unwrap();
            by.apply(&change).await.unwrap();
        }
    }
}

/// Lets the user do what this policy allows, and nothing else.
fn give(practice: &Practice, policy: &NeededPolicy) {
    let document = policy.document().to_string();
    practice
        .edit(|world| {
            let user = world.state.iam.users.get_mut(USER).unwrap();
            user.inline_policies = BTreeMap::from([("Firstday".to_owned(), document)]);
        })
        .unwrap();
}

fn policy(purpose: PolicyPurpose) -> NeededPolicy {
    needed_policies(purpose).remove(0)
}

fn with(policy: &NeededPolicy, action: &str) -> NeededPolicy {
    let mut more = policy.clone();
    let besides = more.allowed.entry(PolicyScope::Change).or_default();
    besides.insert(action.to_owned());
    more
}

fn without(policy: &NeededPolicy, action: &str) -> NeededPolicy {
    let mut less = policy.clone();
    for actions in less.allowed.values_mut() {
        actions.remove(action);
    }
    less.allowed.retain(|_, actions| !actions.is_empty());
    less
}

/// What was read, but for the history, in which every call leaves a trace, and for the policy itself.
fn told(account: &Account) -> Value {
    let mut told = serde_json::to_value(account).unwrap();
    if let Reading::Known { .. } = account.events {
        told["events"] = Value::Null;
    }
    if let Some(user) = told.pointer_mut("/directory/value/users/limited") {
        *user = Value::Null;
    }
    told
}

fn of_aws() -> impl Iterator<Item = Facet> {
    let all = Facet::ALL.iter().copied();
    all.filter(|facet| facet.source() != Source::Computer)
}

#[tokio::test]
async fn the_policy_for_checks_is_enough_to_read_everything() {
    for seed in [Seed::Fresh, Seed::HalfDone, Seed::Neglected] {
        let practice = practice(seed);
        let root = gateway_as(&practice, &practice.sign_in()).await;
        let user = limited(&practice, &root).await;
        give(&practice, &policy(PolicyPurpose::Check));
        let gateway = gateway_as(&practice, &user).await;
        let account = observe(&gateway, Facet::ALL, &[]).await;
        for facet in of_aws() {
            let reading = account.reading_of(facet);
            // A new account has no costs yet.
            let told = matches!(reading, Reading::Known { .. } | Reading::NotReady { .. });
            assert_eq!(
                told,
                !OF_ROOT.contains(&facet),
                "{seed}: {facet:?}: {reading:?}"
            );
        }
        assert_eq!(account.program_sessions.value().unwrap().own_only, None);
    }
}

#[tokio::test]
async fn each_action_of_the_policy_for_checks_is_missed() {
    let whole = policy(PolicyPurpose::Check);
    let reads = [
        PolicyScope::Read,
        PolicyScope::ReadForMoney,
        PolicyScope::OwnBuckets,
    ];
    let actions = reads.iter().flat_map(|scope| &whole.allowed[scope]);
    let mut not_missed: Vec<&String> = actions.collect();
    for seed in [Seed::Neglected, Seed::HalfDone] {
        let practice = practice(seed);
        let root = gateway_as(&practice, &practice.sign_in()).await;
        furnish(&root).await;
        let user = limited(&practice, &root).await;
        let gateway = gateway_as(&practice, &user).await;
        give(&practice, &whole);
        let all = told(&observe(&gateway, Facet::ALL, &[]).await);
        give(&practice, &with(&whole, "ec2:RunInstances"));
        assert_eq!(told(&observe(&gateway, Facet::ALL, &[]).await), all);
        for action in std::mem::take(&mut not_missed) {
            give(&practice, &without(&whole, action));
            if told(&observe(&gateway, Facet::ALL, &[]).await) == all {
                not_missed.push(action);
            }
        }
    }
    assert!(not_missed.is_empty(), "nobody misses {not_missed:?}");
}

#[tokio::test]
async fn each_facet_is_read_by_the_operations_that_it_names() {
    let below: BTreeSet<&str> = [Facet::Caller, Facet::Directory]
        .iter()
        .flat_map(|facet| facet.operations().iter().copied())
        .collect();
    let mut seen: BTreeMap<Facet, BTreeSet<String>> = BTreeMap::new();
    for seed in [Seed::HalfDone, Seed::Neglected] {
        let practice = practice(seed);
        let root = gateway_as(&practice, &practice.sign_in()).await;
        furnish(&root).await;
        for facet in of_aws() {
            let sent = Sent::default();
            let connection = sign_in_as(&practice, &practice.sign_in());
            let connection = connection.over(sent.before(&practice));
            let gateway = Gateway::connect(connection, common::now).await.unwrap();
            observe(&gateway, &[facet], &[]).await;
            seen.entry(facet).or_default().extend(sent.read());
        }
    }
    for (facet, seen) in seen {
        let named: BTreeSet<&str> = facet.operations().iter().copied().collect();
        let seen: BTreeSet<&str> = seen.iter().map(String::as_str).collect();
        let unseen: Vec<_> = named.difference(&seen).collect();
        assert!(
            unseen.is_empty(),
            "{facet:?} names {unseen:?}, and never calls it"
        );
        let unnamed: Vec<_> = seen
            .difference(&named)
            .filter(|it| !below.contains(*it))
            .collect();
        assert!(
            unnamed.is_empty(),
            "{facet:?} calls {unnamed:?}, and does not name it"
        );
    }
}

#[tokio::test]
async fn the_policy_for_the_setup_is_enough_for_every_change() {
    for example in examples() {
        if needs_another_caller(&example) {
            continue;
        }
        let stage = stage(Seed::Neglected, example).await;
        let user = limited(&stage.practice, &stage.gateway).await;
        give(&stage.practice, &policy(PolicyPurpose::SetUp));
        let gateway = gateway_as(&stage.practice, &user).await;
        let made = stage.made_by(&gateway).await;
        assert!(made.is_ok(), "{:?}: {made:?}", stage.change);
    }
}

/// Only the root user deletes its own keys, and who signs in is told apart below.
fn needs_another_caller(example: &Value) -> bool {
    let change = example["change"].as_str().unwrap();
    ["delete-root-access-key", "keep-session"].contains(&change)
}

#[tokio::test]
async fn each_action_of_the_policy_for_the_setup_is_missed() {
    let whole = policy(PolicyPurpose::SetUp);
    let reading = policy(PolicyPurpose::Check);
    let read: BTreeSet<&String> = reading.allowed.values().flatten().collect();
    let all = whole.allowed.values().flatten();
    for action in all.filter(|action| !read.contains(action)) {
        let less = without(&whole, action);
        let mut missed = false;
        for example in examples().filter(|it| !needs_another_caller(it)) {
            let change: Change = serde_json::from_value(example.clone()).unwrap();
            if missed || !change.actions().contains(action) {
                continue;
            }
            let stage = stage(Seed::Neglected, example).await;
            let user = limited(&stage.practice, &stage.gateway).await;
            give(&stage.practice, &less);
            let gateway = gateway_as(&stage.practice, &user).await;
            missed = stage.made_by(&gateway).await.is_err();
        }
        assert!(missed, "nobody misses {action}");
    }
}

#[tokio::test]
async fn who_has_the_policy_signs_in_through_the_browser_and_each_action_is_missed() {
    let practice = practice(Seed::Fresh);
    let root = gateway_as(&practice, &practice.sign_in()).await;
    limited(&practice, &root).await;
    let password = serde_json::json!({
        "change": "create-login-profile", "user": USER, "policy": common::strict_policy(),
    });
    let password: Change = serde_json::from_value(password).unwrap();
    root.apply(&password).await.unwrap();
    let whole = policy(PolicyPurpose::Check);
    let who = format!("user/{USER}");
    give(&practice, &whole);
    assert!(attempt::sign_in_as(&practice, &who).await.0.is_ok());
    for action in &whole.allowed[&PolicyScope::SignIn] {
        give(&practice, &without(&whole, action));
        let (signed_in, _) = attempt::sign_in_as(&practice, &who).await;
        assert!(signed_in.is_err(), "nobody misses {action}");
    }
}

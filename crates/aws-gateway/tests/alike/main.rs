//! B-243: everything that Firstday reads and changes, on the practice account and on moto: what the one
//! says that the other does not is known by name. Both are furnished through the same calls.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../common/attempt.rs"]
mod attempt;
#[path = "../common/browser.rs"]
mod browser;
#[path = "../common/mod.rs"]
mod common;
#[path = "../common/moto_server.rs"]
mod moto_server;
#[path = "../common/otherwise.rs"]
mod otherwise;
#[path = "../common/over_practice.rs"]
mod over_practice;
#[path = "../common/sent.rs"]
mod sent;
#[path = "../common/stage.rs"]
mod stage;
#[path = "../common/staged.rs"]
mod staged;

mod compare;
mod page;
mod side;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::sync::Arc;

use compare::{Found, differences, effect, masked};
use firstday_checklist::{Account, Change, Facet, Source};
use firstday_practice::Seed;
use moto_server::Server;
use otherwise::{DIFFERENCES, LACKS};
use page::Row;
use serde_json::{Map, Value, json};
use side::{Asked, Side, lacking};

/// What is there before facets are read.
const FURNITURE: [&str; 15] = [
    "create-user",
    "create-group",
    "attach-group-policy",
    "add-user-to-group",
    "set-password-policy",
    "create-login-profile",
    "create-account-alias",
    "create-policy",
    "put-alternate-contact",
    "create-access-key",
    "enrol-mfa",
    "set-public-access-block",
    "create-budget",
    "create-trail-bucket",
    "create-trail",
];

#[tokio::test]
async fn both_say_the_same_but_for_what_is_known() {
    let server = Arc::new(Server::start());
    let ours = Known::practised().await;
    let lacking = lacking(&server, &ours.asked).await;
    let theirs = Known::by_moto(&server, &ours, &lacking).await;
    let compared = theirs.said.iter().flat_map(|(of, said)| {
        let ours = ours.as_far_as(of, |facet| theirs.said.contains_key(facet));
        differences(of, &ours, said)
    });
    let found: Vec<Found> = compared.collect();
    page::is_kept(&ours.rows(&lacking, &found));
    let operations = lacking.iter().map(String::as_str);
    held(
        "operations that moto lacks",
        operations,
        LACKS.iter().copied(),
    );
    held("differences", found, DIFFERENCES.iter().map(Found::from));
    assert!(DIFFERENCES.iter().all(|known| !known.why.is_empty()));
}

/// What was found is in the list, and what is in the list was found.
fn held<T: PartialEq + Debug>(
    what: &str,
    found: impl IntoIterator<Item = T>,
    listed: impl IntoIterator<Item = T>,
) {
    let (found, listed): (Vec<T>, Vec<T>) =
        (found.into_iter().collect(), listed.into_iter().collect());
    let new: Vec<&T> = found.iter().filter(|it| !listed.contains(it)).collect();
    let gone: Vec<&T> = listed.iter().filter(|it| !found.contains(it)).collect();
    assert!(
        new.is_empty() && gone.is_empty(),
        "{what}: not in the list: {new:#?}, no longer so: {gone:#?}"
    );
}

/// What one of the two says of every facet and every change.
#[derive(Default)]
struct Known {
    said: BTreeMap<String, Value>,
    /// The operations that each rests on.
    rests_on: BTreeMap<String, BTreeSet<String>>,
    asked: Vec<Asked>,
}

impl Known {
    async fn practised() -> Self {
        let mut known = Self::default();
        let side = furnished(Side::practice(Seed::Fresh).await).await;
        known.asked.extend(side.asked());
        for facet in facets() {
            let said = read(&side, &[facet]).await;
            known.note(facet.name(), said, side.asked());
        }
        for example in examples() {
            let seed = match example["change"] == "delete-root-access-key" {
                true => Seed::Neglected,
                false => Seed::Fresh,
            };
            let side = Side::practice(seed).await;
            let kind = example["change"].as_str().unwrap().to_owned();
            let (said, asked) = played(&side, example, Facet::ALL).await;
            known.note(&kind, said, asked);
        }
        known
    }

    /// Of all that rests on nothing that it lacks.
    async fn by_moto(server: &Arc<Server>, ours: &Self, lacking: &BTreeSet<String>) -> Self {
        let mut known = Self::default();
        let can = |of: &str| ours.rests_on[of].is_disjoint(lacking);
        let side = furnished(Side::moto(server).await).await;
        for facet in facets().filter(|facet| can(facet.name())) {
            let said = read(&side, &[facet]).await;
            known.note(facet.name(), said, side.asked());
        }
        for example in examples() {
            let kind = example["change"].as_str().unwrap().to_owned();
            if can(&kind) {
                let side = Side::moto(server).await;
                let comparable: Vec<Facet> = facets().filter(|it| can(it.name())).collect();
                let (said, asked) = played(&side, example, &comparable).await;
                known.note(&kind, said, asked);
            }
        }
        known
    }

    fn note(&mut self, of: &str, said: Value, asked: Vec<Asked>) {
        let operations = asked.iter().map(|(operation, _)| operation.clone());
        self.rests_on.insert(of.to_owned(), operations.collect());
        self.said.insert(of.to_owned(), said);
        self.asked.extend(asked);
    }
}

impl Known {
    /// What was said; of the effect of a change, as far as these facets tell it.
    fn as_far_as(&self, of: &str, told: impl Fn(&str) -> bool) -> Value {
        let mut said = self.said[of].clone();
        if let Some(effect) = said.get_mut("effect").and_then(Value::as_object_mut) {
            effect.retain(|facet, _| told(facet));
        }
        said
    }

    /// A line of the page for every facet and change.
    fn rows(&self, lacking: &BTreeSet<String>, found: &[Found]) -> Vec<Row> {
        let facets = facets().map(Facet::name);
        let names = facets.chain(Change::NAMES.iter().copied());
        let rows = names.map(|of| {
            let rests_on = &self.rests_on[of];
            Row {
                of: of.to_owned(),
                asks: !rests_on.is_empty(),
                lacks: rests_on.intersection(lacking).cloned().collect(),
                differs: found.iter().any(|it| it.of == of),
            }
        });
        rows.collect()
    }
}

/// Every one that AWS answers.
fn facets() -> impl Iterator<Item = Facet> {
    let all = Facet::ALL.iter().copied();
    all.filter(|facet| facet.source() != Source::Computer)
}

/// One of every kind of change.
fn examples() -> impl Iterator<Item = Value> {
    let of = |kind: &&str| {
        let mut all = Change::examples().filter(move |change| change.name() == *kind);
        json!(all.next().unwrap())
    };
    Change::NAMES.iter().map(of)
}

/// With what is there before facets are read.
async fn furnished(side: Side) -> Side {
    for kind in FURNITURE {
        let example = examples().find(|it| it["change"] == kind).unwrap();
        let change = side.staged(example).await.unwrap();
        let made = side.make(&change).await;
        assert!(
            ["done", "a password"].contains(&made.as_str()),
            "{kind}: {made}"
        );
    }
    side
}

/// What is said of some facets.
async fn read(side: &Side, facets: &[Facet]) -> Value {
    let account: Account = side.read(facets).await;
    let id = side.gateway.caller().await.unwrap().account_id;
    let whole = serde_json::to_value(&account).unwrap();
    let told = facets.iter().map(|facet| {
        let mut reading = whole[facet.name()].clone();
        reading.as_object_mut().unwrap().remove("at");
        (facet.name().to_owned(), reading)
    });
    masked(Value::Object(told.collect::<Map<_, _>>()), &id)
}

/// Makes an example of a change where it can be made. What came of it, in the facets of its services that
/// are `comparable`; and what was asked to make it.
async fn played(side: &Side, example: Value, comparable: &[Facet]) -> (Value, Vec<Asked>) {
    let change = match side.staged(example).await {
        Ok(change) => change,
        Err(error) => return (json!({ "answer": error.to_string() }), side.asked()),
    };
    let mut asked = side.asked();
    let facets = of_services(&change, comparable);
    let before = read(side, &facets).await;
    side.asked();
    let answer = side.make(&change).await;
    asked.extend(side.asked());
    let after = read(side, &facets).await;
    side.asked();
    let effects = facets.iter().map(|facet| {
        let name = facet.name();
        (name.to_owned(), effect(&before[name], &after[name]))
    });
    let effects: Map<String, Value> = effects.collect();
    (json!({ "answer": answer, "effect": effects }), asked)
}

/// Those that the services of a change answer, but for the report, which is up to four hours old.
fn of_services(change: &Change, facets: &[Facet]) -> Vec<Facet> {
    let calls = change.deed().api_calls("123456789012");
    let told = |facet: &&Facet| {
        let operations = facet.operations().iter();
        let mut services = operations.filter_map(|it| it.split(':').next());
        services.any(|service| calls.iter().any(|call| call.service == service))
    };
    let at_once = facets.iter().filter(|it| **it != Facet::CredentialReport);
    at_once.filter(told).copied().collect()
}

//! Every facet that AWS answers.

use std::collections::BTreeSet;
use std::sync::Arc;

use firstday_app::checklist::{Account, Facet, Reading, Source};
use firstday_aws_gateway::Gateway;
use firstday_practice::{Clock, Practice, Seed, World};
use jiff::Timestamp;
use serde_json::{Value, json};
use tokio::time::Instant;

use crate::common::NOW;
use crate::fault::{DEADLINE, Fault};
use crate::line::Line;
use crate::table::Row;

/// What a facet does without, and then says less or asks otherwise; it says so itself where that counts.
const DOES_WITHOUT: [(&str, &str); 6] = [
    ("sign-ins", "sts:GetCallerIdentity"),
    ("sign-ins", "iam:GetUser"),
    ("sign-ins", "iam:GetAccessKeyLastUsed"),
    ("root-keys", "iam:GetAccessKeyLastUsed"),
    ("program-sessions", "signin:GetSession"),
    ("trails", "cloudtrail:GetTrailStatus"),
];

/// Of what is paid by the page one is read, and the reading says that there is more.
const ONE_PAGE: (&str, &str) = ("spending", "ce:GetCostAndUsage");

pub(crate) fn jobs() -> Vec<Facet> {
    let read = |facet: &Facet| facet.source() != Source::Computer;
    Facet::ALL.iter().copied().filter(read).collect()
}

struct Stage {
    line: Arc<Line>,
    gateway: Gateway,
}

impl Stage {
    async fn new() -> Self {
        let clock = Clock::Fixed { unix_seconds: NOW };
        let practice = Practice::in_memory(World::seeded(Seed::Neglected, clock));
        let line = Line::to(&practice);
        let gateway = Gateway::connect(line.connection(), now).await.unwrap();
        line.asked();
        Self { line, gateway }
    }

    async fn read(&self, facet: Facet) -> Account {
        let people = ["ana".to_owned()];
        let facets = BTreeSet::from([facet]);
        self.gateway.observe(&facets, &people, now(), |_| {}).await
    }
}

fn now() -> Timestamp {
    Timestamp::from_second(NOW).unwrap()
}

pub(crate) async fn rows(facet: Facet) -> Vec<Row> {
    let stage = Stage::new().await;
    let undisturbed = value(facet, &stage.read(facet).await);
    let mut rows = Vec::new();
    // By name: they are asked for at once, in no order.
    for operation in BTreeSet::from_iter(stage.line.asked()) {
        rows.push(row(facet, operation, &undisturbed).await);
    }
    rows
}

async fn row(facet: Facet, operation: String, undisturbed: &Value) -> Row {
    let what = json!(facet);
    let what = what.as_str().unwrap();
    Row::of(what, operation, async |operation, fault| {
        cell(facet, operation, fault, undisturbed).await
    })
    .await
}

async fn cell(
    facet: Facet,
    operation: &str,
    fault: Fault,
    undisturbed: &Value,
) -> (String, Vec<String>) {
    let stage = Stage::new().await;
    stage.line.strike(operation, fault);
    let began = Instant::now();
    let account = Box::pin(stage.read(facet)).await;
    let took = began.elapsed();
    let cell = match account.reading_of(facet) {
        Reading::Known { .. } if value(facet, &account) == *undisturbed => "known",
        Reading::Known { .. } => "part",
        Reading::Denied { .. } => "denied",
        Reading::NotReady { .. } => "not ready",
        Reading::Unavailable { .. } => "unavailable",
        Reading::NotRead => "not read",
    };
    let good = took <= DEADLINE && is_right(facet, operation, fault, cell);
    let wrong = (!good).then(|| format!("in {took:?}"));
    (cell.to_owned(), wrong.into_iter().collect())
}

/// A facet that could not be read is never known, but where it does without what was to be read here.
fn is_right(facet: Facet, operation: &str, fault: Fault, cell: &str) -> bool {
    let name = json!(facet);
    let place = (name.as_str().unwrap(), operation);
    let spared = DOES_WITHOUT.contains(&place) && ["known", "part"].contains(&cell);
    let paid = facet.source() == Source::AwsOnRequest;
    match fault {
        Fault::Denied | Fault::DeniedByOrganization => cell == "denied" || spared,
        Fault::Lag => cell == "known",
        Fault::LostReply => cell == "known" || (paid && cell == "unavailable"),
        Fault::Endless if place == ONE_PAGE => cell == "part",
        Fault::Endless => cell == "known" || cell == "unavailable",
        Fault::Throttled
        | Fault::Failed
        | Fault::Unavailable
        | Fault::Reset
        | Fault::TimeOut
        | Fault::Expired
        | Fault::Malformed
        | Fault::Portal
        | Fault::Redirected
        | Fault::Gigabyte => cell == "unavailable" || spared,
    }
}

/// What was read, by the name of the facet's field.
fn value(facet: Facet, account: &Account) -> Value {
    let field = json!(facet).as_str().unwrap().replace('-', "_");
    let account = json!(account);
    assert!(account.get(&field).is_some(), "{field}");
    account[field].clone()
}

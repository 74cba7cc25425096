//! Every facet that AWS answers.

use std::collections::BTreeSet;
use std::sync::Arc;

use firstday_app::checklist::{Account, CreateUser, Facet, Reading, Source};
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

const SEED: Seed = Seed::Neglected;

pub(crate) fn jobs() -> Vec<Facet> {
    let read = |facet: &Facet| facet.source() != Source::Computer;
    Facet::ALL.iter().copied().filter(read).collect()
}

struct Stage {
    practice: Practice,
    line: Arc<Line>,
    gateway: Gateway,
}

impl Stage {
    async fn new(seed: Seed) -> Self {
        let clock = Clock::Fixed { unix_seconds: NOW };
        let practice = Practice::in_memory(World::seeded(seed, clock));
        let line = Line::to(&practice);
        let gateway = Gateway::connect(line.connection(), now).await.unwrap();
        line.asked();
        Self {
            practice,
            line,
            gateway,
        }
    }

    /// Somebody changes something, which is seen so many seconds later.
    async fn changed(lag: u32) -> Self {
        let stage = Self::new(SEED).await;
        let late = |world: &mut World| world.settings.lag_seconds = lag;
        stage.practice.edit(late).unwrap();
        let user = CreateUser {
            user: "newcomer".to_owned(),
        };
        stage.gateway.apply(&user.into()).await.unwrap();
        stage
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
    let stage = Stage::new(SEED).await;
    let undisturbed = value(facet, &stage.read(facet).await);
    let mut rows = Vec::new();
    // By name: they are asked for at once, in no order.
    for operation in BTreeSet::from_iter(stage.line.asked()) {
        rows.push(row(facet, operation, &undisturbed).await);
    }
    rows
}

/// The operations of which another page was asked for, where there is always one, and what is wrong with
/// what came of that.
pub(crate) async fn endless(facet: Facet, seed: Seed) -> (Vec<String>, Vec<String>) {
    let stage = Stage::new(seed).await;
    stage.read(facet).await;
    let (mut lists, mut wrong) = (Vec::new(), Vec::new());
    for operation in stage.line.asked() {
        let stage = Stage::new(seed).await;
        stage.line.strike(&operation, Fault::Endless);
        let account = Box::pin(stage.read(facet)).await;
        if !stage.line.went_on() {
            continue;
        }
        let paid = ONE_PAGE.1 == operation;
        if !paid && account.reading_of(facet).value().is_some() {
            wrong.push(format!("{facet:?} {operation} is known"));
        }
        lists.push(operation);
    }
    (lists, wrong)
}

async fn row(facet: Facet, operation: String, undisturbed: &Value) -> Row {
    let what = json!(facet);
    let what = what.as_str().unwrap();
    let every = |_, _: &str| true;
    Row::of(what, operation, every, async |operation, fault| {
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
    let mut right = vec![undisturbed.clone()];
    let stage = if fault == Fault::Lag {
        // What AWS writes down by itself has seen it already.
        right.push(value(facet, &Stage::changed(0).await.read(facet).await));
        Stage::changed(20).await
    } else {
        Stage::new(SEED).await
    };
    stage.line.strike(operation, fault);
    let began = Instant::now();
    let account = Box::pin(stage.read(facet)).await;
    let took = began.elapsed();
    let cell = match account.reading_of(facet) {
        Reading::Known { .. } if right.contains(&value(facet, &account)) => "known",
        Reading::Known { .. } => "part",
        Reading::Denied { .. } => "denied",
        Reading::NotReady { .. } => "not ready",
        Reading::Unavailable { .. } => "unavailable",
        Reading::NotRead => "not read",
    };
    let pages = stage.line.went_on();
    let good = took <= DEADLINE && is_right(facet, operation, fault, pages, cell);
    let wrong = (!good).then(|| format!("in {took:?}"));
    (cell.to_owned(), wrong.into_iter().collect())
}

/// A facet that could not be read is never known, but where it does without what was to be read here.
/// `pages`: whether another page was asked for.
fn is_right(facet: Facet, operation: &str, fault: Fault, pages: bool, cell: &str) -> bool {
    let name = json!(facet);
    let place = (name.as_str().unwrap(), operation);
    let spared = DOES_WITHOUT.contains(&place) && ["known", "part"].contains(&cell);
    let paid = facet.source() == Source::AwsOnRequest;
    match fault {
        Fault::Denied | Fault::DeniedByOrganization => cell == "denied" || spared,
        Fault::Lag => cell == "known",
        Fault::LostReply => cell == "known" || (paid && cell == "unavailable"),
        Fault::Endless if place == ONE_PAGE => cell == "part",
        Fault::Endless if pages => cell == "unavailable",
        Fault::Endless => cell == "known",
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

//! A first day on a practice account, and what of it can be compared.

use std::collections::BTreeSet;

use firstday_app::checklist::{Account, Undo};
use firstday_app::{Connection, Outcome, RecordsFile, Session, UndoChoice};
use firstday_practice::{Seed, World};
use serde_json::{Map, Value};

use crate::common::{self, Stage};

/// The profile that the first day writes.
pub(crate) const PROFILE: &str = "firstday";

/// What reading tells beside the account itself: when it was read, and what AWS wrote down.
const BESIDES: [&str; 3] = ["observed_at", "events", "credential_report"];

pub(crate) fn facets(account: &Account) -> Map<String, Value> {
    let mut value = serde_json::to_value(account).unwrap();
    let facets = value.as_object_mut().unwrap();
    facets.retain(|name, _| !BESIDES.contains(&name.as_str()));
    facets.clone()
}

/// Answers everything, and gives the account as it is then.
pub(crate) async fn ready(seed: Seed) -> (Stage, Account) {
    let mut stage = Stage::new(seed).await;
    stage.answer_all().await;
    if seed == Seed::Project {
        stage.session.answer("cli-access", None).unwrap();
    }
    let before = stage.session.account().clone();
    (stage, before)
}

pub(crate) async fn set_up(seed: Seed) -> (Stage, Account) {
    let (mut stage, before) = ready(seed).await;
    let plan = stage.plan();
    for (planned, outcome) in plan.changes.iter().zip(stage.apply(&plan).await) {
        assert_eq!(outcome, Outcome::Done, "{seed}: {:?}", planned.change);
    }
    (stage, before)
}

pub(crate) fn everything(stage: &Stage) -> Undo {
    stage.session.plan_undo(UndoChoice::All, false).unwrap()
}

pub(crate) async fn take_back(stage: &mut Stage, undo: &Undo) {
    stage.session.preview(&undo.plan).unwrap();
    let outcomes = stage.apply(&undo.plan).await;
    for (planned, outcome) in undo.plan.changes.iter().zip(outcomes) {
        let gone = matches!(outcome, Outcome::Done | Outcome::AlreadyThere);
        assert!(gone, "{:?}: {outcome:?}", planned.change);
    }
}

pub(crate) fn names(undo: &Undo) -> Vec<&'static str> {
    let changes = undo.plan.changes.iter();
    changes.map(|planned| planned.change.name()).collect()
}

/// The ids of all access keys of all users.
pub(crate) fn keys(stage: &Stage) -> BTreeSet<String> {
    let keys = |world: &World| {
        let users = world.state.iam.users.values();
        users
            .flat_map(|user| user.access_keys.keys().cloned())
            .collect()
    };
    stage.practice.read(keys).unwrap()
}

/// The same account, keyring and home, by another way to AWS.
pub(crate) async fn over(stage: &Stage, connection: Connection) -> Session {
    let home = stage.home.path().to_owned();
    let files = RecordsFile::of_practice(&home.join("practice.json"));
    let surroundings = common::surroundings(&stage.practice, home, "firstday");
    let store = stage.store.clone();
    let session = Session::open(connection, store, surroundings, |_| files);
    session.await.unwrap()
}

//! Worlds that earlier versions saved must still open.

use std::fs;

use firstday_practice::{Practice, Seed, WORLD_FORMAT, World};
use serde_json::Value;

use crate::client::Client;

/// A saved world, in a file of its own.
fn opened(text: &str) -> (tempfile::TempDir, Practice) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("world.json");
    fs::write(&path, text).unwrap();
    let practice = Practice::open(&path).unwrap();
    (folder, practice)
}

/// Each seed as format 1 saved it.
const SEEDS_1: [(Seed, &str); 4] = [
    (Seed::Fresh, include_str!("fixtures/fresh-1.json")),
    (Seed::HalfDone, include_str!("fixtures/half-done-1.json")),
    (Seed::Neglected, include_str!("fixtures/neglected-1.json")),
    (Seed::Project, include_str!("fixtures/project-1.json")),
];

/// What worlds of format 1 knew nothing of: it begins empty in them.
const LATER: &[&str] = &[
    "/settings/region_seconds",
    "/state/access_analyzer",
    "/state/billing",
    "/state/ce",
    "/state/cloudtrail",
    "/state/free_tier/usage",
    "/state/free_tier/activities",
    "/state/payments",
    "/state/program_sessions",
    "/state/recommended",
    "/state/regions/contacts",
    "/state/regions/phone",
    "/state/s3",
];

#[tokio::test]
async fn a_world_of_format_1_still_opens() {
    let (_folder, practice) = opened(include_str!("fixtures/world-1.json"));
    let root = Client::owner(&practice);
    let users = root.iam("ListUsers", &[]).await.ok().elements("UserName");
    assert_eq!(users, ["boss", "deploy", "former-colleague"]);
    root.iam("CreateUser", &[("UserName", "ann")]).await.ok();
}

#[test]
fn every_seed_of_format_1_opens_as_what_it_is_today() {
    for (seed, text) in SEEDS_1 {
        let (_folder, practice) = opened(text);
        let read = practice.read(Clone::clone).unwrap();
        assert_eq!(
            without_times(&read),
            without_times(&made_anew(seed)),
            "{seed}"
        );
    }
}

#[tokio::test]
async fn a_world_of_format_1_is_saved_in_the_format_of_today() {
    let (folder, practice) = opened(include_str!("fixtures/half-done-1.json"));
    practice.set_root_mfa(true).unwrap();
    let path = folder.path().join("world.json");
    let saved: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    assert_eq!(saved["format"], WORLD_FORMAT);
    let again = Practice::open(&path).unwrap();
    assert!(again.root_mfa().unwrap());
    let users = again.read(|world| world.state.iam.users.len()).unwrap();
    assert_eq!(users, 1);
}

#[test]
fn writes_that_had_not_spread_are_kept() {
    let mut world: Value = serde_json::from_str(include_str!("fixtures/neglected-1.json")).unwrap();
    world["unseen"] = serde_json::json!([
        { "until": "2026-12-01T00:00:00Z", "before": world["state"].clone() }
    ]);
    let (_folder, practice) = opened(&world.to_string());
    let unseen = practice.read(|world| world.unseen.clone()).unwrap();
    assert_eq!(unseen[0].before.iam.users.len(), 3);
    assert_eq!(unseen[0].before.iam.alias.as_deref(), Some("old-shop"));
}

/// A seed at the time at which the fixtures were made.
fn made_anew(seed: Seed) -> World {
    World::seeded(
        seed,
        firstday_practice::Clock::Running { offset_seconds: 0 },
    )
}

/// A world as JSON with nothing of its times and its one random secret.
fn without_times(world: &World) -> Value {
    let mut world = serde_json::to_value(world).unwrap();
    world["state"]["session_secret"] = Value::Null;
    for later in LATER {
        if let Some(part) = world.pointer_mut(later) {
            *part = Value::Null;
        }
    }
    blank(&mut world);
    world
}

/// Keys had no mark in their ids.
fn unmarked(name: String) -> String {
    match name.strip_prefix("AKIA") {
        Some(rest) => format!("AKIA{:.7}", rest.trim_start_matches("7PRACTICE")),
        None => name,
    }
}

fn blank(value: &mut Value) {
    match value {
        Value::String(text) if text.parse::<jiff::Timestamp>().is_ok() => *value = Value::Null,
        Value::Array(items) => items.iter_mut().for_each(blank),
        Value::Object(members) => {
            if let Some(period) = members.get_mut("TimePeriod") {
                *period = Value::Null;
            }
            let named = std::mem::take(members).into_iter();
            members.extend(named.map(|(name, value)| (unmarked(name), value)));
            members.values_mut().for_each(blank);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

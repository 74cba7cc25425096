//! Access keys.

use firstday_rehearsal::Seed;
use serde_json::{Value, json};

use super::stages::{after_the_first_day, begun_with, days_later, with_account};
use crate::recordings::person;
use crate::recordings::take::Take;

/// Every action on every key of an account that nobody has looked after.
pub(super) async fn access_keys() -> Vec<Take> {
    let mut take = Take::on(begun_with(Seed::Neglected).await);
    take.ask(&["start", "checklist", "access_keys"]).await;
    let keys = take.call("access_keys", json!({})).await["rows"].clone();
    for key in keys.as_array().unwrap() {
        for action in key["actions"].as_array().unwrap() {
            if action != "rotate" {
                preview(&mut take, action.as_str().unwrap(), key).await;
            }
        }
    }
    take.apply(person::watches).await;
    let off = take.call("access_keys", json!({})).await["rows"][3].clone();
    // The last one deletes what is already gone.
    for action in ["deactivate", "activate", "delete"] {
        preview(&mut take, action, &off).await;
    }
    take.apply(person::watches).await;
    take.ask(&["access_keys"]).await;
    preview(&mut take, "delete", &off).await;
    vec![take]
}

async fn preview(take: &mut Take, action: &str, key: &Value) {
    let action = json!({ "action": action, "user": key["user"], "id": key["id"] });
    take.call("preview_keys", json!({ "action": action })).await;
}

/// Nobody has a key but the root user, whose keys only the root user sees.
pub(super) async fn none() -> Vec<Take> {
    let stage = with_account(Seed::Neglected);
    stage.sign_in(None).await;
    let emptied = stage.practice().edit(|world| {
        let users = world.state.iam.users.values_mut();
        users.for_each(|user| user.access_keys.clear());
    });
    emptied.unwrap();
    let mut take = Take::on(stage);
    let start =
        json!({ "practice": true, "seed": null, "region": "us-east-1", "elsewhere": false });
    let begun = take
        .call("begin_browser_sign_in", json!({ "start": start }))
        .await;
    let address = begun["address"].as_str().unwrap().to_owned();
    take.browse(move || drop(test_browser::sign_in(&address, "user/boss")));
    let open = ("open_sign_in_page", json!({}));
    take.call_until("sign_in", json!({ "how": { "with": "browser" } }), open)
        .await;
    take.call("observe", json!({ "steps": null })).await;
    take.ask(&["start", "checklist", "access_keys"]).await;
    vec![take]
}

/// The key of the first day is replaced after a while, and a reminder is set to delete the old one.
pub(super) async fn rotate() -> Vec<Take> {
    let stage = after_the_first_day().await;
    days_later(&stage, 53).await;
    let mut take = Take::on(stage);
    take.ask(&["start", "checklist", "access_keys"]).await;
    for days in [Value::Null, json!(7)] {
        let action = json!({ "action": "rotate", "profile": "firstday", "deleteAfterDays": days });
        take.call("preview_keys", json!({ "action": action })).await;
    }
    take.apply(person::watches).await;
    take.ask(&["access_keys"]).await;
    vec![take]
}

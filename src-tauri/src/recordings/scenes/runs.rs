//! Making the changes.

use firstday_rehearsal::{Fault, FaultKind, Seed, World};
use serde_json::json;

use super::stages::begun_with;
use crate::desk::tests::stage::Stage;
use crate::recordings::person::{self, Person};
use crate::recordings::take::Take;

/// Everything answered: the codes are mistyped and then right, or left for later, or the run is
/// stopped there.
pub(super) async fn review() -> Vec<Take> {
    let mut takes = Vec::new();
    for person in [person::mistypes as Person, person::leaves, person::stops] {
        let mut take = Take::on(answered().await);
        take.ask(&["start", "checklist", "preview"]).await;
        take.apply(person).await;
        take.ask(&["checklist", "preview"]).await;
        take.ask(&["practice_phone"]).await;
        takes.push(take);
    }
    takes
}

/// A change that AWS refuses.
pub(super) async fn failing() -> Vec<Take> {
    let stage = answered().await;
    let refuses = |world: &mut World| {
        world.settings.faults = vec![Fault {
            operation: "iam:CreateGroup".to_owned(),
            kind: FaultKind::Denied,
            times: None,
        }];
    };
    stage.practice().edit(refuses).unwrap();
    let mut take = Take::on(stage);
    take.ask(&["start", "checklist", "preview"]).await;
    take.apply(person::types_codes).await;
    take.ask(&["checklist", "preview"]).await;
    vec![take]
}

/// The command line gets a browser session: the run asks somebody to sign in, who leaves it for
/// later, with the codes or without, or is somebody else at first.
pub(super) async fn sign_in() -> Vec<Take> {
    let mut takes = Vec::new();
    for person in [
        person::types_codes as Person,
        person::signs_in,
        person::leaves,
    ] {
        takes.push(session_kept(person).await);
    }
    takes
}

pub(super) async fn session_kept(person: Person) -> Take {
    let mut take = Take::on(answered().await);
    take.ask(&["start", "checklist"]).await;
    let answers = json!({"user": "alex", "profile": "work", "region": "us-east-1", "method": "browser-session"});
    let answer = json!({ "step": "cli-access", "answers": answers });
    take.call("answer", answer).await;
    take.ask(&["preview"]).await;
    take.apply(person).await;
    take.ask(&["checklist"]).await;
    take
}

async fn answered() -> Stage {
    let stage = begun_with(Seed::Fresh).await;
    stage.answer_all().await;
    stage
}

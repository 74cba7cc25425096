//! What holds for every practice file whatsoever, for the tests and the fuzz target.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a broken invariant is to be seen"
)]

use std::path::Path;

use crate::file;
use crate::service::{Ask, Caller, Identity};
use crate::services;
use crate::wire::Input;
use crate::world::World;

/// Reads a practice file of these bytes, and asks it for everything that can be read.
///
/// # Panics
/// Where a world that was read does not read the same again, or cannot answer.
pub fn hold(bytes: &[u8]) {
    let Ok(mut world) = file::parse(Path::new("practice.json"), bytes) else {
        return;
    };
    let saved = serde_json::to_vec(&world).unwrap();
    let again: World = file::parse(Path::new("practice.json"), &saved).unwrap();
    assert!(
        serde_json::to_vec(&again).unwrap() == saved,
        "it reads otherwise"
    );
    answers(&world);
    for seconds in [1, i64::MAX, i64::MIN] {
        world.advance(seconds);
        answers(&world);
    }
}

/// Every operation that reads is asked, as the root user, without parameters.
fn answers(world: &World) {
    let root = Caller {
        identity: Identity::Root,
        arn: "arn:aws:iam::123456789012:root".to_owned(),
        user_id: "123456789012".to_owned(),
        mfa: None,
    };
    let _ = (world.signing_time(), world.shown_time());
    let input = Input::default();
    let ask = Ask {
        input: &input,
        caller: &root,
        account: &world.state.account,
        region: "us-east-1",
        settings: &world.settings,
        trailed: &world.state.trailed(),
        now: world.now(),
    };
    for work in services::all() {
        let seen = world.visible();
        for (action, resource) in work.needs(seen, &ask) {
            let _ = seen.authorise(&root, &action, &resource);
        }
        let _ = work.read(seen, &ask);
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_practice_file_is_refused_or_answers() {
        test_inputs::try_inputs("practice_file", 300, super::hold);
    }
}

//! What the person in a scene does. Most have no browser: a sign-in is left for later.

use serde_json::{Value, json};

use super::take::Act;
use crate::desk::tests::stage::Stage;

/// What somebody does when a run sends something.
pub(super) type Person = fn(&Stage, &Value) -> Vec<Act>;

/// Is asked for nothing.
pub(super) fn watches(_: &Stage, _: &Value) -> Vec<Act> {
    Vec::new()
}

/// Types what the practice phone shows.
pub(super) fn types_codes(stage: &Stage, sent: &Value) -> Vec<Act> {
    let Some(serial) = sent["serial"].as_str() else {
        return leaves(stage, sent);
    };
    let (first, second) = stage.practice().authenticator_codes(serial).unwrap();
    let codes = json!({ "first": first, "second": second, "age": 0 });
    saved_before(sent, "submit_codes", codes)
}

/// Types wrong codes first.
pub(super) fn mistypes(stage: &Stage, sent: &Value) -> Vec<Act> {
    if sent["event"] == "needs-codes" && sent["refused"].is_null() {
        let wrong = json!({ "first": "000000", "second": "111111", "age": 0 });
        return saved_before(sent, "submit_codes", wrong);
    }
    types_codes(stage, sent)
}

/// Types codes, and signs in: as somebody else at first.
pub(super) fn signs_in(stage: &Stage, sent: &Value) -> Vec<Act> {
    if sent["event"] != "needs-sign-in" {
        return types_codes(stage, sent);
    }
    let address = sent["address"].as_str().unwrap().to_owned();
    let code = stage.fresh_code();
    let first = sent["refused"].is_null();
    let browse = move || match first {
        true => drop(test_browser::sign_in(&address, "root")),
        false => drop(test_browser::sign_in_with_code(
            &address,
            "user/alex",
            &code,
        )),
    };
    vec![
        Act::Browse(Box::new(browse)),
        Act::Call("open_sign_in_page", json!({})),
    ]
}

/// Leaves whatever is asked for.
pub(super) fn leaves(_: &Stage, sent: &Value) -> Vec<Act> {
    match sent["event"].as_str() {
        Some("needs-codes") => saved_before(sent, "skip_codes", json!({})),
        Some("needs-sign-in") => vec![Act::Call("skip_sign_in", json!({}))],
        Some(_) | None => Vec::new(),
    }
}

/// Stops when codes are asked for, and leaves them.
pub(super) fn stops(stage: &Stage, sent: &Value) -> Vec<Act> {
    let mut acts = leaves(stage, sent);
    if sent["event"] == "needs-codes" {
        acts.insert(1, Act::Call("stop_run", json!({})));
    }
    acts
}

/// The codes are asked for behind the password of the same user: that is saved first.
fn saved_before(sent: &Value, command: &'static str, args: Value) -> Vec<Act> {
    let user = json!({ "user": sent["user"] });
    let saved = Act::Call("password_saved", user);
    let first_time = sent["refused"].is_null().then_some(saved);
    let then = Act::Call(command, args);
    first_time.into_iter().chain([then]).collect()
}

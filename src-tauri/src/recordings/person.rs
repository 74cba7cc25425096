//! What the person in a scene does. Most have no browser: a sign-in is left for later.

use serde_json::{Value, json};

use super::scene::Act;
use crate::desk::tests::stage::Stage;

/// Types what the practice phone shows.
pub(super) fn types_codes(stage: &Stage, sent: &Value) -> Option<Act> {
    let Some(serial) = sent["practiceSerial"].as_str() else {
        return leaves(stage, sent);
    };
    let (first, second) = stage.practice().authenticator_codes(serial).unwrap();
    Some(("submit_codes", json!({ "first": first, "second": second })))
}

/// Types wrong codes first.
pub(super) fn mistypes(stage: &Stage, sent: &Value) -> Option<Act> {
    if sent["event"] == "needs-codes" && sent["refused"].is_null() {
        let wrong = json!({ "first": "000000", "second": "111111" });
        return Some(("submit_codes", wrong));
    }
    types_codes(stage, sent)
}

/// Types codes, and signs in: as somebody else at first.
pub(super) fn signs_in(stage: &Stage, sent: &Value) -> Option<Act> {
    if sent["event"] != "needs-sign-in" {
        return types_codes(stage, sent);
    }
    let address = sent["address"].as_str()?.to_owned();
    let code = stage.fresh_code();
    let first = sent["refused"].is_null();
    tokio::task::spawn_blocking(move || match first {
        true => test_browser::sign_in(&address, "root"),
        false => test_browser::sign_in_with_code(&address, "user/alex", &code),
    });
    Some(("open_sign_in_page", json!({})))
}

/// Leaves whatever is asked for.
pub(super) fn leaves(_: &Stage, sent: &Value) -> Option<Act> {
    match sent["event"].as_str()? {
        "needs-codes" => Some(("skip_codes", json!({}))),
        "needs-sign-in" => Some(("skip_sign_in", json!({}))),
        _ => None,
    }
}

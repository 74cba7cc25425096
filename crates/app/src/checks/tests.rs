#![allow(clippy::unwrap_used)]

use firstday_checklist::{Account, CheckResult, STEPS};
use firstday_words::{Language, Words};
use jiff::Timestamp;
use serde_json::Value;

use super::*;
use crate::problem::Code;
use crate::report;

fn words() -> Words {
    Words::load(Language::ENGLISH)
}

/// An account of which nothing could be read, and a profile that led to none.
fn checked() -> Vec<CheckedAccount> {
    let account = Account::unread(Timestamp::UNIX_EPOCH);
    let report = report(&words(), &account, STEPS, false, Vec::new());
    let problem = Problem::new(Code::CheckTooSlow).with("profile", "slow");
    let one = |profile: &str, outcome| CheckedAccount {
        profile: Some(profile.to_owned()),
        same_account: vec!["twin".to_owned()],
        outcome,
    };
    vec![one("work", Ok(report)), one("slow", Err(problem))]
}

fn written(form: CheckForm, fail_on: &FailOn) -> String {
    let now = Timestamp::UNIX_EPOCH;
    form.written(&words(), &checked(), fail_on, true, now)
        .unwrap()
}

fn json(form: CheckForm) -> Value {
    serde_json::from_str(&written(form, &FailOn::default())).unwrap()
}

#[test]
fn an_account_that_could_not_be_read_is_told_beside_the_others() {
    let several = json(CheckForm::Json);
    assert_eq!(several["settled"], false);
    assert_eq!(several["accounts"][0]["problem"], Value::Null);
    assert_eq!(several["accounts"][1]["problem"]["code"], "check-too-slow");
    let sarif = json(CheckForm::Sarif);
    let invocation = |run: usize| &sarif["runs"][run]["invocations"][0];
    assert_eq!(invocation(0)["executionSuccessful"], true);
    assert_eq!(invocation(1)["executionSuccessful"], false);
    let ocsf = json(CheckForm::Ocsf);
    assert_eq!(ocsf.as_array().unwrap().len(), STEPS.len());
    let junit = written(CheckForm::Junit, &FailOn::default());
    assert!(junit.contains("type=\"check-too-slow\""), "{junit}");
}

/// What nobody could look at is no pass in any form.
#[test]
fn what_could_not_be_read_never_passes() {
    let sarif = json(CheckForm::Sarif);
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    let unread = checked()[0].outcome.as_ref().unwrap().steps.clone();
    let unread = unread.iter().filter(|it| it.result == CheckResult::Unknown);
    let open = results.iter().filter(|it| it["kind"] == "open");
    assert_eq!(open.count(), unread.clone().count());
    for (found, step) in json(CheckForm::Ocsf).as_array().unwrap().iter().zip(STEPS) {
        assert_ne!(found["compliance"]["status_id"], 1, "{}", step.id());
    }
    let (lenient, strict) = (FailOn::these([]), FailOn::default());
    let errors = |fail_on| written(CheckForm::Junit, fail_on).matches("<error").count();
    assert_eq!(errors(&strict), unread.count() + 1);
    assert_eq!(errors(&lenient), 1);
}

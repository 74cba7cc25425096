//! JUnit's XML: a suite an account, a case a step. The form has no specification; what is written here
//! is what the parser of quick-junit and others share: suites with counts, cases with a class name,
//! and `failure`, `error` or `skipped` in them.

use firstday_checklist::{CheckResult, Message};
use firstday_words::Words;
use quick_junit::{NonSuccessKind, Property, TestCase, TestCaseStatus, TestSuite};

use super::{CheckedAccount, FailOn};
use crate::problem::{Code, Problem};
use crate::report::{Report, ReportStep};

/// The case of an account that could not be read.
const READING: &str = "reading";

/// All accounts as one document.
pub(super) fn written(
    words: &Words,
    checked: &[CheckedAccount],
    fail_on: &FailOn,
) -> Result<String, Problem> {
    let mut document = quick_junit::Report::new("firstday");
    document.add_test_suites(checked.iter().map(|it| suite(words, it, fail_on)));
    document
        .to_string()
        .map_err(|error| Problem::new(Code::Unexpected).caused_by(&error))
}

fn suite(words: &Words, checked: &CheckedAccount, fail_on: &FailOn) -> TestSuite {
    let mut suite = TestSuite::new(format!("firstday.{}", checked.key()));
    if let Some(profile) = &checked.profile {
        suite.add_property(Property::new("profile", profile));
    }
    if !checked.same_account.is_empty() {
        suite.add_property(Property::new(
            "same_account",
            checked.same_account.join(", "),
        ));
    }
    match &checked.outcome {
        Ok(report) => of_report(words, &mut suite, report, fail_on),
        Err(problem) => {
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Error);
            status
                .set_type(problem.code.name())
                .set_message(words.say(&problem.title()))
                .set_description(unread(words, problem));
            suite.add_test_case(case(checked.key(), READING, status));
        }
    }
    suite
}

fn of_report(words: &Words, suite: &mut TestSuite, report: &Report, fail_on: &FailOn) {
    let account = &report.account;
    let facts = [
        ("account", account.id.as_deref()),
        ("caller", account.caller_arn.as_deref()),
        ("observed_at", Some(report.observed_at.as_str())),
        ("practice", account.practice.then_some("true")),
    ];
    for (name, value) in facts {
        suite.add_properties(value.map(|value| Property::new(name, value)));
    }
    let key = account.id.as_deref().unwrap_or("unknown");
    for step in &report.steps {
        let mut case = case(key, &step.id, status(words, step, fail_on));
        case.add_properties([Property::new("title", &step.title)]);
        suite.add_test_case(case);
    }
}

fn case(key: &str, name: &str, status: TestCaseStatus) -> TestCase {
    let mut case = TestCase::new(name, status);
    case.set_classname(format!("firstday.{key}"));
    case
}

/// What does not count as a failure is skipped, and says how it stands.
fn status(words: &Words, step: &ReportStep, fail_on: &FailOn) -> TestCaseStatus {
    let stood = Message::new(format!("status-{}", step.stood().name()));
    let stood = words.say(&stood);
    let kind = match step.result {
        CheckResult::Pass => return TestCaseStatus::success(),
        CheckResult::Skip => None,
        CheckResult::Unknown => Some(NonSuccessKind::Error),
        CheckResult::Todo | CheckResult::Attention | CheckResult::Critical => {
            Some(NonSuccessKind::Failure)
        }
    };
    let Some(kind) = kind.filter(|_| fail_on.fails(step.result)) else {
        let mut skipped = TestCaseStatus::skipped();
        skipped.set_message(stood);
        return skipped;
    };
    let mut failed = TestCaseStatus::non_success(kind);
    failed
        .set_type(step.result.name())
        .set_message(format!("{}: {stood}", step.title))
        .set_description(described(step));
    failed
}

fn described(step: &ReportStep) -> String {
    let found = step.findings.iter().map(|it| it.text.as_str());
    let lines: Vec<&str> = found.chain(step.console_link).collect();
    lines.join("\n")
}

fn unread(words: &Words, problem: &Problem) -> String {
    let detail = problem.detail.as_ref().map(|it| words.cause(it));
    let lines: Vec<String> = detail
        .into_iter()
        .chain([words.say(&problem.hint())])
        .collect();
    lines.join("\n")
}

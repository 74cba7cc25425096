//! `firstday check` for programs: several accounts, and the forms that other people's tools read.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::path::Path;
use std::process::Command;

use e2e::{Ran, Stage, profiles_of_accounts, skipped, venv, workspace};
use serde_json::{Value, json};

fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}

fn all(stage: &Stage, more: &[&str]) -> Ran {
    let check = ["check", "--all-profiles"];
    stage.firstday([&check[..], more].concat())
}

fn valid(schema: &str, value: &Value) {
    let schema = std::fs::read_to_string(workspace().join("docs").join(schema)).unwrap();
    let schema: Value = serde_json::from_str(&schema).unwrap();
    let errors = jsonschema::validator_for(&schema).unwrap();
    let errors: Vec<String> = errors.iter_errors(value).map(|it| it.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?} in {value}");
}

/// B-210: each account is checked once, and one that fails spoils no other.
#[test]
fn the_accounts_of_all_profiles_are_checked() {
    let stage = Stage::bare();
    all(&stage, &[])
        .ended_with(2)
        .says("There is no profile in");
    let _serving = profiles_of_accounts(&stage);
    let said = all(&stage, &["--format", "json"]).ended_with(3).json();
    valid("checks.schema.json", &said);
    let accounts = said["accounts"].as_array().unwrap();
    let of = |what: &str| -> Vec<&Value> { accounts.iter().map(|it| &it[what]).collect() };
    assert_eq!(of("profile"), ["first", "nobody", "half"]);
    assert_eq!(
        of("same_account"),
        [&json!(["twin"]), &json!([]), &json!([])]
    );
    let id = |at: usize| &accounts[at]["report"]["account"]["id"];
    assert_eq!(
        (id(0), id(2)),
        (&json!("111122223333"), &json!("222233334444"))
    );
    assert_eq!(accounts[1]["problem"]["code"], "unreachable");
    for read in [0, 2] {
        valid("check.schema.json", &accounts[read]["report"]);
    }
    let text = all(&stage, &[]).ended_with(3);
    assert!(
        text.text().contains("first: AWS account 111122223333"),
        "{text:?}"
    );
    assert!(
        text.text().contains("nobody: couldn't be checked"),
        "{text:?}"
    );
    assert!(
        text.text()
            .contains("In 0 of 3 accounts, all steps are done. One couldn't be checked."),
        "{text:?}"
    );
    let quiet = all(&stage, &["--quiet", "--format", "json"]).ended_with(3);
    assert_eq!(quiet.err, "");
    let verbose = all(&stage, &["--verbose"]).ended_with(3);
    assert!(
        verbose.err.contains("half: credential_report after "),
        "{}",
        verbose.err
    );
}

/// What other people's programs read: prints what JUnit's has in it, and stops where a form is not
/// valid by its schema.
const READ: &str = "
import json, sys
try:
    import jsonschema, junitparser, ocsf_json_schema, sarif_kit.validate
except ImportError:
    sys.exit(77)
junit, sarif, ocsf = sys.argv[1:]
sarif_kit.validate.assert_valid(json.load(open(sarif)))
schema = ocsf_json_schema.OcsfJsonSchemaEmbedded(ocsf_json_schema.get_ocsf_schema('1.8.0'))
schema = schema.get_class_schema('compliance_finding', ['cloud'])
validator = jsonschema.Draft202012Validator(schema)
for finding in json.load(open(ocsf)):
    validator.validate(finding)
for suite in junitparser.JUnitXml.fromfile(junit):
    print(suite.name, suite.tests, suite.failures, suite.errors, suite.skipped, len(list(suite)))
";

/// B-211: JUnit's parser finds a case for every step, and SARIF and OCSF are valid by their schemas;
/// in each language, with an account that could not be read beside the others.
#[test]
fn other_peoples_programs_read_each_form() {
    let stage = Stage::bare();
    let _serving = profiles_of_accounts(&stage);
    for language in ["en", "vi"] {
        let mut files = Vec::new();
        for form in ["junit", "sarif", "ocsf"] {
            let said = all(&stage, &["--language", language, "--format", form]).ended_with(3);
            files.push(stage.write(form, &said.out));
        }
        let files = files.iter().map(|file| path(file));
        let python = Command::new(venv("python3"))
            .args(["-c", READ])
            .args(files)
            .output()
            .unwrap();
        if python.status.code() == Some(77) {
            return skipped(
                "other_peoples_programs_read_each_form",
                "no Python packages junitparser, ocsf-json-schema and sarif-kit",
            );
        }
        let [out, err] = [python.stdout, python.stderr].map(|it| String::from_utf8(it).unwrap());
        assert!(python.status.success(), "{err}");
        let suites: Vec<Vec<&str>> = out.lines().map(|it| it.split(' ').collect()).collect();
        let names: Vec<&str> = suites.iter().map(|it| it[0]).collect();
        let wanted = [
            "firstday.111122223333",
            "firstday.nobody",
            "firstday.222233334444",
        ];
        assert_eq!(names, wanted);
        let number = |suite: usize, at: usize| suites[suite][at].parse::<usize>().unwrap();
        assert_eq!((number(1, 1), number(1, 3)), (1, 1), "{out}");
        assert!(number(0, 2) > 5, "{out}");
        assert_eq!(number(0, 1), number(0, 5), "{out}");
        assert_eq!(number(0, 1), firstday_checklist::STEPS.len());
    }
}

/// B-212: exit code and JUnit's failures agree, whatever counts as a failure.
#[test]
fn what_fails_is_said_by_the_person() {
    let stage = Stage::bare();
    let practice = stage.practice_with_root_mfa("fresh");
    let check = |more: &[&str]| {
        let check = ["check", "--practice", path(&practice)];
        stage.firstday([&check[..], more].concat())
    };
    check(&[]).ended_with(1);
    check(&["--fail-on", "critical"]).ended_with(0);
    check(&["--fail-on", "none"]).ended_with(0);
    let failures = |fail_on: &str, code: i32| {
        let junit = check(&["--format", "junit", "--fail-on", fail_on]).ended_with(code);
        junit.out.matches("<failure").count()
    };
    assert_eq!(failures("critical,unknown", 1), 0);
    assert!(failures("todo", 1) > 3);
    let quiet = check(&["--quiet", "--step", "root-mfa"]).ended_with(0);
    assert_eq!((quiet.out.as_str(), quiet.err.as_str()), ("", ""));
    let quiet = check(&["--quiet", "--step", "admin-user"]).ended_with(1);
    assert!(
        quiet.out.contains("Create an admin user: To do"),
        "{quiet:?}"
    );
}

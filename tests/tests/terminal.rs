//! The terminal as scripts and people meet it.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::path::{Path, PathBuf};

use e2e::{Screen, Serving, Stage, firstday};
use firstday_checklist::{Message, STEPS};
use firstday_practice::{Fault, FaultKind};
use firstday_words::Language;
use serde_json::Value;

fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}

/// B-01: the first day from each seed does all that needs nobody, and says what is left; the second
/// run changes nothing.
#[test]
fn the_first_day_from_each_seed_and_then_again() {
    for (seed, user, code, left) in [
        ("fresh", "alex", 0, &LEFT[..]),
        ("half-done", "admin", 0, &LEFT[..]),
        // Only a person can sign in at a browser, which is the one way into a project; one can do
        // without the AWS CLI.
        (
            "project",
            "alex",
            0,
            &["cli-access", "alert-delivery", "spending"],
        ),
    ] {
        let stage = Stage::new();
        let practice = match seed {
            "project" => stage.practice(seed),
            _ => stage.practice_with_root_mfa(seed),
        };
        stage.first_day_of(user, &practice).ended_with(code);
        let again = stage.first_day_of(user, &practice).ended_with(code);
        again.says("There is nothing to change.");
        assert_eq!(open_steps(&stage, &practice), left, "{seed}");
    }
}

/// What a new account leaves to the person once setup is complete.
const LEFT: [&str; 7] = [
    "root-recovery",
    "root-unused",
    "billing-access",
    "require-mfa",
    "daily-sign-in",
    "alert-delivery",
    "spending",
];

/// B-01: in an account that was neglected, the keys and passwords that the person names are deleted
/// or switched off. What is left are rights of people's own, and their phones.
#[test]
fn a_neglected_account_is_mended() {
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("neglected");
    let answers = with_keys(&stage, &practice);
    let setup = set_up(&practice, &answers);
    stage.firstday(setup).ended_with(1);
    let again = stage.firstday(setup).ended_with(1);
    again.says("There is nothing to change.");
    assert_eq!(
        open_steps(&stage, &practice),
        [
            "billing-health",
            "root-recovery",
            "root-unused",
            "billing-access",
            "groups",
            "admin-user",
            "admin-mfa",
            "people-mfa",
            "require-mfa",
            "alert-delivery",
            "free-tier",
            "spending",
            "audit-trail",
            "aws-recommends",
            "cli-sessions"
        ]
    );
    let world = firstday_practice::Practice::open(&practice).unwrap();
    let root_keys = world.read(|world| world.state.iam.root.access_keys.len());
    assert_eq!(root_keys.unwrap(), 0);
}

/// B-01: in an account of 5,000 users everything is done but the old keys and the phones of hundreds, who are
/// named.
#[test]
fn a_large_account_is_set_up_but_for_the_keys_and_phones_of_others() {
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("large");
    // AWS allows no user beyond these, so one of the administrators is chosen.
    stage.first_day_of("user-0000", &practice).ended_with(0);
    let again = stage.first_day_of("user-0000", &practice).ended_with(0);
    again.says("There is nothing to change.");
    assert_eq!(
        open_steps(&stage, &practice),
        [
            "root-recovery",
            "root-unused",
            "billing-access",
            "people-mfa",
            "unused-sign-ins",
            "require-mfa",
            "daily-sign-in",
            "access-keys",
            "alert-delivery",
            "spending",
            "access-analyzer"
        ]
    );
}

/// The ids of the steps where something is left to do. Which AWS CLI a computer has is its own affair.
fn open_steps(stage: &Stage, practice: &Path) -> Vec<String> {
    let check = ["check", "--practice", path(practice), "--format", "json"];
    let report = stage.firstday(check).ended_with(1).json();
    assert_fits_the_schema(&report);
    let steps = report["steps"].as_array().unwrap().iter();
    let settled = ["holds", "confirmed", "not-applicable"];
    let open = steps.filter(|step| !settled.contains(&step["status"].as_str().unwrap()));
    let ids = open.filter_map(|step| step["id"].as_str());
    let ids = ids.filter(|id| *id != "cli-installed");
    ids.map(str::to_owned).collect()
}

fn set_up<'a>(practice: &'a Path, answers: &'a Path) -> [&'a str; 7] {
    let (practice, answers) = (path(practice), path(answers));
    let account = ["setup", "--practice", practice, "--answers", answers];
    let [setup, by, account, with, answers] = account;
    [
        setup,
        by,
        account,
        with,
        answers,
        "--yes",
        "--practice-phone",
    ]
}

/// The example answers, with every key of the root user and of its users to go.
fn with_keys(stage: &Stage, practice: &Path) -> PathBuf {
    let world = firstday_practice::Practice::open(practice).unwrap();
    let (root, users) = world
        .read(|world| {
            let users = world.state.iam.users.values();
            let active = users
                .flat_map(|user| &user.access_keys)
                .filter(|(_, key)| key.active);
            let root: Vec<String> = world.state.iam.root.access_keys.keys().cloned().collect();
            (root, active.map(|(id, _)| id.clone()).collect::<Vec<_>>())
        })
        .unwrap();
    assert!(!root.is_empty() && !users.is_empty());
    let example = stage.example();
    let unused = "[unused-sign-ins]\npasswords = [\"former-colleague\"]";
    let answers = example.replace("[unused-sign-ins]", unused).replace(
        "[access-keys]",
        &format!("[access-keys]\ndeactivate = {users:?}"),
    );
    let root = format!("\n[root-access-keys]\ndelete = {root:?}\n");
    assert!(!example.contains("[root-access-keys]"));
    stage.write("answers.toml", &(answers + &root))
}

/// B-02: check tells by its exit code what a script must know, and by JSON the rest.
#[test]
fn check_speaks_to_scripts() {
    let stage = Stage::bare();
    let practice = stage.practice("fresh");
    let check = ["check", "--practice", path(&practice), "--format", "json"];
    let report = stage.firstday(check).ended_with(1).json();
    assert_eq!(report["schema_version"], 1);
    assert_fits_the_schema(&report);
    let ids: Vec<&str> = report["steps"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|step| step["id"].as_str())
        .collect();
    assert_eq!(ids[0], "account-kind");
    let one = [
        "check",
        "--practice",
        path(&practice),
        "--step",
        "account-kind",
        "--format",
        "json",
    ];
    let one = stage.firstday(one).ended_with(0).json();
    assert_eq!(one["steps"].as_array().unwrap().len(), 1);
}

fn assert_fits_the_schema(report: &Value) {
    let mut wrong = report.clone();
    wrong["steps"][0]["status"] = "splendid".into();
    assert_fits("check", report, &wrong);
}

/// The schema is part of the documentation; what the program prints must fit it, and what is
/// wrong must not.
fn assert_fits(schema: &str, report: &Value, wrong: &Value) {
    let file = e2e::workspace().join(format!("docs/{schema}.schema.json"));
    let schema: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let errors: Vec<String> = validator
        .iter_errors(report)
        .map(|error| error.to_string())
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert!(!validator.is_valid(wrong), "the schema accepts anything");
}

/// B-170: the report for a bug fits its schema, and tells nobody what is secret.
#[test]
fn the_report_for_a_bug_fits_its_schema_and_tells_no_secret() {
    let mut stage = Stage::new();
    stage.set("HTTPS_PROXY", "http://ana:hunter2@127.0.0.1:9");
    let ran = stage.firstday(["doctor", "--format", "json"]).ended_with(0);
    for secret in ["hunter2", path(&stage.home())] {
        assert!(!ran.text().contains(secret), "{ran:?}");
    }
    let report = ran.json();
    let mut wrong = report.clone();
    wrong["accounts"]["ids"] = Value::from(vec!["ana"]);
    assert_fits("doctor", &report, &wrong);
    let text = stage.firstday(["doctor"]).ended_with(0);
    text.says("HTTPS_PROXY").says("gnome-keyring");
}

/// B-97: the program alone says what to begin with, and later how the account used last stands.
#[test]
fn alone_it_says_how_the_account_used_last_stands() {
    let stage = Stage::new();
    let alone = || stage.firstday::<&str>([]).ended_with(0);
    let first = alone().says("firstday practice new practice.json");
    assert!(first.text().contains("firstday setup --browser"));
    let practice = stage.practice_with_root_mfa("fresh");
    stage
        .firstday(["check", "--practice", path(&practice)])
        .ended_with(1);
    let next = format!("firstday setup --practice {}", path(&practice));
    alone().says("4 of 12 setup steps done.").says(&next);
    stage.first_day(&practice).ended_with(0);
    let next = format!("firstday check --practice {}", path(&practice));
    alone()
        .says("10 of 12 setup steps done.")
        .says("Nothing needs your attention.")
        .says("Nobody saved the temporary password of alex.")
        .says(&next);
}

/// B-03: an account that cannot be read is told apart (3) from wrong use (2).
#[test]
fn what_cannot_be_read_is_not_taken_for_a_finding() {
    let stage = Stage::bare();
    stage.write(".aws/config", "[profile owner]\nregion = us-east-1\n");
    let keys = "[owner]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI\n";
    stage.write(".aws/credentials", keys);
    let mut closed = stage.command(&firstday());
    closed
        .args(["check", "--profile", "owner"])
        .env("AWS_ENDPOINT_URL", "http://127.0.0.1:9");
    stage.run(&mut closed).ended_with(3);
    stage.run(&mut closed).says("couldn't reach AWS");
    let practice = stage.practice("half-done");
    let serving = Serving::start(&stage, &practice);
    let mut refused = stage.command(&firstday());
    refused
        .args(["check", "--profile", "owner"])
        .env("AWS_ENDPOINT_URL", serving.address());
    let other = "doesn't belong to the practice account";
    stage.run(&mut refused).ended_with(2).says(other);
    stage
        .firstday(["check", "--profile", "nobody"])
        .ended_with(2)
        .says("nobody");
    let practice = stage.practice("fresh");
    stage
        .firstday(["check", "--practice", path(&practice), "--step", "root"])
        .ended_with(2)
        .says("root-mfa");
    stage.firstday(["check"]).ended_with(2).says("--practice");
}

/// B-04: without a terminal, what is missing is named and nothing is changed.
#[test]
fn missing_answers_are_named() {
    let stage = Stage::bare();
    let practice = stage.practice("fresh");
    let before = std::fs::read(&practice).unwrap();
    let setup = stage
        .firstday(["setup", "--practice", path(&practice), "--yes"])
        .ended_with(2);
    for field in [
        "admin-user.name",
        "admin-mfa.users",
        "budgets.emails",
        "cli-access.user",
    ] {
        assert!(
            setup.text().contains(field),
            "{field} is not named in {setup:#?}"
        );
    }
    // Only what the guided way asks of is asked for here.
    assert!(!setup.text().contains("root-recovery"), "{setup:#?}");
    let answers = stage.answers();
    let unagreed = [
        "setup",
        "--practice",
        path(&practice),
        "--answers",
        path(&answers),
    ];
    stage.firstday(unagreed).ended_with(2).says("--yes");
    assert_only_read(&before, &practice);
}

/// B-05: a dry run prints every change and writes nothing.
#[test]
fn a_dry_run_writes_nothing() {
    let stage = Stage::new();
    let practice = stage.practice("fresh");
    let answers = stage.answers();
    let (before, files) = (std::fs::read(&practice).unwrap(), stage.files());
    let dry = [
        "setup",
        "--practice",
        path(&practice),
        "--answers",
        path(&answers),
        "--dry-run",
    ];
    let dry = stage.firstday(dry).ended_with(0);
    for word in [
        "iam:CreateUser",
        "aws iam create-user --user-name alex",
        "Nothing was changed",
    ] {
        assert!(dry.text().contains(word), "no {word} in {dry:#?}");
    }
    assert_only_read(&before, &practice);
    // Which practice accounts there are is known as soon as one is opened.
    let names = |files: std::collections::BTreeMap<PathBuf, _>| -> Vec<PathBuf> {
        let kept = files.into_keys();
        kept.filter(|file| !file.ends_with("practice-accounts.json"))
            .collect()
    };
    assert_eq!(names(stage.files()), names(files), "no file was added");
}

/// The account is as it was `before`, and nothing was called that might have changed it. AWS notes
/// when credentials were last used and who signed in, and keeps its report.
fn assert_only_read(before: &[u8], practice: &Path) {
    let now = std::fs::read(practice).unwrap();
    let ([was, before], [is, now]) = (parted(before), parted(&now));
    assert_eq!(was, is);
    let [before, now] = [&before, &now].map(|trail| trail["events"].as_array().unwrap());
    let new = &now[before.len()..];
    assert!(
        new.iter().all(|event| event["name"] == "ConsoleLogin"),
        "{new:?}"
    );
}

/// What a practice account is, without what AWS notes by itself, and its CloudTrail.
fn parted(text: &[u8]) -> [Value; 2] {
    let mut world: Value = serde_json::from_slice(text).unwrap();
    let state = world["state"].as_object_mut().unwrap();
    let iam = state["iam"].as_object_mut().unwrap();
    for noted in ["credential_report", "root"] {
        iam.remove(noted).unwrap();
    }
    let trail = state.remove("cloudtrail").unwrap();
    [Value::Object(state.clone()), trail]
}

/// B-06: bad input names the field or the file and the remedy, and nothing is lost.
#[test]
fn bad_input_is_answered_in_words() {
    let stage = Stage::bare();
    let practice = stage.practice("fresh");
    let example = stage.firstday(["answers", "example"]).out;
    for (from, to, says) in [
        (
            "name = \"alex\"",
            "name = \"alex maria\"",
            "admin-user.name",
        ),
        ("\"you@example.com\"", "\"you\"", "budgets.emails"),
        ("amount = \"10\"", "amount = \"ten\"", "budgets.amount"),
        ("extra = []", "extra = [\"wizards\"]", "groups.extra"),
        ("extra = []", "extras = []", "groups.extras"),
        (
            "profile = \"firstday\"",
            "profile = \"my profile\"",
            "cli-access.profile",
        ),
        ("[groups]", "[group]", "group"),
        ("extra = []", "extra = [", "line"),
    ] {
        assert!(example.contains(from), "{from} is not in the example");
        let file = stage.write("wrong.toml", &example.replace(from, to));
        let checked = stage.firstday(["answers", "check", path(&file)]);
        assert!([1, 2].contains(&checked.code), "{to}: {checked:?}");
        checked.says(says);
        let setup = [
            "setup",
            "--practice",
            path(&practice),
            "--answers",
            path(&file),
            "--yes",
        ];
        stage.firstday(setup).ended_with(2).says(says);
    }
    let broken = stage.write("broken.json", "{ not a practice account");
    stage
        .firstday(["check", "--practice", path(&broken)])
        .ended_with(2)
        .says("broken.json");
    assert_eq!(
        std::fs::read_to_string(&broken).unwrap(),
        "{ not a practice account"
    );
    stage
        .firstday(["practice", "new", path(&broken)])
        .ended_with(2)
        .says("broken.json");
    let other = stage.practice("neglected");
    let journal = stage.write("neglected.json.journal.jsonl", "nonsense\n");
    stage
        .firstday(["check", "--practice", path(&other)])
        .says("journal");
    assert_eq!(std::fs::read_to_string(&journal).unwrap(), "nonsense\n");
}

/// B-38: a person's word counts where AWS tells nothing, and nowhere else.
#[test]
fn a_person_confirms_what_aws_does_not_tell() {
    let stage = Stage::bare();
    let practice = stage.practice("half-done");
    let confirm = |more: &[&str]| {
        let command = [&["confirm"], more, &["--practice", path(&practice)]].concat();
        stage.firstday(command)
    };
    confirm(&["root-mfa"])
        .ended_with(1)
        .says("AWS shows the status");
    confirm(&["password-policy"])
        .ended_with(2)
        .says("You can't confirm");
    confirm(&["root-mfas"]).ended_with(2).says("root-mfa");

    let denied = Fault {
        operation: "iam:GetAccountSummary".into(),
        kind: FaultKind::Denied,
        times: None,
    };
    let opened = firstday_practice::Practice::open(&practice).unwrap();
    let deny = |world: &mut firstday_practice::World| world.settings.faults.push(denied);
    opened.edit(deny).unwrap();
    let kept = confirm(&["root-mfa", "--note", "two passkeys"]).ended_with(0);
    kept.says(&stage.words().text("status-confirmed"))
        .says("two passkeys");
    let check = ["check", "--practice", path(&practice), "--format", "json"];
    let report = stage.firstday(check).json();
    assert_fits_the_schema(&report);
    let steps = report["steps"].as_array().unwrap();
    let root_mfa = steps.iter().find(|step| step["id"] == "root-mfa").unwrap();
    assert_eq!(root_mfa["status"], "confirmed");
    confirm(&["root-mfa", "--take-back"])
        .ended_with(0)
        .says(&stage.words().text("cli-confirm-taken-back"));
    let again = confirm(&["root-mfa", "--take-back"]).ended_with(0);
    again
        .says(&stage.words().text("cli-confirm-none"))
        .says(&stage.words().text("status-unknown"));
}

/// B-07: every command explains itself.
#[test]
fn every_command_has_help() {
    let stage = Stage::bare();
    for (command, mentions) in [
        (vec![], "setup"),
        (vec!["check"], "--format"),
        (vec!["confirm"], "--take-back"),
        (vec!["setup"], "--dry-run"),
        (vec!["answers"], "example"),
        (vec!["answers", "check"], "FILE"),
        (vec!["credential-process"], "--profile"),
        (vec!["sign-in"], "--elsewhere"),
        (vec!["sign-out"], "--everything"),
        (vec!["keyring"], "doctor"),
        (vec!["keyring", "doctor"], "--format"),
        (vec!["keyring", "list"], "secret"),
        (vec!["keyring", "forget"], "--everything"),
        (vec!["profile"], "prove"),
        (vec!["profile", "list"], "plain"),
        (vec!["profile", "prove"], "--profile"),
        (vec!["profile", "import"], "--yes"),
        (vec!["profile", "remove"], "--yes"),
        (vec!["keys"], "rotate"),
        (vec!["keys", "list"], "--browser"),
        (vec!["keys", "rotate"], "--delete-after-days"),
        (vec!["keys", "deactivate"], "--leaked"),
        (vec!["keys", "activate"], "--key"),
        (vec!["keys", "delete"], "--user"),
        (vec!["policy"], "setup"),
        (vec!["policy", "check"], "--format"),
        (vec!["policy", "setup"], "--format"),
        (vec!["practice"], "serve"),
        (vec!["practice", "new"], "--seed"),
        (vec!["practice", "serve"], "AWS_ENDPOINT_URL"),
        (vec!["practice", "root-mfa"], "MFA"),
        (vec!["practice", "advance"], "--minutes"),
    ] {
        let help = command.iter().copied().chain(["--help"]);
        stage.firstday(help).ended_with(0).says(mentions);
    }
}

/// B-09: where nobody is there to sign in, what rests on that is left, and the rest is done.
#[test]
fn a_sign_in_can_be_left_for_later() {
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    let example = stage.firstday(["answers", "example"]).ended_with(0).out;
    let answers = stage.write("answers.toml", &example);
    let setup = set_up(&practice, &answers)
        .into_iter()
        .chain(["--leave-sign-in"]);
    let ran = stage.firstday(setup).ended_with(1);
    ran.says(&stage.words().text("cli-outcome-left"));
    let mut open = open_steps(&stage, &practice);
    open.retain(|id| !LEFT.contains(&id.as_str()));
    assert_eq!(open, ["cli-access"]);
}

/// B-24: without a keyring the doctor says so and what to do, to people and to scripts.
#[test]
fn the_doctor_finds_no_keyring() {
    let stage = Stage::bare();
    let told = stage.firstday(["keyring", "doctor"]).ended_with(1);
    told.says("Firstday can't find a keyring");
    let report = stage.firstday(["keyring", "doctor", "--format", "json"]);
    let report = report.ended_with(1).json();
    assert_eq!(report["state"], "missing");
    let remedy = report["remedy"].as_array().unwrap();
    assert!(remedy.iter().any(|step| step.as_str().is_some()));
    let mut wrong = report.clone();
    wrong["remedy"] = Value::Array(Vec::new());
    assert_fits("keyring-doctor", &report, &wrong);
}

/// B-24: with a keyring there is nothing to do; what is stored is listed without its secret, and
/// forgotten once somebody agrees.
#[test]
fn what_is_stored_is_listed_and_forgotten() {
    let stage = Stage::new();
    let report = stage.firstday(["keyring", "doctor", "--format", "json"]);
    let report = report.ended_with(0).json();
    assert_eq!(
        (&report["state"], &report["remedy"]),
        (&"ok".into(), &Value::Array(Vec::new()))
    );
    let mut wrong = report.clone();
    wrong["state"] = "splendid".into();
    assert_fits("keyring-doctor", &report, &wrong);

    let practice = stage.practice_with_root_mfa("fresh");
    stage.first_day(&practice).ended_with(0);
    let list = ["keyring", "list", "--format", "json"];
    let listed = stage.firstday(list).ended_with(0).json();
    assert_eq!(listed["items"][0]["kind"], "access-key");
    let mut wrong = listed.clone();
    wrong["items"][0]["secret_access_key"] = "hush".into();
    assert_fits("keyring-list", &listed, &wrong);

    let forget = ["keyring", "forget", "--profile", "firstday"];
    stage.firstday(forget).ended_with(2).says("--yes");
    let agreed = forget.into_iter().chain(["--yes"]);
    stage.firstday(agreed).ended_with(0);
    stage
        .firstday(forget)
        .ended_with(1)
        .says("nothing for the profile firstday");
    assert_eq!(
        stage.firstday(list).json()["items"],
        Value::Array(Vec::new())
    );
}

/// B-25: a key is replaced, stopped and deleted only as it was shown and agreed to, and the
/// profile keeps working with the other key.
#[test]
fn access_keys_are_listed_rotated_and_stopped() {
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    stage.first_day(&practice).ended_with(0);
    let keys = |command: &[&str]| {
        let account = ["--practice", path(&practice)];
        stage.firstday(["keys"].iter().chain(command).chain(&account))
    };
    let serving = Serving::start(&stage, &practice);
    let old = served_key(&stage, &serving);
    keys(&["list"]).ended_with(0).says(&old);
    let rotate = [
        "rotate",
        "--profile",
        "firstday",
        "--delete-after-days",
        "7",
    ];
    keys(&rotate).ended_with(2).says("--yes");
    assert_eq!(served_key(&stage, &serving), old);
    keys(&[&rotate[..], &["--yes"]].concat()).ended_with(0);
    let new = served_key(&stage, &serving);
    assert_ne!(new, old);
    keys(&["list"]).ended_with(0).says("Due for deletion on");

    let of = |id: &str| ["--user", "alex", "--key", id, "--yes"].map(str::to_owned);
    let act = |command: &[&str], id: &str| {
        let of = of(id);
        let named: Vec<&str> = of.iter().map(String::as_str).collect();
        keys(&[command, &named].concat())
    };
    act(&["delete"], &new).ended_with(1).says("is active");
    act(&["delete"], &old).ended_with(0);
    act(&["deactivate", "--leaked"], &new)
        .ended_with(0)
        .says("CloudTrail");
    act(&["deactivate"], &new)
        .ended_with(0)
        .says(&stage.words().text("cli-keys-so-already"));
    act(&["activate"], &new).ended_with(0);
    act(&["activate"], &old).ended_with(1).says(&old);
}

fn served_key(stage: &Stage, serving: &Serving) -> String {
    let served = serving.credentials(stage);
    served["AccessKeyId"].as_str().unwrap().to_owned()
}

/// B-26: profiles and keys in plain files are listed; a profile goes once somebody agrees, and
/// nothing else of the file does.
#[test]
fn profiles_are_listed_and_removed() {
    let stage = Stage::new();
    let others = "# mine\n[profile work]\nregion = eu-west-1\n";
    stage.write(".aws/config", others);
    let keys = "[old]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY00\n";
    stage.write(".aws/credentials", keys);
    let practice = stage.practice_with_root_mfa("fresh");
    stage.first_day(&practice).ended_with(0);
    let listed = stage.firstday(["profile", "list"]).ended_with(0);
    for what in ["work", "firstday", "alex", "AKIAIOSFODNN7EXAMPLE"] {
        assert!(listed.text().contains(what), "no {what} in {listed:#?}");
    }
    assert!(!listed.text().contains("wJalrXUtnFEMI"));
    let remove = ["profile", "remove", "--profile", "firstday"];
    stage.firstday(remove).ended_with(2).says("--yes");
    let agreed = remove.into_iter().chain(["--yes"]);
    stage.firstday(agreed).ended_with(0);
    let left = std::fs::read_to_string(stage.file(".aws/config")).unwrap();
    assert_eq!(left, others);
    stage.firstday(remove).ended_with(1).says("firstday");
    let others = ["profile", "remove", "--profile", "work", "--yes"];
    stage.firstday(others).ended_with(1);
}

/// B-08: a person at a terminal is asked one question after the other, in every language, pairs a
/// phone by the key on the screen, and ends with a finished checklist.
#[test]
fn a_person_is_guided_through_the_first_day_in_every_language() {
    for language in Language::all() {
        let mut stage = Stage::new();
        stage.set("FIRSTDAY_LANGUAGE", language.code());
        let practice = stage.practice_with_root_mfa("fresh");
        let mut screen = guided(&stage, &practice, (80, 50));
        screen.answers_the_guide("robin", "robin@example.com", true);
        uses_an_access_key(&screen);
        screen.applies(11);
        let password = screen.saves_the_password();
        let key = screen.pairs_the_phone();
        assert_eq!(screen.ends(), 0, "{}", screen.readable());
        let readable = screen.readable();
        for wiped in [&key, &password] {
            assert!(!readable.contains(wiped), "{wiped} is not wiped");
        }
        let next = Message::new("cli-next-email").with("emails", vec!["robin@example.com".into()]);
        assert!(
            joined(&readable).contains(&joined(&screen.words().say(&next))),
            "{readable}"
        );
        assert!(!readable.contains('⟦'), "not in {language}: {readable}");
        if language != Language::ENGLISH {
            assert_eq!(english_in(&readable), [] as [&str; 0], "{readable}");
        }
        let open = open_steps(&stage, &practice);
        let led = STEPS.iter().filter(|step| step.head().page.is_some());
        let left = led.filter(|step| open.iter().any(|id| id == step.id()));
        assert_eq!(left.count(), 0, "{open:?}");
    }
}

/// Words that stand in every English sentence and in no other language of ours.
const ENGLISH: [&str; 24] = [
    "the", "is", "are", "was", "of", "to", "with", "for", "this", "that", "your", "you", "not",
    "and", "when", "if", "it", "from", "has", "have", "can", "all", "which", "by",
];

fn english_in(text: &str) -> Vec<&str> {
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
    words.filter(|word| ENGLISH.contains(word)).collect()
}

fn joined(text: &str) -> String {
    text.split_whitespace().collect()
}

fn guided(stage: &Stage, practice: &Path, size: (u16, u16)) -> Screen {
    let setup = ["setup", "--practice", path(practice)];
    Screen::of_size(stage, &firstday(), &setup, size)
}

/// Customizes the AWS CLI: an access key, because nobody is at a browser.
fn uses_an_access_key(screen: &Screen) {
    let text = |id: &str| screen.words().text(id);
    screen.press("c\r");
    let which = text("cli-customize-which");
    screen.reads("the steps", |page| page.contains(&which).then_some(()));
    let title = text("cli-access-title");
    let down = screen.reads(&title, |page| {
        let mut listed = page.lines().skip_while(|line| !line.starts_with('❯'));
        listed.position(|line| line.contains(&title))
    });
    screen.press(&format!("{}\r", "\u{1b}[B".repeat(down)));
    screen.agrees("cli-customize-include", true);
    screen.asks(&text("cli-access-method-label"));
    screen.press("\u{1b}[B\r");
    for question in ["cli-access-user-label", "cli-access-profile-label"] {
        screen.answer(&text(question), "");
    }
    let region = format!("? {}", text("cli-access-region-label"));
    screen.reads("the Regions", |text| text.contains(&region).then_some(()));
    screen.press("\r");
    screen.reaches_the_review();
}

/// B-84: the review of a new account stands on one screen of the usual size, question and all.
#[test]
fn the_review_fits_on_one_screen() {
    for language in Language::all() {
        let mut stage = Stage::new();
        stage.set("FIRSTDAY_LANGUAGE", language.code());
        let practice = stage.practice_with_root_mfa("fresh");
        let screen = guided(&stage, &practice, (80, 24));
        screen.answers_the_guide("robin", "robin@example.com", true);
        let apply = Message::new("cli-apply").with("count", 11_i64);
        screen.asks(&screen.words().say(&apply));
        let page = screen.text();
        let place = Message::new("cli-page")
            .with("number", 4_i64)
            .with("all", 4_i64);
        assert!(page.contains(&screen.words().say(&place)), "{page}");
        screen.press("n\r");
    }
}

/// B-84: a question mark says more, and the question is asked again; what is wrong is said at once; and
/// there is a way back to the question before.
#[test]
fn a_person_asks_back_and_goes_back() {
    let stage = Stage::bare();
    let practice = stage.practice("fresh");
    let mut screen = guided(&stage, &practice, (80, 50));
    let text = |id: &str| stage.words().text(id);
    let shows = |screen: &Screen, id: &str| {
        let wanted = joined(&text(id));
        screen.reads(id, |page| joined(page).contains(&wanted).then_some(()));
    };
    let ready = text("cli-root-mfa-ready");
    screen.asks(&ready);
    screen.press("?\r");
    shows(&screen, "root-mfa-limits");
    screen.press("\r");
    shows(&screen, "cli-root-mfa-not-yet");
    screen.press("s\r");
    shows(&screen, "cli-root-mfa-skipped");
    let name = text("admin-user-name-label");
    screen.asks(&name);
    screen.press("ro bin\r");
    shows(&screen, "invalid-user-name");
    screen.answer(&name, "robin");
    let said = String::from_utf8(screen.said()).unwrap();
    assert!(!said.contains("(ro bin)"), "what was refused is offered");
    screen.asks(&text("budgets-amount-label"));
    screen.press("?\r");
    shows(&screen, "budgets-limits");
    screen.press("<\r");
    // What was answered stands there.
    screen.asks(&format!("{name} (robin)"));
    screen.press("\r");
    screen.answer(&text("budgets-amount-label"), "");
    screen.answer(&text("budgets-emails-label"), "robin@example.com");
    screen.answer(&text("cli-page-command-line-question"), "n");
    screen.reaches_the_review();
    let skipped = Message::new("cli-review-skipped").with("steps", vec![text("cli-access-title")]);
    assert!(joined(&screen.text()).contains(&joined(&stage.words().say(&skipped))));
    let other = joined(&text("alternate-contacts-title"));
    assert!(!joined(&screen.text()).contains(&other), "{other} is named");
    screen.press("d\r");
    screen.reads("the calls", |page| {
        page.contains("CreateBudget").then_some(())
    });
    screen.press("n\r");
    assert_eq!(screen.ends(), 1, "{}", screen.readable());
    assert!(screen.readable().contains(&text("cli-nothing-changed")));
}

/// B-82: a password that nobody has said to have is named the next time, and another one is offered.
#[test]
fn a_password_that_nobody_saved_is_named_the_next_time() {
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    let text = |id: &str| stage.words().text(id);
    let mut first = guided(&stage, &practice, (80, 50));
    first.answers_the_guide("robin", "robin@example.com", false);
    first.applies(9);
    first.asks(&text("cli-show-password"));
    first.press("n");
    first.answer(&text("cli-first-code"), "");
    assert_eq!(first.ends(), 1, "{}", first.readable());
    let mut second = guided(&stage, &practice, (80, 50));
    second.agrees("cli-password-anew", true);
    second.saves_the_password();
    second.answer(&text("cli-page-command-line-question"), "n");
    second.reaches_the_review();
    second.press("n\r");
    second.ends();
    let lost = Message::new("cli-password-lost").with("user", "robin");
    let lost = stage.words().say(&lost);
    assert!(second.readable().contains(&lost), "{}", second.readable());
    let mut third = guided(&stage, &practice, (80, 50));
    third.answer(&text("cli-page-command-line-question"), "n");
    third.reaches_the_review();
    third.press("n\r");
    third.ends();
    assert!(!third.readable().contains(&lost), "{}", third.readable());
}

#![allow(clippy::unwrap_used)]
use super::super::sample;
use super::*;
use crate::{CommandLine, Reading, SignIn, Status, Turn};

const HERE: Option<&str> = Some("123456789012");

fn key() -> StoredCredential {
    StoredCredential::AccessKey {
        id: "AKIA1".into(),
        next: None,
        previous: None,
    }
}

/// One that ends in two days.
fn session() -> StoredCredential {
    let ends_at = Some(sample::days(2));
    StoredCredential::Session { ends_at }
}

fn cli(account_id: Option<&str>, proved: bool, shadowed: &[&str]) -> Account {
    with_stored(account_id.map(|_| key()), account_id, proved, shadowed)
}

fn with_stored(
    stored: Option<StoredCredential>,
    account_id: Option<&str>,
    proved: bool,
    shadowed: &[&str],
) -> Account {
    let mut account = sample::with_admin(true, &[]);
    account.command_line = sample::read(CommandLine {
        config_path: "~/.aws/config".into(),
        profiles: vec![CliProfile {
            name: "firstday".into(),
            region: None,
            account_id: account_id.map(str::to_owned),
            user: Some("ana".into()),
            stored,
            proved_arn: proved.then(|| "arn:aws:iam::123456789012:user/ana".into()),
            shadowed_by: shadowed.iter().map(|by| (*by).to_owned()).collect(),
            missing_program: None,
            exposed: None,
        }],
        other_profiles: vec!["work".into()],
        refused: Vec::new(),
        aws_cli: true,
    });
    account
}

/// The key works, but the AWS CLI refuses one of its files.
fn refused(account_id: Option<&str>, proved: bool) -> (Account, [Message; 2]) {
    let mut account = cli(account_id, proved, &[]);
    let at = |line| Message::new("refused-no-section").with("line", line);
    let whys = [at("3"), at("7")];
    if let Reading::Known { value, .. } = &mut account.command_line {
        value.refused = whys.to_vec();
    }
    (account, whys)
}

/// Whatever the profiles are worth: no `aws` command works with such a file.
#[test]
fn files_that_the_aws_cli_refuses_are_named_and_nothing_is_made() {
    for (account_id, proved) in [(HERE, true), (HERE, false), (None, false)] {
        let (account, whys) = refused(account_id, proved);
        let verdict = sample::assess(&CliAccess, &account);
        assert_eq!(verdict.status, Status::Attention);
        assert_eq!(verdict.findings, whys);
    }
    for account_id in [HERE, None] {
        let (account, [first, _]) = refused(account_id, false);
        let refusal = CliAccess.changes(&account, &answers()).unwrap_err();
        let named = (refusal.field.as_str(), refusal.reason.0);
        assert_eq!(named, ("", first));
    }
}

/// The key works, but the program that hands it out is not where the profile says.
fn moved() -> Account {
    let mut account = cli(HERE, true, &[]);
    if let Reading::Known { value, .. } = &mut account.command_line {
        value.profiles[0].missing_program = Some("/old/firstday".into());
    }
    account
}

/// The key works, but somebody else can change the program that hands it out.
fn exposed() -> (Account, Message) {
    let mut account = cli(HERE, true, &[]);
    let how = Message::new("exposed-mode").with("path", "/srv/tools");
    if let Reading::Known { value, .. } = &mut account.command_line {
        value.profiles[0].exposed = Some(how.clone());
    }
    (account, how)
}

/// It does not hold, and says which folder it is and what to do.
#[test]
fn a_program_that_others_can_change_is_no_good_one() {
    let (account, how) = exposed();
    let verdict = sample::assess(&CliAccess, &account);
    assert_eq!(verdict.status, Status::Attention);
    let found = Message::new("cli-access-found-exposed").with("profile", "firstday");
    assert_eq!(verdict.findings, [found, how]);
}

fn answers() -> Answers {
    Answers::default()
        .with(ID, "user", "ana")
        .with(ID, "profile", "firstday")
        .with(ID, "region", "eu-north-1")
}

#[test]
fn statuses() {
    let here = HERE;
    sample::table(
        &CliAccess,
        [
            ("no profile", sample::fresh(), Status::Todo),
            ("works", cli(here, true, &[]), Status::Holds),
            ("refused", cli(here, false, &[]), Status::Attention),
            ("key gone", cli(None, false, &[]), Status::Attention),
            (
                "session",
                with_stored(Some(session()), here, true, &[]),
                Status::Holds,
            ),
            (
                "session over",
                with_stored(Some(session()), here, false, &[]),
                Status::Attention,
            ),
            (
                "shadowed",
                cli(here, true, &["AWS_ACCESS_KEY_ID"]),
                Status::Attention,
            ),
            ("moved", moved(), Status::Attention),
            (
                "another account's",
                cli(Some("999999999999"), true, &[]),
                Status::Todo,
            ),
            ("project", sample::project(), Status::Todo),
            (
                "unread",
                sample::fresh_with(|account| {
                    account.command_line = Reading::Unavailable {
                        reason: "locked".into(),
                    };
                }),
                Status::Unknown,
            ),
        ],
    );
}

#[test]
fn plans_nothing_where_it_works() {
    let account = cli(Some("123456789012"), true, &[]);
    assert_eq!(CliAccess.changes(&account, &answers()).unwrap(), []);
}

#[test]
fn renews_the_profile_of_a_program_that_moved() {
    let expected = WriteProfile {
        profile: "firstday".into(),
        region: "eu-north-1".into(),
        file: "~/.aws/config".into(),
    };
    for account in [moved(), exposed().0] {
        let changes = CliAccess.changes(&account, &answers()).unwrap();
        assert_eq!(changes, [expected.clone().into()]);
    }
}

#[test]
fn refuses_what_cannot_work() {
    let there = cli(Some("999999999999"), true, &[]);
    for (field, value) in [
        ("profile", "firstday"),
        ("profile", "work"),
        ("profile", "my profile"),
        ("profile", "-x"),
        ("region", "Frankfurt"),
        ("region", "eu-1"),
        ("region", "us-gov-west-1"),
        ("region", "cn-north-1"),
        ("method", "password"),
        ("user", " "),
    ] {
        let invalid = CliAccess
            .changes(
                &there,
                &answers().with(ID, "profile", "new").with(ID, field, value),
            )
            .unwrap_err();
        assert_eq!(invalid.field, field, "{value}");
    }
}

fn planned(account: &Account, answers: &Answers) -> Vec<&'static str> {
    let changes = CliAccess.changes(account, answers).unwrap();
    changes.iter().map(Change::name).collect()
}

fn finding(account: &Account) -> Vec<String> {
    let findings = sample::assess(&CliAccess, account).findings;
    findings.into_iter().map(|finding| finding.id).collect()
}

#[test]
fn opens_a_session_unless_told_otherwise() {
    let account = sample::with_admin(true, &[]);
    let session = ["keep-session", "write-profile"];
    assert_eq!(planned(&account, &answers()), session);
    let chosen = |method: &str| answers().with(ID, "method", method);
    assert_eq!(planned(&account, &chosen("browser-session")), session);
    assert_eq!(
        planned(&account, &chosen("access-key")),
        ["create-access-key", "write-profile"]
    );
}

#[test]
fn mends_what_is_there_in_the_same_way() {
    let key = with_stored(Some(key()), HERE, false, &[]);
    assert_eq!(planned(&key, &answers())[0], "create-access-key");
    let session = with_stored(Some(session()), HERE, false, &[]);
    assert_eq!(planned(&session, &answers())[0], "keep-session");
    let default = |account: &Account| CliAccess.questions(account, &answers())[0].default.clone();
    assert_eq!(default(&key), Some("access-key".into()));
    assert_eq!(default(&session), Some("browser-session".into()));
}

#[test]
fn never_puts_a_session_over_a_key_nor_a_key_over_a_session() {
    for proved in [true, false] {
        for (stored, method) in [(key(), "browser-session"), (session(), "access-key")] {
            let account = with_stored(Some(stored), HERE, proved, &[]);
            let answers = answers().with(ID, "method", method);
            let invalid = CliAccess.changes(&account, &answers).unwrap_err();
            assert_eq!(invalid.field, "profile", "{method}");
            let elsewhere = answers.with(ID, "profile", "other");
            assert_eq!(planned(&account, &elsewhere).len(), 2, "{method}");
        }
    }
}

#[test]
fn a_user_without_a_password_cannot_sign_in() {
    let mut account = sample::with_admin(false, &[]);
    sample::add_admin(&mut account, "ben", &[]);
    let invalid = CliAccess.changes(&account, &answers()).unwrap_err();
    assert_eq!(invalid.field, "user");
    let key = answers().with(ID, "method", "access-key");
    assert_eq!(planned(&account, &key).len(), 2);
    let gets_one = answers().with("admin-user", "name", "ana");
    assert_eq!(planned(&account, &gets_one).len(), 2);
}

#[test]
fn says_how_long_a_session_lasts_and_what_is_better_than_a_key() {
    let session = with_stored(Some(session()), HERE, true, &[]);
    assert_eq!(finding(&session), ["cli-access-found-session"]);
    assert_eq!(
        sample::assess(&CliAccess, &session).findings[0].args["time"],
        crate::Arg::Time(sample::now() + jiff::SignedDuration::from_hours(48)),
    );
    assert_eq!(
        finding(&cli(HERE, true, &[])),
        ["cli-access-found-works", "cli-access-found-advice"]
    );
}

#[test]
fn says_so_when_the_user_has_two_keys() {
    let mut account = sample::with_admin(true, &[]);
    let sign_in = SignIn {
        access_keys: vec![sample::key("AKIA1", 1), sample::key("AKIA2", 1)],
        ..SignIn::default()
    };
    account.sign_ins = sample::read(std::iter::once(("ana".to_owned(), sign_in)).collect());
    let answers = answers().with(ID, "method", "access-key");
    assert_eq!(
        CliAccess.changes(&account, &answers).unwrap_err().field,
        "user"
    );
}

/// The owner of a project has a role and no user: a browser session of that role, and no key.
#[test]
fn in_a_project_the_owner_signs_in_through_the_browser() {
    let account = sample::project();
    let arn = "arn:aws:sts::123456789012:assumed-role/AccountFullAccessRole/me";
    let none = Answers::default();
    let questions = CliAccess.questions(&account, &none);
    let fields: Vec<&str> = questions.iter().map(|it| it.field.as_str()).collect();
    assert_eq!(fields, ["user", "profile", "region"]);
    let name = "AccountFullAccessRole/me";
    assert_eq!(questions[0].default, Some(name.into()));
    assert_eq!(questions[2].default, None, "nothing tells which");
    assert_eq!(questions[2].choices().len(), 3);
    let answers = none
        .with(ID, "profile", "firstday")
        .with(ID, "region", "eu-north-1");
    let by_arn = answers.clone().with(ID, "user", arn);
    let answers = answers.with(ID, "user", name);
    let plan = crate::plan(&account, &answers).unwrap();
    let names: Vec<&str> = plan.changes.iter().map(|it| it.change.name()).collect();
    assert_eq!(names, ["keep-session", "write-profile"]);
    assert_eq!(crate::plan(&account, &by_arn).unwrap(), plan);
    let kept = KeepSession {
        user: arn.into(),
        profile: "firstday".into(),
    };
    let kept = Change::from(kept);
    assert_eq!(plan.changes[0].change, kept);
    assert_eq!(kept.title().args["user"], name.into());
    assert_eq!(kept.deed().turn(), Some(Turn::SignIn { user: name.into() }));
    let by_key = answers.with(ID, "method", "access-key");
    let refused = CliAccess.changes(&account, &by_key).unwrap_err();
    assert_eq!(refused.field, "method");
}

//! No secret is written, shown or handed on anywhere but where it belongs.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::path::{Path, PathBuf};

use e2e::{Screen, Secrets, Serving, Spy, Stage, firstday, owner_profile};
use firstday_practice::Practice;
use secrecy::ExposeSecret;
use serde_json::Value;

fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}

/// How every session token of a practice account begins, in base64: `{"key_id":"ASIA`.
const ANY_SESSION_TOKEN: &str = "eyJrZXlfaWQiOiJBU0lB";

/// B-40: after a whole first day, asked to log all it can, the known secrets stand in no file,
/// no output, and no process's arguments or environment.
#[test]
fn a_whole_first_day_leaks_no_secret() {
    let mut stage = Stage::new();
    stage.set("RUST_LOG", "trace");
    let practice = stage.practice_with_root_mfa("fresh");
    let spy = Spy::on(path(stage.folder()));
    let ran = stage.first_day(&practice).ended_with(0);
    let seen = spy.report();
    assert!(!seen.is_empty(), "the run was watched");

    let mut secrets = Secrets::default();
    let serving = Serving::start(&stage, &practice);
    secrets.add("access key", &served_key(&stage, &serving));
    secrets.add("MFA seed", &mfa_seed(&practice));
    let owner = Practice::open(&practice).unwrap().sign_in();
    assert!(
        owner
            .session_token
            .expose_secret()
            .starts_with(ANY_SESSION_TOKEN)
    );
    secrets.add("a session token of the owner", ANY_SESSION_TOKEN);
    let mut finds = secrets.in_bytes("standard output", ran.out.as_bytes());
    finds.extend(secrets.in_bytes("standard error", ran.err.as_bytes()));
    finds.extend(secrets.everywhere(stage.folder(), &seen, |file| file == practice));
    assert_eq!(finds, []);
}

/// B-40: the same for a person at a terminal, who sees the password and the key for the phone once,
/// and signs in by a profile whose key and token are known.
#[test]
fn a_person_at_a_terminal_leaves_no_secret_behind() {
    let mut stage = Stage::new();
    stage.set("RUST_LOG", "trace");
    let practice = stage.practice_with_root_mfa("fresh");
    let (mut secrets, credentials) = owner(&stage, &practice);
    let serving = Serving::start(&stage, &practice);
    stage.set("AWS_ENDPOINT_URL", serving.address());
    let spy = Spy::on(path(stage.folder()));
    let (password, key) = first_day_at_a_terminal(&stage);
    let seen = spy.report();
    assert_eq!(key, mfa_seed(&practice), "the key on the screen is AWS's");
    secrets.add("console password", &password);
    secrets.add("MFA seed", &key);
    secrets.add("access key", &served_key(&stage, &serving));

    // The practice account's file is AWS itself here, and AWS knows its secrets; the credentials
    // file is the person's own, written before Firstday ran.
    let spared = |file: &Path| file == practice || file == credentials;
    assert_eq!(secrets.everywhere(stage.folder(), &seen, spared), []);
    for what in ["owner's secret key", "owner's session token"] {
        let found = secrets.below(&stage.home().join(".aws"), |_| false);
        assert!(
            found.iter().any(|find| find.secret == what),
            "the search does not find the {what} where it is"
        );
    }
    for (what, canary) in [("console password", &password), ("MFA seed", &key)] {
        stage.write("leak.log", &format!("{{\"said\": {canary:?}}}"));
        let found = secrets.everywhere(stage.folder(), &seen, spared);
        assert!(
            found.iter().any(|find| find.secret == what),
            "the search does not find the {what} where it is"
        );
    }
}

/// Goes through the first day by the example answers. Gives back the password and the key for the
/// phone, as they were read from the screen.
fn first_day_at_a_terminal(stage: &Stage) -> (String, String) {
    let answers = stage.answers();
    let setup = ["setup", "--profile", "owner", "--answers", path(&answers)];
    let mut screen = Screen::start(stage, &firstday(), &setup);
    screen.agrees("cli-make-changes", true);
    screen.agrees("cli-make-elsewhere", true);
    let password = screen.saves_the_password();
    assert!(
        password.len() >= 14 && !password.contains(' '),
        "{password} is no password"
    );
    let key = screen.pairs_the_phone();
    assert_eq!(screen.ends(), 0, "{}", screen.readable());
    for wiped in [&password, &key] {
        assert!(!screen.readable().contains(wiped), "{wiped} is not wiped");
    }
    (password, key)
}

/// The secret of the key that stands in the keyring.
fn served_key(stage: &Stage, serving: &Serving) -> String {
    let served = serving.credentials(stage);
    served["SecretAccessKey"].as_str().unwrap().to_owned()
}

/// The seed of the one MFA device, as AWS keeps it.
fn mfa_seed(practice: &Path) -> String {
    let world: Value = serde_json::from_slice(&std::fs::read(practice).unwrap()).unwrap();
    let devices = world["state"]["iam"]["mfa_devices"].as_object().unwrap();
    assert_eq!(devices.len(), 1);
    let device = devices.values().next().unwrap();
    device["seed"].as_str().unwrap().to_owned()
}

/// Signs the owner in as the profile `owner`. Gives back the secrets, and the file that holds them.
fn owner(stage: &Stage, practice: &Path) -> (Secrets, PathBuf) {
    let (owner, file) = owner_profile(stage, practice);
    let (secret, token) = (&owner.secret_access_key, &owner.session_token);
    let mut secrets = Secrets::default();
    secrets.add("owner's secret key", secret.expose_secret());
    secrets.add("owner's session token", token.expose_secret());
    (secrets, file)
}

//! What a scene begins with.

use std::fs;

use firstday_app::SecretStore;
use firstday_rehearsal::{Clock, Practice, Seed, World};

use crate::desk::tests::stage::{Given, Stage, Watch};
use crate::recordings::person;

/// When every scene begins, in seconds since 1970: the 23 November 2026 at noon, UTC.
pub(super) const NOW: i64 = 1_795_435_200;

const SECONDS_A_DAY: i64 = 24 * 60 * 60;

/// A keyring in memory, of the program that Debian brings.
pub(super) fn store() -> SecretStore {
    SecretStore::in_memory_of("gnome-keyring")
}

/// A desk whose clock stands still, beside no account.
pub(super) fn bare(store: SecretStore) -> Stage {
    Stage::of(given(store))
}

/// The same, to be changed.
pub(super) fn given(store: SecretStore) -> Given {
    Given {
        store,
        watch: Watch::at(NOW),
        ..Given::default()
    }
}

/// A desk beside a practice account whose clock stands still, too.
pub(super) fn with_account(seed: Seed) -> Stage {
    let stage = bare(store());
    drop(account(&stage, seed));
    stage
}

/// Puts a practice account beside a desk.
pub(super) fn account(stage: &Stage, seed: Seed) -> Practice {
    let folder = stage.home.path().join("data");
    fs::create_dir_all(&folder).unwrap();
    has_aws_cli(stage);
    let world = World::seeded(seed, Clock::Fixed { unix_seconds: NOW });
    Practice::create(&folder.join("practice.json"), world).unwrap()
}

/// Puts a program `aws` where a shell looks for programs, which says its version and nothing else.
fn has_aws_cli(stage: &Stage) {
    let folder = stage.home.path().join("aws-cli");
    test_program::write(&folder.join("aws"), "#!/bin/sh\necho aws-cli/2.36.7\n").unwrap();
    set(stage, "PATH", &folder.display().to_string());
}

/// Signs the owner in, and reads the account.
pub(super) async fn begun(stage: &Stage) {
    stage.sign_in(None).await;
    stage.observe().await;
}

/// The same, beside a new account.
pub(super) async fn begun_with(seed: Seed) -> Stage {
    let stage = with_account(seed);
    begun(&stage).await;
    stage
}

/// Days go by, after which the owner signs in anew.
pub(super) async fn days_later(stage: &Stage, days: i64) {
    stage.advance(days * SECONDS_A_DAY);
    begun(stage).await;
}

/// Everything is answered, reviewed and made.
pub(super) async fn after_the_first_day() -> Stage {
    let stage = begun_with(Seed::Fresh).await;
    stage.answer_all().await;
    stage.desk.journey.preview().await.unwrap();
    let run = stage.apply(|event| stage.type_codes(event)).await;
    run.0.unwrap();
    stage
}

/// After the first day, with another key, a session, an item that cannot be read, and a profile
/// whose secret is gone.
pub(super) async fn lived_in() -> Stage {
    let stage = after_the_first_day().await;
    let key = stage.store.load("firstday").await.unwrap().unwrap();
    stage.store.save("backup", &key).await.unwrap();
    let (_, signed_in) = super::runs::session_kept(person::signs_in)
        .await
        .end()
        .await;
    let session = signed_in.store.load("work").await.unwrap().unwrap();
    stage.store.save("work", &session).await.unwrap();
    stage.store.spoil("old-laptop").await.unwrap();
    let file = stage.home.path().join(".aws/config");
    let ours = fs::read_to_string(&file).unwrap();
    let like = |name: &str| {
        ours.replace("[profile firstday]", &format!("[profile {name}]"))
            .replace("--profile firstday", &format!("--profile {name}"))
    };
    let default = "[default]\nregion = eu-central-1\n";
    let others = ["work", "old-laptop", "worn-out"].map(like).join("\n");
    fs::write(file, [default, &ours, &others].join("\n")).unwrap();
    stage
}

/// Sets a variable of the environment.
pub(super) fn set(stage: &Stage, name: &str, value: &str) {
    let variables = stage.home.path().join("env");
    fs::create_dir_all(&variables).unwrap();
    fs::write(variables.join(name), value).unwrap();
}

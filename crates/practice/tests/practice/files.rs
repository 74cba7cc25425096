//! Worlds in files.

use std::fs;

use firstday_practice::{Clock, Practice, PracticeError, Seed, World};

use crate::client::{Client, NOON};

fn world() -> World {
    World::seeded(Seed::Fresh, Clock::Fixed { unix_seconds: NOON })
}

#[tokio::test]
async fn two_handles_on_one_file_see_each_others_work() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("world.json");
    let one = Practice::create(&path, world()).unwrap();
    let other = Practice::open(&path).unwrap();
    let (at_one, at_other) = (Client::owner(&one), Client::owner(&other));
    for name in ["ann", "bob", "eve"] {
        at_one.iam("CreateUser", &[("UserName", name)]).await.ok();
        at_other
            .iam("CreateUser", &[("UserName", name)])
            .await
            .refused(409, "EntityAlreadyExists");
    }
    other.set_root_mfa(true).unwrap();
    assert!(one.root_mfa().unwrap());
    let moved = Client {
        practice: other,
        ..at_one
    };
    moved.whoami().await.ok();
}

#[tokio::test]
async fn calls_at_the_same_time_lose_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("world.json");
    Practice::create(&path, world()).unwrap();
    let tasks: Vec<_> = (0..12)
        .map(|number| {
            let client = Client::owner(&Practice::open(&path).unwrap());
            let name = format!("user{number}");
            tokio::spawn(async move { client.iam("CreateUser", &[("UserName", &name)]).await.ok() })
        })
        .collect();
    for task in tasks {
        task.await.unwrap();
    }
    let users = Practice::open(&path)
        .unwrap()
        .read(|world| world.state.iam.users.len())
        .unwrap();
    assert_eq!(users, 12);
}

#[test]
fn an_existing_file_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("world.json");
    fs::write(&path, "mine").unwrap();
    assert!(matches!(
        Practice::create(&path, world()),
        Err(PracticeError::Exists { .. })
    ));
    assert_eq!(fs::read_to_string(&path).unwrap(), "mine");
}

#[test]
fn missing_damaged_and_newer_files_are_told_apart_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("world.json");
    let fails = |text: &str| {
        fs::write(&path, text).unwrap();
        let error = Practice::open(&path).err().unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
        assert!(error.to_string().contains("world.json"), "{error}");
        error
    };
    assert!(matches!(
        Practice::open(&path),
        Err(PracticeError::Missing { .. })
    ));
    assert!(matches!(fails("{ half"), PracticeError::Corrupt { .. }));
    assert!(matches!(
        fails(r#"{"format":1}"#),
        PracticeError::Corrupt { .. }
    ));
    assert!(matches!(
        fails(r#"{"format":99,"unknown":1}"#),
        PracticeError::Newer { found: 99, .. }
    ));
}

#[tokio::test]
async fn a_file_damaged_meanwhile_is_neither_used_nor_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("world.json");
    let practice = Practice::create(&path, world()).unwrap();
    let root = Client::owner(&practice);
    fs::write(&path, "damaged").unwrap();
    let request = root.form("iam", "CreateUser", &[("UserName", "ann")]);
    assert!(root.send(request).await.is_err());
    assert!(practice.set_root_mfa(true).is_err());
    assert_eq!(fs::read_to_string(&path).unwrap(), "damaged");
}

#[tokio::test]
async fn a_read_does_not_write_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("world.json");
    let root = Client::owner(&Practice::create(&path, world()).unwrap());
    let before = fs::metadata(&path).unwrap().modified().unwrap();
    root.iam("ListUsers", &[]).await.ok();
    root.iam("GetUser", &[("UserName", "nobody")])
        .await
        .refused(404, "NoSuchEntity");
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), before);
}

#[cfg(unix)]
#[test]
fn only_the_owner_reads_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("world.json");
    Practice::create(&path, world())
        .unwrap()
        .advance(1)
        .unwrap();
    assert_eq!(
        fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o600
    );
}

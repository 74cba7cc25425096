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

/// A link to nowhere is somebody's, too. Nothing is put beside what is no practice account.
#[cfg(unix)]
#[test]
fn nothing_is_left_beside_what_is_no_practice_account() {
    let folder = tempfile::tempdir().unwrap();
    let [file, link] = ["mine.txt", "link"].map(|name| folder.path().join(name));
    fs::write(&file, "mine").unwrap();
    std::os::unix::fs::symlink("nowhere", &link).unwrap();
    for path in [&file, &link] {
        let refused = Practice::create(path, world());
        assert!(matches!(refused, Err(PracticeError::Exists { .. })));
        assert!(Practice::open(path).is_err());
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

/// The lock of a file that is named `Cargo` stands where somebody may have a file of their own.
#[test]
fn a_file_of_the_person_s_in_the_place_of_the_lock_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let lock = folder.path().join("Cargo.lock");
    fs::write(&lock, "mine").unwrap();
    let error = Practice::create(&folder.path().join("Cargo"), world());
    assert!(matches!(error, Err(PracticeError::Io { deed: "lock", .. })));
    assert_eq!(fs::read_to_string(&lock).unwrap(), "mine");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

/// In a folder where all may write, as `/tmp` is.
#[cfg(unix)]
#[test]
fn another_user_holds_up_no_practice_account() {
    use std::os::unix::fs::PermissionsExt;
    let name = "files::another_user_holds_up_no_practice_account";
    let Some(other) = test_program::OtherUser::here(name) else {
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o1777)).unwrap();
    let path = folder.path().join("world.json");
    let _theirs = other.lock(&folder.path().join("world.json.lock"));
    let practice = Practice::create(&path, world()).unwrap();
    practice.set_root_mfa(true).unwrap();
    assert!(!other.can_lock(&folder.path().join("world.json.lock")));
}

#[cfg(unix)]
#[test]
fn a_world_is_its_owners_alone_whatever_the_umask() {
    use std::os::unix::fs::PermissionsExt;
    let modes = |folder: &std::path::Path| {
        ["world.json", "world.json.lock"].map(|name| {
            let found = fs::metadata(folder.join(name)).unwrap();
            found.permissions().mode() & 0o777
        })
    };
    if let Some(folder) = test_program::told() {
        drop(Practice::create(&folder.join("world.json"), world()).unwrap());
        return;
    }
    let name = "files::a_world_is_its_owners_alone_whatever_the_umask";
    for umask in ["000", "022", "077"] {
        let folder = tempfile::tempdir().unwrap();
        test_program::again(name, &mut test_program::under(umask), folder.path());
        assert_eq!(modes(folder.path()), [0o600; 2], "{umask}");
    }
    // One that an earlier version or the person left open is closed.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("world.json");
    Practice::create(&path, world()).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    drop(Practice::open(&path).unwrap());
    assert_eq!(modes(folder.path()), [0o600; 2]);
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

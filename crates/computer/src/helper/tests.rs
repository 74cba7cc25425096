#![allow(clippy::unwrap_used, clippy::panic)]
use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::sync::Arc;

use jiff::Timestamp;

use super::*;
use crate::trust::Way;
use firstday_aws_files::{credential_process_command, profiles};

/// A home, and the program in a folder of it with this name.
struct Stage {
    home: tempfile::TempDir,
    surroundings: Surroundings,
}

fn stage(folder: &str) -> Stage {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join(folder);
    fs::create_dir_all(&folder).unwrap();
    let program = folder.join("firstday");
    test_program::write(&program, "#!/bin/sh\necho one\n").unwrap();
    let surroundings = Surroundings {
        time_zone: || jiff::tz::TimeZone::UTC,
        env: Arc::new(|_| None),
        home: home.path().to_owned(),
        data_dir: home.path().join(".local/share/firstday"),
        helper: program,
        languages: Vec::new(),
        clock: (|| Timestamp::UNIX_EPOCH).into(),
    };
    Stage { home, surroundings }
}

/// What AWS tools would run.
fn run(helper: &Helper) -> String {
    let output = test_program::output(&helper.path).unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_plain_path_is_used_as_it_is() {
    let stage = stage("bin");
    let helper = find(&stage.surroundings).unwrap();
    let expected = Helper {
        path: stage.surroundings.helper.clone(),
        link: None,
    };
    assert_eq!(helper, expected);
}

#[test]
fn a_path_that_tools_misread_is_linked_to_one_that_they_read() {
    for folder in ["my tools", "jürgen", "it's", "a;b", "$HOME"] {
        let stage = stage(folder);
        let helper = find(&stage.surroundings).unwrap();
        let link = helper.link.clone().unwrap();
        assert_eq!(link.to, stage.surroundings.helper);
        assert_eq!(
            link.from,
            stage.home.path().join(".local/share/firstday/bin/firstday")
        );
        assert!(!link.from.exists(), "nothing is made before it was shown");
        assert!(link.make().unwrap());
        assert_eq!(run(&helper), "one\n");
        assert!(credential_process_command(&helper.path, "work").is_ok());

        let again = find(&stage.surroundings).unwrap().link.unwrap();
        assert!(again.is_there);
        assert!(!again.make().unwrap());
    }
}

#[test]
fn a_link_of_ours_that_leads_elsewhere_is_renewed() {
    let stage = stage("my tools");
    let link = find(&stage.surroundings).unwrap().link.unwrap();
    fs::create_dir_all(link.from.parent().unwrap()).unwrap();
    symlink("/gone/old place/firstday", &link.from).unwrap();
    let link = find(&stage.surroundings).unwrap().link.unwrap();
    assert!(!link.is_there);
    assert!(link.make().unwrap());
    assert_eq!(
        fs::read_link(&link.from).unwrap(),
        stage.surroundings.helper
    );
    let beside = fs::read_dir(link.from.parent().unwrap()).unwrap();
    assert_eq!(beside.count(), 1, "nothing else is left there");
}

#[test]
fn what_is_not_ours_is_never_overwritten() {
    let stage = stage("my tools");
    let first = find(&stage.surroundings).unwrap().link.unwrap();
    fs::create_dir_all(first.from.parent().unwrap()).unwrap();
    fs::write(&first.from, "theirs").unwrap();
    let second = find(&stage.surroundings).unwrap().link.unwrap();
    assert_eq!(
        second.from,
        stage.home.path().join(".config/firstday/bin/firstday")
    );
    let error = first.make().unwrap_err();
    assert!(matches!(error, HelperError::Foreign { .. }), "{error}");
    assert_eq!(fs::read_to_string(&first.from).unwrap(), "theirs");
}

fn mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

#[test]
fn a_folder_that_others_may_write_in_is_passed_over() {
    let stage = stage("my tools");
    let open = stage.home.path().join(".local/share/firstday");
    fs::create_dir_all(open.join("bin")).unwrap();
    // The folder of the link itself is closed, but the one above could be moved away.
    mode(&open.join("bin"), 0o700);
    mode(&open, 0o777);
    let link = find(&stage.surroundings).unwrap().link.unwrap();
    assert!(!link.from.starts_with(&open), "{link:?}");
}

/// Every folder that could take a link, and the home above them all.
#[test]
fn where_others_may_write_everywhere_it_is_said_and_nothing_is_made() {
    let stage = stage("my tools");
    mode(stage.home.path(), 0o777);
    let error = find(&stage.surroundings).unwrap_err();
    let HelperError::Exposed { exposed, .. } = &error else {
        panic!("{error}");
    };
    assert_eq!(exposed.path, stage.home.path());
    assert_eq!(fs::read_dir(stage.home.path()).unwrap().count(), 1);
}

#[test]
fn a_link_is_not_made_where_others_have_come_to_write_since_it_was_shown() {
    let stage = stage("my tools");
    let link = find(&stage.surroundings).unwrap().link.unwrap();
    mode(stage.home.path(), 0o777);
    let error = link.make().unwrap_err();
    assert!(matches!(error, HelperError::Exposed { .. }), "{error}");
    assert!(!link.from.exists());
}

/// The program itself, the folder that it stands in and the one above, whatever stands there.
#[test]
fn a_program_that_others_can_change_is_refused() {
    for exposed in ["tools/bin/firstday", "tools/bin", "tools"] {
        for gone in [false, true] {
            let stage = stage("tools/bin");
            let open = stage.home.path().join(exposed);
            mode(&open, 0o777);
            if gone && open != stage.surroundings.helper {
                fs::remove_file(&stage.surroundings.helper).unwrap();
            }
            let error = find(&stage.surroundings).unwrap_err();
            let HelperError::Exposed { exposed, .. } = &error else {
                panic!("{error}");
            };
            assert_eq!((&exposed.path, &exposed.way), (&open, &Way::Mode));
        }
    }
}

/// What is wrong with the program that a profile in this file names.
fn misled_by(program: &Path, surroundings: &Surroundings) -> Option<Misled> {
    let program = program.display();
    let text =
        format!("[profile a]\ncredential_process = {program} credential-process --profile a\n");
    misled(&profiles(&text)[0], surroundings).map(|(_, why)| why)
}

#[test]
fn another_program_of_that_name_is_told_from_this_one() {
    let stage = stage("bin");
    let at = |name: &str| stage.home.path().join(name).join("firstday");
    let ours = fs::read_to_string(&stage.surroundings.helper).unwrap();
    for (name, text) in [
        ("copy", ours.as_str()),
        // An older one, and one that says of itself what this one does.
        ("old", "#!/bin/sh\necho two\n"),
        ("other", "#!/bin/sh\necho one  \n# \n"),
    ] {
        test_program::write(&at(name), text).unwrap();
    }
    fs::create_dir(stage.home.path().join("link")).unwrap();
    symlink(&stage.surroundings.helper, at("link")).unwrap();
    for (name, expected) in [
        ("bin", None),
        ("link", None),
        ("copy", None),
        ("old", Some(Misled::Another)),
        ("other", Some(Misled::Another)),
        ("gone", Some(Misled::Gone)),
    ] {
        assert_eq!(
            misled_by(&at(name), &stage.surroundings),
            expected,
            "{name}"
        );
    }
}

/// What another user does who may write in the data folder.
#[test]
fn a_link_that_another_user_has_replaced_is_found() {
    let name = "helper::tests::a_link_that_another_user_has_replaced_is_found";
    let Some(other) = test_program::OtherUser::here(name) else {
        return;
    };
    let stage = stage("my tools");
    mode(stage.home.path(), 0o755);
    let link = find(&stage.surroundings).unwrap().link.unwrap();
    assert!(link.make().unwrap());
    assert_eq!(misled_by(&link.from, &stage.surroundings), None);
    for folder in link.from.ancestors().skip(1).take(5) {
        mode(folder, 0o755);
    }
    let data = &stage.surroundings.data_dir;
    std::os::unix::fs::chown(data, None, Some(other.id())).unwrap();
    mode(data, 0o775);
    let theirs = stage.home.path().join("theirs");
    fs::create_dir(&theirs).unwrap();
    mode(&theirs, 0o777);
    let script = "echo three > $1/firstday && mv $0/bin $0/gone && mkdir $0/bin \
        && ln -s $1/firstday $0/bin/firstday";
    let mut shell = other.command();
    let done = shell.args(["sh", "-c", script]).args([data, &theirs]);
    assert!(done.status().unwrap().success());
    let Some(Misled::Exposed(exposed)) = misled_by(&link.from, &stage.surroundings) else {
        panic!("the profile counts as good");
    };
    assert_eq!(&exposed.path, data);
    // Closing the data folder is not enough: what stands there is not ours.
    mode(data, 0o700);
    assert!(misled_by(&link.from, &stage.surroundings).is_some());
    let next = find(&stage.surroundings).unwrap().link.unwrap();
    assert_ne!(next.from, link.from);
}

#[test]
fn without_any_safe_place_it_is_the_error_that_says_so() {
    let mut stage = stage("my tools");
    let home = stage.home.path().join("my tools");
    stage.surroundings.data_dir = home.join("data");
    stage.surroundings.home = home;
    let error = find(&stage.surroundings).unwrap_err();
    assert!(
        matches!(
            error,
            HelperError::Program {
                fault: ProgramFault::UnsafeCharacter(' '),
                ..
            }
        ),
        "{error}"
    );
}

#[test]
fn a_program_that_is_there_while_it_runs_is_copied_and_the_copy_renewed() {
    let stage = stage(".mount_FirstdXYZ/usr/bin");
    let helper = find(&stage.surroundings).unwrap();
    let link = helper.link.clone().unwrap();
    assert!(link.copied && link.make().unwrap());
    assert!(find(&stage.surroundings).unwrap().link.unwrap().is_there);
    test_program::write(&stage.surroundings.helper, "#!/bin/sh\necho two\n").unwrap();
    assert_eq!(run(&helper), "one\n");
    let misled = || misled_by(&helper.path, &stage.surroundings);
    assert_eq!(misled(), Some(Misled::Another));
    let link = find(&stage.surroundings).unwrap().link.unwrap();
    assert!(!link.is_there && link.make().unwrap());
    assert_eq!(run(&helper), "two\n");
    assert_eq!(misled(), None);
}

#![allow(clippy::unwrap_used)]
use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::sync::Arc;

use jiff::Timestamp;

use super::*;
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

#[test]
fn a_folder_that_others_may_write_in_is_passed_over() {
    let stage = stage("my tools");
    let open = stage.home.path().join(".local/share/firstday");
    fs::create_dir_all(&open).unwrap();
    fs::set_permissions(&open, Permissions::from_mode(0o777)).unwrap();
    let link = find(&stage.surroundings).unwrap().link.unwrap();
    assert!(!link.from.starts_with(&open), "{link:?}");
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
    assert_eq!(outdated(&stage.surroundings), Some(helper.path.clone()));
    let link = find(&stage.surroundings).unwrap().link.unwrap();
    assert!(!link.is_there && link.make().unwrap());
    assert_eq!(run(&helper), "two\n");
    assert_eq!(outdated(&stage.surroundings), None);
}

#[test]
fn a_profile_whose_program_is_gone_is_found() {
    let stage = stage("bin");
    let program = stage.surroundings.helper.display().to_string();
    let text = format!(
        "[profile a]\ncredential_process = {program} credential-process --profile a\n\
        [profile b]\ncredential_process = /gone/firstday credential-process --profile b\n\
        [profile c]\ncredential_process = /gone/other\n[profile d]\n"
    );
    let missing: Vec<_> = profiles(&text).iter().filter_map(missing).collect();
    assert_eq!(missing, [PathBuf::from("/gone/firstday")]);
}

//! Another user of the same computer, as the real programs meet one.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use e2e::{Stage, files_below, firstday, wait_for};
use test_program::OtherUser;

const PATIENCE: Duration = Duration::from_secs(30);

/// The arguments of a first day on a practice account.
fn first_day(stage: &Stage, practice: &Path) -> Vec<PathBuf> {
    let answers = stage.answers();
    ["setup", "--practice"]
        .map(PathBuf::from)
        .into_iter()
        .chain([practice.to_owned(), "--answers".into(), answers])
        .chain(["--practice-phone", "--yes"].map(PathBuf::from))
        .collect()
}

/// B-90: what is kept is the person's alone, whatever the umask and whatever was there before.
#[test]
fn what_is_kept_is_the_persons_alone() {
    let stage = Stage::new();
    let data = stage.file(".local/share/firstday");
    fs::create_dir_all(data.join("locks")).unwrap();
    for open in [&data, &data.join("locks")] {
        fs::set_permissions(open, Permissions::from_mode(0o777)).unwrap();
    }
    let practice = data.join("mine/practice.json");
    let open = |args: &[PathBuf]| {
        let mut shell = stage.command(Path::new("/bin/sh"));
        shell.args(["-c", "umask 000; exec \"$0\" \"$@\""]);
        stage.run(shell.arg(firstday()).args(args)).ended_with(0);
    };
    open(&["practice".into(), "new".into(), practice.clone()]);
    open(&[
        "practice".into(),
        "root-mfa".into(),
        practice.clone(),
        "on".into(),
    ]);
    open(&first_day(&stage, &practice));
    for place in [&data, &stage.file(".aws")] {
        let files = files_below(place);
        assert!(!files.is_empty());
        let folders = files.iter().filter_map(|file| file.parent());
        for path in folders.chain(files.iter().map(PathBuf::as_path)) {
            let mode = fs::metadata(path).unwrap().permissions().mode();
            assert_eq!(mode & 0o077, 0, "{} has mode {mode:o}", path.display());
        }
    }
}

/// B-91: a program that others can change gets into no profile, and the folder is named.
#[test]
fn a_program_in_a_folder_that_is_open_to_all_is_not_written_into_a_profile() {
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    let args = first_day(&stage, &practice);
    let folder = stage.folder().join("tools");
    fs::create_dir(&folder).unwrap();
    let program = folder.join("firstday");
    fs::copy(firstday(), &program).unwrap();
    fs::set_permissions(&folder, Permissions::from_mode(0o777)).unwrap();
    let ran = stage.run(stage.command(&program).args(&args));
    let ran = ran.ended_with_an_error();
    ran.says(&format!("chmod go-w {}", folder.display()));
    assert!(!stage.file(".aws/config").exists());

    fs::set_permissions(&folder, Permissions::from_mode(0o755)).unwrap();
    stage.run(stage.command(&program).args(&args)).ended_with(0);
    let check = ["check", "--practice"].map(PathBuf::from);
    let check = check.into_iter().chain([practice.clone()]);
    let check: Vec<PathBuf> = check.collect();
    let found = stage.run(stage.command(&program).args(&check));
    found.says("The profile firstday works.");
    // Another program of that name comes to stand there, or another user may put one there.
    fs::set_permissions(&folder, Permissions::from_mode(0o777)).unwrap();
    let found = stage.firstday(&check).ended_with(1);
    found.says(&format!("chmod go-w {}", folder.display()));
    fs::set_permissions(&folder, Permissions::from_mode(0o755)).unwrap();
    test_program::write(&program, "#!/bin/sh\necho firstday 0.1.0\n").unwrap();
    let found = stage.firstday(&check).ended_with(1);
    found.says(program.to_str().unwrap());
}

/// B-92: nobody else stalls an edit of the AWS files by a lock.
#[test]
fn a_lock_of_another_user_stalls_nothing() {
    let name = "a_lock_of_another_user_stalls_nothing";
    let Some(other) = OtherUser::here(name) else {
        return;
    };
    let stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    let places = [
        stage.file(".aws"),
        stage.file(".local/share/firstday/locks"),
    ];
    for place in &places {
        fs::create_dir_all(place).unwrap();
        for above in place
            .ancestors()
            .take_while(|path| path.starts_with(stage.folder()))
        {
            fs::set_permissions(above, Permissions::from_mode(0o755)).unwrap();
        }
    }
    let _theirs = places.each_ref().map(|place| other.lock(place));
    stage.first_day(&practice).ended_with(0);
}

/// B-93: a proof that is stopped in the terminal leaves nothing running.
#[test]
fn a_proof_that_is_stopped_leaves_nothing_running() {
    for signal in ["INT", "TERM", "HUP"] {
        let mut stage = Stage::bare();
        let folder = stage.folder().join("bin");
        let [mark, child] = ["mark", "child"].map(|name| folder.join(name));
        let note = format!("echo $$ > {0}.new; mv {0}.new {0}", mark.display());
        let deaf = format!("#!/bin/sh\ntrap '' TERM INT HUP\n{note}\nsleep 1000\n");
        test_program::write(&child, &deaf).unwrap();
        let aws = format!("#!/bin/sh\n{} & wait\n", child.display());
        test_program::write(&folder.join("aws"), &aws).unwrap();
        let path = stage.env()["PATH"].clone();
        stage.set("PATH", &format!("{}:{}", folder.display(), path.display()));
        let mut proof = stage.command(&firstday());
        let proof = proof.args(["profile", "prove", "--profile", "work"]);
        let mut proof = proof.stdin(Stdio::null()).spawn().unwrap();
        let number = wait_for("the program to start", PATIENCE, || {
            fs::read_to_string(&mark).ok()
        });
        let kill = |args: &[&str]| Command::new("kill").args(args).output().unwrap();
        kill(&["-s", signal, &proof.id().to_string()]);
        assert!(!proof.wait().unwrap().success());
        // One that nobody has waited for yet has ended, too.
        let state = format!("/proc/{}/stat", number.trim());
        let gone = || {
            let state = fs::read_to_string(&state).unwrap_or_default();
            (state.is_empty() || state.contains(") Z ")).then_some(())
        };
        wait_for("what it started to end", PATIENCE, gone);
    }
}

//! What stands in the memory of the programs, and who may look.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::Duration;

use e2e::{
    Display, Memory, Screen, Serving, Stage, children_of, codes_of, firstday, of_each_child,
    owner_profile, skipped, system, until, window,
};
use serde_json::Value;

const PATIENCE: Duration = Duration::from_secs(30);
/// The command of `firstday` that reads what stands in the keyring for a trial.
const WITNESS_COMMAND: &str = "keyring-witness";

fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}

fn copies(screen: &Screen, secret: &str) -> usize {
    Memory::of(screen.process()).unwrap().copies(secret)
}

/// B-42: the seed goes from the memory of the program as soon as the phone is paired, and the
/// password as soon as the person has it, while the program goes on.
#[test]
fn what_was_let_go_is_gone_from_the_memory_of_the_terminal() {
    let mut stage = Stage::new();
    let practice = stage.practice_with_root_mfa("fresh");
    owner_profile(&stage, &practice);
    let serving = Serving::start(&stage, &practice);
    stage.set("AWS_ENDPOINT_URL", serving.address());
    let example = stage.firstday(["answers", "example"]).ended_with(0).out;
    let answers = stage.write("answers.toml", &example);
    let setup = ["setup", "--profile", "owner", "--answers", path(&answers)];
    let screen = Screen::start(&stage, &firstday(), &setup);
    if Memory::of(screen.process()).is_err() {
        return skipped(
            "what_was_let_go_is_gone_from_the_memory_of_the_terminal",
            "not root",
        );
    }
    screen.agrees("cli-make-changes", true);
    screen.agrees("cli-make-elsewhere", true);
    screen.asks(&screen.words().text("cli-show-password"));
    screen.press("y");
    let password = screen.reads_the_password();
    assert!(
        copies(&screen, &password) > 0,
        "the search finds what is there"
    );
    screen.press("\r");
    screen.asks(&screen.words().text("cli-first-code"));
    assert_eq!(copies(&screen, &password), 0, "the password, once kept");
    let seed = mfa_seed(&practice);
    assert!(copies(&screen, &seed) > 0, "the search finds what is there");
    screen.types_the_codes("000000", "111111");
    screen.asks(&screen.words().text("cli-first-code"));
    let (first, second) = codes_of(&format!("otpauth://totp/x?secret={seed}"));
    screen.types_the_codes(&first, &second);
    let waits = |text: &str| text.contains("/oauth/").then_some(());
    screen.reads("the address to sign in at", waits);
    assert_eq!(copies(&screen, &password), 0, "the password, later");
    assert_eq!(copies(&screen, &seed), 0, "the seed, once paired");
}

/// B-43: a program that is killed by a signal leaves no core dump, though the person's limits let it.
#[test]
fn no_program_leaves_a_core_dump() {
    if !aborted(&sleeper()) {
        return skipped(
            "no_program_leaves_a_core_dump",
            "no program leaves one here",
        );
    }
    for program in ours() {
        assert!(!aborted(&program), "{program:?}");
    }
}

/// B-43: no other program of the same person's reads the memory or the environment of one of ours.
#[test]
fn no_program_is_open_to_others() {
    for file in ["environ", "mem"] {
        if !opens(&sleeper(), file) {
            let part = format!("no_program_is_open_to_others/{file}");
            skipped(&part, "it is closed for all programs here");
            continue;
        }
        for program in ours() {
            assert!(!opens(&program, file), "{file} of {program:?}");
        }
    }
}

/// B-43: the process that draws the password leaves no core dump, unless it raises its limit.
#[test]
fn the_web_view_has_no_room_for_a_core_dump() {
    let running = Running::start("ulimit -c unlimited; exec \"$@\"", &[window()]);
    let limits = of_each_child(running.child.id(), |child| {
        fs::read_to_string(format!("/proc/{child}/limits"))
    });
    let core = limits.unwrap().into_iter().map(|limits| {
        let mut lines = limits.lines();
        let line = lines.find(|line| line.starts_with("Max core file size"));
        line.unwrap().split_whitespace().nth(4).unwrap().to_owned()
    });
    let core: Vec<String> = core.collect();
    assert!(
        !core.is_empty() && core.iter().all(|soft| soft == "0"),
        "{core:?}"
    );
}

/// A program and its arguments.
type Line = Vec<PathBuf>;

fn ours() -> [Line; 2] {
    // It waits for what is to be read.
    [vec![firstday(), WITNESS_COMMAND.into()], vec![window()]]
}

/// A program that is open to others.
fn sleeper() -> Line {
    vec![system("sleep", "coreutils"), "60".into()]
}

/// Whether the system makes a core dump of a program that is told to abort.
fn aborted(program: &Line) -> bool {
    let mut running = Running::start("ulimit -c unlimited; exec \"$@\"", program);
    let abort = ["-ABRT".to_owned(), running.child.id().to_string()];
    let mut kill = running.stage.command(&system("kill", "procps"));
    assert!(kill.args(abort).status().unwrap().success());
    running.child.wait().unwrap().core_dumped()
}

/// Whether another program can open a file of a running one in `/proc`.
fn opens(program: &Line, file: &str) -> bool {
    let running = Running::start(AS_PERSON, program);
    let place = format!("/proc/{}/{file}", running.child.id());
    let look = ["-c", AS_PERSON, "sh", "sh", "-c", ": < \"$0\"", &place];
    let mut sh = running.stage.command(&system("sh", "dash"));
    running.stage.run(sh.args(look)).code == 0
}

/// Root may look at all processes, and people may not: so root's programs run without its rights
/// (capabilities(7): `CAP_SYS_PTRACE`, `CAP_PERFMON` and `CAP_SYS_ADMIN` each open something here).
const AS_PERSON: &str = "[ $(id -u) != 0 ] || set -- setpriv --bounding-set=-all \"$@\"
exec \"$@\"";

/// A program that has come as far as it does without a person.
struct Running {
    child: Child,
    stage: Stage,
    _display: Display,
}

impl Running {
    /// Starts it by a line of the shell.
    fn start(line: &str, program: &[PathBuf]) -> Self {
        let (stage, display) = (Stage::bare(), Display::start());
        let child = stage
            .command(&system("sh", "dash"))
            .args(["-c", line, "sh"])
            .args(program)
            .envs(display.env())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let (number, is_window) = (child.id(), program[0] == window());
        let name = program[0].file_name().unwrap().to_str().unwrap().to_owned();
        until(&format!("{name} to be up"), PATIENCE, || match is_window {
            true => children_of(number).len() > 1,
            false => waits(number, &name),
        });
        Self {
            child,
            stage,
            _display: display,
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Whether a process is this program, and has nothing to do (proc_pid_stat(5)).
fn waits(process: u32, name: &str) -> bool {
    let asleep = || {
        let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
        stat.contains(&format!("({name}) S"))
    };
    asleep() && {
        std::thread::sleep(Duration::from_millis(20));
        asleep()
    }
}

/// The seed of the one MFA device, as AWS keeps it.
fn mfa_seed(practice: &Path) -> String {
    let world: Value = serde_json::from_slice(&fs::read(practice).unwrap()).unwrap();
    let devices = world["state"]["iam"]["mfa_devices"].as_object().unwrap();
    let device = devices.values().next().unwrap();
    device["seed"].as_str().unwrap().to_owned()
}

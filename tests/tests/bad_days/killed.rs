//! B-121, B-191, B-251: `firstday setup`, with and without a phone and a browser, and
//! `firstday undo --all` are killed before and after every request, and at every write of their records.
//! The next run ends as if nothing had happened.
//!
//! Every point is tried where `FIRSTDAY_ALL` is set, as `cargo xtask test --all` does, else a sample.

use std::collections::BTreeMap;
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use e2e::{At, Moment, Then, signal, system};

use crate::scene::{ACCOUNT, End, Scene};

/// How many points of each kind are tried where not all are.
const SAMPLE: usize = 6;

/// Tries each point, two at a time.
fn each<P: Copy + Sync + std::fmt::Debug>(points: &[P], try_one: impl Fn(P) + Sync) {
    let next = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(point) = points.get(next.fetch_add(1, Ordering::Relaxed)) {
                    println!("{point:?}");
                    try_one(*point);
                }
            });
        }
    });
}

/// All of them, or as many as are tried each time, spread over the whole.
fn chosen<P: Copy>(points: Vec<P>) -> Vec<P> {
    if std::env::var_os("FIRSTDAY_ALL").is_some() {
        return points;
    }
    // An odd step meets moments before and after.
    let step = points.len().div_ceil(SAMPLE) | 1;
    points.into_iter().step_by(step).collect()
}

/// What is killed.
struct Run {
    /// What it begins with.
    ready: fn() -> Scene,
    command: fn(&Scene) -> Command,
    /// How the next one ends.
    ends: fn(&Scene) -> End,
}

const SETUP: Run = Run {
    ready: Scene::new,
    command: Scene::command,
    ends: Scene::ends,
};

const WITH_PHONE: Run = Run {
    ready: Scene::new,
    command: Scene::with_phone,
    ends: Scene::ends_with_phone,
};

/// The AWS CLI gets its keys from a sign-in in the browser.
const WITH_BROWSER: Run = Run {
    ready: Scene::with_browser,
    command: Scene::command,
    ends: Scene::ends_with_session,
};

const UNDO: Run = Run {
    ready: || {
        let scene = Scene::new();
        scene.ends();
        scene
    },
    command: Scene::undo,
    ends: Scene::ends_undone,
};

#[test]
fn killed_at_a_request() {
    at_a_request(&SETUP);
}

#[test]
fn with_a_browser_killed_at_a_request() {
    at_a_request(&WITH_BROWSER);
}

#[test]
fn undo_is_killed_at_a_request() {
    at_a_request(&UNDO);
}

/// AWS has made the key, and the keyring does not have it: nobody ever will. The next run deletes it
/// before it makes another, and all of it can be taken back.
#[test]
fn killed_when_the_access_key_is_made() {
    let expected = Scene::new().ends();
    let scene = Scene::new();
    let made = Moment::After(At::Asking("Action=CreateAccessKey"));
    scene.between.at(made, |process| {
        signal("KILL", process);
        Then::Breaks
    });
    let ran = scene.run(scene.command());
    assert_eq!(ran.code, -1, "it was not killed: {ran:?}");
    assert_eq!(scene.keys().len(), 1, "one is left behind");
    assert_eq!(scene.ends(), expected);
    assert_eq!(scene.ends_undone().code, 0);
}

fn at_a_request(run: &Run) {
    let scene = (run.ready)();
    let expected = (run.ends)(&scene);
    let requests = scene.between.requests();
    assert!(requests > 30, "{requests}");
    let moments = |at| {
        [
            Moment::Before(At::Number(at)),
            Moment::After(At::Number(at)),
        ]
    };
    let points = (0..requests).flat_map(moments).collect();
    each(&chosen(points), |moment| {
        let scene = (run.ready)();
        scene.between.at(moment, |process| {
            signal("KILL", process);
            Then::Breaks
        });
        let ran = scene.run((run.command)(&scene));
        assert_eq!(ran.code, -1, "{moment:?}: it was not killed: {ran:?}");
        assert_eq!((run.ends)(&scene), expected, "{moment:?}");
    });
}

/// What SQLite does to a file, at the beginning of which the program is killed.
const CALLS: [&str; 3] = ["pwrite64", "fsync", "unlink"];

#[test]
fn killed_at_a_write_of_the_records() {
    let folder = format!(".local/share/firstday/accounts/{ACCOUNT}/records.sqlite");
    at_a_write(&SETUP, &CALLS, &[&folder]);
}

#[test]
fn undo_is_killed_at_a_write_of_the_records() {
    let folder = format!(".local/share/firstday/accounts/{ACCOUNT}/records.sqlite");
    at_a_write(&UNDO, &CALLS, &[&folder]);
}

/// Inside the program a request is a write of the practice account's file.
#[test]
fn with_a_phone_killed_at_a_write() {
    at_a_write(
        &WITH_PHONE,
        &["openat", "renameat"],
        &["fresh.json", "fresh.json.lock"],
    );
    at_a_write(&WITH_PHONE, &CALLS, &["fresh.json.records.sqlite"]);
}

fn at_a_write(run: &Run, calls: &[&'static str], files: &[&str]) {
    let scene = (run.ready)();
    let log = scene.stage.file("strace.log");
    let options = ["-o", log.to_str().unwrap()];
    scene.run(traced(
        &scene,
        &(run.command)(&scene),
        calls,
        files,
        &options,
    ));
    let log = std::fs::read_to_string(log).unwrap();
    let expected = (run.ends)(&scene);
    let points = calls.iter().flat_map(|call| {
        let count = most_of_a_thread(&log, call);
        assert!(count > 0, "{call}: {log}");
        (1..=count).map(move |at| (*call, at))
    });
    let killed = AtomicUsize::new(0);
    let points = chosen(points.collect());
    each(&points, |(call, at)| {
        let scene = (run.ready)();
        let inject = format!("inject={call}:signal=KILL:when={at}");
        let options = ["-o", "/dev/null", "-e", &inject];
        let traced = traced(&scene, &(run.command)(&scene), calls, files, &options);
        let ran = scene.run(traced);
        killed.fetch_add(usize::from(ran.code != expected.code), Ordering::Relaxed);
        assert_eq!((run.ends)(&scene), expected, "{call} {at}");
    });
    // Another run may share its work among its threads in another way, and reach some of them never.
    let killed = killed.into_inner();
    assert!(killed * 2 > points.len(), "{killed} of {points:?}");
}

/// How often the thread that does so most makes this call: strace counts those of each thread apart.
fn most_of_a_thread(log: &str, call: &str) -> usize {
    let begins = format!(" {call}(");
    let mut threads: BTreeMap<&str, usize> = BTreeMap::new();
    for line in log.lines().filter(|line| line.contains(&begins)) {
        let thread = line.split(' ').next().unwrap();
        *threads.entry(thread).or_default() += 1;
    }
    threads.into_values().max().unwrap_or_default()
}

/// The run under strace, which sees what is done to these files of the home, and to SQLite's beside them.
/// With as few threads as it can have, so that most is counted together.
fn traced(
    scene: &Scene,
    program: &Command,
    calls: &[&str],
    files: &[&str],
    options: &[&str],
) -> Command {
    let mut command = scene.stage.command(&system("strace", "strace"));
    command.args(["-f", "-qq", "-e", &format!("trace={}", calls.join(","))]);
    command.args(options);
    for file in files {
        let file = scene.stage.file(file);
        command.arg("-P").arg(&file);
        command.arg("-P").arg(format!("{}-journal", file.display()));
    }
    command.env("TOKIO_WORKER_THREADS", "1");
    command.arg(program.get_program()).args(program.get_args());
    command
}

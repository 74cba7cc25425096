//! How long the window takes until it is whole, and its memory, beside a window of Tauri's without anything in it.

use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use e2e::{Display, Stage, memory_of_all, signal, window};

use crate::{median, tell};

/// The colour at the top of both pages, as X has it: blue, green, red. What comes before has none.
const TOP: [u8; 3] = [0x26, 0x1d, 0x16];
/// A page that stays the same for so long is whole.
const WHOLE: Duration = Duration::from_millis(700);
const PAUSE: Duration = Duration::from_millis(5);
const GOAL: f64 = 1.3;

/// `FIRSTDAY_EMPTY_WINDOW` names the program with the empty window.
pub(crate) fn measure(runs: usize) {
    let empty = PathBuf::from(std::env::var_os("FIRSTDAY_EMPTY_WINDOW").unwrap());
    let (mut times, mut sizes) = ([Vec::new(), Vec::new()], [Vec::new(), Vec::new()]);
    // The first turn warms up.
    for turn in 0..=runs {
        for (side, program) in [&window(), &empty].into_iter().enumerate() {
            let (time, size) = opened(program);
            if turn > 0 {
                times[side].push(time);
                sizes[side].push(size);
            }
        }
    }
    let beside = "an empty window of Tauri's";
    let [times, sizes] = [times, sizes].map(|it| it.map(median));
    tell(
        "the window, until its first page is whole",
        beside,
        times,
        "ms",
        Some(GOAL),
    );
    tell(
        "memory of the window at its first page",
        beside,
        sizes,
        "MB",
        Some(GOAL),
    );
}

/// The milliseconds until the last change on the screen, and the megabytes of all its processes then.
fn opened(program: &Path) -> (f64, f64) {
    let stage = Stage::new();
    let display = Display::start();
    let view = display.view();
    let began = Instant::now();
    let mut child = start(&stage, &display, program);
    let (mut seen, mut changed) = (view.now(), began);
    while !seen.starts_with(&TOP) || changed.elapsed() < WHOLE {
        let now = view.now();
        if now != seen {
            (seen, changed) = (now, Instant::now());
        }
        assert!(child.try_wait().unwrap().is_none(), "the window is gone");
        // Looking without a pause would slow down what is looked at.
        std::thread::sleep(PAUSE);
    }
    let size = memory_of_all(child.id()).unwrap();
    signal("TERM", child.id());
    child.wait().unwrap();
    let milliseconds = (changed - began).as_secs_f64() * 1000.0;
    (milliseconds, size as f64 / 1e6)
}

fn start(stage: &Stage, display: &Display, program: &Path) -> Child {
    let mut command = stage.command(program);
    command.envs(display.env()).stdin(Stdio::null());
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().unwrap()
}

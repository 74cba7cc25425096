//! Watching what a run shows to every other program of this user: arguments and environment.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use std::collections::BTreeSet;

/// Collects the arguments and the environment of every process on a stage, again and again, until it is asked.
pub struct Spy {
    stop: Arc<AtomicBool>,
    thread: JoinHandle<BTreeSet<Vec<u8>>>,
}

impl Spy {
    /// Begins to watch processes whose environment or arguments have `mark` in them: a stage's folder.
    pub fn on(mark: &str) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = stop.clone();
        let mark = mark.as_bytes().to_owned();
        let thread = std::thread::spawn(move || {
            let mut seen = BTreeSet::new();
            while !stopped.load(Ordering::Relaxed) {
                look(&mark, &mut seen);
                std::thread::sleep(Duration::from_millis(3));
            }
            seen
        });
        Self { stop, thread }
    }

    /// Everything that was seen.
    ///
    /// # Panics
    /// When watching broke off.
    pub fn report(self) -> BTreeSet<Vec<u8>> {
        self.stop.store(true, Ordering::Relaxed);
        self.thread.join().unwrap()
    }
}

/// Processes come and go while one looks, so what cannot be read is passed over.
fn look(mark: &[u8], seen: &mut BTreeSet<Vec<u8>>) {
    let Ok(processes) = fs::read_dir("/proc") else {
        return;
    };
    for process in processes.flatten() {
        let read = |what: &str| fs::read(process.path().join(what)).unwrap_or_default();
        let shown = [read("cmdline"), read("environ")].concat();
        if shown.windows(mark.len()).any(|part| part == mark) {
            seen.insert(shown);
        }
    }
}

//! B-120, B-190: every call of AWS that Firstday makes, with everything that can happen to it. What reads and
//! what changes follows from the facets and the changes themselves; the table is kept in
//! `docs/faults.md`.
//!
//! Time is tokio's own, paused, so that waiting costs none.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../common/mod.rs"]
mod common;
#[path = "../../../aws-gateway/tests/common/decoded.rs"]
mod decoded;
#[path = "../../../../tests/src/likeness.rs"]
#[allow(
    unreachable_pub,
    reason = "it is public in the library of the end-to-end tests"
)]
mod likeness;
#[path = "../../../aws-gateway/tests/common/staged.rs"]
mod staged;

mod changes;
mod fault;
mod line;
mod reads;
mod table;
mod wire;

use std::fmt::Debug;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use firstday_practice::Seed;
use table::Row;

/// The most memory that all of it may take at once, in KiB: an answer of a gigabyte is not read.
const MOST_KIB: usize = 700 * 1024;

/// As for the first thread of a program: the futures of the SDK are large where nothing is optimised.
const STACK: usize = 32 * 1024 * 1024;

#[test]
fn every_reading_with_every_fault() {
    let rows = in_parallel(&reads::jobs(), async |facet| reads::rows(*facet).await);
    judge(&rows, table::READS, "facet");
}

#[test]
fn every_change_with_every_fault() {
    let rows = in_parallel(&changes::jobs(), async |example| {
        changes::rows(example).await
    });
    judge(&rows, table::CHANGES, "change");
}

/// B-252: where the account has what asks for it, too: in another seed there are more lists.
#[test]
fn a_list_without_an_end_is_never_known() {
    let found = in_parallel(&reads::jobs(), async |facet| {
        vec![reads::endless(*facet, Seed::HalfDone).await]
    });
    let (lists, wrong): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    let (lists, wrong) = (lists.concat(), wrong.concat());
    println!("{lists:#?}");
    assert!(wrong.is_empty(), "{wrong:#?}");
    for list in ["iam:SimulatePrincipalPolicy", "s3api:ListBuckets"] {
        assert!(lists.iter().any(|it| it == list), "{list} was not tried");
    }
}

fn judge(rows: &[Row], title: &str, first: &str) {
    let table = table::table(title, first, rows);
    println!("{title}{table}");
    let wrong: Vec<&String> = rows.iter().flat_map(|row| &row.wrong).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(peak_kib() < MOST_KIB, "{} KiB", peak_kib());
    table::is_kept(title, &table);
}

/// One thread a processor, each with a clock of its own for each job. In the order of the jobs.
fn in_parallel<J: Sync + Debug, T: Send>(
    jobs: &[J],
    work: impl AsyncFn(&J) -> Vec<T> + Sync,
) -> Vec<T> {
    let done: Mutex<Vec<(usize, Vec<T>)>> = Mutex::default();
    let panicked: Mutex<Vec<String>> = Mutex::default();
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            let thread = std::thread::Builder::new().stack_size(STACK);
            let spawned = thread.spawn_scoped(scope, || {
                while let Some((index, job)) = take(&next, jobs) {
                    let rows = AssertUnwindSafe(|| paused().block_on(work(job)));
                    let rows = catch_unwind(rows).unwrap_or_else(|_| {
                        panicked.lock().unwrap().push(format!("{job:?}"));
                        Vec::new()
                    });
                    done.lock().unwrap().push((index, rows));
                }
            });
            spawned.unwrap();
        }
    });
    let mut done = done.into_inner().unwrap();
    let panicked = panicked.into_inner().unwrap();
    assert!(panicked.is_empty(), "{panicked:#?}");
    done.sort_by_key(|(index, _)| *index);
    done.into_iter().flat_map(|(_, rows)| rows).collect()
}

fn take<'j, J>(next: &AtomicUsize, jobs: &'j [J]) -> Option<(usize, &'j J)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    jobs.get(index).map(|job| (index, job))
}

fn paused() -> tokio::runtime::Runtime {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    runtime.enable_all().start_paused(true).build().unwrap()
}

/// The most memory that this process has had. Nothing where the system does not say.
fn peak_kib() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = peak.and_then(|peak| peak.split_whitespace().next());
    number.map_or(0, |number| number.parse().unwrap())
}

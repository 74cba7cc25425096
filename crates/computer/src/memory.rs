//! The memory of this process: it holds secrets, so no other program reads it and no file gets it.
//!
//! What is freed is wiped by the allocator that the programs name (`zeroizing-alloc`). This is about
//! what is in use.

use std::io;

/// Closes the memory of this process to others. Where the system refuses, it stays as it was.
///
/// On Linux the process then leaves no core dump, whatever its limits are and whoever collects dumps,
/// and no program without `CAP_SYS_PTRACE` can trace it or read its memory and environment
/// (prctl(2), `PR_SET_DUMPABLE`; ptrace(2)). What it starts is as it would have been (execve(2)), so the
/// browser and `aws` dump as the person has set it up. On other Unix systems there is only the limit
/// on core dumps, which they inherit. On Windows nothing is done.
pub fn close() {
    warn_of(close_this());
}

/// Keeps programs that this one starts from leaving core dumps, unless they raise their limit.
///
/// For the web view, whose process shows what this one hands over. The limit itself (setrlimit(2),
/// `RLIMIT_CORE`) can be raised again by who wants a dump; of pipes that collect dumps systemd-coredump
/// keeps to it.
pub fn leave_no_core() {
    warn_of(lower_limit());
}

#[cfg(target_os = "linux")]
fn close_this() -> io::Result<()> {
    use rustix::process::{DumpableBehavior, set_dumpable_behavior};
    Ok(set_dumpable_behavior(DumpableBehavior::NotDumpable)?)
}

#[cfg(not(target_os = "linux"))]
fn close_this() -> io::Result<()> {
    lower_limit()
}

#[cfg(unix)]
fn lower_limit() -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let found = getrlimit(Resource::Core);
    let lowered = Rlimit {
        current: Some(0),
        ..found
    };
    Ok(setrlimit(Resource::Core, lowered)?)
}

#[cfg(not(unix))]
fn lower_limit() -> io::Result<()> {
    Ok(())
}

fn warn_of(done: io::Result<()>) {
    if let Err(error) = done {
        tracing::warn!(%error, "the memory of this process stays open to others");
    }
}

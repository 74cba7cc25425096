//! What the web view needs to draw beside the graphics driver of this computer.

use std::ffi::OsStr;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use firstday_app::Env;

/// WebKitGTK then shares pictures by memory instead of DMA-BUF. With NVIDIA's driver those come out
/// blank, or end the program, on Wayland (tauri-apps/tauri#10702) and on X11 (#9304).
const VARIABLE: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
/// There while the kernel module of NVIDIA's own driver is loaded.
const DRIVER: &str = "/proc/driver/nvidia/version";

/// Starts the program anew with what the web view needs, where that is not set. The process stays
/// the same one. Returns where nothing is needed, or where it cannot be started.
pub(crate) fn prepare(env: &Env) {
    if !is_needed(env(VARIABLE).as_deref(), Path::new(DRIVER).exists()) {
        return;
    }
    let mut all = std::env::args_os();
    let (name, arguments) = (all.next().unwrap_or_default(), all);
    let started = std::env::current_exe().map(|program| {
        Command::new(program)
            .arg0(name)
            .args(arguments)
            .env(VARIABLE, "1")
            .exec()
    });
    let error = started.unwrap_or_else(|error| error);
    tracing::warn!(%error, "the window may stay blank: set {VARIABLE}=1");
}

/// Whatever the person has set is left, even to nothing.
fn is_needed(set: Option<&OsStr>, has_driver: bool) -> bool {
    has_driver && set.is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_driver_needs_and_nobody_set() {
        for (set, has_driver, needed) in [
            (None, true, true),
            (None, false, false),
            (Some("1"), true, false),
            (Some("0"), true, false),
            (Some(""), true, false),
            (Some("1"), false, false),
        ] {
            let found = is_needed(set.map(OsStr::new), has_driver);
            assert_eq!(found, needed, "{set:?} {has_driver}");
        }
    }
}

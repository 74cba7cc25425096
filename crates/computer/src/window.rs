//! The program `firstday-window`, which is installed beside `firstday`, and starting it.

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use crate::surroundings::Surroundings;
use crate::trust::{self, Exposed};

const PROGRAM: &str = "firstday-window";
/// A window that cannot open ends at once, such as where a library is missing: one that still runs is open.
const PATIENCE: Duration = Duration::from_secs(1);
const PAUSE: Duration = Duration::from_millis(10);
/// One of them names the display (XDG: X(7), "Display names"; Wayland, `wl_display_connect`).
const DISPLAYS: [&str; 2] = ["WAYLAND_DISPLAY", "DISPLAY"];

/// Why the window was not opened.
#[derive(Debug, thiserror::Error)]
pub enum WindowError {
    /// It is not beside `firstday`.
    #[error("{} is not there", path.display())]
    Missing {
        /// Where it should be.
        path: PathBuf,
    },
    /// Others can change what runs under its name. It was not started.
    #[error("others can change {}: {exposed}", path.display())]
    Exposed {
        /// The program.
        path: PathBuf,
        /// What they can change.
        exposed: Exposed,
    },
    /// There is no desktop on which to show it.
    #[error("neither DISPLAY nor WAYLAND_DISPLAY is set")]
    NoDisplay,
    /// The system did not start it.
    #[error("{} could not be started", path.display())]
    NotStarted {
        /// The program.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// It ended at once.
    #[error("{} ended: {status}", path.display())]
    Ended {
        /// The program.
        path: PathBuf,
        /// How.
        status: ExitStatus,
    },
}

/// Where the window is, seen from the program `firstday`. Nothing may be there.
pub fn beside(helper: &Path) -> PathBuf {
    helper.with_file_name(format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX))
}

/// Opens the window with these arguments, and does not wait for its end. Takes up to a second.
///
/// # Errors
/// [`WindowError`]; no window is open then.
pub fn open(surroundings: &Surroundings, arguments: &[OsString]) -> Result<(), WindowError> {
    let path = beside(&surroundings.helper);
    if !path.is_file() {
        return Err(WindowError::Missing { path });
    }
    if let Err(exposed) = trust::check_program(&path) {
        return Err(WindowError::Exposed { path, exposed });
    }
    let has_display = DISPLAYS
        .iter()
        .any(|name| surroundings.variable(name).is_some());
    if cfg!(target_os = "linux") && !has_display {
        return Err(WindowError::NoDisplay);
    }
    let ended = started(path.as_os_str(), arguments);
    match ended {
        Ok(None) => Ok(()),
        Ok(Some(status)) if status.success() => Ok(()),
        Ok(Some(status)) => Err(WindowError::Ended { path, status }),
        Err(source) => Err(WindowError::NotStarted { path, source }),
    }
}

/// Starts it in a group of its own, so that stopping a command in the terminal does not close it. Says how it ended, if
/// it has.
fn started(program: &OsStr, arguments: &[OsString]) -> io::Result<Option<ExitStatus>> {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        command.process_group(0);
    }
    let mut child = command.spawn()?;
    let began = Instant::now();
    while began.elapsed() < PATIENCE {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        std::thread::sleep(PAUSE);
    }
    Ok(None)
}

#[cfg(all(test, unix))]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::fs::{self, Permissions};
    use std::os::unix::fs::PermissionsExt;
    use std::sync::Arc;

    use super::*;

    /// A computer with this script as its window, and with a display or none.
    fn with(folder: &Path, script: Option<&str>, display: &'static str) -> Surroundings {
        let mut here = Surroundings::within(folder);
        here.env = Arc::new(move |name| (name == "DISPLAY").then(|| display.into()));
        if let Some(script) = script {
            test_program::write(&beside(&here.helper), script).unwrap();
        }
        here
    }

    #[test]
    fn a_window_that_stays_is_open_and_gets_its_arguments() {
        let folder = tempfile::tempdir().unwrap();
        let noted = folder.path().join("noted");
        let script = format!(
            "#!/bin/sh\necho \"$@\" > {}\nexec sleep 3\n",
            noted.display()
        );
        let here = with(folder.path(), Some(&script), ":1");
        open(&here, &["--practice".into(), "a b.json".into()]).unwrap();
        assert_eq!(fs::read_to_string(noted).unwrap(), "--practice a b.json\n");
    }

    #[test]
    fn each_reason_for_no_window_is_told_apart() {
        let folder = tempfile::tempdir().unwrap();
        let opened = |script, display| open(&with(folder.path(), script, display), &[]);
        let none = opened(None, ":1").unwrap_err();
        assert!(matches!(none, WindowError::Missing { .. }), "{none}");
        let dark = opened(Some("#!/bin/sh\nexit 0\n"), " ").unwrap_err();
        assert_eq!(
            matches!(dark, WindowError::NoDisplay),
            cfg!(target_os = "linux")
        );
        let ended = opened(Some("#!/bin/sh\nexit 127\n"), ":1").unwrap_err();
        assert!(matches!(ended, WindowError::Ended { .. }), "{ended}");
        let program = beside(&Surroundings::within(folder.path()).helper);
        fs::set_permissions(&program, Permissions::from_mode(0o777)).unwrap();
        let open_to_all = open(&with(folder.path(), None, ":1"), &[]).unwrap_err();
        assert!(
            matches!(open_to_all, WindowError::Exposed { .. }),
            "{open_to_all}"
        );
        fs::set_permissions(&program, Permissions::from_mode(0o644)).unwrap();
        let no_program = open(&with(folder.path(), None, ":1"), &[]).unwrap_err();
        assert!(
            matches!(no_program, WindowError::NotStarted { .. }),
            "{no_program}"
        );
    }
}

//! The program `firstday-window`, which is installed beside `firstday`, and starting it.

use std::ffi::{OsStr, OsString};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use crate::surroundings::Surroundings;
use crate::trust::{self, Exposed};

const PROGRAM: &str = "firstday-window";
/// Set for a window that is to say when it is open.
const TELL: &str = "FIRSTDAY_TELL_OPEN";
/// A window on a slow computer opens within seconds.
const PATIENCE: Duration = Duration::from_secs(30);
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
    /// It ended before it was open.
    #[error("{} ended: {status}", path.display())]
    Ended {
        /// The program.
        path: PathBuf,
        /// How.
        status: ExitStatus,
    },
    /// It runs, and is not open after half a minute.
    #[error("{} does not open", path.display())]
    Silent {
        /// The program.
        path: PathBuf,
    },
}

/// Where the window is, seen from the program `firstday`. Nothing may be there.
pub fn beside(helper: &Path) -> PathBuf {
    helper.with_file_name(format!("{PROGRAM}{}", std::env::consts::EXE_SUFFIX))
}

/// Opens the window with these arguments, and does not wait for its end. Takes until its page is there.
///
/// # Errors
/// [`WindowError`]; no window is open then, or none yet.
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
    match started(path.as_os_str(), arguments).and_then(|child| opened(child, PATIENCE)) {
        Ok(Opened::Told) => Ok(()),
        // One that was open already is shown instead.
        Ok(Opened::Ended(status)) if status.success() => Ok(()),
        Ok(Opened::Ended(status)) => Err(WindowError::Ended { path, status }),
        Ok(Opened::NotYet) => Err(WindowError::Silent { path }),
        Err(source) => Err(WindowError::NotStarted { path, source }),
    }
}

/// Says that the window is open to who asked for that when it was started.
pub fn tell_open(surroundings: &Surroundings) {
    if surroundings.variable(TELL).is_some() {
        // Who asked may be gone.
        let _ = writeln!(io::stdout(), "open").and_then(|()| io::stdout().flush());
    }
}

/// Starts it in a group of its own, so that stopping a command in the terminal does not close it.
fn started(program: &OsStr, arguments: &[OsString]) -> io::Result<Child> {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .env(TELL, "1")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        command.process_group(0);
    }
    command.spawn()
}

/// What came of a window that was started.
enum Opened {
    Told,
    Ended(ExitStatus),
    NotYet,
}

fn opened(mut child: Child, patience: Duration) -> io::Result<Opened> {
    let (told, heard) = mpsc::channel();
    if let Some(mut output) = child.stdout.take() {
        std::thread::spawn(move || told.send(output.read(&mut [0])));
    }
    match heard.recv_timeout(patience) {
        Ok(Ok(1..)) => Ok(Opened::Told),
        // Its end closes what it says.
        Ok(Ok(0) | Err(_)) | Err(RecvTimeoutError::Disconnected) => child.wait().map(Opened::Ended),
        Err(RecvTimeoutError::Timeout) => Ok(Opened::NotYet),
    }
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
    fn a_window_is_open_when_it_says_so_and_gets_its_arguments() {
        let folder = tempfile::tempdir().unwrap();
        let noted = folder.path().join("noted");
        let script = format!(
            "#!/bin/sh\necho \"$@\" > {}\n[ \"${TELL}\" ] && echo open\nexec sleep 3\n",
            noted.display()
        );
        let here = with(folder.path(), Some(&script), ":1");
        open(&here, &["--practice".into(), "a b.json".into()]).unwrap();
        assert_eq!(fs::read_to_string(noted).unwrap(), "--practice a b.json\n");
    }

    #[test]
    fn a_window_that_does_not_open_is_waited_for_no_longer() {
        let folder = tempfile::tempdir().unwrap();
        let here = with(folder.path(), Some("#!/bin/sh\nexec sleep 3\n"), ":1");
        let child = started(beside(&here.helper).as_os_str(), &[]).unwrap();
        let came = opened(child, Duration::from_millis(50)).unwrap();
        assert!(matches!(came, Opened::NotYet));
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

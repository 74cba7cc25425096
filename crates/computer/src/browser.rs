//! Opening an address in the person's browser.

use std::io;

use crate::surroundings::Env;

/// Opens an address with the program that the system has for that, and does not wait for it.
///
/// That program is found in those folders of the search path alone that nobody else can change, and
/// itself looks for a browser there alone.
///
/// # Errors
/// What the system says where no such program is found or none of them opens it.
pub fn open(address: &str, env: &Env) -> io::Result<()> {
    platform::open(address, env)
}

/// The system's own way, which no search path decides.
#[cfg(any(not(unix), target_os = "macos"))]
mod platform {
    use std::io;

    use crate::surroundings::Env;

    pub(super) fn open(address: &str, _: &Env) -> io::Result<()> {
        open::that_detached(address)
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
mod platform {
    use std::ffi::{OsStr, OsString};
    use std::io::{self, ErrorKind};
    use std::os::unix::process::CommandExt;
    use std::path::{Path, PathBuf};
    use std::process::{Command, Stdio};
    use std::time::{Duration, Instant};

    use crate::surroundings::Env;
    use crate::trust;

    /// A program that fails does so at once: one that still runs has taken the address.
    const PATIENCE: Duration = Duration::from_millis(250);
    const PAUSE: Duration = Duration::from_millis(10);
    /// Where WSL mounts the drives of Windows. Whatever the modes there say, Windows keeps them.
    const WINDOWS: &str = "/mnt/";

    /// Which programs there are, and what they are told, is known by the crate `open`.
    pub(super) fn open(address: &str, env: &Env) -> io::Result<()> {
        let path = env("PATH").unwrap_or_default();
        let safe = trust::safe_folders(std::env::split_paths(&path));
        let safe = std::env::join_paths(safe).unwrap_or_default();
        let mut failed = io::Error::from(ErrorKind::NotFound);
        for known in open::commands(address) {
            let Some(program) = find(known.get_program(), &path, &safe) else {
                continue;
            };
            let mut opener = Command::new(program);
            opener.args(known.get_args()).env("PATH", &safe);
            for (name, value) in known.get_envs() {
                opener.env(name, value.unwrap_or_default());
            }
            match start(&mut opener) {
                Ok(()) => return Ok(()),
                Err(error) => failed = error,
            }
        }
        Err(failed)
    }

    fn find(name: &OsStr, all: &OsString, safe: &OsString) -> Option<PathBuf> {
        let path = match Path::new(name).extension() {
            Some(_) => all,
            None => safe,
        };
        let found = which::which_in_all(name, Some(path), "/").ok()?;
        found.into_iter().find(|program| {
            let of_windows = program.extension().is_some() && program.starts_with(WINDOWS);
            of_windows || trust::check_program(program).is_ok()
        })
    }

    /// In a group of its own, so that stopping this program in a terminal does not close a browser.
    fn start(opener: &mut Command) -> io::Result<()> {
        let silent = opener.stdin(Stdio::null()).stdout(Stdio::null());
        let mut child = silent.stderr(Stdio::null()).process_group(0).spawn()?;
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            match child.try_wait()? {
                Some(ended) if ended.success() => return Ok(()),
                Some(ended) => return Err(io::Error::other(format!("{opener:?}: {ended}"))),
                None => std::thread::sleep(PAUSE),
            }
        }
        // Nobody asks how it ends, but it has to be waited for.
        std::thread::spawn(move || child.wait());
        Ok(())
    }

    #[cfg(test)]
    mod tests {
        #![allow(clippy::unwrap_used)]
        use std::fs::{self, Permissions};
        use std::os::unix::fs::PermissionsExt;
        use std::sync::Arc;

        use super::*;

        const ADDRESS: &str = "https://console.aws.amazon.com/";

        /// Folders of the search path, each with an `xdg-open` that notes what it is told and where
        /// it looks for programs; the first with this mode. Gives what they noted.
        fn noted(mode: u32) -> Vec<(String, String)> {
            let home = tempfile::tempdir().unwrap();
            let folders = ["first", "second"].map(|name| home.path().join(name));
            for folder in &folders {
                let note = home.path().join("note");
                let script = format!(
                    "#!/bin/sh\necho \"$0 $1\" > {0}.new\necho \"$PATH\" >> {0}.new\n/bin/mv {0}.new {0}.$$\n",
                    note.display()
                );
                test_program::write(&folder.join("xdg-open"), &script).unwrap();
            }
            fs::set_permissions(&folders[0], Permissions::from_mode(mode)).unwrap();
            let mut path = vec![PathBuf::new(), PathBuf::from("here")];
            path.extend(folders.iter().cloned());
            let path = std::env::join_paths(path).unwrap();
            let env: Env = Arc::new(move |name| (name == "PATH").then(|| path.clone()));
            super::open(ADDRESS, &env).unwrap();
            let began = Instant::now();
            loop {
                let entries = fs::read_dir(home.path()).unwrap();
                let paths = entries.map(|entry| entry.unwrap().path());
                let notes: Vec<_> = paths
                    .filter(|path| path.to_string_lossy().contains("/note."))
                    .filter(|path| path.extension().is_some_and(|end| end != "new"))
                    .collect();
                if notes.is_empty() && began.elapsed() < Duration::from_secs(30) {
                    std::thread::sleep(PAUSE);
                    continue;
                }
                let home = format!("{}/", home.path().display());
                return notes
                    .iter()
                    .map(|note| fs::read_to_string(note).unwrap().replace(&home, ""))
                    .map(|text| {
                        let (told, path) = text.split_once('\n').unwrap();
                        (told.to_owned(), path.trim().to_owned())
                    })
                    .collect();
            }
        }

        fn expected(first: &str, path: &str) -> Vec<(String, String)> {
            vec![(format!("{first}/xdg-open {ADDRESS}"), path.to_owned())]
        }

        #[test]
        fn what_opens_the_browser_is_nothing_that_others_can_put_there() {
            assert_eq!(noted(0o755), expected("first", "first:second"));
            assert_eq!(noted(0o777), expected("second", "second"));
            assert_eq!(noted(0o1777), expected("second", "second"));
        }

        #[test]
        fn where_there_is_none_it_is_said() {
            let home = tempfile::tempdir().unwrap();
            let path = home.path().as_os_str().to_owned();
            let env: Env = Arc::new(move |_| Some(path.clone()));
            let error = super::open(ADDRESS, &env).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::NotFound);
        }
    }
}

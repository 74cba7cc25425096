use std::io;
use std::path::{Path, PathBuf};

/// `path` with `ending` behind its name.
pub fn followed_by(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// The first of `path` with `ending` and 1, 2, 3 … behind its name where nothing stands, not even a
/// link to nowhere.
///
/// # Errors
/// What the system says of a place that it does not show.
pub fn free_name(path: &Path, ending: &str) -> io::Result<PathBuf> {
    let mut number = 1;
    loop {
        let free = followed_by(path, &format!("{ending}{number}"));
        match free.symlink_metadata() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(free),
            Err(error) => return Err(error),
            Ok(_) => number += 1,
        }
    }
}

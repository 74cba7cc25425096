use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use firstday_disk::{self as disk, Lock};

/// The right to renew one profile's session: one process at a time has it.
#[derive(Debug)]
pub(super) struct Turn {
    _lock: Lock,
}

impl Turn {
    /// Takes the turn, waiting for at most `patience`; `None` when another process kept it all
    /// the while.
    pub(super) fn take(
        folder: &Path,
        profile: &str,
        patience: Duration,
    ) -> io::Result<Option<Self>> {
        disk::own_folder(folder)?;
        let lock = Lock::take(&place(folder, profile), patience)?;
        Ok(lock.map(|lock| Self { _lock: lock }))
    }
}

/// The names of profiles may hold what names of files may not.
fn place(folder: &Path, profile: &str) -> PathBuf {
    let safe = |c: char| c.is_ascii_alphanumeric() || "_-".contains(c);
    let name: String = profile
        .chars()
        .map(|c| match safe(c) {
            true => c.to_string(),
            false => format!("%{:x}", u32::from(c)),
        })
        .collect();
    folder.join(format!("{name}.lock"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn one_at_a_time_for_each_profile() {
        let home = tempfile::tempdir().unwrap();
        let take = |profile| Turn::take(home.path(), profile, Duration::ZERO).unwrap();
        let first = take("work");
        assert!(first.is_some());
        assert!(take("work").is_none());
        assert!(take("../work").is_some(), "another profile");
        drop(first);
        assert!(take("work").is_some());
    }

    #[test]
    fn names_stay_in_the_folder_and_apart() {
        let folder = Path::new("locks");
        let names = ["../up", "a/b", "a.b", "a%2eb", "ä"];
        let places: std::collections::BTreeSet<_> =
            names.iter().map(|name| place(folder, name)).collect();
        assert_eq!(places.len(), names.len());
        assert!(places.iter().all(|place| place.parent() == Some(folder)));
    }
}

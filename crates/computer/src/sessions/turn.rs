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

    /// What versions before left under umask 000: anybody can lock the file for ever.
    #[cfg(unix)]
    #[test]
    fn another_user_stalls_no_renewal() {
        use std::fs::{self, Permissions};
        use std::os::unix::fs::PermissionsExt;

        let name = "sessions::turn::tests::another_user_stalls_no_renewal";
        let Some(other) = test_program::OtherUser::here(name) else {
            return;
        };
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("data/locks");
        fs::create_dir_all(&folder).unwrap();
        let lock = place(&folder, "work");
        fs::write(&lock, "").unwrap();
        for (path, mode) in [(home.path(), 0o755), (&folder, 0o777), (&lock, 0o666)] {
            fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
        }
        let _theirs = other.lock(&lock);
        let turn = Turn::take(&folder, "work", Duration::ZERO).unwrap();
        assert!(turn.is_some());
        assert!(!other.can_lock(&lock));
        let mode = |path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&folder), mode(&lock)), (0o700, 0o600));
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

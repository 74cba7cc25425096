//! Whose a file is, and whether they protected it.

#[cfg(unix)]
pub(crate) use unix::{is_of_another_user, is_protected};

#[cfg(not(unix))]
pub(crate) use other::{is_of_another_user, is_protected};

#[cfg(unix)]
mod unix {
    use std::fs;
    use std::os::unix::fs::MetadataExt;
    use std::path::Path;

    use firstday_disk::is_ours;

    /// Whether it belongs to somebody else than whom this process runs as.
    pub(crate) fn is_of_another_user(path: &Path) -> bool {
        fs::metadata(path).is_ok_and(|found| !is_ours(&found))
    }

    /// Whether its mode keeps its own user from writing.
    pub(crate) fn is_protected(path: &Path) -> bool {
        fs::metadata(path).is_ok_and(|found| found.mode() & 0o200 == 0)
    }
}

#[cfg(not(unix))]
mod other {
    use std::fs;
    use std::path::Path;

    pub(crate) fn is_of_another_user(_: &Path) -> bool {
        false
    }

    pub(crate) fn is_protected(path: &Path) -> bool {
        fs::metadata(path).is_ok_and(|found| found.permissions().readonly())
    }
}

use std::path::{Path, PathBuf};

use fs_mistrust::{Error, Mistrust, TrustedGroup};

use super::{Exposed, Way};

/// Looks at each folder and link on the way to `path`, and at what stands there.
pub(super) fn check(path: &Path, is_folder: bool) -> Result<(), Exposed> {
    let trust = trust().map_err(|error| exposed(&error, path))?;
    let look = trust.verifier().permit_readable();
    let look = match is_folder {
        true => look.require_directory(),
        false => look.require_file(),
    };
    look.check(path).map_err(|error| exposed(&error, path))
}

/// No variable turns it off. The group that has the person's own name is the person (Debian and
/// Fedora make one for each user, and let it write); the group `admin` of a Mac may do all that the
/// administrator may, and writes in `/Applications` (Apple, "Allow a user to administer").
fn trust() -> Result<Mistrust, Error> {
    const ADMIN: u32 = 80;
    let mut trust = Mistrust::builder();
    trust.ignore_environment();
    if cfg!(target_os = "macos") {
        trust.trust_group(TrustedGroup::Id(ADMIN));
    }
    trust.build()
}

fn exposed(error: &Error, path: &Path) -> Exposed {
    let way = if matches!(error, Error::BadOwner(..)) {
        Way::Owner
    } else if matches!(error, Error::BadPermission(..)) {
        Way::Mode
    } else {
        Way::Unseen(error.to_string())
    };
    Exposed {
        path: error.path().map_or_else(|| path.to_owned(), PathBuf::from),
        way,
    }
}

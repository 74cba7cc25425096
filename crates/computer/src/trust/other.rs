use std::path::Path;

use super::Exposed;

/// Rights are kept otherwise on Windows, and are not looked at.
pub(super) fn check(_: &Path, _: bool) -> Result<(), Exposed> {
    Ok(())
}

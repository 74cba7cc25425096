//! One run of changes at a time in an account, whichever program of Firstday makes it: two that were
//! planned over the same account would make the same things twice.

use std::io;
use std::path::Path;
use std::time::Duration;

use firstday_computer::Surroundings;
use firstday_disk::{Lock, own_folder};
use firstday_records::RecordsError;

use crate::problem::{Code, Problem};

/// Takes the turn for the account with this id, until it is dropped or the process ends.
///
/// # Errors
/// [`Code::RunInProgress`] while another program makes changes there.
pub(crate) fn take(surroundings: &Surroundings, account_id: &str) -> Result<Lock, Problem> {
    // No profile's lock has such a name.
    let path = surroundings.locks().join(format!("run={account_id}.lock"));
    let taken = match lock(surroundings, &path) {
        Ok(taken) => taken,
        Err(source) => return Err(RecordsError::Io { path, source }.into()),
    };
    taken.ok_or_else(|| Problem {
        retry: true,
        ..Problem::new(Code::RunInProgress)
    })
}

fn lock(surroundings: &Surroundings, path: &Path) -> io::Result<Option<Lock>> {
    own_folder(&surroundings.data_dir)?;
    own_folder(&surroundings.locks())?;
    Lock::take(path, Duration::ZERO)
}

//! The practice account in AWS's place.

use std::net::Ipv4Addr;
use std::path::Path;
use std::sync::Arc;
use std::{fs, io};

use bytes::Bytes;
use firstday_app::{AccountFiles, Connection, Problem, Transport, TransportError, wire};
use firstday_practice::{AccountKind, Clock, Practice, PracticeError, Seed, World};
use futures::future::FutureExt;
use tokio::net::TcpListener;
use tokio::task::AbortHandle;

/// A practice account that is served on a port of this computer, for the browser. Dropping it
/// ends that.
pub(crate) struct PracticePort {
    address: String,
    serving: AbortHandle,
}

impl PracticePort {
    /// Where it is: `http://127.0.0.1:PORT`.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for PracticePort {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// Serves a practice account.
pub(crate) async fn serve(practice: Practice) -> Result<PracticePort, Problem> {
    let unusable = |error: io::Error| Problem::new("practice-port").caused_by(&error);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
    let listener = listener.map_err(unusable)?;
    let address = listener.local_addr().map_err(unusable)?;
    let serving = tokio::spawn(async move {
        let served = firstday_practice::serve(practice, listener, std::future::pending()).await;
        if let Err(error) = served {
            tracing::warn!(%error, "the practice account is not served any more");
        }
    });
    Ok(PracticePort {
        address: format!("http://{address}"),
        serving: serving.abort_handle(),
    })
}

/// The way to a practice account inside this process.
pub(crate) fn transport(practice: &Practice) -> Arc<dyn Transport> {
    let practice = practice.clone();
    Arc::new(move |request: http::Request<Bytes>| {
        let practice = practice.clone();
        async move { practice.call(request).await.map_err(TransportError::new) }.boxed()
    })
}

/// Goes on with the account in `file`, or makes a fresh one.
pub(crate) fn open(file: &Path) -> Result<Practice, Problem> {
    if file.exists() {
        return Practice::open(file).map_err(unusable);
    }
    create(file, Seed::Fresh)
}

/// Makes a new account in `file`. The one before goes, with all that was written beside it.
pub(crate) fn renew(file: &Path, seed: Seed) -> Result<Practice, Problem> {
    let AccountFiles {
        journal,
        draft,
        due,
    } = AccountFiles::of_practice(file);
    for old in [&journal, &draft, &due, file] {
        remove(old).map_err(|error| {
            let detail = format!("{}: {error}", old.display());
            Problem::new("practice-file").detail(detail)
        })?;
    }
    create(file, seed)
}

/// Signs in as the owner.
pub(crate) fn connection(practice: &Practice) -> Connection {
    let owner = practice.sign_in();
    Connection::keys(
        owner.access_key_id,
        &owner.secret_access_key,
        Some(&owner.session_token),
    )
    .over(transport(practice))
}

/// What the practice account's own page shows.
pub(crate) fn page(practice: &Practice, file: &Path) -> Result<wire::Practice, Problem> {
    let kind = practice.read(|world| world.state.account.kind);
    Ok(wire::Practice {
        file: file.display().to_string(),
        root_mfa: practice.root_mfa().map_err(unusable)?,
        now: practice.now().to_string(),
        has_root: kind.map_err(unusable)? == AccountKind::Classic,
    })
}

/// What the practice phone shows.
pub(crate) fn codes(practice: &Practice, serial: &str) -> Result<wire::PracticeCodes, Problem> {
    let (first, second) = practice.authenticator_codes(serial).map_err(unusable)?;
    Ok(wire::PracticeCodes { first, second })
}

/// What is wrong with the practice account.
pub(crate) fn unusable(error: PracticeError) -> Problem {
    let code = match error {
        PracticeError::Missing { .. }
        | PracticeError::Exists { .. }
        | PracticeError::Corrupt { .. }
        | PracticeError::Newer { .. }
        | PracticeError::Io { .. } => "practice-file",
        PracticeError::NoSuchDevice { .. } | PracticeError::NoSuchUser { .. } => "not-found",
        PracticeError::NoRootUser
        | PracticeError::NotLoopback { .. }
        | PracticeError::Listen(_) => "unexpected",
    };
    Problem::new(code).caused_by(&error)
}

fn create(file: &Path, seed: Seed) -> Result<Practice, Problem> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(|error| {
            let detail = format!("{}: {error}", folder.display());
            Problem::new("practice-file").detail(detail)
        })?;
    }
    let world = World::seeded(seed, Clock::Running { offset_seconds: 0 });
    Practice::create(file, world).map_err(unusable)
}

fn remove(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goes_on_where_it_was() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("new folder").join("practice.json");
        open(&file).unwrap().set_root_mfa(true).unwrap();
        assert!(page(&open(&file).unwrap(), &file).unwrap().root_mfa);
    }

    #[test]
    fn a_new_one_takes_the_old_answers_with_it() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("practice.json");
        let files = AccountFiles::of_practice(&file);
        open(&file).unwrap().set_root_mfa(true).unwrap();
        fs::write(&files.draft, "{}").unwrap();
        fs::write(&files.journal, "").unwrap();
        let practice = renew(&file, Seed::Project).unwrap();
        assert!(!files.draft.exists() && !files.journal.exists());
        let page = page(&practice, &file).unwrap();
        assert!(!page.root_mfa && !page.has_root);
    }

    #[test]
    fn a_damaged_file_is_left_as_it_is() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("practice.json");
        fs::write(&file, "not a world").unwrap();
        assert_eq!(open(&file).unwrap_err().code, "practice-file");
        assert_eq!(fs::read_to_string(&file).unwrap(), "not a world");
    }
}

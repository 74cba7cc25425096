//! Opens the account that the options name.

use std::sync::Arc;

use firstday_app::sessions::{LiveSession, SignInPlace};
use firstday_app::{Connection, Problem, RecordsFile, SecretStore, Session, Surroundings};
use firstday_rehearsal::{Practice, Rehearsal};

use crate::args::{AccountOptions, ReadingOptions};
pub(crate) use crate::here::surroundings;
use crate::out::Out;
use crate::sign_in_page::{self, Manner};

/// An open session, and the practice account behind it, if it is one.
pub(crate) struct Opened {
    pub(crate) session: Session,
    pub(crate) practice: Option<Practice>,
    /// Its page is there for as long as the session is.
    _rehearsal: Option<Rehearsal>,
}

/// Signs in to read an account, for a script or for a person; `None` as with [`open`].
pub(crate) async fn read(
    out: &Out,
    options: &ReadingOptions,
    script: bool,
) -> Result<Option<Opened>, Problem> {
    let manner = Manner {
        script,
        ..options.page.manner(options.yes)
    };
    open(out, &options.account, &options.page.region, &manner).await
}

/// Signs in; `None` when the person says that it was the wrong user. Sign-ins through the browser
/// happen in `region`.
pub(crate) async fn open(
    out: &Out,
    options: &AccountOptions,
    region: &str,
    manner: &Manner,
) -> Result<Option<Opened>, Problem> {
    let rehearsal = match &options.practice {
        Some(file) => Some(Rehearsal::open(file.clone(), out.spoken()).await?),
        None => None,
    };
    let surroundings = surroundings()?;
    let place = match &rehearsal {
        Some(rehearsal) => rehearsal.place(&surroundings, region),
        None => SignInPlace::of(&surroundings, region),
    };
    let live = match options.browser {
        true => Some(sign_in_page::sign_in(out, place.clone(), manner).await?),
        false => None,
    };
    let connection = connection(options, rehearsal.as_ref(), live.as_ref());
    let store = SecretStore::os(&surroundings.helper);
    let session = match &rehearsal {
        Some(rehearsal) => {
            let opening = rehearsal.session(connection, store, surroundings, region);
            opening.await?
        }
        None => at_aws(connection, store, surroundings)
            .await?
            .signing_in_at(place),
    };
    let session = match live {
        Some(live) => session.began_in_browser(live),
        None => session,
    };
    if options.browser && !sign_in_page::is_right(out, &session, manner)? {
        return Ok(None);
    }
    Ok(Some(Opened {
        session,
        practice: rehearsal
            .as_ref()
            .map(|rehearsal| rehearsal.practice().clone()),
        _rehearsal: rehearsal,
    }))
}

/// The keyring of this computer.
pub(crate) fn store() -> Result<SecretStore, Problem> {
    Ok(SecretStore::os(surroundings()?.helper))
}

async fn at_aws(
    connection: Connection,
    store: SecretStore,
    surroundings: Surroundings,
) -> Result<Session, Problem> {
    let data_dir = surroundings.data_dir.clone();
    let files = |account: &str| RecordsFile::of_account(&data_dir, account);
    Session::open(connection, store, surroundings, files).await
}

fn connection(
    options: &AccountOptions,
    rehearsal: Option<&Rehearsal>,
    live: Option<&LiveSession>,
) -> Connection {
    match (live, rehearsal) {
        (Some(live), Some(rehearsal)) => rehearsal.arrived(live),
        (Some(live), None) => Connection::source(Arc::new(live.clone())).of_region(live.region()),
        (None, Some(rehearsal)) => rehearsal.owner(),
        (None, None) => Connection::profile(options.profile.clone()),
    }
}

//! Opens the account that the options name.

use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use firstday_app::{
    AccountFiles, Connection, Problem, SecretStore, Session, Surroundings, Transport,
    TransportError,
};
use firstday_practice::{Practice, PracticeError};
use futures::future::{BoxFuture, FutureExt};

use crate::args::AccountOptions;

/// An open session, and the practice account behind it, if it is one.
pub(crate) struct Opened {
    pub(crate) session: Session,
    pub(crate) practice: Option<Practice>,
}

/// The practice account in AWS's place.
struct InProcess(Practice);

impl Transport for InProcess {
    fn call(
        &self,
        request: http::Request<Bytes>,
    ) -> BoxFuture<'static, Result<http::Response<Bytes>, TransportError>> {
        let practice = self.0.clone();
        async move { practice.call(request).await.map_err(TransportError::new) }.boxed()
    }
}

/// Signs in.
pub(crate) async fn open(options: &AccountOptions) -> Result<Opened, Problem> {
    match &options.practice {
        Some(file) => open_practice(file).await,
        None => open_real(options.profile.clone()).await,
    }
}

/// A practice account's file.
pub(crate) fn practice_at(file: &Path) -> Result<Practice, Problem> {
    Practice::open(file).map_err(practice_problem)
}

/// What is wrong with a practice account's file.
pub(crate) fn practice_problem(error: PracticeError) -> Problem {
    Problem::new("practice-file").caused_by(&error)
}

async fn open_practice(file: &Path) -> Result<Opened, Problem> {
    let practice = practice_at(file)?;
    let owner = practice.sign_in();
    let connection = Connection::keys(
        owner.access_key_id,
        &owner.secret_access_key,
        Some(&owner.session_token),
    )
    .over(Arc::new(InProcess(practice.clone())));
    let clock = practice.clone();
    let surroundings = surroundings()?.with_clock(move || clock.now());
    let files = AccountFiles::of_practice(file);
    let session = Session::open(connection, SecretStore::os(), surroundings, |_| files).await?;
    Ok(Opened {
        session,
        practice: Some(practice),
    })
}

async fn open_real(profile: Option<String>) -> Result<Opened, Problem> {
    let surroundings = surroundings()?;
    let data_dir = surroundings.data_dir.clone();
    let files = |account: &str| AccountFiles::of_account(&data_dir, account);
    let connection = Connection::profile(profile);
    let session = Session::open(connection, SecretStore::os(), surroundings, files).await?;
    Ok(Opened {
        session,
        practice: None,
    })
}

/// What the program stands in.
pub(crate) fn surroundings() -> Result<Surroundings, Problem> {
    let helper =
        std::env::current_exe().map_err(|error| Problem::new("unexpected").caused_by(&error))?;
    Surroundings::here(helper).map_err(|error| Problem::new("unexpected").caused_by(&error))
}

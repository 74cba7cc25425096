//! A practice account in AWS's place.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use firstday_app::sessions::{LiveSession, SignInPlace};
use firstday_app::{
    Connection, Problem, RecordsFile, SecretStore, Session, Surroundings, ThisComputer,
};
use firstday_practice::{Practice, Seed};
use firstday_words::Spoken;

use crate::error::RehearsalError;
use crate::port::Port;
use crate::texts::texts;
use crate::{connection, file};

/// A practice account in a file, on a port of this computer for as long as somebody holds it.
/// Clones are handles to the same one.
#[derive(Clone, Debug)]
pub struct Rehearsal {
    practice: Practice,
    file: PathBuf,
    port: Arc<Port>,
}

impl Rehearsal {
    /// On the account in `file`, whose pages speak as `spoken` does.
    ///
    /// # Errors
    /// Those of a file that is missing or cannot be used, and [`RehearsalError::Port`].
    pub async fn open(file: PathBuf, spoken: Spoken) -> Result<Rehearsal, RehearsalError> {
        Rehearsal::on(file, spoken, file::open).await
    }

    /// On the account in `file`, or on a fresh one where there is none.
    ///
    /// # Errors
    /// As [`Rehearsal::open`].
    pub async fn go_on(file: PathBuf, spoken: Spoken) -> Result<Rehearsal, RehearsalError> {
        Rehearsal::on(file, spoken, file::go_on).await
    }

    /// On a new account. The practice account that was in `file` is kept beside it, as
    /// `practice.json.old-1` and so on, with all that was written about it.
    ///
    /// # Errors
    /// As [`Rehearsal::open`] but for a missing file, and [`RehearsalError::Room`] for what is in
    /// the way.
    pub async fn anew(
        file: PathBuf,
        seed: Seed,
        spoken: Spoken,
    ) -> Result<Rehearsal, RehearsalError> {
        Rehearsal::on(file, spoken, move |file| file::anew(file, seed)).await
    }

    /// A large account takes a while to make and to read, which would hold up the runtime.
    async fn on(
        file: PathBuf,
        spoken: Spoken,
        begin: impl FnOnce(&Path) -> Result<Practice, RehearsalError> + Send + 'static,
    ) -> Result<Rehearsal, RehearsalError> {
        let place = file.clone();
        let begun = tokio::task::spawn_blocking(move || begin(&place)).await;
        let practice = begun.map_err(|_| RehearsalError::BrokenOff)??;
        let practice = practice.speaking(move || texts(&spoken.words()));
        let port = Arc::new(Port::open(practice.clone()).await?);
        Ok(Rehearsal {
            practice,
            file,
            port,
        })
    }

    /// The account itself.
    pub fn practice(&self) -> &Practice {
        &self.practice
    }

    /// Its file.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// Where its people sign in through the browser, in `region`.
    pub fn place(&self, surroundings: &Surroundings, region: &str) -> SignInPlace {
        SignInPlace::of(surroundings, region).at(self.port.address())
    }

    /// Signs in as the owner.
    pub fn owner(&self) -> Connection {
        connection::sign_in(&self.practice)
    }

    /// Goes on with what began in the browser.
    pub fn arrived(&self, live: &LiveSession) -> Connection {
        let source = Connection::source(Arc::new(live.clone())).of_region(live.region());
        source.over(connection::transport(&self.practice))
    }

    /// A session by the practice account's clock, with what is kept of it beside its file.
    /// Whoever has to sign in meanwhile does so at its own page, in `region`.
    ///
    /// # Errors
    /// Those of [`Session::open`].
    pub async fn session(
        &self,
        connection: Connection,
        store: SecretStore,
        surroundings: Surroundings,
        region: &str,
    ) -> Result<Session, Problem> {
        self.note(&surroundings);
        let place = self.place(&surroundings, region);
        let files = RecordsFile::of_practice(&self.file);
        let opening = Session::open(connection, store, surroundings, |_| files);
        let session = Box::pin(opening).await?.signing_in_at(place);
        let clock = self.practice.clone();
        Ok(session.by_clock(move || clock.now()))
    }

    /// Notes that this account was used, for the program to know it when it is run alone. Where that
    /// cannot be kept, it is not known then.
    fn note(&self, surroundings: &Surroundings) {
        let computer = ThisComputer::at(&surroundings.data_dir);
        let file = std::path::absolute(&self.file).unwrap_or_else(|_| self.file.clone());
        if let Err(error) = computer.note_practice(&file) {
            tracing::warn!(%error, "the practice account could not be noted");
        }
    }
}

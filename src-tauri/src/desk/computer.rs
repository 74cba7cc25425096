//! The keyring and the AWS tools of this computer.

use std::sync::{Arc, Mutex};

use firstday_app::checklist::Message;
use firstday_app::doctor::{Build, Examined, doctor};
use firstday_app::import::{self, Import};
use firstday_app::keyring;
use firstday_app::prove::prove;
use firstday_app::{Code, KnownAccount, Problem, tools, wire};
use firstday_version::{COMMIT, DATE, NUMBER};
use futures::future::{AbortHandle, Abortable};

use super::runs::Runs;
use super::{Setting, lock};

/// What is on this computer, whoever is signed in.
pub(crate) struct Computer {
    setting: Arc<Setting>,
    runs: Arc<Runs>,
    /// Ends the proof of a profile that is under way.
    proof: Mutex<Option<AbortHandle>>,
    /// What moving a key to the keyring will change, as it was shown last.
    import: Mutex<Option<Import>>,
}

impl Computer {
    pub(super) fn new(setting: Arc<Setting>, runs: Arc<Runs>) -> Self {
        Self {
            setting,
            runs,
            proof: Mutex::default(),
            import: Mutex::default(),
        }
    }

    /// How the keyring fares, and what is in it. With `ask`, a locked one may ask for its
    /// password.
    pub(crate) async fn keyring(&self, ask: bool) -> wire::KeyringView {
        let Setting {
            surroundings,
            store,
            machine,
            ..
        } = &*self.setting;
        let found = keyring::examine(store, surroundings, machine, ask).await;
        let listed = store.clone().asking_nobody().list().await;
        wire::KeyringView::new(found, listed)
    }

    /// What a report of a fault should say, line by line.
    pub(crate) async fn doctor(&self) -> Vec<Message> {
        let Setting {
            surroundings,
            store,
            machine,
            spoken,
            ..
        } = &*self.setting;
        let practice = [self.setting.practice_file()];
        let report = doctor(Examined {
            build: Build::new(NUMBER, COMMIT, DATE),
            store,
            surroundings,
            machine,
            language: &spoken.words().locale(),
            known: &KnownAccount::all(&surroundings.data_dir, &practice),
            with_account: false,
        })
        .await;
        report.lines()
    }

    /// Removes what is kept for a profile.
    pub(crate) async fn forget_secret(&self, profile: &str) -> Result<wire::KeyringView, Problem> {
        self.runs.idle()?;
        keyring::forget(&self.setting.store, profile).await?;
        Ok(self.keyring(false).await)
    }

    /// Removes everything that Firstday ever put into the keyring.
    pub(crate) async fn forget_everything(&self) -> Result<wire::KeyringView, Problem> {
        self.runs.idle()?;
        keyring::forget_everything(&self.setting.store, &self.setting.surroundings).await?;
        Ok(self.keyring(false).await)
    }

    /// The profiles, what is stored for them, and keys in plain text.
    pub(crate) async fn command_line(&self) -> Result<wire::CommandLineView, Problem> {
        let found = tools::find(&self.setting.store, &self.setting.surroundings).await?;
        Ok(found.into())
    }

    /// What moving a profile's key to the keyring will change. It can then be moved.
    pub(crate) async fn preview_import(&self, profile: &str) -> Result<wire::ImportView, Problem> {
        *lock(&self.import) = None;
        let Setting {
            store,
            surroundings,
            reach,
            ..
        } = &*self.setting;
        let import = Box::pin(import::preview(store, surroundings, profile, &**reach)).await?;
        let preview = wire::ImportView::from(&import);
        *lock(&self.import) = Some(import);
        Ok(preview)
    }

    /// Moves the key as it was shown.
    pub(crate) async fn import_key(&self, profile: &str) -> Result<wire::CommandLineView, Problem> {
        self.runs.idle()?;
        let shown = lock(&self.import).take();
        let Some(import) = shown.filter(|import| import.profile == profile) else {
            return Err(Problem::new(Code::NotReviewed));
        };
        let Setting {
            store,
            surroundings,
            reach,
            ..
        } = &*self.setting;
        Box::pin(import.apply(store, surroundings, &**reach)).await?;
        self.command_line().await
    }

    /// Runs every AWS CLI of this computer with a profile, in place of a proof under way.
    pub(crate) async fn prove_profile(&self, profile: &str) -> Result<wire::ProofView, Problem> {
        self.stop_proof();
        let (stop, registration) = AbortHandle::new_pair();
        *lock(&self.proof) = Some(stop);
        let proving = prove(&self.setting.store, &self.setting.surroundings, profile);
        match Abortable::new(proving, registration).await {
            Ok(proof) => Ok(proof?.into()),
            Err(_) => Err(Problem::new(Code::ProofStopped)),
        }
    }

    /// Ends the proof under way, if there is one.
    pub(crate) fn stop_proof(&self) {
        if let Some(stop) = lock(&self.proof).take() {
            stop.abort();
        }
    }
}

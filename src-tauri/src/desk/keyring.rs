//! The page about the keyring.

use firstday_app::keyring::{self, Machine};
use firstday_app::{Problem, wire};

use super::{Desk, Setting};

impl Desk {
    /// How the keyring fares, and what is in it. With `ask`, a locked one may ask for its
    /// password.
    pub(crate) async fn keyring(&self, ask: bool) -> wire::Keyring {
        let Setting {
            surroundings,
            store,
            ..
        } = &self.setting;
        let machine = Machine::here(&surroundings.env);
        let found = keyring::examine(store, surroundings, &machine, ask).await;
        let listed = store.clone().asking_nobody().list().await;
        wire::Keyring::new(found, listed)
    }

    /// Removes what is kept for a profile.
    pub(crate) async fn forget_secret(&self, profile: &str) -> Result<wire::Keyring, Problem> {
        self.idle()?;
        keyring::forget(&self.setting.store, profile).await?;
        Ok(self.keyring(false).await)
    }

    /// Removes everything that Firstday ever put into the keyring.
    pub(crate) async fn forget_everything(&self) -> Result<wire::Keyring, Problem> {
        self.idle()?;
        let Setting {
            surroundings,
            store,
            ..
        } = &self.setting;
        keyring::forget_everything(store, surroundings).await?;
        Ok(self.keyring(false).await)
    }
}

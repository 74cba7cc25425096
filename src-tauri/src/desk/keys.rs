//! The page about access keys.

use firstday_app::wire::{AccessKeys, KeyAction, Preview};
use firstday_app::{Problem, wire};

use super::{Desk, Reviewed};

impl Desk {
    /// The access keys of the account's people, read anew.
    pub(crate) async fn access_keys(&self) -> Result<AccessKeys, Problem> {
        let mut open = self.open().await?;
        let keys = Box::pin(open.session.read_access_keys()).await?;
        Ok((&keys).into())
    }

    /// What an action on a key will change. It can then be applied.
    pub(crate) async fn preview_keys(&self, action: KeyAction) -> Result<Preview, Problem> {
        let mut open = self.open().await?;
        open.reviewed = None;
        let planned = open.session.plan_keys(&action.into())?;
        let changes = open.session.preview(&planned.plan)?;
        open.reviewed = Some(Reviewed::Keys(planned.plan));
        Ok(wire::Preview {
            changes: changes.iter().map(Into::into).collect(),
            invalid: Vec::new(),
            guidance: planned.guidance.iter().map(Into::into).collect(),
        })
    }
}

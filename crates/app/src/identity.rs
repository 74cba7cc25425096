//! Whether the person has ever agreed to be who is signed in.

use crate::problem::Problem;
use crate::session::Session;

impl Session {
    /// Whether the person agreed before, on this computer, to be this user in this account. A browser
    /// can be signed in as somebody else than the person thinks, by accident or by intent.
    ///
    /// # Errors
    /// [`Problem`] when the account's records cannot be read.
    pub fn is_known(&self) -> Result<bool, Problem> {
        Ok(self.records().knows_sign_in(&self.caller().arn)?)
    }

    /// Keeps that the person agreed.
    ///
    /// # Errors
    /// [`Problem`] when the account's records cannot be written.
    pub fn agree(&self) -> Result<(), Problem> {
        let arn = &self.caller().arn;
        Ok(self.records().keep_sign_in(arn, self.now())?)
    }
}

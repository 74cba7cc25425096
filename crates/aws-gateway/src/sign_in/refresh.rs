//! Asking for the next keys of a session.

use super::error::SignInError;
use super::service::SignInService;
use super::session::{BrowserSession, Refreshed};
use super::token;
use crate::clock::Clock;
use crate::transport::Line;

impl BrowserSession {
    /// Asks for the next keys, in the session's own Region. A lost answer is asked for once more,
    /// with a proof of its own: AWS answers a repeated refresh alike for a while (AWS Sign-In API,
    /// `CreateOAuth2Token`).
    ///
    /// Two refreshes of one session must not run at once; that is the caller's to see to.
    ///
    /// # Errors
    ///
    /// `SessionOver` and `PasswordChanged` when only signing in again helps, `SessionRefused`,
    /// `NotPermitted`, `ClockSkewed`, `RegionDown`, `Unreachable`,
    /// `Barred`.
    pub async fn refresh(
        &self,
        line: impl Into<Line>,
        clock: impl Into<Clock>,
    ) -> Result<Refreshed, SignInError> {
        let service = SignInService {
            region: self.region.clone(),
            endpoint: self.endpoint.clone(),
            line: line.into(),
            clock: clock.into(),
        };
        let answer = token::refresh(&service, self).await?;
        let session = Self {
            refresh_token: answer.refresh_token,
            ..self.clone()
        };
        Ok(Refreshed {
            session,
            credentials: answer.credentials,
        })
    }
}

use super::{ApplyError, Hands, Outcome};

/// Signs in as `user` through the browser, and keeps the session for `profile`.
pub(super) async fn apply(
    hands: &Hands<'_>,
    index: usize,
    user: &str,
    profile: &str,
) -> Result<Outcome, ApplyError> {
    hands.browser_sign_in(index, user, profile).await
}

impl Hands<'_> {
    async fn browser_sign_in(
        &self,
        _index: usize,
        _user: &str,
        _profile: &str,
    ) -> Result<Outcome, ApplyError> {
        Err(ApplyError::NoBrowser)
    }
}

use firstday_checklist::{Caller, ForgetAccessKey, ForgetSession};
use firstday_secret_store::{Stored, StoredSession};

use super::{ApplyError, Compose, Hands, Outcome};

impl Compose for ForgetAccessKey {
    /// Another key in its place stays, and so does a key that is kept beside it.
    async fn compose(&self, hands: &Hands<'_>, _: usize) -> Result<Outcome, ApplyError> {
        let Some(stored) = hands.store.load(&self.profile).await? else {
            return Ok(Outcome::AlreadyThere);
        };
        hands.check_account(&self.profile, &stored)?;
        match stored {
            Stored::AccessKey(key)
                if key.access_key_id == self.access_key_id
                    && key.next.is_none()
                    && key.previous.is_none() =>
            {
                forget(hands, &self.profile).await
            }
            Stored::AccessKey(_) | Stored::Session(_) => Err(changed(&self.profile)),
        }
    }
}

impl Compose for ForgetSession {
    /// The session of somebody else stays.
    async fn compose(&self, hands: &Hands<'_>, _: usize) -> Result<Outcome, ApplyError> {
        let Some(stored) = hands.store.load(&self.profile).await? else {
            return Ok(Outcome::AlreadyThere);
        };
        hands.check_account(&self.profile, &stored)?;
        match stored {
            Stored::Session(session) if is_of(hands, &session, &self.user) => {
                forget(hands, &self.profile).await
            }
            Stored::AccessKey(_) | Stored::Session(_) => Err(changed(&self.profile)),
        }
    }
}

fn is_of(hands: &Hands<'_>, session: &StoredSession, user: &str) -> bool {
    hands.matches(&Caller::new(&session.account_id, &session.arn), user)
}

async fn forget(hands: &Hands<'_>, profile: &str) -> Result<Outcome, ApplyError> {
    hands.store.forget(profile).await?;
    Ok(Outcome::Done)
}

fn changed(profile: &str) -> ApplyError {
    ApplyError::KeyChanged {
        profile: profile.to_owned(),
    }
}

use std::collections::BTreeSet;

use aws_sdk_iam::config::Config;
use aws_sdk_iam::config::retry::RetryConfig;
use aws_sdk_iam::types::AccessKeyMetadata;
use backon::Retryable;
use firstday_checklist::Principal;
use jiff::Timestamp;
use secrecy::SecretString;

use super::people::made_since;
use super::{Applied, patience, settled};
use crate::error::During;
use crate::observe::timestamp;
use crate::{Gateway, GatewayError, GatewayErrorKind};

/// A new access key. AWS tells its secret this once.
#[derive(Debug)]
pub struct NewAccessKey {
    /// For example `AKIAIOSFODNN7EXAMPLE`.
    pub id: String,
    /// The secret.
    pub secret: SecretString,
}

/// What a user had before a key was made, so that a key whose secret was lost can be told from
/// those that are in use.
struct Before {
    keys: BTreeSet<String>,
    began: Option<Timestamp>,
}

impl Gateway {
    /// Makes an access key for a named user, never for root.
    ///
    /// When the connection breaks before the secret comes, the key that nobody knows the secret
    /// of is deleted, and another is made.
    ///
    /// # Errors
    ///
    /// `LimitExceeded` when the user has two keys.
    pub async fn create_access_key(&self, user: &str) -> Result<NewAccessKey, GatewayError> {
        let before = self.before(user).await?;
        let error = match self.new_key(user).await {
            Err(error) if error.outcome_unknown() => error,
            answer => return answer,
        };
        tracing::warn!(%error, "the answer to a new access key was lost");
        self.delete_lost_keys(user, &before, None).await?;
        let second = self.new_key(user).await;
        // The first key may have become visible only now.
        let kept = second.as_ref().ok().map(|key| key.id.as_str());
        match self.delete_lost_keys(user, &before, kept).await {
            Err(error) if second.is_ok() => {
                tracing::warn!(%error, "a key without a known secret may be left");
                second
            }
            Err(error) => Err(error),
            Ok(()) => second,
        }
    }

    /// Deletes a user's access key. One that is not there counts as deleted.
    ///
    /// # Errors
    ///
    /// What AWS says.
    pub async fn delete_access_key(
        &self,
        user: &str,
        access_key_id: &str,
    ) -> Result<Applied, GatewayError> {
        self.delete_key(Some(user), access_key_id).await
    }

    pub(super) async fn delete_root_access_key(
        &self,
        access_key_id: &str,
    ) -> Result<Applied, GatewayError> {
        if self.caller().await?.principal != Principal::Root {
            return Err(GatewayError::new(
                GatewayErrorKind::Denied,
                "iam:DeleteAccessKey",
                "only the root user can delete the root user's access keys",
            ));
        }
        self.delete_key(None, access_key_id).await
    }

    /// A key that was just made may not be visible yet, so "not there" is believed only after
    /// some seconds.
    async fn delete_key(
        &self,
        user: Option<&str>,
        access_key_id: &str,
    ) -> Result<Applied, GatewayError> {
        let answer = settled(|| async {
            let call = self.iam.delete_access_key().access_key_id(access_key_id);
            let call = call.set_user_name(user.map(str::to_owned));
            call.send().await.during("iam:DeleteAccessKey")
        })
        .await;
        match answer {
            Ok(_) => Ok(Applied::Done),
            Err(error) if error.kind == GatewayErrorKind::NotFound => Ok(Applied::AlreadyThere),
            Err(error) => Err(error),
        }
    }

    async fn before(&self, user: &str) -> Result<Before, GatewayError> {
        let keys = settled(|| self.listed_keys(Some(user))).await?;
        Ok(Before {
            keys: keys.iter().filter_map(id_of).collect(),
            began: self.aws_time(),
        })
    }

    /// Calls again only where AWS said that it did nothing: a blind second call would leave a
    /// key behind whose secret nobody has.
    async fn new_key(&self, user: &str) -> Result<NewAccessKey, GatewayError> {
        (|| self.new_key_once(user))
            .retry(patience())
            .when(|error| error.may_settle() || error.kind == GatewayErrorKind::Throttled)
            .await
    }

    async fn new_key_once(&self, user: &str) -> Result<NewAccessKey, GatewayError> {
        const OPERATION: &str = "iam:CreateAccessKey";
        let call = self.iam.create_access_key().user_name(user).customize();
        let call = call.config_override(once());
        let key = call.send().await.during(OPERATION)?.access_key;
        let nothing = || GatewayError::new(GatewayErrorKind::Fault, OPERATION, "no key was given");
        let key = key.ok_or_else(nothing)?;
        Ok(NewAccessKey {
            id: key.access_key_id,
            secret: key.secret_access_key.into(),
        })
    }

    /// Deletes keys that came since `before` and are not `kept`. Waits some seconds for one to
    /// become visible when nothing else is known.
    async fn delete_lost_keys(
        &self,
        user: &str,
        before: &Before,
        kept: Option<&str>,
    ) -> Result<(), GatewayError> {
        let listed = self.listed_keys(Some(user)).await?;
        let lost = listed.iter().filter(|key| before.is_lost(key, kept));
        for id in lost.filter_map(id_of) {
            self.delete_key(Some(user), &id).await?;
        }
        Ok(())
    }
}

impl Before {
    fn is_lost(&self, key: &AccessKeyMetadata, kept: Option<&str>) -> bool {
        let Some(id) = key.access_key_id() else {
            return false;
        };
        kept != Some(id)
            && !self.keys.contains(id)
            && made_since(self.began, key.create_date().and_then(timestamp))
    }
}

fn id_of(key: &AccessKeyMetadata) -> Option<String> {
    key.access_key_id().map(str::to_owned)
}

/// One attempt, without the SDK's own retries.
pub(super) fn once() -> aws_sdk_iam::config::Builder {
    Config::builder().retry_config(RetryConfig::disabled())
}

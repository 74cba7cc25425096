use std::collections::BTreeSet;

use aws_sdk_iam::config::Config;
use aws_sdk_iam::config::retry::RetryConfig;
use aws_sdk_iam::types::{AccessKeyMetadata, StatusType};
use backon::Retryable;
use firstday_checklist::{
    ActivateAccessKey, DeactivateAccessKey, DeleteRootAccessKey, Message, Principal,
};
use jiff::Timestamp;
use secrecy::SecretString;

use super::{Applied, Make, done_or_gone, made_since, patience, settled};
use crate::error::During;
use crate::observe::timestamp;
use crate::{Gateway, GatewayError, GatewayErrorKind};

const LIST: &str = "iam:ListAccessKeys";

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

impl Make for DeactivateAccessKey {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let (user, id) = (&self.user, &self.access_key_id);
        gateway.set_status(user, id, StatusType::Inactive).await
    }
}

impl Make for ActivateAccessKey {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let (user, id) = (&self.user, &self.access_key_id);
        gateway.set_status(user, id, StatusType::Active).await
    }
}

impl Make for DeleteRootAccessKey {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        if gateway.caller().await?.principal != Principal::Root {
            return Err(GatewayError::new(
                GatewayErrorKind::Denied,
                "iam:DeleteAccessKey",
                Message::new("aws-root-alone"),
            ));
        }
        gateway.delete_key(None, &self.access_key_id).await
    }
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
        self.delete_lost_key(user, &before).await?;
        let second = self.new_key(user).await;
        if second.as_ref().is_err_and(GatewayError::outcome_unknown) {
            self.delete_lost_key(user, &before).await?;
        }
        second
    }

    /// The ids of a named user's access keys. Waits for a user who was just made.
    ///
    /// # Errors
    ///
    /// What AWS says.
    pub async fn access_key_ids(&self, user: &str) -> Result<Vec<String>, GatewayError> {
        let keys = settled(|| self.listed_keys(Some(user))).await?;
        Ok(keys.iter().filter_map(id_of).collect())
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

    async fn set_status(
        &self,
        user: &str,
        access_key_id: &str,
        status: StatusType,
    ) -> Result<Applied, GatewayError> {
        let call = self.iam.update_access_key().user_name(user);
        let call = call.access_key_id(access_key_id).status(status);
        call.send().await.during("iam:UpdateAccessKey")?;
        Ok(Applied::Done)
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
        done_or_gone(answer)
    }

    async fn before(&self, user: &str) -> Result<Before, GatewayError> {
        Ok(Before {
            keys: self.access_key_ids(user).await?.into_iter().collect(),
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

    /// Deletes the key that came since `before`. It may take some seconds to show, and there may
    /// be none, when the connection broke on the way there.
    async fn delete_lost_key(&self, user: &str, before: &Before) -> Result<(), GatewayError> {
        let found = settled(|| self.lost_key(user, before)).await;
        let deleted = match found {
            Err(error) if error.kind == GatewayErrorKind::NotFound => return Ok(()),
            Err(error) => Err(error),
            Ok(id) => self.delete_key(Some(user), &id).await,
        };
        deleted.map(drop).map_err(|mut error| {
            let left = Message::new("aws-key-may-be-left").with("cause", error.message);
            error.message = left.into();
            error
        })
    }

    async fn lost_key(&self, user: &str, before: &Before) -> Result<String, GatewayError> {
        let problem = |kind, words: &str| Err(GatewayError::new(kind, LIST, words));
        let listed = self.listed_keys(Some(user)).await?;
        let lost: Vec<String> = listed
            .iter()
            .filter(|key| before.lacks(key))
            .filter_map(id_of)
            .collect();
        match lost.as_slice() {
            [] => problem(GatewayErrorKind::NotFound, "no key came"),
            [id] => Ok(id.clone()),
            // One of them is somebody else's, and nothing tells which.
            _ => problem(GatewayErrorKind::Other, "the user has several new keys"),
        }
    }
}

impl Before {
    fn lacks(&self, key: &AccessKeyMetadata) -> bool {
        let known = id_of(key).is_none_or(|id| self.keys.contains(&id));
        !known && made_since(self.began, key.create_date().and_then(timestamp))
    }
}

fn id_of(key: &AccessKeyMetadata) -> Option<String> {
    key.access_key_id().map(str::to_owned)
}

/// One attempt, without the SDK's own retries.
pub(super) fn once() -> aws_sdk_iam::config::Builder {
    Config::builder().retry_config(RetryConfig::disabled())
}

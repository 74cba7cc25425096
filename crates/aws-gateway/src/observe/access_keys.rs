//! Access keys, of a user or of root, with their last use.

use aws_sdk_iam::types::{AccessKeyLastUsed, AccessKeyMetadata, StatusType};
use firstday_checklist::{AccessKey, KeyUse, LastUse};
use futures::future::try_join_all;

use super::answer::{if_found, timestamp};
use crate::error::During;
use crate::pages;
use crate::{Gateway, GatewayError, GatewayErrorKind};

impl Gateway {
    /// The keys of `user`, or of the caller's own identity, the oldest first: AWS promises no order
    /// (IAM API Reference, `ListAccessKeys`).
    pub(super) async fn access_keys(
        &self,
        user: Option<&str>,
    ) -> Result<Vec<AccessKey>, GatewayError> {
        let keys = self.listed_keys(user).await?;
        let mut keys = try_join_all(keys.into_iter().map(|key| self.with_last_use(key))).await?;
        keys.sort_by_key(|key| key.created_at);
        Ok(keys)
    }

    pub(crate) async fn listed_keys(
        &self,
        user: Option<&str>,
    ) -> Result<Vec<AccessKeyMetadata>, GatewayError> {
        let list = self.iam.list_access_keys();
        let list = list.set_user_name(user.map(str::to_owned));
        let pages = list.into_paginator().stop_on_duplicate_token(false).send();
        pages::collect(pages, "iam:ListAccessKeys", |page| page.access_key_metadata).await
    }

    async fn with_last_use(&self, key: AccessKeyMetadata) -> Result<AccessKey, GatewayError> {
        let id = key.access_key_id().unwrap_or_default();
        let answer = self.iam.get_access_key_last_used().access_key_id(id).send();
        let answer = match answer.await.during("iam:GetAccessKeyLastUsed") {
            // The key counts more than the time of its last use.
            Err(error) if error.kind == GatewayErrorKind::Denied => None,
            answer => if_found(answer)?,
        };
        let last_use = answer.and_then(|answer| answer.access_key_last_used);
        Ok(AccessKey {
            id: id.to_owned(),
            active: key.status() == Some(&StatusType::Active),
            created_at: key.create_date().and_then(timestamp),
            last_use: last_use.map_or(LastUse::NotTold, told),
        })
    }
}

/// AWS gives no date to a key that was never used.
fn told(last_use: AccessKeyLastUsed) -> LastUse {
    let Some(date) = last_use.last_used_date() else {
        return LastUse::Never;
    };
    // What AWS writes for a use that it knows no more of.
    let told = |text: String| if text == "N/A" { String::new() } else { text };
    timestamp(date).map_or(LastUse::NotTold, |at| {
        LastUse::At(KeyUse {
            at,
            service: told(last_use.service_name),
            region: told(last_use.region),
        })
    })
}

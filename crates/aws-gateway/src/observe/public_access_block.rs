//! What keeps the account's buckets from being public.

use aws_sdk_s3control::types::PublicAccessBlockConfiguration;
use firstday_checklist::{Facet, PublicAccessBlock};

use super::basis::Basis;
use crate::error::During;
use crate::observe::if_found;
use crate::{Gateway, GatewayError};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

pub(super) async fn read(basis: &Basis<'_>) -> Result<Option<PublicAccessBlock>, GatewayError> {
    let account = basis.caller.clone().await?.account_id;
    basis.gateway.public_access_block(&account).await
}

impl Gateway {
    /// The settings in force in the account; `None` where they were never set.
    pub(crate) async fn public_access_block(
        &self,
        account: &str,
    ) -> Result<Option<PublicAccessBlock>, GatewayError> {
        let call = self
            .s3_control
            .get_public_access_block()
            .account_id(account);
        let answer = call.send().await.during("s3:GetAccountPublicAccessBlock");
        let answer = if_found(answer)?;
        let settings = answer.and_then(|answer| answer.public_access_block_configuration);
        Ok(settings.as_ref().map(told))
    }
}

fn told(settings: &PublicAccessBlockConfiguration) -> PublicAccessBlock {
    let on = |setting: Option<bool>| setting == Some(true);
    PublicAccessBlock {
        block_acls: on(settings.block_public_acls()),
        ignore_acls: on(settings.ignore_public_acls()),
        block_policies: on(settings.block_public_policy()),
        restrict_buckets: on(settings.restrict_public_buckets()),
    }
}

//! What keeps the account's buckets from being public.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::deed::{Deed, Variables};
use super::{ApiCall, Change, Found, Irreversible, Needs, Prior};
use crate::{Account, Message, PublicAccessBlock};

/// Sets all four settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetPublicAccessBlock {
    /// The settings as they will be.
    pub block: PublicAccessBlock,
}

impl Deed for SetPublicAccessBlock {
    fn variables(&self) -> Variables {
        vec![("on", self.block.on().into())]
    }

    fn api_calls(&self, account: &str) -> Vec<ApiCall> {
        let block = self.block;
        let settings = json!({
            "BlockPublicAcls": block.block_acls,
            "IgnorePublicAcls": block.ignore_acls,
            "BlockPublicPolicy": block.block_policies,
            "RestrictPublicBuckets": block.restrict_buckets,
        });
        let parameters = json!({
            "AccountId": account,
            "PublicAccessBlockConfiguration": settings,
        });
        vec![ApiCall::new(
            "s3control",
            "PutPublicAccessBlock",
            parameters,
        )]
    }

    fn needs(&self) -> Needs<'_> {
        Needs::PublicAccessBlock
    }

    fn inverse(&self, prior: &Prior) -> Result<Vec<Change>, Irreversible> {
        match former(prior)? {
            Some(block) => Ok(vec![SetPublicAccessBlock { block }.into()]),
            None => Ok(vec![DeletePublicAccessBlock {}.into()]),
        }
    }

    fn warning(&self) -> Option<Message> {
        let blocks = self.block.on() > 0;
        blocks.then(|| Message::new("s3-public-access-warning"))
    }

    fn found(&self, account: &Account, before: &Prior) -> Result<Found, Message> {
        let now = account.public_access_block.needed()?;
        let former = former(before).ok();
        Ok(Found::of(now, &Some(self.block), former.as_ref()))
    }

    fn foresee(&self, account: &mut Account) {
        account
            .public_access_block
            .change(|now| *now = Some(self.block));
    }
}

/// Takes the settings out, so that none of them holds for the account as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeletePublicAccessBlock {}

impl Deed for DeletePublicAccessBlock {
    fn variables(&self) -> Variables {
        Vec::new()
    }

    fn api_calls(&self, account: &str) -> Vec<ApiCall> {
        let parameters = json!({ "AccountId": account });
        vec![ApiCall::new(
            "s3control",
            "DeletePublicAccessBlock",
            parameters,
        )]
    }

    fn needs(&self) -> Needs<'_> {
        Needs::PublicAccessBlock
    }

    fn inverse(&self, prior: &Prior) -> Result<Vec<Change>, Irreversible> {
        let set = |block| SetPublicAccessBlock { block }.into();
        Ok(former(prior)?.map(set).into_iter().collect())
    }

    fn foresee(&self, account: &mut Account) {
        account.public_access_block.change(|now| *now = None);
    }
}

fn former(prior: &Prior) -> Result<Option<PublicAccessBlock>, Irreversible> {
    let Prior::PublicAccessBlock(block) = prior else {
        return Err(Irreversible::NotKept);
    };
    Ok(*block)
}

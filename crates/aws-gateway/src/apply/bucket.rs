use firstday_checklist::{CreateTrailBucket, DeleteTrailBucket, PublicAccessBlock};
use http::Method;

use super::{Applied, Make, done_or_gone, done_or_there};
use crate::observe::has_bucket;
use crate::signed::{OfBucket, Operation, S3};
use crate::{Gateway, GatewayError};

static CREATE: Operation = Operation::new(&S3, "s3:CreateBucket");
static BLOCK: Operation = Operation::new(&S3, "s3:PutBucketPublicAccessBlock");
static POLICY: Operation = Operation::new(&S3, "s3:PutBucketPolicy");
static DELETE: Operation = Operation::new(&S3, "s3:DeleteBucket");

impl Make for CreateTrailBucket {
    /// A bucket that is there is taken, if it is the account's: what stands in it stays. In us-east-1 S3
    /// answers as if it had made it (Amazon S3 API Reference, `CreateBucket`).
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let account = gateway.account_id().await?;
        let (signed, region) = (&gateway.signed, self.region.as_str());
        let asked = |method| OfBucket::one(method, &self.bucket);
        let there = has_bucket(gateway, &self.bucket).await.unwrap_or_default();
        let create = asked(Method::PUT).saying(self.named_region().map(place).unwrap_or_default());
        let answer = signed.change_bucket(&CREATE, region, create).await;
        let made = done_or_there(answer, has_bucket(gateway, &self.bucket)).await?;
        let block = asked(Method::PUT).with("publicAccessBlock", "");
        let block = block
            .owned_by(&account)
            .saying(settings(PublicAccessBlock::ALL));
        signed.change_bucket(&BLOCK, region, block).await?;
        let policy = asked(Method::PUT).with("policy", "").owned_by(&account);
        let policy = policy.saying(self.policy(&account).to_string());
        signed.change_bucket(&POLICY, region, policy).await?;
        Ok(if there { Applied::AlreadyThere } else { made })
    }
}

impl Make for DeleteTrailBucket {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let account = gateway.account_id().await?;
        let asked = OfBucket::one(Method::DELETE, &self.bucket).owned_by(&account);
        let answer = gateway.signed.change_bucket(&DELETE, &self.region, asked);
        done_or_gone(answer.await)
    }
}

/// Regions' codes have no sign that XML would take for its own.
fn place(region: &str) -> String {
    format!(
        "<CreateBucketConfiguration {NAMESPACE}><LocationConstraint>{region}</LocationConstraint></CreateBucketConfiguration>"
    )
}

fn settings(block: PublicAccessBlock) -> String {
    let (acls, ignored) = (block.block_acls, block.ignore_acls);
    let (policies, restricted) = (block.block_policies, block.restrict_buckets);
    format!(
        "<PublicAccessBlockConfiguration {NAMESPACE}><BlockPublicAcls>{acls}</BlockPublicAcls><IgnorePublicAcls>{ignored}</IgnorePublicAcls><BlockPublicPolicy>{policies}</BlockPublicPolicy><RestrictPublicBuckets>{restricted}</RestrictPublicBuckets></PublicAccessBlockConfiguration>"
    )
}

const NAMESPACE: &str = "xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"";

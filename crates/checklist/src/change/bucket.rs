//! Buckets of S3 that a trail writes to.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::deed::{Deed, Variables, taken_back_by, text};
use super::{ApiCall, Change, Found, Irreversible, Prior, Resource};
use crate::{Account, Bucket, Message, PublicAccessBlock};

/// The Region that S3 takes a bucket for, unless one is named (Amazon S3 API Reference, `CreateBucket`).
const USUAL_REGION: &str = "us-east-1";

/// Creates a bucket that nobody else can reach and that one trail may write into.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreateTrailBucket {
    /// The bucket.
    pub bucket: String,
    /// The trail that may write into it.
    pub trail: String,
    /// The Region of both.
    pub region: String,
}

impl CreateTrailBucket {
    /// The Region to name for it; `None` where S3 takes it for that anyway, and refuses its name.
    pub fn named_region(&self) -> Option<&str> {
        (self.region != USUAL_REGION).then_some(self.region.as_str())
    }

    /// The bucket's policy: CloudTrail may look at the bucket's list of access and write the account's
    /// files, for this one trail; and nobody may come without TLS.
    ///
    /// Source: AWS CloudTrail User Guide, "Amazon S3 bucket policy for CloudTrail"; Amazon S3 User Guide,
    /// "Examples of bucket policies" (`aws:SecureTransport`).
    pub fn policy(&self, account: &str) -> Value {
        let bucket = format!("arn:aws:s3:::{}", self.bucket);
        let region = &self.region;
        let trail = format!("arn:aws:cloudtrail:{region}:{account}:trail/{}", self.trail);
        let service = json!({ "Service": "cloudtrail.amazonaws.com" });
        json!({
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Sid": "AWSCloudTrailAclCheck20150319",
                    "Effect": "Allow",
                    "Principal": service,
                    "Action": "s3:GetBucketAcl",
                    "Resource": bucket,
                    "Condition": { "StringEquals": { "aws:SourceArn": trail } },
                },
                {
                    "Sid": "AWSCloudTrailWrite20150319",
                    "Effect": "Allow",
                    "Principal": service,
                    "Action": "s3:PutObject",
                    "Resource": format!("{bucket}/AWSLogs/{account}/*"),
                    "Condition": { "StringEquals": {
                        "s3:x-amz-acl": "bucket-owner-full-control",
                        "aws:SourceArn": trail,
                    } },
                },
                {
                    "Sid": "OnlyOverTls",
                    "Effect": "Deny",
                    "Principal": "*",
                    "Action": "s3:*",
                    "Resource": [bucket, format!("{bucket}/*")],
                    "Condition": { "Bool": { "aws:SecureTransport": "false" } },
                },
            ],
        })
    }

    fn call(&self, operation: &str, parameters: Value) -> ApiCall {
        let mut call = ApiCall::new("s3api", operation, parameters).at(&self.region);
        call.parameters
            .insert("Bucket".into(), self.bucket.clone().into());
        call
    }
}

impl Deed for CreateTrailBucket {
    fn variables(&self) -> Variables {
        vec![
            ("bucket", text(&self.bucket)),
            ("trail", text(&self.trail)),
            ("region", text(&self.region)),
        ]
    }

    fn api_calls(&self, account: &str) -> Vec<ApiCall> {
        let place = self
            .named_region()
            .map(|region| json!({ "CreateBucketConfiguration": { "LocationConstraint": region } }));
        let block = PublicAccessBlock::ALL;
        let settings = json!({
            "ExpectedBucketOwner": account,
            "PublicAccessBlockConfiguration": {
                "BlockPublicAcls": block.block_acls,
                "IgnorePublicAcls": block.ignore_acls,
                "BlockPublicPolicy": block.block_policies,
                "RestrictPublicBuckets": block.restrict_buckets,
            },
        });
        let policy = json!({
            "ExpectedBucketOwner": account,
            "Policy": self.policy(account).to_string(),
        });
        vec![
            self.call("CreateBucket", place.unwrap_or_default()),
            self.call("PutPublicAccessBlock", settings),
            self.call("PutBucketPolicy", policy),
        ]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        taken_back_by!(
            self,
            DeleteTrailBucket {
                bucket,
                trail,
                region
            }
        )
    }

    fn cost(&self) -> Message {
        Message::new("cost-trail-bucket")
    }

    fn is_free(&self) -> bool {
        false
    }

    fn found(&self, account: &Account, _: &Prior) -> Result<Found, Message> {
        Ok(match find(account, &self.bucket)? {
            Some(_) => Found::AsLeft,
            None => Found::AsBefore,
        })
    }

    fn provides(&self) -> Vec<Resource> {
        vec![Resource::Bucket(self.bucket.clone())]
    }
}

/// Deletes a bucket that nothing is in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeleteTrailBucket {
    /// The bucket.
    pub bucket: String,
    /// The trail that may write into it.
    pub trail: String,
    /// The Region of both.
    pub region: String,
}

impl Deed for DeleteTrailBucket {
    fn variables(&self) -> Variables {
        vec![
            ("bucket", text(&self.bucket)),
            ("trail", text(&self.trail)),
            ("region", text(&self.region)),
        ]
    }

    fn api_calls(&self, account: &str) -> Vec<ApiCall> {
        let parameters = json!({ "Bucket": self.bucket, "ExpectedBucketOwner": account });
        vec![ApiCall::new("s3api", "DeleteBucket", parameters).at(&self.region)]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        taken_back_by!(
            self,
            CreateTrailBucket {
                bucket,
                trail,
                region
            }
        )
    }

    fn foresee(&self, account: &mut Account) {
        account
            .buckets
            .change(|all| all.retain(|it| it.name != self.bucket));
    }

    /// AWS deletes no bucket that holds something (Amazon S3 API Reference, `DeleteBucket`), and what a
    /// trail saved is evidence: Firstday does not delete it.
    fn obstacle(&self, account: &Account) -> Option<Message> {
        let found = find(account, &self.bucket).ok().flatten()?;
        let holds = found.empty == Some(false);
        holds.then(|| Message::new("undo-kept-bucket").with("bucket", self.bucket.as_str()))
    }
}

fn find<'a>(account: &'a Account, name: &str) -> Result<Option<&'a Bucket>, Message> {
    let all = account.buckets.needed()?;
    Ok(all.iter().find(|it| it.name == name))
}

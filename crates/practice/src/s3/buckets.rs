//! Buckets, with their policy and what keeps them from being public.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::{BLOCK, PublicAccessBlock, S3};
use crate::service::{Answer, Ask, Operation, any};
use crate::wire::Refusal;

/// Where S3 makes a bucket for which no Region is named.
const USUAL: &str = "us-east-1";
const TRAILS: &str = "cloudtrail.amazonaws.com";

/// One bucket.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Bucket {
    /// Its Region.
    pub region: String,
    /// Its policy, as it was put.
    pub policy: Option<String>,
    /// What keeps it from being public. New buckets have all four settings (Amazon S3 User Guide,
    /// "Blocking public access to your Amazon S3 storage").
    pub public_access_block: PublicAccessBlock,
}

pub(super) const OPERATIONS: &[Operation<S3>] = &[
    Operation::read("ListBuckets", any, list).needs("ListAllMyBuckets"),
    Operation::read("ListObjectsV2", resource, look).needs("ListBucket"),
    Operation::write("CreateBucket", resource, create),
    Operation::write("DeleteBucket", resource, delete),
    Operation::write("PutBucketPolicy", resource, put_policy),
    Operation::write("PutBucketPublicAccessBlock", resource, put_block),
];

impl S3 {
    /// Buckets whose policy lets CloudTrail write.
    pub(crate) fn open_to_trails(&self) -> impl Iterator<Item = &str> {
        let open = self.buckets.iter().filter(|(_, it)| lets_trails_write(it));
        open.map(|(name, _)| name.as_str())
    }
}

/// Whose condition names which trail is not looked at.
fn lets_trails_write(bucket: &Bucket) -> bool {
    let policy = bucket.policy.as_deref().unwrap_or_default();
    let policy: Value = serde_json::from_str(policy).unwrap_or_default();
    let statements = policy["Statement"]
        .as_array()
        .map_or(&[][..], Vec::as_slice);
    let lets = |action: &str| {
        statements.iter().any(|it| {
            it["Effect"] == "Allow"
                && it["Principal"]["Service"] == TRAILS
                && it["Action"] == action
        })
    };
    lets("s3:GetBucketAcl") && lets("s3:PutObject")
}

fn resource(_: &S3, ask: &Ask<'_>) -> String {
    format!("arn:aws:s3:::{}", ask.input.maybe("Bucket").unwrap_or("*"))
}

fn list(s3: &S3, _: &Ask<'_>) -> Answer {
    let buckets: Vec<Value> = s3
        .buckets
        .iter()
        .map(|(name, it)| json!({ "Name": name, "BucketRegion": it.region }))
        .collect();
    let buckets = json!({ "Bucket": buckets });
    Ok(json!({ "ListAllMyBucketsResult": { "Buckets": buckets } }))
}

/// One file stands for all that a trail wrote.
fn look(s3: &S3, ask: &Ask<'_>) -> Answer {
    let name = there(s3, ask)?;
    let written = ask.trailed.written.contains(name);
    let file = written.then(|| json!({ "Key": format!("AWSLogs/{}/", ask.account.id) }));
    Ok(json!({ "ListBucketResult": {
        "Name": name, "KeyCount": u8::from(written), "Contents": file, "IsTruncated": false,
    } }))
}

fn create(s3: &mut S3, ask: &Ask<'_>) -> Answer {
    let name = ask.input.text("Bucket")?;
    let place = ask.input.structure("CreateBucketConfiguration").ok();
    let place = place.and_then(|it| it.get("LocationConstraint")?.as_str());
    // The usual Region is not to be named.
    if place.unwrap_or(USUAL) != ask.region || place == Some(USUAL) {
        let message = "The location constraint is incompatible for the region specific endpoint this request was sent to.";
        return Err(Refusal::new(
            400,
            "IllegalLocationConstraintException",
            message,
        ));
    }
    match s3.buckets.get(name) {
        Some(there) if there.region == USUAL => return Ok(Value::Null),
        Some(_) => {
            let message = "Your previous request to create the named bucket succeeded and you already own it.";
            return Err(Refusal::new(409, "BucketAlreadyOwnedByYou", message));
        }
        None => {}
    }
    let bucket = Bucket {
        region: ask.region.to_owned(),
        policy: None,
        public_access_block: PublicAccessBlock {
            block_public_acls: true,
            ignore_public_acls: true,
            block_public_policy: true,
            restrict_public_buckets: true,
        },
    };
    s3.buckets.insert(name.to_owned(), bucket);
    Ok(Value::Null)
}

fn delete(s3: &mut S3, ask: &Ask<'_>) -> Answer {
    let name = there(s3, ask)?.to_owned();
    if ask.trailed.written.contains(&name) {
        let message = "The bucket you tried to delete is not empty";
        return Err(Refusal::new(409, "BucketNotEmpty", message));
    }
    s3.buckets.remove(&name);
    Ok(Value::Null)
}

fn put_policy(s3: &mut S3, ask: &Ask<'_>) -> Answer {
    let policy = ask.input.text("Policy")?;
    if serde_json::from_str::<Map<String, Value>>(policy).is_err() {
        let message = "Policies must be valid JSON and the first byte must be '{'";
        return Err(Refusal::new(400, "MalformedPolicy", message));
    }
    own(s3, ask)?.policy = Some(policy.to_owned());
    Ok(Value::Null)
}

fn put_block(s3: &mut S3, ask: &Ask<'_>) -> Answer {
    let block = PublicAccessBlock::read(ask.input.structure(BLOCK)?);
    own(s3, ask)?.public_access_block = block;
    Ok(Value::Null)
}

fn own<'s>(s3: &'s mut S3, ask: &Ask<'_>) -> Result<&'s mut Bucket, Refusal> {
    let name = there(s3, ask)?.to_owned();
    s3.buckets.get_mut(&name).ok_or_else(no_bucket)
}

/// The bucket's name, where it is there, in the Region that was asked, and whose the caller says.
fn there<'a>(s3: &S3, ask: &Ask<'a>) -> Result<&'a str, Refusal> {
    let name = ask.input.text("Bucket")?;
    let bucket = s3.buckets.get(name).ok_or_else(no_bucket)?;
    let owner = ask.input.maybe("x-amz-expected-bucket-owner");
    if owner.is_some_and(|owner| owner != ask.account.id) {
        return Err(Refusal::access_denied("Access Denied"));
    }
    if bucket.region != ask.region {
        let message = "The bucket you are attempting to access must be addressed using the specified endpoint.";
        return Err(Refusal::new(301, "PermanentRedirect", message));
    }
    Ok(name)
}

fn no_bucket() -> Refusal {
    Refusal::new(404, "NoSuchBucket", "The specified bucket does not exist")
}

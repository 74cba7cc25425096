//! S3: what keeps the account's buckets from being public, and buckets with their settings. Files are
//! not played; that a trail wrote some into a bucket is known.

mod buckets;
mod seed;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

pub use buckets::Bucket;
pub(crate) use seed::begin;

use crate::service::{Answer, Ask, Operation, Service, any};
use crate::wire::{Protocol, Refusal, Route};

/// What S3 holds of the account.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct S3 {
    /// The four settings by name; none where they were never set.
    pub public_access_block: Option<PublicAccessBlock>,
    /// Buckets by name.
    pub buckets: BTreeMap<String, Bucket>,
}

/// The four settings, as `s3control:GetPublicAccessBlock` gives them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "PascalCase")]
pub struct PublicAccessBlock {
    /// New public lists are refused.
    pub block_public_acls: bool,
    /// Public lists count for nothing.
    pub ignore_public_acls: bool,
    /// New public policies are refused.
    pub block_public_policy: bool,
    /// Public policies let nobody else in.
    pub restrict_public_buckets: bool,
}

impl PublicAccessBlock {
    /// A setting that is left out is off.
    fn read(given: &Map<String, Value>) -> Self {
        let on = |name: &str| given.get(name).and_then(Value::as_str) == Some("true");
        Self {
            block_public_acls: on("BlockPublicAcls"),
            ignore_public_acls: on("IgnorePublicAcls"),
            block_public_policy: on("BlockPublicPolicy"),
            restrict_public_buckets: on("RestrictPublicBuckets"),
        }
    }
}

/// A bucket by its path.
const BUCKET: &str = "/{Bucket}";
const PATH: &str = "/v20180820/configuration/publicAccessBlock";

/// What the practice account knows of S3. Signatures and IAM actions name S3 Control `s3`.
pub(crate) static SERVICE: Service<S3> = Service {
    name: "s3",
    protocol: Protocol::Xml {
        routes: &[
            Route::new("GET", PATH, "GetPublicAccessBlock"),
            Route::new("PUT", PATH, "PutPublicAccessBlock"),
            Route::new("DELETE", PATH, "DeletePublicAccessBlock"),
            Route::new("GET", "/", "ListBuckets"),
            Route::new("GET", BUCKET, "ListObjectsV2").asking("list-type"),
            Route::new("PUT", BUCKET, "PutBucketPublicAccessBlock").asking("publicAccessBlock"),
            Route::new("PUT", BUCKET, "PutBucketPolicy").asking("policy"),
            Route::new("PUT", BUCKET, "CreateBucket"),
            Route::new("DELETE", BUCKET, "DeleteBucket"),
        ],
    },
    operations: &[
        &[
            Operation::read("GetPublicAccessBlock", any, get).needs("GetAccountPublicAccessBlock"),
            Operation::write("PutPublicAccessBlock", any, put).needs("PutAccountPublicAccessBlock"),
            Operation::write("DeletePublicAccessBlock", any, delete)
                .needs("PutAccountPublicAccessBlock"),
        ],
        buckets::OPERATIONS,
    ],
};

const BLOCK: &str = "PublicAccessBlockConfiguration";

fn get(s3: &S3, ask: &Ask<'_>) -> Answer {
    own_account(ask)?;
    match s3.public_access_block {
        Some(block) => Ok(json!({ BLOCK: block })),
        None => Err(Refusal::new(
            404,
            "NoSuchPublicAccessBlockConfiguration",
            "The public access block configuration was not found",
        )),
    }
}

fn put(s3: &mut S3, ask: &Ask<'_>) -> Answer {
    own_account(ask)?;
    let given: &Map<String, Value> = ask.input.structure(BLOCK)?;
    s3.public_access_block = Some(PublicAccessBlock::read(given));
    Ok(Value::Null)
}

fn delete(s3: &mut S3, ask: &Ask<'_>) -> Answer {
    own_account(ask)?;
    s3.public_access_block = None;
    Ok(Value::Null)
}

/// The account stands in a header, and it is the caller's.
fn own_account(ask: &Ask<'_>) -> Result<(), Refusal> {
    match ask.input.maybe("x-amz-account-id") {
        Some(id) if id == ask.account.id => Ok(()),
        Some(_) | None => Err(Refusal::access_denied("Access Denied")),
    }
}

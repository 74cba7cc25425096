//! The account's buckets of S3.

use aws_smithy_runtime_api::box_error::BoxError;
use firstday_checklist::{Bucket, Facet};
use futures::future::join_all;
use http::Method;

use super::basis::Basis;
use crate::pages;
use crate::signed::{Element, OfBucket, Operation, S3};
use crate::{Gateway, GatewayError};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

static LIST: Operation = Operation::new(&S3, "s3:ListAllMyBuckets");
static LOOK: Operation = Operation::new(&S3, "s3:ListBucket");
/// Buckets a page, of ten thousand at most (Amazon S3 API Reference, `ListBuckets`).
const PAGE: &str = "1000";
/// A trail and its bucket are made once a Region.
const LOOKED_INTO: usize = 5;

/// Names, with their Region where AWS says it; and where the next page begins.
type Page = (Vec<(String, String)>, Option<String>);

/// Only a few of Firstday's own are looked into, by one file each.
pub(super) async fn read(basis: &Basis<'_>) -> Result<Vec<Bucket>, GatewayError> {
    let gateway = basis.gateway;
    let found = gateway.buckets().await?;
    let mut left = LOOKED_INTO;
    let looked = found.into_iter().map(|(name, region)| {
        let bucket = Bucket { name, empty: None };
        let look = bucket.is_own() && left > 0;
        left -= usize::from(look);
        looked_at(gateway, bucket, look.then_some(region))
    });
    Ok(join_all(looked).await)
}

/// The bucket, looked into if its Region is given.
async fn looked_at(gateway: &Gateway, bucket: Bucket, region: Option<String>) -> Bucket {
    let empty = match region {
        Some(region) => gateway.is_empty(&bucket.name, &region).await.ok(),
        None => None,
    };
    Bucket { empty, ..bucket }
}

/// Whether one of the caller's account's buckets has this name.
pub(crate) async fn has_bucket(gateway: &Gateway, name: &str) -> Result<bool, GatewayError> {
    let found = gateway.buckets().await?;
    Ok(found.iter().any(|(found, _)| found == name))
}

impl Gateway {
    /// Every Region tells of the buckets of all.
    async fn buckets(&self) -> Result<Vec<(String, String)>, GatewayError> {
        let page = |token: Option<String>| async move {
            let asked = OfBucket::all().with("max-buckets", PAGE);
            let asked = match token {
                Some(token) => asked.with("continuation-token", token),
                None => asked,
            };
            let region = self.home_region();
            self.signed.of_bucket(&LIST, region, asked, page).await
        };
        pages::gather(LIST.name, page).await
    }

    async fn is_empty(&self, bucket: &str, region: &str) -> Result<bool, GatewayError> {
        let asked = OfBucket::one(Method::GET, bucket);
        let asked = asked.with("list-type", "2").with("max-keys", "1");
        let region = match region {
            "" => self.home_region(),
            region => region,
        };
        let read = |root: &Element| Ok(root.child("Contents").is_none());
        self.signed.of_bucket(&LOOK, region, asked, read).await
    }
}

fn page(root: &Element) -> Result<Page, BoxError> {
    let listed = root.child("Buckets").ok_or("the answer lists no buckets")?;
    let one = |it: &Element| {
        let region = it.text_of("BucketRegion").to_owned();
        (it.text_of("Name").to_owned(), region)
    };
    let next = root.text_of("ContinuationToken").to_owned();
    Ok((listed.children("Bucket").map(one).collect(), Some(next)))
}

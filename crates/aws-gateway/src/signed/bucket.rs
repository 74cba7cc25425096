//! Calls of Amazon S3: method and path say what is done to which bucket, by path as in addresses of
//! this computer, where a bucket cannot stand in the host (Amazon S3 User Guide, "Path-style requests").

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::body::SdkBody;
use data_encoding::BASE64;
use http::Method;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use sha2::{Digest, Sha256};
use url::form_urlencoded::Serializer;

const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// A request to S3, without host and signature.
#[derive(Clone, Debug)]
pub(crate) struct OfBucket {
    method: Method,
    path: String,
    query: Vec<(&'static str, String)>,
    owner: Option<String>,
    body: String,
}

impl OfBucket {
    /// About all buckets of the caller.
    pub(crate) fn all() -> Self {
        Self {
            method: Method::GET,
            path: "/".to_owned(),
            query: Vec::new(),
            owner: None,
            body: String::new(),
        }
    }

    /// About one.
    pub(crate) fn one(method: Method, bucket: &str) -> Self {
        Self {
            method,
            path: format!("/{}", utf8_percent_encode(bucket, UNRESERVED)),
            ..Self::all()
        }
    }

    /// With this in the query; a part of a bucket has a name and no value.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.query.push((name, value.into()));
        self
    }

    /// Refused where the bucket is another account's.
    pub(crate) fn owned_by(mut self, account: &str) -> Self {
        self.owner = Some(account.to_owned());
        self
    }

    /// With a body, of which S3 is told the checksum.
    pub(crate) fn saying(mut self, body: String) -> Self {
        self.body = body;
        self
    }

    pub(super) fn request(&self) -> Result<HttpRequest, BoxError> {
        let mut request = http::Request::builder().method(self.method.clone());
        request = match self.query.as_slice() {
            [] => request.uri(self.path.as_str()),
            query => {
                let query = Serializer::new(String::new()).extend_pairs(query).finish();
                request.uri(format!("{}?{query}", self.path))
            }
        };
        if let Some(owner) = &self.owner {
            request = request.header("x-amz-expected-bucket-owner", owner);
        }
        if !self.body.is_empty() {
            let sum = BASE64.encode(&Sha256::digest(&self.body));
            request = request
                .header("content-length", self.body.len())
                .header("x-amz-sdk-checksum-algorithm", "SHA256")
                .header("x-amz-checksum-sha256", sum);
        }
        let request = request.body(SdkBody::from(self.body.as_str()))?;
        Ok(HttpRequest::try_from(request)?)
    }
}

//! How much of an answer is read.

use std::time::Duration;

use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::body::SdkBody;
use http_body_util::{BodyExt, LengthLimitError, Limited};

use super::refused;
use crate::barrier::{Barrier, Endless};

const MIB: usize = 1024 * 1024;
/// From the head of an answer to its end. The SDK waits as long for one attempt, but its sources of
/// keys wait for ever.
const TIME: Duration = Duration::from_secs(30);

/// The largest answer that is read. No answer is compressed: none is asked for so, and the SDK
/// unpacks none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Most(usize);

impl Most {
    /// A page of a thousand roles, each with as much of policies as AWS allows (IAM User Guide,
    /// "IAM and AWS STS quotas": 10,240 characters inline and 4,096 of trust) and each character
    /// encoded as three, has 41 MiB. A credential report of 5,000 users, AWS's limit for an
    /// account, has some four.
    pub(crate) const ACCOUNT: Self = Self(64 * MIB);
    /// Tokens have at most 2,048 characters each (AWS Sign-In API, `CreateOAuth2Token`).
    pub(crate) const TOKENS: Self = Self(MIB);

    /// Reads an answer to its end.
    ///
    /// # Errors
    /// One with [`Barrier::Endless`] in it for an answer that is longer, and a time-out for one
    /// that takes too long.
    pub(crate) async fn read(self, answer: HttpResponse) -> Result<HttpResponse, ConnectorError> {
        let (mut body, mut rest) = (SdkBody::taken(), answer);
        std::mem::swap(rest.body_mut(), &mut body);
        let read = Limited::new(body, self.0).collect();
        let read = tokio::time::timeout(TIME, read).await;
        let read = read.map_err(|elapsed| ConnectorError::timeout(elapsed.into()))?;
        let read = read.map_err(|error| match error.is::<LengthLimitError>() {
            true => refused(Barrier::Endless {
                what: Endless::Answer { mib: self.0 / MIB },
            }),
            false => ConnectorError::io(error),
        })?;
        *rest.body_mut() = SdkBody::from(read.to_bytes());
        Ok(rest)
    }
}

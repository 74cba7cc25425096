//! Lists that come page by page, to their end.

use aws_sdk_iam::error::{ProvideErrorMetadata, SdkError};
use aws_smithy_async::future::pagination_stream::PaginationStream;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;

use crate::GatewayError;
use crate::barrier::{Barrier, Endless};
use crate::error::During;

/// The most pages that are read of one list: IAM gives a thousand entries a page and at times fewer,
/// and has at most some ten thousand of a kind in an account (IAM User Guide, "IAM and AWS STS
/// quotas").
const MOST: usize = 250;

/// The entries of every page, as `of` takes them out of one. The paginator must go on at a token that
/// comes twice in a row (`stop_on_duplicate_token(false)`): it would end the list there without a
/// word, and half a list would be taken for the whole.
///
/// # Errors
/// The first one that comes, and [`Endless::List`] for a list without an end.
pub(crate) async fn collect<P, E, T>(
    mut pages: PaginationStream<Result<P, SdkError<E, HttpResponse>>>,
    operation: &'static str,
    of: impl Fn(P) -> Vec<T>,
) -> Result<Vec<T>, GatewayError>
where
    E: ProvideErrorMetadata + std::error::Error + Send + Sync + 'static,
{
    let (mut found, mut count) = (Vec::new(), Count::default());
    while let Some(page) = pages.next().await {
        count.next(operation)?;
        found.extend(of(page.during(operation)?));
    }
    Ok(found)
}

/// Counts the pages of one list.
#[derive(Default)]
pub(crate) struct Count(usize);

impl Count {
    /// One page more.
    ///
    /// # Errors
    /// [`Endless::List`] where that is too many.
    pub(crate) fn next(&mut self, operation: &'static str) -> Result<(), GatewayError> {
        self.0 += 1;
        if self.0 <= MOST {
            return Ok(());
        }
        let what = Endless::List { pages: MOST };
        Err(GatewayError {
            operation,
            ..GatewayError::barred(Barrier::Endless { what })
        })
    }
}

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

/// The same of a call without a paginator. `page` asks for the page from a token on, the first from
/// none, and gives its entries with the token of the next.
///
/// # Errors
/// As [`collect`].
pub(crate) async fn gather<T, F>(
    operation: &'static str,
    page: impl Fn(Option<String>) -> F,
) -> Result<Vec<T>, GatewayError>
where
    F: Future<Output = Result<(Vec<T>, Option<String>), GatewayError>>,
{
    let (mut found, mut count, mut token) = (Vec::new(), Count::default(), None);
    loop {
        count.next(operation)?;
        let (entries, next) = page(token).await?;
        found.extend(entries);
        token = next.filter(|next| !next.is_empty());
        if token.is_none() {
            return Ok(found);
        }
    }
}

/// Counts the pages of one list.
#[derive(Default)]
struct Count(usize);

impl Count {
    /// One page more.
    ///
    /// # Errors
    /// [`Endless::List`] where that is too many.
    fn next(&mut self, operation: &'static str) -> Result<(), GatewayError> {
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

#[cfg(test)]
mod tests {
    use super::*;

    async fn pages_of(last: usize) -> Result<Vec<usize>, GatewayError> {
        let page = |token: Option<String>| async move {
            let at = token.map_or(1, |token| token.parse().unwrap_or_default());
            let next = if at == last {
                String::new()
            } else {
                (at + 1).to_string()
            };
            Ok((vec![at], Some(next)))
        };
        gather("iam:ListThings", page).await
    }

    #[tokio::test]
    async fn a_list_is_read_to_its_end_or_has_none() {
        let whole: Vec<usize> = (1..=MOST).collect();
        assert_eq!(pages_of(MOST).await.ok(), Some(whole));
        let endless = pages_of(MOST + 1).await.err();
        let what = Endless::List { pages: MOST };
        assert_eq!(
            endless.and_then(|error| error.barrier),
            Some(Barrier::Endless { what })
        );
    }
}

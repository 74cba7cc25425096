//! Which keys go where.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use aws_smithy_runtime_api::client::http::{HttpConnector, SharedHttpConnector};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_types::body::SdkBody;
use firstday_checklist::is_practice_key;
use url::Url;

use super::address::is_here;
use super::refused;
use crate::barrier::Barrier;

/// What a practice account is asked, with the id of a key and nothing that is secret: whether the
/// key is one of its own. By the header of this name it answers.
const ASKED: &str = "x-practice-account-key";
const FOREIGN: &str = "foreign";

/// What was asked of the computers here: whether they take a key.
#[derive(Debug, Default)]
pub(crate) struct Practices {
    takes: Mutex<HashMap<(String, String), bool>>,
}

impl Practices {
    /// Whether the key that signed a request may go where the request goes.
    ///
    /// # Errors
    /// One with [`Barrier::PracticeKey`] or [`Barrier::RealKey`] in it, and what keeps a computer
    /// here from being asked.
    pub(super) async fn check(
        &self,
        line: &SharedHttpConnector,
        request: &HttpRequest,
    ) -> Result<(), ConnectorError> {
        let Some(key) = key_of(request) else {
            return Ok(());
        };
        let url = request.uri();
        match (is_practice_key(key), is_here(url)) {
            (true, true) | (false, false) => Ok(()),
            (true, false) => Err(refused(Barrier::PracticeKey { url: place(url) })),
            (false, true) if self.takes(line, url, key).await? => Ok(()),
            (false, true) => Err(refused(Barrier::RealKey { url: place(url) })),
        }
    }

    /// Whether what is at an address here takes a key that bears no mark: a practice account takes
    /// its own ones, from before there was a mark, and every other double takes any.
    async fn takes(
        &self,
        line: &SharedHttpConnector,
        url: &str,
        key: &str,
    ) -> Result<bool, ConnectorError> {
        let asked = (place(url), key.to_owned());
        let known = self.takes.lock();
        let known = known
            .unwrap_or_else(PoisonError::into_inner)
            .get(&asked)
            .copied();
        if let Some(takes) = known {
            return Ok(takes);
        }
        let mut question = HttpRequest::new(SdkBody::empty());
        let malformed = |error| ConnectorError::user(Box::new(error));
        question.set_uri(asked.0.as_str()).map_err(malformed)?;
        question.headers_mut().insert(ASKED, key.to_owned());
        let answer = line.call(question).await?;
        let takes = answer.headers().get(ASKED) != Some(FOREIGN);
        let mut known = self.takes.lock().unwrap_or_else(PoisonError::into_inner);
        known.insert(asked, takes);
        Ok(takes)
    }
}

/// The id of the key that signed (IAM User Guide, "Create a signed AWS API request").
fn key_of(request: &HttpRequest) -> Option<&str> {
    let signature = request.headers().get("authorization")?;
    let (_, rest) = signature.split_once("Credential=")?;
    rest.split('/').next()
}

/// Scheme, host and port.
fn place(url: &str) -> String {
    let Ok(mut url) = Url::parse(url) else {
        return String::new();
    };
    url.set_path("/");
    url.set_query(None);
    url.into()
}

//! The wall around this program: every request of every client of the SDK passes it, those of the
//! sources of keys too.
//!
//! What leaves this computer does so by TLS. A key of a practice account goes no further than to
//! this computer, and one of AWS not to a practice account. What comes back is read to its end
//! before anybody sees it, and has an end.

mod address;
mod answer;
mod keys;

use std::sync::Arc;

use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpClient,
    SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;

use crate::barrier::Barrier;
pub(crate) use address::{Address, is_name};
pub use address::{is_aws, is_here};
pub(crate) use answer::Most;
use keys::Practices;

/// A client behind the wall.
#[derive(Clone, Debug)]
pub(crate) struct Walled<C> {
    inner: C,
    most: Most,
    practices: Arc<Practices>,
}

impl Walled<SharedHttpClient> {
    /// Lets answers through of at most this size.
    pub(crate) fn new(inner: SharedHttpClient, most: Most) -> Self {
        Self {
            inner,
            most,
            practices: Arc::default(),
        }
    }
}

impl HttpClient for Walled<SharedHttpClient> {
    fn http_connector(
        &self,
        settings: &HttpConnectorSettings,
        components: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(Walled {
            inner: self.inner.http_connector(settings, components),
            most: self.most,
            practices: self.practices.clone(),
        })
    }
}

impl HttpConnector for Walled<SharedHttpConnector> {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let this = self.clone();
        HttpConnectorFuture::new(async move {
            Address::read(request.uri()).map_err(refused)?;
            this.practices.check(&this.inner, &request).await?;
            this.most.read(this.inner.call(request).await?).await
        })
    }
}

/// Not to be tried again.
fn refused(barrier: Barrier) -> ConnectorError {
    ConnectorError::user(barrier.into())
}

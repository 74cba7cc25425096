//! Where HTTP goes: over the network, or to a double inside the process.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpClient,
    SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use aws_smithy_types::timeout::TimeoutConfig;
use bytes::Bytes;
use futures::future::BoxFuture;
use http_body_util::BodyExt;

use crate::barrier::Barrier;
use crate::ceiling::Ceiling;
use crate::network::Network;
use crate::wall::{Most, Walled};

/// Answers HTTP requests in AWS's place. A closure that takes a request is one.
pub trait Transport: Send + Sync + 'static {
    /// Answers one request. An error stands for a connection that broke before the answer came,
    /// and is retried as such.
    fn call(
        &self,
        request: http::Request<Bytes>,
    ) -> BoxFuture<'static, Result<http::Response<Bytes>, TransportError>>;
}

impl<F> Transport for F
where
    F: Fn(
            http::Request<Bytes>,
        ) -> BoxFuture<'static, Result<http::Response<Bytes>, TransportError>>
        + Send
        + Sync
        + 'static,
{
    fn call(
        &self,
        request: http::Request<Bytes>,
    ) -> BoxFuture<'static, Result<http::Response<Bytes>, TransportError>> {
        self(request)
    }
}

/// The connection broke.
#[derive(Debug, thiserror::Error)]
#[error("the connection broke")]
pub struct TransportError(#[source] Box<dyn std::error::Error + Send + Sync>);

impl TransportError {
    /// A broken connection, with its cause.
    pub fn new(cause: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self(cause.into())
    }
}

/// Where requests go.
#[derive(Clone)]
pub enum Line {
    /// Over the network, as this computer reaches it.
    Network(Network),
    /// To a double inside the process.
    Double(Arc<dyn Transport>),
}

impl From<Network> for Line {
    fn from(network: Network) -> Self {
        Self::Network(network)
    }
}

impl From<Arc<dyn Transport>> for Line {
    fn from(transport: Arc<dyn Transport>) -> Self {
        Self::Double(transport)
    }
}

impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Network(network) => network.fmt(f),
            Self::Double(_) => f.write_str("Double"),
        }
    }
}

/// How long one call may take, and how long with its retries.
pub(crate) fn timeouts() -> TimeoutConfig {
    TimeoutConfig::builder()
        .connect_timeout(Duration::from_secs(5))
        .operation_attempt_timeout(Duration::from_secs(20))
        .operation_timeout(Duration::from_secs(60))
        .build()
}

/// The SDK's HTTP client: one pool for all services, with at most as many requests under way as
/// the ceiling has room for. What leaves the process stands behind the wall, and answers have at
/// most this size.
pub(crate) fn http_client(
    line: &Line,
    ceiling: Arc<Ceiling>,
    most: Most,
) -> Result<SharedHttpClient, Barrier> {
    let inner = match line {
        Line::Network(network) => SharedHttpClient::new(Walled::new(network.client()?, most)),
        Line::Double(transport) => SharedHttpClient::new(Double(transport.clone(), most)),
    };
    Ok(SharedHttpClient::new(Seated { inner, ceiling }))
}

/// A client whose requests wait for room under the ceiling.
#[derive(Debug)]
struct Seated<C> {
    inner: C,
    ceiling: Arc<Ceiling>,
}

impl HttpClient for Seated<SharedHttpClient> {
    fn http_connector(
        &self,
        settings: &HttpConnectorSettings,
        components: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(Seated {
            inner: self.inner.http_connector(settings, components),
            ceiling: self.ceiling.clone(),
        })
    }
}

impl HttpConnector for Seated<SharedHttpConnector> {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let (inner, ceiling) = (self.inner.clone(), self.ceiling.clone());
        HttpConnectorFuture::new(async move {
            let _seat = ceiling.seat().await;
            inner.call(request).await
        })
    }
}

/// The SDK's view of a [`Transport`], whose answers have an end as those of the network do.
#[derive(Clone)]
struct Double(Arc<dyn Transport>, Most);

impl fmt::Debug for Double {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Double")
    }
}

impl HttpClient for Double {
    fn http_connector(
        &self,
        _: &HttpConnectorSettings,
        _: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(self.clone())
    }
}

impl HttpConnector for Double {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let (transport, most) = (self.0.clone(), self.1);
        HttpConnectorFuture::new(async move {
            let request = in_memory(request).await?;
            let answer = transport.call(request).await;
            let response = answer.map_err(|error| ConnectorError::io(error.into()))?;
            let response = HttpResponse::try_from(response.map(SdkBody::from));
            let response = response.map_err(|error| ConnectorError::user(error.into()))?;
            most.read(response).await
        })
    }
}

async fn in_memory(request: HttpRequest) -> Result<http::Request<Bytes>, ConnectorError> {
    let request = request
        .try_into_http1x()
        .map_err(|error| ConnectorError::user(error.into()))?;
    let (head, body) = request.into_parts();
    let body = body.collect().await.map_err(ConnectorError::user)?;
    Ok(http::Request::from_parts(head, body.to_bytes()))
}

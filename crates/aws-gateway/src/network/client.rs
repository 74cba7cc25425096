//! The HTTP client that goes by a [`Network`].

use std::error::Error;

use aws_smithy_http_client::proxy::ProxyConfig;
use aws_smithy_http_client::tls::{Provider, TlsContext, rustls_provider::CryptoMode};
use aws_smithy_http_client::{Builder, Connector};
use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpClient,
    SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use rustls::CertificateError;
use url::Url;

use super::Network;
use super::proxies::Proxy;
use super::resolver::Resolver;
use crate::barrier::Barrier;
use crate::causes::with_payload;

impl Network {
    /// A client that reads the certificates once.
    pub(crate) fn client(&self) -> Result<SharedHttpClient, Barrier> {
        let tls = TlsContext::builder().with_trust_store(self.trust.store()?);
        let tls = tls.build().unwrap_or_default();
        let direct = Builder::new()
            .tls_provider(provider())
            .tls_context(tls.clone());
        let mut proxied = Vec::new();
        for proxy in self.proxies.all() {
            let url = proxy.url()?;
            let config = ProxyConfig::all(url.as_str()).map_err(|_| Barrier::Proxy {
                setting: proxy.setting,
            })?;
            proxied.push((proxy.clone(), over(config, tls.clone())));
        }
        Ok(SharedHttpClient::new(Routed {
            network: self.clone(),
            direct: direct.build_with_resolver(Resolver),
            proxied,
        }))
    }
}

fn provider() -> Provider {
    Provider::Rustls(CryptoMode::AwsLc)
}

fn over(proxy: ProxyConfig, tls: TlsContext) -> SharedHttpClient {
    Builder::new().build_with_connector_fn(move |settings, components| {
        let mut connector = Connector::builder().proxy_config(proxy.clone());
        connector.set_connector_settings(settings.cloned());
        connector.set_sleep_impl(components.and_then(RuntimeComponents::sleep_impl));
        let connector = connector.tls_provider(provider());
        connector.tls_context(tls.clone()).build()
    })
}

/// A client that chooses the way of each request.
#[derive(Clone, Debug)]
struct Routed {
    network: Network,
    direct: SharedHttpClient,
    proxied: Vec<(Proxy, SharedHttpClient)>,
}

impl HttpClient for Routed {
    fn http_connector(
        &self,
        settings: &HttpConnectorSettings,
        components: &RuntimeComponents,
    ) -> SharedHttpConnector {
        SharedHttpConnector::new(Connected {
            client: self.clone(),
            settings: settings.clone(),
            components: components.clone(),
        })
    }
}

#[derive(Clone, Debug)]
struct Connected {
    client: Routed,
    settings: HttpConnectorSettings,
    components: RuntimeComponents,
}

impl Connected {
    /// The client for an address, and the proxy that it goes through.
    fn way(&self, url: &str) -> (&SharedHttpClient, Option<&Proxy>) {
        let url = Url::parse(url).ok();
        let proxy = url.and_then(|url| self.client.network.proxies.for_url(&url));
        let way = proxy.and_then(|proxy| self.client.proxied.iter().find(|it| it.0 == *proxy));
        match way {
            Some((proxy, client)) => (client, Some(proxy)),
            None => (&self.client.direct, None),
        }
    }

    fn told(&self, error: ConnectorError, through: Option<Through>) -> ConnectorError {
        if is_unknown_issuer(&error) {
            let file = self.client.network.trust.file().cloned();
            return ConnectorError::user(Barrier::UnknownIssuer { file }.into());
        }
        match through {
            Some(through) => through.told(error),
            None => error,
        }
    }
}

impl HttpConnector for Connected {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let (client, proxy) = self.way(request.uri());
        let through = proxy.map(|proxy| Through {
            setting: proxy.setting,
            place: proxy.place(),
            source: None,
        });
        // The client keeps one connector for the same settings.
        let connector = client.http_connector(&self.settings, &self.components);
        let this = self.clone();
        HttpConnectorFuture::new(async move {
            let answer = connector.call(request).await;
            answer.map_err(|error| this.told(error, through))
        })
    }
}

/// A request that broke on its way through a proxy.
#[derive(Debug, thiserror::Error)]
#[error("through the proxy {place} of {setting}")]
pub(crate) struct Through {
    setting: &'static str,
    place: String,
    source: Option<Box<dyn Error + Send + Sync>>,
}

impl Through {
    /// The same error, of the same kind.
    fn told(mut self, error: ConnectorError) -> ConnectorError {
        let (timeout, io, user) = (error.is_timeout(), error.is_io(), error.is_user());
        let other = error.as_other();
        self.source = Some(error.into_source());
        match (timeout, io, user) {
            (true, _, _) => ConnectorError::timeout(self.into()),
            (_, true, _) => ConnectorError::io(self.into()),
            (_, _, true) => ConnectorError::user(self.into()),
            _ => ConnectorError::other(self.into(), other),
        }
    }
}

/// Also for a known name with another key, which somebody gave themselves.
fn is_unknown_issuer(error: &ConnectorError) -> bool {
    use CertificateError::{BadSignature, UnknownIssuer};
    with_payload(error).any(|cause| {
        matches!(
            cause.downcast_ref(),
            Some(rustls::Error::InvalidCertificate(
                UnknownIssuer | BadSignature
            ))
        )
    })
}

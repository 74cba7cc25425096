//! Calls of AWS that no crate of the SDK makes for us: signed, sent, tried again, watched and
//! refused as the SDK's own are, because the SDK's own machinery does it
//! ([ADR 0030](../../../../docs/adr/0030-calls-without-a-crate-go-through-the-sdks-machinery.md)).
//!
//! To add a call: an [`Operation`] of a [`Service`] (whose endpoint settings have their line in
//! `endpoints.rs`), and a struct that its JSON is read into, or a function that reads its XML.

mod bucket;
mod refused;
mod service;
mod xml;

use std::fmt;

use aws_config::{BehaviorVersion, SdkConfig};
use aws_runtime::auth::sigv4::{SCHEME_ID, SigV4AuthScheme};
use aws_runtime::auth::{SigV4OperationSigningConfig, SigningOptions};
use aws_runtime::invocation_id::InvocationIdInterceptor;
use aws_runtime::request_info::RequestInfoInterceptor;
use aws_runtime::retries::classifiers::AwsErrorCodeClassifier;
use aws_runtime::service_clock_skew::{ServiceClockSkewClassifier, ServiceClockSkewInterceptor};
use aws_runtime::user_agent::{ApiMetadata, UserAgentInterceptor};
use aws_smithy_runtime::client::orchestrator::operation::{
    Operation as Orchestrated, OperationBuilder,
};
use aws_smithy_runtime::client::retries::RetryPartition;
use aws_smithy_runtime::client::retries::classifiers::{
    HttpStatusCodeClassifier, TransientErrorClassifier,
};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::auth::static_resolver::StaticAuthSchemeOptionResolver;
use aws_smithy_runtime_api::client::auth::{
    AuthSchemeOptionResolverParams, SharedAuthScheme, SharedAuthSchemeOptionResolver,
};
use aws_smithy_runtime_api::client::identity::SharedIdentityResolver;
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse, OrchestratorError};
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponentsBuilder;
use aws_smithy_runtime_api::client::runtime_plugin::StaticRuntimePlugin;
use aws_smithy_types::config_bag::Layer;
use aws_types::SigningName;
use aws_types::region::SigningRegion;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::GatewayError;
use crate::connection::own_tries;
use crate::endpoints;
use crate::error::During;
use crate::watch::Watch;
pub(crate) use bucket::OfBucket;
use refused::Refused;
pub(crate) use service::{BILLING, EC2, Operation, PAYMENTS, S3, SIGN_IN};
pub(crate) use xml::Element;

/// A client for all of them, with what the clients of the SDK have too: the HTTP client behind the
/// wall and under the ceiling, the credentials, the clock, retries, time-outs, and addresses that
/// are set in the place of AWS's.
#[derive(Clone, Debug)]
pub(crate) struct Signed {
    config: SdkConfig,
    watch: Watch,
    tries: RetryPartition,
}

impl Signed {
    pub(crate) fn new(config: SdkConfig, watch: Watch) -> Self {
        Self {
            config,
            watch,
            tries: own_tries(),
        }
    }

    /// Makes a call of a service that answers in JSON.
    ///
    /// # Errors
    /// What AWS says; `Other` for an answer of another shape.
    pub(crate) async fn json<T>(
        &self,
        operation: &'static Operation,
        region: &str,
        input: Value,
    ) -> Result<T, GatewayError>
    where
        T: DeserializeOwned + fmt::Debug + Send + Sync + 'static,
    {
        let read = |body: &[u8]| Ok(serde_json::from_slice(body)?);
        let request = move || operation.request(&input);
        self.call(operation, region, request, read).await
    }

    /// Makes a call of a service that answers in XML, whose root `read` takes.
    ///
    /// # Errors
    /// What AWS says; `Other` for an answer of another shape.
    pub(crate) async fn xml<T>(
        &self,
        operation: &'static Operation,
        region: &str,
        read: fn(&Element) -> Result<T, BoxError>,
    ) -> Result<T, GatewayError>
    where
        T: fmt::Debug + Send + Sync + 'static,
    {
        let read = move |body: &[u8]| read(&Element::read(body)?);
        let request = || operation.request(&Value::Null);
        self.call(operation, region, request, read).await
    }

    /// Reads from S3, whose answer has a root that `read` takes.
    ///
    /// # Errors
    /// What AWS says; `Other` for an answer of another shape.
    pub(crate) async fn of_bucket<T>(
        &self,
        operation: &'static Operation,
        region: &str,
        asked: OfBucket,
        read: fn(&Element) -> Result<T, BoxError>,
    ) -> Result<T, GatewayError>
    where
        T: fmt::Debug + Send + Sync + 'static,
    {
        let read = move |body: &[u8]| read(&Element::read(body)?);
        let request = move || asked.request();
        self.call(operation, region, request, read).await
    }

    /// Has S3 change something, which it answers with nothing.
    ///
    /// # Errors
    /// What AWS says.
    pub(crate) async fn change_bucket(
        &self,
        operation: &'static Operation,
        region: &str,
        asked: OfBucket,
    ) -> Result<(), GatewayError> {
        let request = move || asked.request();
        self.call(operation, region, request, |_| Ok(())).await
    }

    async fn call<T>(
        &self,
        operation: &'static Operation,
        region: &str,
        request: impl Fn() -> Result<HttpRequest, BoxError> + Send + Sync + 'static,
        read: impl Fn(&[u8]) -> Result<T, BoxError> + Send + Sync + 'static,
    ) -> Result<T, GatewayError>
    where
        T: fmt::Debug + Send + Sync + 'static,
    {
        let service = operation.service;
        let address = endpoints::set_for(&self.config, service.id);
        let address = address.unwrap_or_else(|| service.address(region));
        let call = Orchestrated::builder()
            .service_name(service.id)
            .operation_name(operation.short_name())
            .behavior_version(BehaviorVersion::latest())
            .endpoint_url(&address)
            .serializer(move |()| request())
            .deserializer(move |answer: &HttpResponse| answered(answer, &read));
        let call = self.equipped(call);
        let call = call.runtime_plugin(self.signature(operation, region));
        let answer = call.build().invoke(()).await;
        answer.during(operation.name)
    }

    /// What every client of the SDK brings along for a call.
    fn equipped<T>(
        &self,
        mut request: OperationBuilder<(), T, Refused>,
    ) -> OperationBuilder<(), T, Refused> {
        if let Some(client) = self.config.http_client() {
            request = request.http_client(client);
        }
        if let Some(sleep) = self.config.sleep_impl() {
            request = request.sleep_impl(sleep);
        }
        if let Some(clock) = self.config.time_source() {
            request = request.time_source(clock);
        }
        if let Some(retries) = self.config.retry_config() {
            request = request.standard_retry(retries);
        }
        if let Some(timeouts) = self.config.timeout_config() {
            request = request.timeout_config(timeouts.clone());
        }
        request
            .retry_classifier(HttpStatusCodeClassifier::default())
            .retry_classifier(TransientErrorClassifier::<Refused>::new())
            .retry_classifier(AwsErrorCodeClassifier::<Refused>::new())
            .retry_classifier(ServiceClockSkewClassifier::<Refused>::new())
            .interceptor(ServiceClockSkewInterceptor::new())
            .interceptor(RequestInfoInterceptor::new())
            .interceptor(UserAgentInterceptor::new())
            .interceptor(InvocationIdInterceptor::new())
            .interceptor(self.watch.clone())
            .with_connection_poisoning()
    }

    /// Has the request signed for its service and the Region.
    fn signature(&self, operation: &Operation, region: &str) -> StaticRuntimePlugin {
        let mut config = Layer::new("signature");
        config.store_put(AuthSchemeOptionResolverParams::new(()));
        config.store_put(self.tries.clone());
        config.store_put(ApiMetadata::new(
            operation.service.id,
            env!("CARGO_PKG_VERSION"),
        ));
        let mut signing_options = SigningOptions::default();
        // S3 alone takes a path as it is, and wants the hash of the body in a header (IAM User Guide,
        // "Create a signed AWS API request").
        let is_s3 = operation.service.is_s3();
        signing_options.double_uri_encode = !is_s3;
        signing_options.normalize_uri_path = !is_s3;
        signing_options.content_sha256_header = is_s3;
        config.store_put(SigV4OperationSigningConfig {
            region: Some(SigningRegion::from(aws_config::Region::new(
                region.to_owned(),
            ))),
            name: Some(SigningName::from_static(operation.service.signed_as)),
            signing_options,
            ..SigV4OperationSigningConfig::default()
        });
        let schemes = StaticAuthSchemeOptionResolver::new(vec![SCHEME_ID]);
        let mut components = RuntimeComponentsBuilder::new("signature");
        components
            .set_auth_scheme_option_resolver(Some(SharedAuthSchemeOptionResolver::new(schemes)));
        components.push_auth_scheme(SharedAuthScheme::new(SigV4AuthScheme::new()));
        components.set_identity_cache(self.config.identity_cache());
        if let Some(credentials) = self.config.credentials_provider() {
            components.set_identity_resolver(SCHEME_ID, SharedIdentityResolver::new(credentials));
        }
        StaticRuntimePlugin::new()
            .with_config(config.freeze())
            .with_runtime_components(components)
    }
}

fn answered<T>(
    answer: &HttpResponse,
    read: impl Fn(&[u8]) -> Result<T, BoxError>,
) -> Result<T, OrchestratorError<Refused>> {
    let body = answer.body().bytes().unwrap_or_default();
    if !answer.status().is_success() {
        return Err(OrchestratorError::operation(Refused::read(answer, body)));
    }
    read(body).map_err(OrchestratorError::other)
}

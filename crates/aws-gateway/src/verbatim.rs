//! AWS's own words, past the SDK's types: an answer as it came, and a request to the letter as it
//! was reviewed. The SDK drops what it does not know, and a budget goes back to AWS whole.

use std::sync::{Arc, Mutex, PoisonError};

use aws_sdk_iam::config::{ConfigBag, Intercept, RuntimeComponents};
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::AfterDeserializationInterceptorContextRef;
use aws_smithy_runtime_api::client::interceptors::dyn_dispatch_hint;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::body::SdkBody;
use firstday_checklist::ApiCall;
use serde_json::{Map, Value};

/// An interceptor that keeps the JSON of the latest answer.
#[derive(Clone, Debug, Default)]
pub(crate) struct Heard(Arc<Mutex<Value>>);

impl Heard {
    /// The objects of the list of that name; none where the answer has no such list.
    pub(crate) fn list(&self, name: &str) -> Vec<Map<String, Value>> {
        let answer = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let items = answer[name].as_array().into_iter().flatten();
        items.filter_map(Value::as_object).cloned().collect()
    }

    /// The object of that name; empty where the answer has none.
    pub(crate) fn object(&self, name: &str) -> Map<String, Value> {
        let answer = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        answer[name].as_object().cloned().unwrap_or_default()
    }
}

#[dyn_dispatch_hint]
impl Intercept for Heard {
    fn name(&self) -> &'static str {
        "Heard"
    }

    fn read_after_deserialization(
        &self,
        context: &AfterDeserializationInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let body = context.response().body().bytes().unwrap_or_default();
        let answer = serde_json::from_slice(body).unwrap_or_default();
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = answer;
        Ok(())
    }
}

/// Lets a request of an awsJson service have exactly the parameters of `call`. It is signed
/// afterwards.
pub(crate) fn exactly(call: &ApiCall) -> impl Fn(&mut HttpRequest) + Send + Sync + 'static {
    let body = Value::Object(call.parameters.clone()).to_string();
    move |request| {
        let length = body.len().to_string();
        request.headers_mut().insert("content-length", length);
        *request.body_mut() = SdkBody::from(body.clone());
    }
}

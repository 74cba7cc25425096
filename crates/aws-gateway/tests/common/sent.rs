//! The requests that leave, decoded.

#![allow(dead_code)]

use std::sync::{Arc, Mutex};

use bytes::Bytes;
use firstday_aws_gateway::{Connection, Gateway, Transport};
use firstday_checklist::ApiCall;
use firstday_practice::Practice;
use firstday_rehearsal::transport;
use http::Request;
use serde_json::{Map, Value, json};

use crate::common::now;

/// Operations that only read.
const READS: [&str; 5] = ["describe", "generate", "get", "list", "simulate"];

/// Stands before a practice account and keeps every write that passes, and every read.
#[derive(Clone, Default)]
pub(crate) struct Sent(Arc<Mutex<Vec<ApiCall>>>, Arc<Mutex<Vec<ApiCall>>>);

impl Sent {
    pub(crate) fn before(&self, practice: &Practice) -> Arc<dyn Transport> {
        let (sent, inner) = (self.clone(), transport(practice));
        Arc::new(move |request: Request<Bytes>| {
            let call = decoded(&request);
            let operation = call.operation.to_lowercase();
            match READS.iter().any(|read| operation.starts_with(read)) {
                true => sent.1.lock().unwrap().push(call),
                false => sent.0.lock().unwrap().push(call),
            }
            inner.call(request)
        })
    }

    pub(crate) async fn gateway(&self, practice: &Practice) -> Gateway {
        let who = practice.sign_in();
        let token = Some(&who.session_token);
        let connection = Connection::keys(&who.access_key_id, &who.secret_access_key, token);
        let connection = connection.over(self.before(practice));
        Gateway::connect(connection, now).await.unwrap()
    }

    /// What was sent since it was asked last.
    pub(crate) fn take(&self) -> Vec<ApiCall> {
        std::mem::take(&mut self.0.lock().unwrap())
    }

    /// What was read of a service, all in all.
    pub(crate) fn reads(&self, service: &str) -> Vec<ApiCall> {
        let reads = self.1.lock().unwrap();
        let of_service = reads.iter().filter(|call| call.service == service);
        of_service.cloned().collect()
    }
}

/// A call as the wire has it: awsJson by its target, restJson by its path, or a form.
fn decoded(request: &Request<Bytes>) -> ApiCall {
    let json = || serde_json::from_slice::<Value>(request.body()).unwrap();
    if let Some(target) = request.headers().get("x-amz-target") {
        let operation = target.to_str().unwrap().rsplit('.').next().unwrap();
        return call(service(request), operation, json());
    }
    if request.uri().path() == "/v1/token" {
        return call("signin", "CreateOAuth2Token", json!({"tokenInput": json()}));
    }
    let form = url::form_urlencoded::parse(request.body());
    let mut form: Map<String, Value> = form
        .map(|(name, value)| (name.into_owned(), Value::String(value.into_owned())))
        .collect();
    form.remove("Version");
    let action = form.remove("Action");
    let path = request.uri().path().trim_start_matches('/');
    let operation = action.as_ref().and_then(Value::as_str).unwrap_or(path);
    call(service(request), operation, Value::Object(form))
}

fn call(service: &str, operation: &str, parameters: Value) -> ApiCall {
    let whole = json!({"service": service, "operation": operation, "parameters": parameters});
    serde_json::from_value(whole).unwrap()
}

/// By the scope of the signature: `Credential=KEY/DATE/REGION/SERVICE/aws4_request`.
fn service(request: &Request<Bytes>) -> &str {
    let signed = request.headers()["authorization"].to_str().unwrap();
    signed.split('/').nth(3).unwrap()
}

/// Whether `sent` is what was `shown`. A value in angle brackets stands for any; numbers are
/// compared as numbers, and a form has everything as text.
pub(crate) fn is_shown(shown: &Value, sent: &Value) -> bool {
    match (shown, sent) {
        (Value::String(any), _) if any.starts_with('<') && any.ends_with('>') => true,
        (Value::Object(shown), Value::Object(sent)) => {
            let same = |(name, value)| sent.get(name).is_some_and(|sent| is_shown(value, sent));
            shown.len() == sent.len() && shown.iter().all(same)
        }
        (Value::Array(shown), Value::Array(sent)) => {
            shown.len() == sent.len() && shown.iter().zip(sent).all(|(a, b)| is_shown(a, b))
        }
        (Value::Number(shown), Value::Number(sent)) => shown.as_f64() == sent.as_f64(),
        (Value::Number(shown), Value::String(sent)) => shown.to_string() == *sent,
        (Value::Bool(shown), Value::String(sent)) => shown.to_string() == *sent,
        (shown, sent) => shown == sent,
    }
}

#[track_caller]
pub(crate) fn assert_shown(shown: &[ApiCall], sent: &[ApiCall]) {
    let same = |(shown, sent)| is_shown(&json!(shown), &json!(sent));
    assert!(
        shown.len() == sent.len() && shown.iter().zip(sent).all(same),
        "shown: {shown:#?}\nsent: {sent:#?}"
    );
}

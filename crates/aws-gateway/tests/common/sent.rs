//! The requests that leave, decoded.

#![allow(dead_code)]

pub(crate) mod decoded;

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use firstday_aws_gateway::{Connection, Gateway, Transport};
use firstday_checklist::ApiCall;
use firstday_practice::Practice;
use firstday_rehearsal::transport;
use http::Request;
use serde_json::{Value, json};

use crate::common::now;
use decoded::decoded;

/// Operations that only read.
const READS: [&str; 6] = ["describe", "generate", "get", "list", "lookup", "simulate"];

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

    /// Every operation that was read by, such as `iam:GetUser`, all in all.
    pub(crate) fn read(&self) -> BTreeSet<String> {
        let reads = self.1.lock().unwrap();
        let named = reads.iter();
        named
            .map(|call| format!("{}:{}", call.service, call.operation))
            .collect()
    }

    /// What was read of a service, all in all.
    pub(crate) fn reads(&self, service: &str) -> Vec<ApiCall> {
        let reads = self.1.lock().unwrap();
        let of_service = reads.iter().filter(|call| call.service == service);
        of_service.cloned().collect()
    }
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

//! How requests are read and answers written: signatures, and AWS's three protocols.

mod answer;
mod call;
mod input;
mod json;
mod pages;
mod query;
mod refusal;
mod rest;
pub(crate) mod sigv4;

use bytes::Bytes;
use http::{Request, Response};
use jiff::Timestamp;
use serde_json::Value;

pub(crate) use answer::{Reply, mark};
pub(crate) use call::Call;
pub(crate) use input::Input;
pub(crate) use pages::{Paging, token_answer, truncated_answer};
pub(crate) use refusal::Refusal;

/// The protocol that a service speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Protocol {
    /// A form in, XML out: IAM and STS.
    Query {
        /// The namespace of the XML.
        namespace: &'static str,
    },
    /// JSON both ways, the operation in a header: Budgets, Free Tier, Organizations.
    Json {
        /// What stands in front of the operation.
        target: &'static str,
    },
    /// JSON both ways, the operation in the path: Account Management.
    Rest,
}

/// How a request is written, whatever the service that it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// As for [`Protocol::Query`].
    Query,
    /// As for [`Protocol::Json`].
    Json,
    /// As for [`Protocol::Rest`].
    Rest,
}

/// What stands around every answer.
pub(crate) struct Envelope<'a> {
    pub(crate) form: Form,
    /// The protocol of the service, if it is one that is played.
    pub(crate) protocol: Option<Protocol>,
    pub(crate) operation: &'a str,
    pub(crate) request_id: &'a str,
    /// The time that AWS's clock shows.
    pub(crate) now: Timestamp,
}

impl Form {
    /// How a request is written.
    pub(crate) fn of(request: &Request<Bytes>) -> Form {
        if request.headers().contains_key("x-amz-target") {
            return Form::Json;
        }
        if matches!(request.uri().path(), "" | "/") {
            return Form::Query;
        }
        Form::Rest
    }

    /// Reads a call. The protocol is that of the service the caller signed for.
    pub(crate) fn decode(
        self,
        request: &Request<Bytes>,
        protocol: Option<Protocol>,
    ) -> Result<Call, Refusal> {
        match (self, protocol) {
            (Form::Query, _) => query::decode(request),
            (Form::Json, Some(Protocol::Json { target })) => json::decode(request, Some(target)),
            (Form::Json, _) => json::decode(request, None),
            (Form::Rest, protocol) => rest::decode(request, protocol == Some(Protocol::Rest)),
        }
    }
}

impl Envelope<'_> {
    /// Writes an answer or a refusal.
    pub(crate) fn encode(&self, answer: &Result<Value, Refusal>) -> Response<Bytes> {
        let mut response = match self.form {
            Form::Query => query::encode(self.operation, self.request_id, self.namespace(), answer),
            Form::Json => json::encode(answer),
            Form::Rest => rest::encode(answer),
        };
        mark(&mut response, self.request_id, self.now);
        response
    }

    fn namespace(&self) -> &'static str {
        match self.protocol {
            Some(Protocol::Query { namespace }) => namespace,
            Some(Protocol::Json { .. } | Protocol::Rest) | None => query::ANY_NAMESPACE,
        }
    }
}

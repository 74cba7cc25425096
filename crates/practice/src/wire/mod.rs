//! How requests are read and answers written: signatures, and AWS's protocols.

mod answer;
mod call;
mod ec2;
mod input;
mod json;
mod pages;
mod query;
mod refusal;
mod rest;
mod routes;
pub(crate) mod sigv4;
mod xml;

use bytes::Bytes;
use http::{Request, Response};
use jiff::Timestamp;
use serde_json::Value;

pub(crate) use answer::{Reply, mark};
pub(crate) use call::Call;
pub(crate) use input::Input;
pub(crate) use pages::{Paging, token_answer, truncated_answer};
pub(crate) use refusal::Refusal;
pub(crate) use routes::Route;

/// The protocol that a service speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Protocol {
    /// A form in, XML out: IAM and STS.
    Query {
        /// The namespace of the XML.
        namespace: &'static str,
    },
    /// A form in, XML out, without results around the answer: EC2.
    Ec2 {
        /// The namespace of the XML.
        namespace: &'static str,
    },
    /// JSON both ways, the operation in a header: Budgets, CloudTrail, Free Tier, Organizations.
    Json {
        /// What stands in front of the operation.
        target: &'static str,
    },
    /// JSON both ways, the operation in the path: Account Management.
    Rest,
    /// JSON both ways, the operation by method and path: Access Analyzer.
    Routed {
        /// Its operations.
        routes: &'static [Route],
    },
    /// XML both ways, the operation by method and path: S3.
    Xml {
        /// Its operations.
        routes: &'static [Route],
    },
}

/// How a request is written, whatever the service that it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// As for [`Protocol::Query`].
    Query,
    /// As for [`Protocol::Json`].
    Json,
    /// As for [`Protocol::Rest`], [`Protocol::Routed`] and [`Protocol::Xml`].
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
        // S3 is asked for its buckets without a path.
        let of_s3 = || sigv4::authorization(request).is_ok_and(|it| it.service == "s3");
        match request.uri().path() {
            "" | "/" if !of_s3() => Form::Query,
            _ => Form::Rest,
        }
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
            (Form::Rest, Some(Protocol::Routed { routes })) => {
                routes::decode(request, routes, call::parameters)
            }
            (Form::Rest, Some(Protocol::Xml { routes })) => {
                routes::decode(request, routes, xml::parameters)
            }
            (Form::Rest, protocol) => rest::decode(request, protocol == Some(Protocol::Rest)),
        }
    }
}

impl Envelope<'_> {
    /// Writes an answer or a refusal.
    pub(crate) fn encode(&self, answer: &Result<Value, Refusal>) -> Response<Bytes> {
        let mut response = match self.form {
            Form::Query => self.encode_query(answer),
            Form::Json => json::encode(answer),
            Form::Rest if matches!(self.protocol, Some(Protocol::Xml { .. })) => {
                xml::encode(self.request_id, answer)
            }
            Form::Rest => rest::encode(answer),
        };
        mark(&mut response, self.request_id, self.now);
        response
    }

    fn encode_query(&self, answer: &Result<Value, Refusal>) -> Response<Bytes> {
        let (operation, id) = (self.operation, self.request_id);
        if let Some(Protocol::Ec2 { namespace }) = self.protocol {
            return ec2::encode(operation, id, namespace, answer);
        }
        query::encode(operation, id, self.namespace(), answer)
    }

    fn namespace(&self) -> &'static str {
        match self.protocol {
            Some(Protocol::Query { namespace }) => namespace,
            Some(_) | None => query::ANY_NAMESPACE,
        }
    }
}

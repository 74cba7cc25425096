//! The services that are spoken to so, and how a request of each is written. Hosts, names and
//! protocols are those of the API models in botocore 1.44.8.

use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use aws_smithy_types::body::SdkBody;
use serde_json::Value;
use url::form_urlencoded::Serializer;

/// A service of AWS.
#[derive(Debug)]
pub(crate) struct Service {
    /// The name by which an address is set for it: `AWS_ENDPOINT_URL_<ID>`.
    pub(crate) id: &'static str,
    /// The name in signatures and IAM actions.
    pub(super) signed_as: &'static str,
    /// Its host in a Region, which stands for `{region}`.
    host: &'static str,
    protocol: Protocol,
}

/// How a service is spoken to.
#[derive(Debug)]
enum Protocol {
    /// JSON both ways, the operation in a header behind this name (awsJson 1.0).
    Json { target: &'static str },
    /// JSON both ways, the operation in the path.
    RestJson,
    /// A form in, XML out, of this version.
    Query { version: &'static str },
    /// What is done stands in method and path, and XML comes back: the request is an `OfBucket`.
    Bucket,
}

/// One call of a service.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(super) service: &'static Service,
    /// With the service, as IAM names it: `payments:ListPaymentInstruments`.
    pub(crate) name: &'static str,
    path: &'static str,
}

/// AWS Payments, since September 2026. Global, in us-east-1.
pub(crate) static PAYMENTS: Service = Service {
    id: "Payments",
    signed_as: "payments",
    host: "payments.us-east-1.api.aws",
    protocol: Protocol::Json {
        target: "AWSPayments",
    },
};

/// AWS Billing, of which one call is made. Global, in us-east-1.
pub(crate) static BILLING: Service = Service {
    id: "Billing",
    signed_as: "billing",
    host: "billing.us-east-1.api.aws",
    protocol: Protocol::Json {
        target: "AWSBilling",
    },
};

/// AWS Sign-In, as far as it takes signed calls: its control plane.
pub(crate) static SIGN_IN: Service = Service {
    id: "Signin",
    signed_as: "signin",
    host: "signin.{region}.api.aws",
    protocol: Protocol::RestJson,
};

/// Amazon EC2.
pub(crate) static EC2: Service = Service {
    id: "EC2",
    signed_as: "ec2",
    host: "ec2.{region}.amazonaws.com",
    protocol: Protocol::Query {
        version: "2016-11-15",
    },
};

/// Amazon S3, as far as buckets themselves are concerned.
pub(crate) static S3: Service = Service {
    id: "S3",
    signed_as: "s3",
    host: "s3.{region}.amazonaws.com",
    protocol: Protocol::Bucket,
};

impl Service {
    /// Whether its requests are signed in the way of S3.
    pub(super) fn is_s3(&self) -> bool {
        matches!(self.protocol, Protocol::Bucket)
    }

    /// Its address at AWS.
    pub(super) fn address(&self, region: &str) -> String {
        format!("https://{}", self.host.replace("{region}", region))
    }
}

impl Operation {
    pub(crate) const fn new(service: &'static Service, name: &'static str) -> Self {
        Self {
            service,
            name,
            path: "/",
        }
    }

    /// The same, at a path of its own.
    pub(crate) const fn at(mut self, path: &'static str) -> Self {
        self.path = path;
        self
    }

    /// Without the service.
    pub(super) fn short_name(&self) -> &'static str {
        self.name.rsplit(':').next().unwrap_or(self.name)
    }

    /// The request, without host and signature.
    pub(super) fn request(&self, input: &Value) -> Result<HttpRequest, BoxError> {
        let request = http::Request::post(self.path);
        let (request, body) = match &self.service.protocol {
            Protocol::Json { target } => {
                let target = format!("{target}.{}", self.short_name());
                let request = request.header("x-amz-target", target);
                let request = request.header("content-type", "application/x-amz-json-1.0");
                (request, input.to_string())
            }
            Protocol::RestJson => {
                let request = request.header("content-type", "application/json");
                (request, input.to_string())
            }
            Protocol::Query { version } => {
                let request = request.header("content-type", "application/x-www-form-urlencoded");
                (request, self.form(version))
            }
            Protocol::Bucket => return Err("a call of S3 is about a bucket".into()),
        };
        let request = request.header("content-length", body.len());
        Ok(HttpRequest::try_from(request.body(SdkBody::from(body))?)?)
    }

    /// None of the calls that are made so has parameters.
    fn form(&self, version: &str) -> String {
        let mut form = Serializer::new(String::new());
        form.append_pair("Action", self.short_name());
        form.append_pair("Version", version);
        form.finish()
    }
}

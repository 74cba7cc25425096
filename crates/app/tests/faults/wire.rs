//! What AWS, and what is not AWS, answers: in the protocol of the request.

use bytes::Bytes;
use http::{Request, Response};
use serde_json::{Value, json};

/// AWS's refusal.
pub(crate) fn refusal(
    request: &Request<Bytes>,
    status: u16,
    code: &str,
    message: &str,
) -> Response<Bytes> {
    let xml = format!("<Error><Code>{code}</Code><Message>{message}</Message></Error>");
    let (kind, body) = match Form::of(request) {
        Form::Json => {
            let code = if code.ends_with("Failure") {
                code.to_owned()
            } else {
                format!("{code}Exception")
            };
            (
                "application/json",
                json!({"__type": code, "message": message}).to_string(),
            )
        }
        Form::Query => (
            "text/xml",
            format!("<ErrorResponse>{xml}<RequestId>id</RequestId></ErrorResponse>"),
        ),
        Form::Ec2 => (
            "text/xml",
            format!("<Response><Errors>{xml}</Errors></Response>"),
        ),
    };
    of_aws(status, kind, body)
}

/// Half an answer.
pub(crate) fn malformed(request: &Request<Bytes>) -> Response<Bytes> {
    match Form::of(request) {
        Form::Json => of_aws(200, "application/json", "{\"Half\": [".to_owned()),
        Form::Query | Form::Ec2 => of_aws(200, "text/xml", "<Half><an answer".to_owned()),
    }
}

/// The page of a network that wants a sign-in first.
pub(crate) fn portal(status: u16) -> Response<Bytes> {
    let page = "<!DOCTYPE html><html><body><h1>Welcome to the hotel</h1></body></html>";
    let response = Response::builder()
        .status(status)
        .header("content-type", "text/html; charset=utf-8")
        .header("location", "http://portal.example/login");
    response.body(Bytes::from_static(page.as_bytes())).unwrap()
}

/// What every place begins with at which the next page does.
const PLACE: &str = "endless-";

/// Whether it goes on from such a place: in the body, or with S3 in the query.
pub(crate) fn is_of_a_later_page(request: &Request<Bytes>) -> bool {
    let body = String::from_utf8_lossy(request.body());
    let query = request.uri().query().unwrap_or_default();
    body.contains(PLACE) || query.contains(PLACE)
}

/// The answer, and that there is more, from a place that is another each time.
pub(crate) fn unending(answer: Response<Bytes>, page: usize) -> Response<Bytes> {
    let (mut head, body) = answer.into_parts();
    head.headers.remove("content-length");
    let place = format!("{PLACE}{page}");
    let body = match serde_json::from_slice::<Value>(&body) {
        Ok(Value::Object(mut answer)) => {
            for token in ["NextToken", "nextToken", "NextPageToken"] {
                answer.insert(token.to_owned(), json!(place));
            }
            Value::Object(answer).to_string()
        }
        Ok(_) | Err(_) => {
            let more = format!("<IsTruncated>true</IsTruncated><Marker>{place}</Marker>");
            let buckets = "</Buckets>";
            let of_s3 = format!("{buckets}<ContinuationToken>{place}</ContinuationToken>");
            let text = String::from_utf8_lossy(&body);
            text.replace("<IsTruncated>false</IsTruncated>", &more)
                .replace(buckets, &of_s3)
        }
    };
    Response::from_parts(head, Bytes::from(body))
}

fn of_aws(status: u16, kind: &str, body: String) -> Response<Bytes> {
    let response = Response::builder()
        .status(status)
        .header("content-type", kind)
        .header("x-amzn-requestid", "5f8d3c2e-0000-4000-8000-000000000000");
    response.body(Bytes::from(body)).unwrap()
}

enum Form {
    Json,
    Query,
    Ec2,
}

impl Form {
    fn of(request: &Request<Bytes>) -> Self {
        let signed = request.headers().get("authorization");
        let signed = signed.map_or("", |it| it.to_str().unwrap());
        let path = request.uri().path();
        if signed.contains("/ec2/") {
            Self::Ec2
        } else if signed.contains("/s3/") {
            Self::Query
        } else if request.headers().contains_key("x-amz-target") || path != "/" {
            Self::Json
        } else {
            Self::Query
        }
    }
}

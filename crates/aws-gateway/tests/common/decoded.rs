//! What a request asks for.

use bytes::Bytes;
use firstday_checklist::ApiCall;
use http::Request;
use serde_json::{Map, Value, json};

/// Services in which the Region of a change counts.
const REGIONAL: [&str; 3] = ["accessanalyzer", "cloudtrail", "s3api"];

/// A call as the wire has it: awsJson by its target, restJson by its path, or a form.
pub(crate) fn decoded(request: &Request<Bytes>) -> ApiCall {
    let json = || serde_json::from_slice::<Value>(request.body()).unwrap();
    if let Some(target) = request.headers().get("x-amz-target") {
        let operation = target.to_str().unwrap().rsplit('.').next().unwrap();
        return call(request, operation, json());
    }
    match (service(request), request.method().as_str()) {
        ("s3control", method) => return of_s3(request, method),
        ("s3api", method) => return of_bucket(request, method),
        ("accessanalyzer", method) => return of_analyzers(request, method),
        _ => {}
    }
    if request.uri().path() == "/v1/token" {
        return call(request, "CreateOAuth2Token", json!({"tokenInput": json()}));
    }
    if request
        .headers()
        .get("content-type")
        .is_some_and(|it| it == "application/json")
    {
        return call(request, &pascal(request.uri().path()), json());
    }
    let form = url::form_urlencoded::parse(request.body());
    let mut form: Map<String, Value> = form
        .map(|(name, value)| (name.into_owned(), Value::String(value.into_owned())))
        .collect();
    form.remove("Version");
    let action = form.remove("Action");
    let operation = action.as_ref().and_then(Value::as_str).unwrap();
    call(request, operation, Value::Object(form))
}

/// `/enableRegion` and `/enable-region` are `EnableRegion`.
fn pascal(path: &str) -> String {
    let words = path.trim_start_matches('/').split('-');
    words
        .map(|word| word[..1].to_uppercase() + &word[1..])
        .collect()
}

/// S3 Control has XML in the body, and the account in a header.
fn of_s3(request: &Request<Bytes>, method: &str) -> ApiCall {
    let account = request.headers()["x-amz-account-id"].to_str().unwrap();
    let mut parameters = json!({ "AccountId": account });
    let body = String::from_utf8_lossy(request.body());
    if method == "PUT" {
        parameters["PublicAccessBlockConfiguration"] = settings(&body).into();
    }
    call(
        request,
        &format!("{}PublicAccessBlock", verb(method)),
        parameters,
    )
}

/// The settings in XML.
fn settings(body: &str) -> Map<String, Value> {
    let of = |(mark, value): (&'static str, &'static str)| {
        let ends = body.split(mark).skip(1);
        let names = ends.map(|end| end.split('>').next().unwrap().to_owned());
        names
            .map(|name| (name, value.into()))
            .collect::<Vec<(String, Value)>>()
    };
    let both = [(">true</", "true"), (">false</", "false")];
    both.into_iter().flat_map(of).collect()
}

/// S3 has the bucket in the path, what is done to it in method and query, and its owner in a header.
fn of_bucket(request: &Request<Bytes>, method: &str) -> ApiCall {
    let (path, query) = (request.uri().path(), request.uri().query());
    let body = String::from_utf8_lossy(request.body()).into_owned();
    let part = query.unwrap_or_default().split('=').next().unwrap();
    let mut parameters = json!({ "Bucket": path.trim_start_matches('/') });
    if let Some(owner) = request.headers().get("x-amz-expected-bucket-owner") {
        parameters["ExpectedBucketOwner"] = owner.to_str().unwrap().into();
    }
    let operation = match (method, part) {
        ("GET", _) if path == "/" => "ListBuckets",
        ("GET", _) => "ListObjectsV2",
        ("PUT", "policy") => {
            parameters["Policy"] = body.into();
            "PutBucketPolicy"
        }
        ("PUT", "publicAccessBlock") => {
            parameters["PublicAccessBlockConfiguration"] = settings(&body).into();
            "PutPublicAccessBlock"
        }
        ("PUT", _) => {
            if let Some(place) = body.split("<LocationConstraint>").nth(1) {
                let place = place.split('<').next().unwrap();
                let place = json!({ "LocationConstraint": place });
                parameters["CreateBucketConfiguration"] = place;
            }
            "CreateBucket"
        }
        (method, _) => {
            assert_eq!(method, "DELETE");
            "DeleteBucket"
        }
    };
    call(request, operation, parameters)
}

/// Access Analyzer has the name in the path where something goes, and a token that the SDK makes so
/// that AWS takes the same call twice for one.
fn of_analyzers(request: &Request<Bytes>, method: &str) -> ApiCall {
    let path = request.uri().path();
    match (method, path) {
        ("POST", _) => call(request, "ListFindings", json!({})),
        ("GET", _) => call(request, "ListAnalyzers", json!({})),
        ("PUT", _) => {
            let mut parameters: Value = serde_json::from_slice(request.body()).unwrap();
            parameters.as_object_mut().unwrap().remove("clientToken");
            call(request, "CreateAnalyzer", parameters)
        }
        (_, path) => {
            let name = path.rsplit('/').next().unwrap();
            call(request, "DeleteAnalyzer", json!({ "analyzerName": name }))
        }
    }
}

fn verb(method: &str) -> &str {
    match method {
        "PUT" => "Put",
        "DELETE" => "Delete",
        _ => "Get",
    }
}

fn call(request: &Request<Bytes>, operation: &str, parameters: Value) -> ApiCall {
    let service = service(request);
    let mut whole = json!({"service": service, "operation": operation, "parameters": parameters});
    if REGIONAL.contains(&service) {
        whole["region"] = scope(request, 2).into();
    }
    serde_json::from_value(whole).unwrap()
}

/// By the scope of the signature: `Credential=KEY/DATE/REGION/SERVICE/aws4_request`.
/// As the AWS CLI names it.
fn service(request: &Request<Bytes>) -> &str {
    match request.uri().path() {
        "/v1/token" => "signin",
        _ => match scope(request, 3) {
            "access-analyzer" => "accessanalyzer",
            "s3" if request.headers().contains_key("x-amz-account-id") => "s3control",
            "s3" => "s3api",
            other => other,
        },
    }
}

fn scope(request: &Request<Bytes>, part: usize) -> &str {
    let signed = request.headers()["authorization"].to_str().unwrap();
    signed.split('/').nth(part).unwrap()
}

//! Signature Version 4: who signed a request, and whether the signature is right.
//!
//! Source: "Create a signed AWS API request" in the IAM User Guide.

use bytes::Bytes;
use data_encoding::HEXLOWER_PERMISSIVE;
use hmac::Mac;
use http::Request;
use jiff::{Timestamp, fmt::strtime, tz::TimeZone};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::refusal::Refusal;
use crate::base::{hash, keyed, shift};

const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');
const IN_PATH: &AsciiSet = &UNRESERVED.remove(b'/');
const MINUTES: i64 = 5;

/// The parts of an `Authorization` header.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Authorization {
    /// The access key id.
    pub(crate) key_id: String,
    date: String,
    /// The Region of the scope.
    pub(crate) region: String,
    /// The service of the scope.
    pub(crate) service: String,
    signed_headers: String,
    signature: String,
}

/// Reads the `Authorization` header.
pub(crate) fn authorization(request: &Request<Bytes>) -> Result<Authorization, Refusal> {
    let Some(header) = header(request, "authorization") else {
        let message = "Request is missing Authentication Token";
        return Err(Refusal::new(403, "MissingAuthenticationToken", message));
    };
    parse(header).ok_or_else(|| {
        let message = "Authorization header is not a complete AWS4-HMAC-SHA256 one";
        Refusal::new(400, "IncompleteSignature", message)
    })
}

fn parse(header: &str) -> Option<Authorization> {
    let fields = header.strip_prefix("AWS4-HMAC-SHA256")?;
    let field = |name: &str| {
        let found = fields
            .split(',')
            .find_map(|field| field.trim().strip_prefix(name)?.strip_prefix('='));
        found.map(str::to_owned)
    };
    let credential = field("Credential")?;
    let [key_id, date, region, service, "aws4_request"] =
        credential.split('/').collect::<Vec<_>>()[..]
    else {
        return None;
    };
    Some(Authorization {
        key_id: key_id.to_owned(),
        date: date.to_owned(),
        region: region.to_owned(),
        service: service.to_owned(),
        signed_headers: field("SignedHeaders")?,
        signature: field("Signature")?,
    })
}

/// Refuses a signature of another day, or of more than five minutes from `now`. Without
/// `now` the age is not looked at.
pub(crate) fn check_age(
    request: &Request<Bytes>,
    authorization: &Authorization,
    now: Option<Timestamp>,
) -> Result<(), Refusal> {
    let date = header(request, "x-amz-date").unwrap_or_default();
    let Some(signed) = amz_date(date) else {
        let message = "Date must be in ISO-8601 'basic format'.";
        return Err(Refusal::new(400, "IncompleteSignature", message));
    };
    if !date.starts_with(&authorization.date) {
        return Err(Refusal::signature(
            "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP",
        ));
    }
    let Some(now) = now else { return Ok(()) };
    let (earliest, latest) = (shift(now, -MINUTES * 60), shift(now, MINUTES * 60));
    let (at, from, to) = (compact(now), compact(earliest), compact(latest));
    if signed < earliest {
        return Err(Refusal::signature(format!(
            "Signature expired: {date} is now earlier than {from} ({at} - {MINUTES} min.)"
        )));
    }
    if signed > latest {
        return Err(Refusal::signature(format!(
            "Signature not yet current: {date} is still later than {to} ({at} + {MINUTES} min.)"
        )));
    }
    Ok(())
}

/// Refuses a request that was not signed with `secret`, or was changed afterwards.
pub(crate) fn check_signature(
    request: &Request<Bytes>,
    authorization: &Authorization,
    secret: &str,
) -> Result<(), Refusal> {
    let Authorization {
        date,
        region,
        service,
        ..
    } = authorization;
    let text = format!(
        "AWS4-HMAC-SHA256\n{}\n{date}/{region}/{service}/aws4_request\n{}",
        header(request, "x-amz-date").unwrap_or_default(),
        hash(canonical_request(request, &authorization.signed_headers).as_bytes()),
    );
    let key = [region, service, "aws4_request"].into_iter().fold(
        mac(format!("AWS4{secret}").as_bytes(), date),
        |key, part| mac(&key, part),
    );
    let signature = HEXLOWER_PERMISSIVE.decode(authorization.signature.as_bytes());
    let right =
        signature.is_ok_and(|signature| keyed(&key, &text).verify_slice(&signature).is_ok());
    if right
        && authorization
            .signed_headers
            .split(';')
            .any(|name| name == "host")
    {
        return Ok(());
    }
    Err(Refusal::signature(
        "The request signature we calculated does not match the signature you provided. \
         Check your AWS Secret Access Key and signing method. Consult the service documentation for details.",
    ))
}

/// The value of a header, if it is text.
pub(crate) fn header<'a>(request: &'a Request<Bytes>, name: &str) -> Option<&'a str> {
    request
        .headers()
        .get(name)
        .and_then(|value| value.to_str().ok())
}

fn canonical_request(request: &Request<Bytes>, signed_headers: &str) -> String {
    let headers: String = signed_headers
        .split(';')
        .map(|name| format!("{name}:{}\n", canonical_value(request, name)))
        .collect();
    // The path is encoded once more on top of how it came, as all services but S3 do. What S3 is asked
    // for here has no sign that would be encoded.
    let path = match request.uri().path() {
        "" => "/".to_owned(),
        path => utf8_percent_encode(path, IN_PATH).to_string(),
    };
    let query = canonical_query(request.uri().query().unwrap_or_default());
    let body = hash(request.body());
    format!(
        "{}\n{path}\n{query}\n{headers}\n{signed_headers}\n{body}",
        request.method()
    )
}

fn canonical_value(request: &Request<Bytes>, name: &str) -> String {
    let values: Vec<String> = request
        .headers()
        .get_all(name)
        .iter()
        .map(|value| {
            String::from_utf8_lossy(value.as_bytes())
                .split_ascii_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect();
    if values.is_empty() && name == "host" {
        return host(request);
    }
    values.join(",")
}

/// The host of the URI, for a client that leaves the header to its HTTP library.
fn host(request: &Request<Bytes>) -> String {
    let uri = request.uri();
    let host = uri.host().unwrap_or_default();
    let default = if uri.scheme_str() == Some("http") {
        80
    } else {
        443
    };
    match uri.port_u16().filter(|port| *port != default) {
        Some(port) => format!("{host}:{port}"),
        None => host.to_owned(),
    }
}

fn canonical_query(query: &str) -> String {
    let encode = |part: &str| {
        let decoded: Vec<u8> = percent_decode_str(part).collect();
        percent_encoding::percent_encode(&decoded, UNRESERVED).to_string()
    };
    let mut pairs: Vec<(String, String)> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (encode(name), encode(value)))
        .collect();
    pairs.sort();
    let pairs: Vec<String> = pairs
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    pairs.join("&")
}

fn amz_date(text: &str) -> Option<Timestamp> {
    let time = strtime::parse("%Y%m%dT%H%M%SZ", text)
        .ok()?
        .to_datetime()
        .ok()?;
    TimeZone::UTC.to_timestamp(time).ok()
}

fn compact(time: Timestamp) -> String {
    time.strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn mac(key: &[u8], text: &str) -> Vec<u8> {
    keyed(key, text).finalize().into_bytes().to_vec()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// The worked example of AWS's documentation ("GET iam ListUsers", 2015-08-30).
    fn documented() -> Request<Bytes> {
        Request::get("https://iam.amazonaws.com/?Action=ListUsers&Version=2010-05-08")
            .header(
                "content-type",
                "application/x-www-form-urlencoded; charset=utf-8",
            )
            .header("x-amz-date", "20150830T123600Z")
            .header(
                "authorization",
                "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, \
                 SignedHeaders=content-type;host;x-amz-date, \
                 Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7",
            )
            .body(Bytes::new())
            .unwrap()
    }

    const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    #[test]
    fn the_documented_example_verifies() {
        let request = documented();
        let authorization = authorization(&request).unwrap();
        assert_eq!(
            (
                authorization.key_id.as_str(),
                authorization.service.as_str()
            ),
            ("AKIDEXAMPLE", "iam")
        );
        check_signature(&request, &authorization, SECRET).unwrap();
        check_age(&request, &authorization, None).unwrap();
    }

    #[test]
    fn another_secret_or_another_body_does_not_verify() {
        let mut request = documented();
        let authorization = authorization(&request).unwrap();
        let wrong = check_signature(&request, &authorization, "wrong").unwrap_err();
        assert_eq!(wrong.code, "SignatureDoesNotMatch");
        *request.body_mut() = Bytes::from_static(b"changed");
        assert!(check_signature(&request, &authorization, SECRET).is_err());
    }

    #[test]
    fn a_clock_that_is_six_minutes_off_is_refused_both_ways() {
        let request = documented();
        let authorization = authorization(&request).unwrap();
        let signed = amz_date("20150830T123600Z").unwrap();
        check_age(&request, &authorization, Some(shift(signed, 299))).unwrap();
        let late = check_age(&request, &authorization, Some(shift(signed, 360))).unwrap_err();
        assert!(
            late.message
                .starts_with("Signature expired: 20150830T123600Z")
        );
        let early = check_age(&request, &authorization, Some(shift(signed, -360))).unwrap_err();
        assert!(early.message.starts_with("Signature not yet current"));
    }

    #[test]
    fn a_query_is_sorted_and_encoded_anew() {
        assert_eq!(
            canonical_query("b=x%20y&a=%C3%A9&a=*&c"),
            "a=%2A&a=%C3%A9&b=x%20y&c="
        );
    }
}

//! Watches every answer: for pages that are none, for throttling, for AWS's clock, and for the requests' ids.

use std::collections::VecDeque;

use std::sync::{Arc, Mutex, PoisonError};

use aws_sdk_iam::config::{ConfigBag, Intercept, RuntimeComponents};
use aws_sdk_iam::operation::RequestId;
use aws_smithy_runtime_api::box_error::BoxError;
use aws_smithy_runtime_api::client::interceptors::context::{
    BeforeDeserializationInterceptorContextRef, FinalizerInterceptorContextRef,
};
use aws_smithy_runtime_api::client::interceptors::dyn_dispatch_hint;
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;
use jiff::fmt::rfc2822::DateTimeParser;
use jiff::{SignedDuration, Timestamp};

use crate::ceiling::Ceiling;
use crate::clock::Clock;

/// More requests than one change makes. Older ids are let go.
const REMEMBERED: usize = 64;

/// An interceptor that tells the ceiling how AWS fares, and remembers what time AWS has and the ids
/// of the latest requests.
#[derive(Clone, Debug)]
pub(crate) struct Watch {
    ceiling: Arc<Ceiling>,
    clock: Clock,
    last: Arc<Mutex<Option<Seen>>>,
    requests: Arc<Mutex<VecDeque<String>>>,
}

/// The `Date` of an answer, and when it came by this computer's clock.
#[derive(Clone, Copy, Debug)]
struct Seen {
    theirs: Timestamp,
    ours: Timestamp,
}

impl Watch {
    pub(crate) fn new(ceiling: Arc<Ceiling>, clock: Clock) -> Self {
        Self {
            ceiling,
            clock,
            last: Arc::default(),
            requests: Arc::default(),
        }
    }

    /// This computer's clock minus AWS's, to the second; `None` before the first answer.
    pub(crate) fn clock_skew(&self) -> Option<SignedDuration> {
        let seen = self.seen()?;
        Some(seen.ours.duration_since(seen.theirs))
    }

    /// What time AWS has by now, as far as its latest answer told.
    pub(crate) fn aws_now(&self) -> Timestamp {
        self.clock.now() - self.clock_skew().unwrap_or_default()
    }

    /// AWS's time at its latest answer.
    pub(crate) fn aws_time(&self) -> Option<Timestamp> {
        self.seen().map(|seen| seen.theirs)
    }

    /// AWS's ids of the latest requests, oldest first, since this was asked last.
    pub(crate) fn take_requests(&self) -> Vec<String> {
        let mut requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        requests.drain(..).collect()
    }

    fn seen(&self) -> Option<Seen> {
        *self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn note_request(&self, response: &HttpResponse) {
        let Some(id) = response.headers().request_id() else {
            return;
        };
        let mut requests = self.requests.lock().unwrap_or_else(PoisonError::into_inner);
        if requests.len() == REMEMBERED {
            requests.pop_front();
        }
        requests.push_back(id.to_owned());
    }

    fn note_date(&self, response: &HttpResponse) {
        let Some(theirs) = response.headers().get("date").and_then(parse_date) else {
            return;
        };
        let ours = self.clock.now();
        *self.last.lock().unwrap_or_else(PoisonError::into_inner) = Some(Seen { theirs, ours });
    }
}

#[dyn_dispatch_hint]
impl Intercept for Watch {
    fn name(&self) -> &'static str {
        "Watch"
    }

    /// Where AWS has nothing to tell, the SDK takes whatever comes for its answer.
    fn read_before_deserialization(
        &self,
        context: &BeforeDeserializationInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let answer = context.response();
        match answer.status().is_success() && is_page(answer) {
            true => Err("a web page came in the place of AWS's answer".into()),
            false => Ok(()),
        }
    }

    fn read_after_attempt(
        &self,
        context: &FinalizerInterceptorContextRef<'_>,
        _: &RuntimeComponents,
        _: &mut ConfigBag,
    ) -> Result<(), BoxError> {
        let Some(response) = context.response() else {
            return Ok(());
        };
        self.note_date(response);
        self.note_request(response);
        if is_throttling(response) {
            self.ceiling.throttled();
        } else if response.status().is_success() {
            self.ceiling.answered();
        }
        Ok(())
    }
}

/// Whether it is a page for people, by its own words too: doubles of AWS call anything `text/html`.
fn is_page(answer: &HttpResponse) -> bool {
    let kind = answer.headers().get("content-type").unwrap_or_default();
    let body = answer.body().bytes().unwrap_or_default().trim_ascii_start();
    let begins = |with: &str| {
        let start = body.get(..with.len()).unwrap_or_default();
        start.eq_ignore_ascii_case(with.as_bytes())
    };
    kind.starts_with("text/html") && (begins("<!doctype html") || begins("<html"))
}

/// AWS throttles with 429, 503, or a 400 that says so in its body.
fn is_throttling(response: &HttpResponse) -> bool {
    let body = response.body().bytes().unwrap_or_default();
    match response.status().as_u16() {
        429 | 503 => true,
        400 => ["Throttl", "TooManyRequests", "RequestLimitExceeded"]
            .iter()
            .any(|word| body.windows(word.len()).any(|part| part == word.as_bytes())),
        _ => false,
    }
}

fn parse_date(date: &str) -> Option<Timestamp> {
    DateTimeParser::new().parse_timestamp(date).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use aws_smithy_types::body::SdkBody;

    use super::*;

    fn response(status: u16, body: &'static str) -> HttpResponse {
        let date = "Mon, 23 Nov 2026 09:00:00 GMT";
        let response = http::Response::builder()
            .status(status)
            .header("date", date);
        HttpResponse::try_from(response.body(SdkBody::from(body)).unwrap()).unwrap()
    }

    #[test]
    fn counts_the_skew_from_the_date_header() {
        let watch = Watch::new(
            Ceiling::new(),
            (|| "2026-11-23T09:01:30Z".parse().unwrap()).into(),
        );
        assert_eq!(watch.clock_skew(), None);
        watch.note_date(&response(200, ""));
        assert_eq!(watch.clock_skew(), Some(SignedDuration::from_secs(90)));
        assert_eq!(
            watch.aws_time(),
            Some("2026-11-23T09:00:00Z".parse().unwrap())
        );
    }

    #[test]
    fn knows_throttling_in_every_dress() {
        assert!(is_throttling(&response(400, "<Code>Throttling</Code>")));
        assert!(is_throttling(&response(429, "")));
        assert!(!is_throttling(&response(400, "<Code>NoSuchEntity</Code>")));
        assert!(!is_throttling(&response(500, "")));
    }

    #[test]
    fn a_page_for_people_is_told_from_an_answer() {
        let dressed = |kind: &'static str, body| {
            let mut answer = response(200, body);
            answer.headers_mut().insert("content-type", kind);
            is_page(&answer)
        };
        assert!(dressed(
            "text/html; charset=utf-8",
            "\n<!DOCTYPE html><html>"
        ));
        assert!(dressed("text/html", "<HTML><body>Welcome"));
        assert!(!dressed("text/html", "<CreateUserResponse/>"));
        assert!(!dressed("text/xml", "<html>"));
        assert!(!dressed("text/html", ""));
    }

    #[test]
    fn remembers_the_ids_of_the_latest_requests_once() {
        let watch = Watch::new(Ceiling::new(), (|| Timestamp::UNIX_EPOCH).into());
        watch.note_request(&response(200, ""));
        for number in 0..=REMEMBERED {
            let mut response = response(200, "");
            let headers = response.headers_mut();
            headers.insert("x-amzn-requestid", number.to_string());
            watch.note_request(&response);
        }
        let ids = watch.take_requests();
        assert_eq!((ids.len(), ids[0].as_str()), (REMEMBERED, "1"));
        assert!(watch.take_requests().is_empty());
    }
}

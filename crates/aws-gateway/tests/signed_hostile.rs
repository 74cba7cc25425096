//! Calls that no crate of the SDK makes, when what answers is not AWS, or AWS in trouble: nothing is
//! taken for an answer that is none, and each refusal comes to the kind that the SDK's come to.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use common::{assert_kind, now, observe};
use firstday_aws_gateway::{
    Applied, Connection, Gateway, GatewayError, GatewayErrorKind, Transport,
};
use firstday_checklist::{Change, EndProgramSessions, Facet, Reading};
use futures::FutureExt;
use http::{Request, Response};

/// What each request but the first is answered with; that one says who calls.
async fn answering(
    status: u16,
    header: Option<(&'static str, &'static str)>,
    body: &str,
) -> (Gateway, Arc<AtomicUsize>) {
    let (body, asked) = (Bytes::from(body.to_owned()), Arc::new(AtomicUsize::new(0)));
    let count = asked.clone();
    let line: Arc<dyn Transport> = Arc::new(move |request: Request<Bytes>| {
        let identity = request
            .uri()
            .host()
            .is_some_and(|host| host.starts_with("sts"));
        let answer = match (identity, header) {
            (true, _) => Response::new(Bytes::from_static(WHO)),
            (false, header) => {
                count.fetch_add(1, Ordering::Relaxed);
                let answer = Response::builder().status(status);
                let answer = header.map_or(answer, |(name, value)| {
                    Response::builder().status(status).header(name, value)
                });
                answer.body(body.clone()).unwrap()
            }
        };
        async move { Ok(answer) }.boxed()
    });
    (over(line).await, asked)
}

const WHO: &[u8] =
    b"<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">\
<GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:root</Arn><UserId>1</UserId>\
<Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>";

async fn over(line: Arc<dyn Transport>) -> Gateway {
    let keys = Connection::keys("AKIAIOSFODNN7EXAMPLE", &"hunter2".into(), None);
    Gateway::connect(keys.over(line), now).await.unwrap()
}

fn end() -> Change {
    EndProgramSessions {
        sessions: vec!["arn:aws:signin:us-east-1:123456789012:session/a".into()],
        region: "us-east-1".into(),
        people: vec!["root".into()],
        of_others: true,
    }
    .into()
}

async fn ended(status: u16, body: &str) -> Result<Applied, GatewayError> {
    let (gateway, _) = answering(status, None, body).await;
    gateway.apply(&end()).await
}

#[tokio::test(start_paused = true)]
async fn refusals_come_to_the_kinds_of_the_sdks() {
    let cases = [
        (403, "AccessDeniedException", GatewayErrorKind::Denied),
        (
            400,
            "ExpiredTokenException",
            GatewayErrorKind::ExpiredCredentials,
        ),
        (
            403,
            "UnrecognizedClientException",
            GatewayErrorKind::InvalidCredentials,
        ),
        (400, "ValidationException", GatewayErrorKind::InvalidInput),
        (429, "TooManyRequestsError", GatewayErrorKind::Throttled),
        (400, "ThrottlingException", GatewayErrorKind::Throttled),
        (500, "InternalServerException", GatewayErrorKind::Fault),
        (404, "UnknownOperationException", GatewayErrorKind::Other),
    ];
    for (status, code, kind) in cases {
        let body = format!(r#"{{"__type":"com.amazonaws.signin#{code}","message":"because"}}"#);
        let error = ended(status, &body).await.unwrap_err();
        assert_eq!(error.kind, kind, "{code}: {error:?}");
        assert_eq!(error.operation, "signin:BatchRevokeSessions");
        assert_eq!(error.aws_code.as_deref(), Some(code));
        assert_eq!(error.message.to_string(), "because");
    }
}

/// As often as the SDK: what passes is tried again, and what does not is not.
#[tokio::test(start_paused = true)]
async fn only_what_passes_is_tried_again() {
    for (status, body, times) in [
        (400, r#"{"__type":"ThrottlingException"}"#, 5),
        (503, "", 5),
        (
            403,
            r#"{"__type":"AccessDeniedException","message":"no"}"#,
            1,
        ),
        (200, "no JSON", 1),
    ] {
        let (gateway, asked) = answering(status, None, body).await;
        gateway.apply(&end()).await.unwrap_err();
        assert_eq!(asked.load(Ordering::Relaxed), times, "{status} {body}");
    }
}

#[tokio::test(start_paused = true)]
async fn what_is_no_answer_is_taken_for_none() {
    let whole = r#"{"paymentInstrumentSummaries":[],"accountBalances":[],"items":[]}"#;
    let facets = [
        Facet::PaymentMethods,
        Facet::PastDue,
        Facet::ProgramSessions,
    ];
    let (gateway, _) = answering(200, None, whole).await;
    let read = observe(&gateway, &facets, &[]).await;
    for facet in facets {
        assert!(read.reading_of(facet).value().is_some(), "{facet:?}");
    }
    let due = r#"{"accountBalances":[{"amount":{"value":"VALUE","currency":"USD"}}]}"#;
    for body in [
        "",
        "null",
        "[]",
        "{}",
        "<html><body>Sign in to the network</body></html>",
        r#"{"paymentInstrumentSummaries":7,"accountBalances":{},"items":"none"}"#,
        r#"{"paymentInstrumentSummaries":[{"status":"ACTIVE"}],"items":[{"sessionArn":"a"}]}"#,
        r#"{"items":[{"sessionArn":"a","principalArn":"b","issuedAt":9e99,"expiresAt":1}]}"#,
        r#"{"items":[{"sessionArn":"a","principalArn":"b","issuedAt":9223372036854775807,"expiresAt":1}]}"#,
        &due.replace("VALUE", "much"),
        &due.replace("VALUE", ""),
    ] {
        let (gateway, _) = answering(200, None, body).await;
        let read = observe(&gateway, &facets, &[]).await;
        for facet in facets {
            let reading = read.reading_of(facet);
            assert!(
                matches!(reading, Reading::Unavailable { .. }),
                "{facet:?} {body}: {reading:?}"
            );
        }
    }
}

#[tokio::test(start_paused = true)]
async fn zones_are_those_of_a_whole_document() {
    let zone = "<item><zoneName>us-east-1a</zoneName><zoneId>use1-az4</zoneId>\
                <zoneState>impaired</zoneState></item>";
    let whole = format!("<R><availabilityZoneInfo>{zone}</availabilityZoneInfo></R>");
    let (gateway, _) = answering(200, None, &whole).await;
    let read = observe(&gateway, &[Facet::Zones], &[]).await;
    let zones = &common::known(&read.zones).zones;
    assert_eq!((zones.len(), zones[0].available), (1, false));
    let half = &whole[..whole.len() - 10];
    for body in [
        "",
        "{}",
        "<R/>",
        half,
        "<!DOCTYPE R><R><availabilityZoneInfo/></R>",
    ] {
        let (gateway, _) = answering(200, None, body).await;
        let read = observe(&gateway, &[Facet::Zones], &[]).await;
        assert!(
            matches!(read.zones, Reading::Unavailable { .. }),
            "{body}: {:?}",
            read.zones
        );
    }
    let refused = "<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>not you\
                   </Message></Error></Errors></Response>";
    let (gateway, _) = answering(403, None, refused).await;
    let read = observe(&gateway, &[Facet::Zones], &[]).await;
    assert_eq!(
        read.zones,
        Reading::Denied {
            reason: "not you".into()
        }
    );
}

/// A list whose pages name a next one for ever: the same one each time, or always another.
#[tokio::test(start_paused = true)]
async fn a_list_without_an_end_has_one() {
    let json = r#"{"paymentInstrumentSummaries":[],"accountBalances":[],"items":[],
        "feature":"BILLING_ALERTS","billingPreferences":[],"nextToken":"TOKEN"}"#;
    let buckets = "<ListAllMyBucketsResult><Buckets/><ContinuationToken>TOKEN</ContinuationToken>\
                   </ListAllMyBucketsResult>";
    let credentials = "<ListServiceSpecificCredentialsResponse>\
                       <ListServiceSpecificCredentialsResult><ServiceSpecificCredentials/>\
                       <IsTruncated>true</IsTruncated><Marker>TOKEN</Marker>\
                       </ListServiceSpecificCredentialsResult></ListServiceSpecificCredentialsResponse>";
    for (facet, page) in [
        (Facet::PaymentMethods, json),
        (Facet::PastDue, json),
        (Facet::ProgramSessions, json),
        (Facet::BillingPreferences, json),
        (Facet::Buckets, buckets),
        (Facet::ServiceCredentials, credentials),
    ] {
        for another in [false, true] {
            let asked = Arc::new(AtomicUsize::new(0));
            let count = asked.clone();
            let gateway = over(Arc::new(move |request: Request<Bytes>| {
                let host = request.uri().host().unwrap_or_default();
                let answer = match host.starts_with("sts") {
                    true => Bytes::from_static(WHO),
                    false => {
                        let page_number = count.fetch_add(1, Ordering::Relaxed);
                        let token = if another { page_number } else { 0 };
                        page.replace("TOKEN", &token.to_string()).into()
                    }
                };
                async move { Ok(Response::new(answer)) }.boxed()
            }))
            .await;
            let read = observe(&gateway, &[facet], &[]).await;
            let Reading::Unavailable { reason } = read.reading_of(facet) else {
                panic!("{facet:?}: {:?}", read.reading_of(facet));
            };
            assert!(reason.to_string().contains("250"), "{facet:?}: {reason}");
            // Sessions are asked for in two Regions.
            let lists = 1 + usize::from(facet == Facet::ProgramSessions);
            assert!(asked.load(Ordering::Relaxed) <= 250 * lists, "{facet:?}");
        }
    }
}

/// AWS tells of each session that it does not end inside a good answer.
#[tokio::test]
async fn a_session_that_was_not_ended_is_a_failure() {
    let answer = |code: &str| {
        format!(
            r#"{{"revokedSessions":[],"errors":[{{"sessionArn":"a","code":"{code}","message":"because"}}]}}"#
        )
    };
    let gone = ended(200, &answer("ResourceNotFoundException")).await;
    assert!(matches!(gone, Ok(Applied::Done)), "{gone:?}");
    let denied = ended(200, &answer("AccessDeniedException")).await;
    assert_kind(denied, GatewayErrorKind::Denied);
    let other = ended(200, &answer("InternalServerException")).await;
    assert_kind(other, GatewayErrorKind::Other);
}

/// The request is signed for its service and Region, goes to the host that the API model names, and
/// has no secret in it.
#[tokio::test]
async fn requests_are_signed_for_their_service_and_go_to_its_host() {
    let seen: Arc<Mutex<Vec<(String, String)>>> = Arc::default();
    let noted = seen.clone();
    let line: Arc<dyn Transport> = Arc::new(move |request: Request<Bytes>| {
        let header = |name| {
            request
                .headers()
                .get(name)
                .map_or("", |it| it.to_str().unwrap())
        };
        let scope = header("authorization").split('/').skip(2).take(2);
        let scope = scope.collect::<Vec<_>>().join("/");
        assert!(!format!("{request:?}").contains("hunter2"));
        noted
            .lock()
            .unwrap()
            .push((request.uri().host().unwrap().to_owned(), scope));
        let identity = request.uri().host().unwrap().starts_with("sts");
        let answer = if identity { WHO } else { br#"{"items":[]}"# };
        async move { Ok(Response::new(Bytes::from_static(answer))) }.boxed()
    });
    let keys = Connection::keys("AKIAIOSFODNN7EXAMPLE", &"hunter2".into(), None);
    let connection = keys.over(line).of_region("eu-central-1");
    let gateway = Gateway::connect(connection, now).await.unwrap();
    let facets = [Facet::PaymentMethods, Facet::Zones, Facet::ProgramSessions];
    observe(&gateway, &facets, &[]).await;
    let seen = seen.lock().unwrap();
    for expected in [
        ("payments.us-east-1.api.aws", "us-east-1/payments"),
        ("ec2.eu-central-1.amazonaws.com", "eu-central-1/ec2"),
        ("signin.eu-central-1.api.aws", "eu-central-1/signin"),
        ("signin.us-east-1.api.aws", "us-east-1/signin"),
    ] {
        let found = seen
            .iter()
            .any(|(host, scope)| (host.as_str(), scope.as_str()) == expected);
        assert!(found, "{expected:?} is not among {seen:?}");
    }
}

//! What AWS does not tell: it is said in our own words, and nothing is made up for it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod common;
#[path = "common/over_practice.rs"]
mod over_practice;

use std::collections::BTreeSet;
use std::sync::Arc;

use bytes::Bytes;
use common::{Aws, create_user, now};
use firstday_aws_gateway::{Connection, Gateway, Transport, TransportError};
use firstday_checklist::{Cause, Facet, LastUse, Message, Reading, Source};
use firstday_practice::{Fault, FaultKind, Seed};
use futures::future::{BoxFuture, FutureExt, ready};
use over_practice::practice;

/// An AWS that answers every call with this HTTP status, and with no word.
struct Silent(u16);

impl Transport for Silent {
    fn call(
        &self,
        _: http::Request<Bytes>,
    ) -> BoxFuture<'static, Result<http::Response<Bytes>, TransportError>> {
        let answer = http::Response::builder().status(self.0);
        ready(Ok(answer.body(Bytes::new()).unwrap())).boxed()
    }
}

#[tokio::test(start_paused = true)]
async fn an_answer_without_a_word_is_told_by_a_message() {
    for status in [400, 403, 503] {
        let keys = Connection::keys("AKIAEXAMPLE", &"hush".into(), None);
        let silent = keys.over(Arc::new(Silent(status)));
        let gateway = Gateway::connect(silent, now).await.unwrap();
        let by_aws = |facet: &Facet| facet.source() == Source::Aws;
        let facets: BTreeSet<Facet> = Facet::ALL.iter().copied().filter(by_aws).collect();
        let account = gateway.observe(&facets, &[], now(), |_| {}).await;
        let told = Message::new("aws-no-reason").with("status", i64::from(status));
        for facet in facets {
            let reading = account.reading_of(facet);
            let (Reading::Denied { reason } | Reading::Unavailable { reason }) = reading else {
                panic!("{facet:?}: {reading:?}");
            };
            assert_eq!(reason, Cause::from(told.clone()), "{facet:?}");
        }
    }
}

#[tokio::test]
async fn a_last_use_that_is_denied_is_not_never() {
    let practice = practice(Seed::Fresh);
    let gateway = practice.gateway().await;
    gateway.apply(&create_user("ana")).await.unwrap();
    gateway.create_access_key("ana").await.unwrap();
    let last_use = async || {
        let facets = [Facet::SignIns].into();
        let people = ["ana".to_owned()];
        let account = gateway.observe(&facets, &people, now(), |_| {}).await;
        let keys = &account.sign_in("ana").unwrap().access_keys;
        keys[0].last_use.clone()
    };
    assert_eq!(last_use().await, LastUse::Never);
    let denied = Fault {
        operation: "iam:GetAccessKeyLastUsed".into(),
        kind: FaultKind::Denied,
        times: None,
    };
    practice
        .edit(|world| world.settings.faults.push(denied))
        .unwrap();
    assert_eq!(last_use().await, LastUse::NotTold);
}

//! What holds for every answer whatsoever, for the tests and the fuzz targets.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a broken invariant is to be seen"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use bytes::Bytes;
use firstday_checklist::{
    Account, Answers, Checklist, Facet, STEPS, overview, plan, propose, recovery_kit,
};
use futures::FutureExt;
use http::{Request, Response};
use jiff::Timestamp;
use tokio::runtime;

pub use crate::observe::report_invariants::hold as credential_report;
pub use crate::sign_in::callback_invariants::hold as callback;
pub use crate::sign_in::token_invariants::hold as id_token;
use crate::{Connection, Gateway, Transport, TransportError};

/// A list that has no end is another test's.
const REQUESTS: usize = 300;

/// A protocol of AWS's.
#[derive(Clone, Copy, Debug)]
pub enum Protocol {
    /// Forms, and answers in XML: IAM, STS, EC2.
    Query,
    /// A target, and JSON: Budgets, Cost Explorer, CloudTrail, Organizations.
    Json,
    /// Paths, and JSON or XML: Account Management, S3, Access Analyzer.
    Rest,
}

impl Protocol {
    fn facets(self) -> BTreeSet<Facet> {
        use Facet as F;
        let facets: &[Facet] = match self {
            Self::Query => &[
                F::Summary,
                F::Aliases,
                F::PasswordPolicy,
                F::Directory,
                F::MfaDevices,
                F::CredentialReport,
                F::SignIns,
                F::RootKeys,
                F::RootDevices,
                F::ServiceCredentials,
                F::GroupTrials,
                F::MfaTrials,
                F::Zones,
            ],
            Self::Json => &[
                F::Organization,
                F::Plan,
                F::Budgets,
                F::PaymentMethods,
                F::PastDue,
                F::RecommendedActions,
                F::FreeTierUse,
                F::FreeTierTasks,
                F::AnomalyDetection,
                F::Spending,
                F::Events,
                F::Trails,
            ],
            Self::Rest => &[
                F::Information,
                F::PrimaryContact,
                F::AlternateContacts,
                F::ContactPhone,
                F::Regions,
                F::ProgramSessions,
                F::PublicAccessBlock,
                F::Analyzers,
            ],
        };
        facets.iter().copied().collect()
    }
}

/// Reads an account that is answered by these bytes: answers one after the other, each under a
/// line `@Operation status content-type`. `@*` answers all others.
///
/// # Panics
/// Where something is known that no answer says, or what was read cannot be told.
pub fn replies(protocol: Protocol, bytes: &[u8]) {
    let runtime = runtime::Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build();
    let account = runtime.unwrap().block_on(read(protocol, bytes));
    let said = serde_json::to_string(&account).unwrap();
    let again: Account = serde_json::from_str(&said).unwrap();
    assert!(again == account, "{said}");
    if !bytes.iter().any(|byte| matches!(byte, b'{' | b'<')) {
        assert_eq!(known(&said), ["caller"], "no answer says anything");
    }
    is_told(&account);
}

async fn read(protocol: Protocol, bytes: &[u8]) -> Account {
    let now = || Timestamp::constant(1_795_435_200, 0);
    let keys = Connection::keys("AKIAIOSFODNN7EXAMPLE", &"hunter2".into(), None);
    let keys = keys.over(Arc::new(Answering::new(bytes)));
    let gateway = Gateway::connect(keys, now).await.unwrap();
    let mut facets = protocol.facets();
    facets.insert(Facet::Caller);
    let people = ["ana".to_owned()];
    gateway.observe(&facets, &people, now(), |_| {}).await
}

/// The facets that are known.
fn known(account: &str) -> Vec<String> {
    let facets: BTreeMap<String, serde_json::Value> = serde_json::from_str(account).unwrap();
    let known = facets
        .into_iter()
        .filter(|(_, it)| it["reading"] == "known");
    known.map(|(name, _)| name).collect()
}

/// Whatever was read: how it stands, what would be done, and what is said of it.
fn is_told(account: &Account) {
    let checklist = Checklist::assess(account);
    assert_eq!(checklist.steps.len(), STEPS.len());
    let nobody = Answers::default();
    for step in STEPS {
        let _ = (step.shown(account), step.questions(account, &nobody));
    }
    let _ = (plan(account, &nobody), recovery_kit(account));
    let _ = plan(account, &propose(account, &nobody));
    let _ = overview(account, &BTreeMap::new());
}

/// Answers in AWS's place.
struct Answering {
    answers: Vec<Said>,
    asked: AtomicUsize,
}

/// One answer.
struct Said {
    operation: String,
    status: u16,
    kind: String,
    body: Bytes,
}

impl Answering {
    fn new(bytes: &[u8]) -> Self {
        let text: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
        let mut answers: Vec<(&[u8], Vec<u8>)> = Vec::new();
        for line in text {
            match (line.strip_prefix(b"@"), answers.last_mut()) {
                (Some(head), _) => answers.push((head, Vec::new())),
                (None, Some((_, body))) => body.extend_from_slice(line),
                (None, None) => answers.push((b"* 200 text/xml", line.to_vec())),
            }
        }
        let answers = answers
            .into_iter()
            .map(|(head, body)| Said::new(head, body));
        Self {
            answers: answers.collect(),
            asked: AtomicUsize::new(0),
        }
    }

    fn answer(&self, operation: &str) -> Option<Response<Bytes>> {
        let said = |name: &str| self.answers.iter().find(|it| it.operation == name);
        let said = said(operation).or_else(|| said("*"))?;
        let answer = Response::builder()
            .status(said.status)
            .header("content-type", &said.kind);
        answer.body(said.body.clone()).ok()
    }
}

impl Said {
    fn new(head: &[u8], body: Vec<u8>) -> Self {
        let head = String::from_utf8_lossy(head);
        let mut words = head.split_whitespace();
        let mut word = || words.next().unwrap_or_default().to_owned();
        Self {
            operation: word(),
            status: word().parse().unwrap_or(200),
            kind: word(),
            body: body.into(),
        }
    }
}

impl Transport for Answering {
    fn call(
        &self,
        request: Request<Bytes>,
    ) -> futures::future::BoxFuture<'static, Result<Response<Bytes>, TransportError>> {
        let host = request.uri().host().unwrap_or_default();
        let answer = match self.asked.fetch_add(1, Ordering::Relaxed) {
            REQUESTS.. => None,
            _ if host.starts_with("sts") => Some(Response::new(Bytes::from_static(WHO))),
            _ => self.answer(&operation(&request)),
        };
        let answer = answer.ok_or_else(|| TransportError::new("nobody answers"));
        async { answer }.boxed()
    }
}

const WHO: &[u8] =
    b"<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">\
<GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:root</Arn><UserId>1</UserId>\
<Account>123456789012</Account></GetCallerIdentityResult></GetCallerIdentityResponse>";

/// The operation of a form or of a target, and the path without what stands before the last `/`.
fn operation(request: &Request<Bytes>) -> String {
    let target = request.headers().get("x-amz-target");
    let target = target.and_then(|target| target.to_str().ok()?.rsplit('.').next());
    let body = String::from_utf8_lossy(request.body());
    let action = || body.strip_prefix("Action=")?.split('&').next();
    let path = || request.uri().path().rsplit('/').next();
    let named = target.or_else(action).or_else(path);
    named.unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_invariants_hold_for_every_answer() {
        for (target, protocol) in [
            ("aws_query", Protocol::Query),
            ("aws_json", Protocol::Json),
            ("aws_rest", Protocol::Rest),
        ] {
            test_inputs::try_inputs(target, 120, |bytes| replies(protocol, bytes));
        }
    }

    #[test]
    fn the_invariants_hold_for_every_report_callback_and_token() {
        test_inputs::try_inputs("credential_report", 1000, credential_report);
        test_inputs::try_inputs("sign_in_callback", 1000, callback);
        test_inputs::try_inputs("id_token", 1000, id_token);
    }
}

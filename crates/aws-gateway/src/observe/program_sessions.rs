//! Sign-ins of programs.

use std::collections::BTreeMap;

use firstday_checklist::{EndProgramSessions, Facet, ProgramSession, ProgramSessions};
use futures::future::{join_all, try_join_all};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};

use super::answer::from;
use super::basis::Basis;
use crate::pages;
use crate::signed::{Operation, SIGN_IN};
use crate::{Gateway, GatewayError, GatewayErrorKind};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[Facet::Caller];

static LIST: Operation = Operation::new(&SIGN_IN, "signin:ListSessions").at("/list-sessions");
static GET: Operation = Operation::new(&SIGN_IN, "signin:GetSession").at("/get-session");

/// Where sessions of the root user and of IAM users are looked for besides the home Region: whether
/// the list of one Region has those of all is not documented.
const BESIDES: &str = "us-east-1";

/// The last use is a call for each session.
const MOST: usize = 20;

/// The most that AWS gives at once.
const PAGE: u32 = 100;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Page {
    items: Vec<Session>,
    next_token: Option<String>,
}

/// Times are seconds since 1970.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Session {
    session_arn: String,
    principal_arn: String,
    issued_at: i64,
    expires_at: i64,
    client_type: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct More {
    last_used_at: Option<i64>,
    issued_in_region: Option<String>,
    user_agent: Option<String>,
}

/// Those of the whole account, or the caller's own where only these may be seen.
pub(super) async fn read(basis: &Basis<'_>) -> Result<ProgramSessions, GatewayError> {
    let gateway = basis.gateway;
    let account = match gateway.known_account_id() {
        Some(id) => id,
        None => basis.caller.clone().await?.account_id,
    };
    let everybody = EndProgramSessions::principal(&account);
    let (found, whose, own_only) = match gateway.listed(Some(&everybody)).await {
        Ok(found) => (found, Some(everybody), None),
        Err(refused) if refused.kind == GatewayErrorKind::Denied => {
            (gateway.listed(None).await?, None, Some(refused.message))
        }
        Err(error) => return Err(error),
    };
    let mut sessions: Vec<_> = found.into_values().collect();
    sessions.sort_by_key(|session| std::cmp::Reverse(session.issued_at));
    let asked = sessions.iter_mut().take(MOST);
    join_all(asked.map(|session| gateway.more(session, whose.as_deref()))).await;
    Ok(ProgramSessions { sessions, own_only })
}

/// Sessions by their ARN.
type Found = BTreeMap<String, ProgramSession>;

impl Gateway {
    async fn listed(&self, principal: Option<&str>) -> Result<Found, GatewayError> {
        // A session that both have counts as one of the home Region, which comes last.
        let mut regions = vec![BESIDES, self.home_region()];
        regions.dedup();
        let lists = regions.into_iter();
        let lists = try_join_all(lists.map(|region| self.listed_in(region, principal))).await?;
        let all = lists.into_iter().flatten();
        Ok(all.map(|session| (session.arn.clone(), session)).collect())
    }

    async fn listed_in(
        &self,
        region: &str,
        principal: Option<&str>,
    ) -> Result<Vec<ProgramSession>, GatewayError> {
        let page = |token| async move {
            let mut input = json!({ "status": "ACTIVE", "maxResults": PAGE });
            name(&mut input, principal);
            let page: Page = self.signed.json(&LIST, region, from(input, token)).await?;
            let known = page.items.into_iter().map(|session| session.known(region));
            Ok((known.collect::<Result<_, _>>()?, page.next_token))
        };
        pages::gather(LIST.name, page).await
    }

    /// What the list does not have of a session. Where AWS does not tell it stays open: it helps
    /// people to know their sessions apart, and nothing is judged by the last use.
    async fn more(&self, session: &mut ProgramSession, principal: Option<&str>) {
        let mut input = json!({ "sessionArn": session.arn });
        name(&mut input, principal);
        let answer = self
            .signed
            .json::<More>(&GET, &session.listed_in, input)
            .await;
        let more = match answer {
            Ok(more) => more,
            Err(error) => {
                tracing::debug!(%error, "a session is not told of");
                return;
            }
        };
        session.last_used_at = more.last_used_at.and_then(at);
        session.region = more.issued_in_region;
        session.user_agent = more.user_agent;
    }
}

impl Session {
    fn known(self, region: &str) -> Result<ProgramSession, GatewayError> {
        let (Some(issued_at), Some(ends_at)) = (at(self.issued_at), at(self.expires_at)) else {
            let why = "a session has no time";
            return Err(GatewayError::new(GatewayErrorKind::Other, LIST.name, why));
        };
        Ok(ProgramSession {
            arn: self.session_arn,
            principal: self.principal_arn,
            issued_at,
            ends_at,
            client: self.client_type,
            last_used_at: None,
            user_agent: None,
            region: None,
            listed_in: region.to_owned(),
        })
    }
}

fn name(input: &mut Value, principal: Option<&str>) {
    if let Some(principal) = principal {
        input["principalArn"] = principal.into();
    }
}

fn at(seconds: i64) -> Option<Timestamp> {
    Timestamp::from_second(seconds).ok()
}

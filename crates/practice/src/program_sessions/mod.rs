//! AWS Sign-In, as far as it takes signed calls: the sign-ins of programs (the API model in
//! botocore 1.44.8). Whether the list of one Region has those of others is not documented; here it
//! has all. How ARNs of sessions are written is assumed.

mod seed;
mod state;

use serde_json::{Value, json};

pub(crate) use seed::begin;
pub use state::{ProgramSession, ProgramSessions};

use crate::service::{Answer, Ask, Identity, Operation, Service};
use crate::wire::{Paging, Protocol, Refusal};

/// What the practice account knows of it. The unsigned calls stand in `sign_in`.
pub(crate) static SERVICE: Service<ProgramSessions> = Service {
    name: "signin",
    protocol: Protocol::Rest,
    operations: &[&[
        Operation::read("ListSessions", resource, list_sessions),
        Operation::read("GetSession", resource, get_session),
        Operation::write("BatchRevokeSessions", resource, batch_revoke_sessions),
    ]],
};

const PAGES: Paging = Paging {
    size: "maxResults",
    token: "nextToken",
    default: 100,
    max: 100,
    invalid_token: "ValidationException",
};

/// The most that are revoked at once.
const MOST: usize = 5;

/// Whose sessions a call is about: those of the principal that is named, or the caller's own.
fn resource(_: &ProgramSessions, ask: &Ask<'_>) -> String {
    let named = ask.input.maybe("principalArn").map(str::to_owned);
    named.unwrap_or_else(|| principal(ask, &ask.caller.identity))
}

/// As sessions name a principal: without a path.
fn principal(ask: &Ask<'_>, identity: &Identity) -> String {
    let end = match identity {
        Identity::Root => "root".to_owned(),
        Identity::User(name) => format!("user/{name}"),
        Identity::Role { name, .. } => format!("role/{name}"),
    };
    format!("arn:aws:iam::{}:{end}", ask.account.id)
}

fn arn(ask: &Ask<'_>, id: &str, session: &ProgramSession) -> String {
    let (region, account) = (&session.region, &ask.account.id);
    format!("arn:aws:signin:{region}:{account}:session/{id}")
}

/// Those that a call is about and that have not ended, by their id.
fn of_call<'a>(
    sessions: &'a ProgramSessions,
    ask: &Ask<'_>,
) -> impl Iterator<Item = (&'a String, &'a ProgramSession)> {
    let (now, whose) = (ask.now, resource(sessions, ask));
    let everybody = format!("arn:aws:iam::{}:*", ask.account.id);
    let live = sessions.iter().filter(move |(_, it)| it.ends > now);
    live.filter(move |(_, it)| whose == everybody || principal(ask, &it.identity) == whose)
        .collect::<Vec<_>>()
        .into_iter()
}

fn list_sessions(sessions: &ProgramSessions, ask: &Ask<'_>) -> Answer {
    let wanted = ask.input.maybe("status");
    let listed = of_call(sessions, ask);
    let listed = listed.filter(|(_, it)| wanted.is_none_or(|wanted| wanted == it.status()));
    let page = PAGES.cut(ask.input, listed.map(|(id, it)| (id, (id, it))))?;
    let items = page.items.into_iter().map(|(id, it)| shown(ask, id, it));
    Ok(json!({ "items": items.collect::<Vec<_>>(), "nextToken": page.next }))
}

fn get_session(sessions: &ProgramSessions, ask: &Ask<'_>) -> Answer {
    let wanted = ask.input.text("sessionArn")?;
    let mut all = of_call(sessions, ask);
    let found = all.find(|(id, it)| arn(ask, id, it) == wanted);
    let (id, session) = found.ok_or_else(unknown)?;
    let mut answer = shown(ask, id, session);
    answer["lastUsedAt"] = json!(session.last_used.map(|at| at.as_second()));
    answer["issuedInRegion"] = json!(session.region);
    answer["userAgent"] = json!(session.user_agent);
    Ok(answer)
}

fn batch_revoke_sessions(sessions: &mut ProgramSessions, ask: &Ask<'_>) -> Answer {
    let wanted = ask.input.list("sessionArns");
    if wanted.is_empty() || wanted.len() > MOST {
        let message = "sessionArns must have one to five members";
        return Err(Refusal::new(400, "ValidationException", message));
    }
    let (mut revoked, mut errors) = (Vec::new(), Vec::new());
    for wanted in wanted.iter().filter_map(Value::as_str) {
        let found = of_call(sessions, ask).find(|(id, it)| arn(ask, id, it) == wanted);
        let found = found.map(|(id, _)| id.clone());
        match found {
            Some(id) => {
                sessions.revoke(&id);
                revoked.push(json!({ "sessionArn": wanted }));
            }
            None => errors.push(json!({
                "sessionArn": wanted,
                "code": unknown().code,
                "message": unknown().message,
            })),
        }
    }
    Ok(json!({ "revokedSessions": revoked, "errors": errors }))
}

fn unknown() -> Refusal {
    Refusal::new(
        404,
        "ResourceNotFoundException",
        "The session is not known.",
    )
}

fn shown(ask: &Ask<'_>, id: &str, session: &ProgramSession) -> Value {
    json!({
        "sessionArn": arn(ask, id, session),
        "principalArn": principal(ask, &session.identity),
        "status": session.status(),
        "issuedAt": session.issued.as_second(),
        "expiresAt": session.ends.as_second(),
        "clientId": session.client_id,
        "clientType": session.client,
    })
}

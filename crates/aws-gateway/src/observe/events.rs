//! CloudTrail's event history: who did what, without anything having been set up.

use std::cmp::Reverse;

use aws_sdk_cloudtrail::types::{Event as Recorded, LookupAttribute, LookupAttributeKey};
use firstday_checklist::{Actor, Event, Events, Facet};
use futures::join;
use serde_json::Value;

use super::answer::timestamp;
use super::basis::Basis;
use crate::error::During;
use crate::gateway::GLOBAL;
use crate::{Gateway, GatewayError};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

/// What happened in one Region.
struct History {
    changes: Vec<Event>,
    root: Vec<Event>,
}

/// IAM, and the root user's sign-ins, are recorded in us-east-1; what is Regional, where it happens
/// (AWS CloudTrail User Guide, "AWS Management Console sign-in events"). AWS takes two such requests
/// a second for each Region (CloudTrail API Reference, `LookupEvents`), so a Region is asked twice.
pub(super) async fn read(basis: &Basis<'_>) -> Result<Events, GatewayError> {
    let (gateway, home) = (basis.gateway, basis.gateway.home_region());
    if home == GLOBAL {
        let mut events = Events::default();
        take(&mut events, GLOBAL, history(gateway, GLOBAL).await?);
        return Ok(events);
    }
    let (global, own) = join!(history(gateway, GLOBAL), history(gateway, home));
    let mut events = Events::default();
    if let (Err(error), Err(_)) = (&global, &own) {
        return Err(error.clone());
    }
    for (region, history) in [(GLOBAL, global), (home, own)] {
        match history {
            Ok(history) => take(&mut events, region, history),
            Err(error) => drop(events.unread.insert(region.to_owned(), error.message)),
        }
    }
    events.changes.sort_by_key(|event| Reverse(event.at));
    events.changes.truncate(Events::MOST);
    events.root.sort_by_key(|event| Reverse(event.at));
    Ok(events)
}

fn take(events: &mut Events, region: &str, history: History) {
    events.regions.push(region.to_owned());
    events.changes.extend(history.changes);
    events.root.extend(history.root);
}

/// An answer has the latest first.
async fn history(gateway: &Gateway, region: &str) -> Result<History, GatewayError> {
    let changes = lookup(
        gateway,
        region,
        (LookupAttributeKey::ReadOnly, "false"),
        Events::MOST,
    );
    let root = lookup(
        gateway,
        region,
        (LookupAttributeKey::Username, "root"),
        Events::MOST_OF_ROOT,
    );
    let (changes, root) = join!(Box::pin(changes), Box::pin(root));
    let mut root = root?;
    root.retain(|event| event.by == Actor::Root);
    Ok(History {
        changes: changes?,
        root,
    })
}

/// The latest events with this attribute; AWS takes one attribute a call.
async fn lookup(
    gateway: &Gateway,
    region: &str,
    (key, value): (LookupAttributeKey, &str),
    most: usize,
) -> Result<Vec<Event>, GatewayError> {
    const OPERATION: &str = "cloudtrail:LookupEvents";
    let attribute = LookupAttribute::builder()
        .attribute_key(key)
        .attribute_value(value);
    let attribute = attribute.build().map_err(|error| {
        GatewayError::new(
            crate::GatewayErrorKind::InvalidInput,
            OPERATION,
            error.to_string(),
        )
    })?;
    let call = gateway.cloudtrail(region).lookup_events();
    let call = call
        .lookup_attributes(attribute)
        .max_results(i32::try_from(most).unwrap_or(i32::MAX));
    let answer = call.send().await.during(OPERATION)?;
    let events = answer.events().iter();
    Ok(events.filter_map(|event| told(event, region)).collect())
}

/// One event, from the parts of the answer and from the record in it. `None` for one without a time.
fn told(event: &Recorded, region: &str) -> Option<Event> {
    let record = event.cloud_trail_event().unwrap_or_default();
    let record: Value = serde_json::from_str(record).unwrap_or_default();
    let about = event.resources().iter();
    let about = about.filter_map(|resource| resource.resource_name());
    Some(Event {
        id: event.event_id().unwrap_or_default().to_owned(),
        at: timestamp(event.event_time()?)?,
        name: event.event_name().unwrap_or_default().to_owned(),
        service: event.event_source().unwrap_or_default().to_owned(),
        read_only: event.read_only() == Some("true"),
        by: actor(&record, event.username()),
        from: text(&record["sourceIPAddress"]),
        region: region.to_owned(),
        error: error(&record),
        about: about.map(str::to_owned).collect(),
        mfa: mfa(&record),
    })
}

/// Root's events that a service made for it are none of root's: that is how CIS AWS Foundations
/// counts its use (4.3: `invokedBy` must not be there).
fn actor(record: &Value, username: Option<&str>) -> Actor {
    let identity = &record["userIdentity"];
    let name = |value: &Value| text(value).or_else(|| username.map(str::to_owned));
    let invoked_by = text(&identity["invokedBy"]);
    let kind = text(&identity["type"]);
    match (kind.as_deref(), invoked_by) {
        (Some("Root"), None) => Actor::Root,
        (Some("Root" | "AWSService"), Some(name)) => Actor::Service { name },
        (Some("IAMUser"), _) => Actor::User {
            name: name(&identity["userName"]).unwrap_or_default(),
        },
        (Some("AssumedRole"), _) => role(identity),
        (None, _) if username == Some("root") => Actor::Root,
        (kind, _) => Actor::Other {
            name: name(&identity["userName"])
                .or_else(|| kind.map(str::to_owned))
                .unwrap_or_default(),
        },
    }
}

/// `arn:aws:sts::123456789012:assumed-role/ROLE/SESSION`.
fn role(identity: &Value) -> Actor {
    let arn = text(&identity["arn"]).unwrap_or_default();
    let mut parts = arn.split('/').skip(1);
    let role = parts.next().unwrap_or_default().to_owned();
    Actor::Role {
        name: text(&identity["sessionContext"]["sessionIssuer"]["userName"]).unwrap_or(role),
        session: parts.next().unwrap_or_default().to_owned(),
    }
}

/// A sign-in that failed says so beside what was answered (AWS CloudTrail User Guide, "AWS Management
/// Console sign-in events").
fn error(record: &Value) -> Option<String> {
    let failed = record["responseElements"]["ConsoleLogin"] == "Failure";
    let said = text(&record["errorCode"]).or_else(|| text(&record["errorMessage"]));
    said.or_else(|| failed.then(|| "Failure".to_owned()))
}

/// What CloudTrail knows of MFA: of a session, or of a sign-in to the console.
fn mfa(record: &Value) -> Option<bool> {
    let of_session = &record["userIdentity"]["sessionContext"]["attributes"]["mfaAuthenticated"];
    match (
        of_session.as_str(),
        record["additionalEventData"]["MFAUsed"].as_str(),
    ) {
        (Some(used), _) => Some(used == "true"),
        (None, Some(used)) => Some(used == "Yes"),
        (None, None) => None,
    }
}

fn text(value: &Value) -> Option<String> {
    value
        .as_str()
        .filter(|text| !text.is_empty())
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn tells_who_it_was() {
        let role = "arn:aws:sts::123456789012:assumed-role/Admin/ana@example.com";
        for (identity, username, expected) in [
            (json!({"type": "Root"}), Some("root"), Actor::Root),
            (
                json!({"type": "Root", "invokedBy": "autoscaling.amazonaws.com"}),
                Some("root"),
                Actor::Service {
                    name: "autoscaling.amazonaws.com".into(),
                },
            ),
            (
                json!({"type": "IAMUser", "userName": "ana"}),
                Some("ana"),
                Actor::User { name: "ana".into() },
            ),
            (
                json!({"type": "AssumedRole", "arn": role}),
                None,
                Actor::Role {
                    name: "Admin".into(),
                    session: "ana@example.com".into(),
                },
            ),
            (
                json!({"type": "AWSService", "invokedBy": "ec2.amazonaws.com"}),
                None,
                Actor::Service {
                    name: "ec2.amazonaws.com".into(),
                },
            ),
            (
                json!({"type": "IdentityCenterUser"}),
                None,
                Actor::Other {
                    name: "IdentityCenterUser".into(),
                },
            ),
            (json!(null), Some("root"), Actor::Root),
        ] {
            let record = json!({"userIdentity": identity});
            assert_eq!(actor(&record, username), expected, "{record}");
        }
    }

    #[test]
    fn a_sign_in_that_failed_is_told_from_one_that_did_not() {
        let failed = json!({"responseElements": {"ConsoleLogin": "Failure"}});
        let refused = json!({"errorCode": "AccessDenied", "errorMessage": "no"});
        let fine = json!({"responseElements": {"ConsoleLogin": "Success"}});
        assert_eq!(error(&failed).as_deref(), Some("Failure"));
        assert_eq!(error(&refused).as_deref(), Some("AccessDenied"));
        assert_eq!(error(&fine), None);
    }
}

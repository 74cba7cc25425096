//! Looking at the event history.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::{CloudTrail, Event};
use crate::base::{days_ago, shift};
use crate::service::{Answer, Ask};
use crate::wire::{Paging, Refusal, token_answer};

const PAGES: Paging = Paging {
    size: "MaxResults",
    token: "NextToken",
    default: 50,
    max: 50,
    invalid_token: "InvalidNextTokenException",
};

/// For how many days events are kept.
const DAYS: i64 = 90;
/// How long it takes until an event is there; with AWS it is some minutes.
const SECONDS: i64 = 120;

/// The events of the Region, the latest first.
pub(super) fn lookup_events(trail: &CloudTrail, ask: &Ask<'_>) -> Answer {
    let wanted = wanted(ask)?;
    let (from, to) = (days_ago(ask.now, DAYS), shift(ask.now, -SECONDS));
    let (begin, end) = (time(ask, "StartTime"), time(ask, "EndTime"));
    let asked = |event: &Event| {
        begin.is_none_or(|begin| event.at >= begin) && end.is_none_or(|end| event.at <= end)
    };
    let events = trail.events.iter().rev();
    let events = events
        .filter(|event| event.region == ask.region && event.at >= from && event.at <= to)
        .filter(|event| asked(event) && wanted.is_none_or(|wanted| has(event, wanted)));
    // Later ones, which come first, have lower keys.
    let events = events.map(|event| (format!("{:020}", u64::MAX - event.number), event));
    let page = PAGES.cut(ask.input, events)?;
    Ok(token_answer("Events", page, |event| {
        event.told(ask.account)
    }))
}

/// The one attribute that is asked for; AWS takes no more.
fn wanted<'a>(ask: &Ask<'a>) -> Result<Option<(&'a str, &'a str)>, Refusal> {
    let attributes = ask.input.list("LookupAttributes");
    let told = |name: &str, attribute: &'a Value| attribute.get(name).and_then(Value::as_str);
    let refused = || {
        let message = "Invalid LookupAttributes.";
        Refusal::new(400, "InvalidLookupAttributesException", message)
    };
    match attributes {
        [] => Ok(None),
        [one] => told("AttributeKey", one)
            .zip(told("AttributeValue", one))
            .map(Some)
            .ok_or_else(refused),
        _ => Err(refused()),
    }
}

fn has(event: &Event, (key, value): (&str, &str)) -> bool {
    match key {
        "EventId" => event.id() == value,
        "EventName" => event.name == value,
        "EventSource" => event.source == value,
        "ReadOnly" => event.read_only.to_string() == value,
        "Username" => event.username() == value,
        "ResourceName" => event.about.iter().any(|(_, name)| name == value),
        "ResourceType" => event.about.iter().any(|(kind, _)| kind == value),
        _ => false,
    }
}

fn time(ask: &Ask<'_>, name: &str) -> Option<Timestamp> {
    let given = ask.input.0.get(name).unwrap_or(&json!(null)).as_f64()?;
    Timestamp::from_second(given as i64).ok()
}

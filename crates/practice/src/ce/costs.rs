//! What the account has cost.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde_json::{Map, Value, json};

use super::state::{CostExplorer, Rate};
use crate::service::{Answer, Ask};
use crate::wire::Refusal;

/// The numbers of a new account appear so long after Cost Explorer was opened.
const UNTIL_READY: SignedDuration = SignedDuration::from_hours(24);

/// By day, by kind of charge or as a whole: what nobody of ours asks for is refused.
pub(super) fn get_cost_and_usage(costs: &CostExplorer, ask: &Ask<'_>) -> Answer {
    ready(costs, ask.now)?;
    let (start, end) = period(ask)?;
    if ask.input.text("Granularity")? != "DAILY" {
        return Err(Refusal::validation("Only DAILY is known here"));
    }
    let metrics = ask.input.list("Metrics");
    let [Value::String(metric)] = metrics else {
        return Err(Refusal::validation("Metrics must have one metric"));
    };
    let grouped = !ask.input.list("GroupBy").is_empty();
    let today = TimeZone::UTC.to_datetime(ask.now).date();
    let days = start.series(1.day()).take_while(|day| *day < end);
    let results: Vec<Value> = days
        .map(|day| result(costs, day, day <= today, grouped, metric))
        .collect();
    Ok(json!({ "ResultsByTime": results, "DimensionValueAttributes": [] }))
}

fn ready(costs: &CostExplorer, now: Timestamp) -> Result<(), Refusal> {
    let Some(opened) = costs.opened else {
        let words = "User not enabled for cost explorer access";
        return Err(Refusal::access_denied(words));
    };
    if now.duration_since(opened) < UNTIL_READY {
        let words = "Data is not available. Please try to adjust the time period.";
        return Err(Refusal::new(400, "DataUnavailableException", words));
    }
    Ok(())
}

fn period(ask: &Ask<'_>) -> Result<(Date, Date), Refusal> {
    let period = ask.input.structure("TimePeriod")?;
    let day = |name: &str| {
        let text = period.get(name).and_then(Value::as_str);
        let day = text.and_then(|text| text.parse::<Date>().ok());
        day.ok_or_else(|| Refusal::validation(format!("{name} must be a day")))
    };
    let (start, end) = (day("Start")?, day("End")?);
    match start < end {
        true => Ok((start, end)),
        false => Err(Refusal::validation(
            "Start date (and hour) should be before end date (and hour)",
        )),
    }
}

fn result(costs: &CostExplorer, day: Date, past: bool, grouped: bool, metric: &str) -> Value {
    let rates = costs.rates.iter().filter(|_| past);
    let charged: Vec<(&str, f64)> = rates
        .map(|rate| (rate.record_type.as_str(), on(rate, day)))
        .collect();
    let amount =
        |amount: f64| json!({ metric: { "Amount": format!("{amount:.10}"), "Unit": "USD" } });
    let groups = charged
        .iter()
        .filter(|_| grouped)
        .map(|(kind, cost)| json!({ "Keys": [kind], "Metrics": amount(*cost) }));
    let total = match grouped {
        true => Value::Object(Map::new()),
        false => amount(charged.iter().map(|(_, cost)| cost).sum()),
    };
    json!({
        "TimePeriod": {
            "Start": day.to_string(),
            "End": day.tomorrow().unwrap_or(day).to_string(),
        },
        "Total": total,
        "Groups": groups.collect::<Value>(),
        "Estimated": true,
    })
}

/// A little more or less from day to day, and the same for the same day.
fn on(rate: &Rate, day: Date) -> f64 {
    let swing = f64::from(i32::from(day.day()) * 7 % 5) / 10.0;
    rate.a_day * (0.8 + swing)
}

//! What this month has cost by day. AWS charges for each request, also for one that is repeated.

use aws_sdk_costexplorer::config::Builder;
use aws_sdk_costexplorer::config::retry::RetryConfig;
use aws_sdk_costexplorer::types::{
    DateInterval, Granularity, Group, GroupDefinition, GroupDefinitionType, ResultByTime,
};
use aws_smithy_types::error::operation::BuildError;
use firstday_checklist::{DayOfSpending, Facet, Message, Spending};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use rust_decimal::Decimal;

use super::basis::Basis;
use crate::error::During;
use crate::{GatewayError, GatewayErrorKind};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

const OPERATION: &str = "ce:GetCostAndUsage";

/// Before credits, and spread over nothing: what the owner sees on the bill.
const METRIC: &str = "UnblendedCost";

/// What is taken off rather than charged (AWS Cost Explorer API, `RECORD_TYPE`).
const TAKEN_OFF: [&str; 2] = ["Credit", "Refund"];

/// One request, whatever comes: of an answer in parts the first is taken.
pub(super) async fn read(basis: &Basis<'_>) -> Result<Spending, GatewayError> {
    let today = TimeZone::UTC.to_datetime(basis.gateway.aws_now()).date();
    let period = month_up_to(today).map_err(|error| unusual(error.to_string()))?;
    let kind = GroupDefinition::builder()
        .r#type(GroupDefinitionType::Dimension)
        .key("RECORD_TYPE")
        .build();
    let call = basis.gateway.cost_explorer.get_cost_and_usage();
    let call = call.time_period(period).granularity(Granularity::Daily);
    let once = Builder::new().retry_config(RetryConfig::disabled());
    let call = call.metrics(METRIC).group_by(kind).customize();
    let answer = call.config_override(once).send().await.during(OPERATION)?;
    let days = answer.results_by_time().iter().map(day);
    Ok(Spending {
        days: days.collect::<Result<_, _>>()?,
        partial: answer.next_page_token().is_some_and(|it| !it.is_empty()),
    })
}

/// From the first day of the month; AWS leaves out the day that it is to end with.
fn month_up_to(today: Date) -> Result<DateInterval, BuildError> {
    let tomorrow = today.checked_add(1.day()).unwrap_or(today);
    DateInterval::builder()
        .start(today.first_of_month().to_string())
        .end(tomorrow.to_string())
        .build()
}

fn day(result: &ResultByTime) -> Result<DayOfSpending, GatewayError> {
    let at = result
        .time_period()
        .and_then(|period| beginning(period.start()));
    let at = at.ok_or_else(|| {
        let lacks = Message::new("aws-answer-lacks").with("part", "TimePeriod");
        GatewayError::new(GatewayErrorKind::Other, OPERATION, lacks)
    })?;
    let mut day = DayOfSpending {
        at,
        cost: Decimal::ZERO,
        taken_off: Decimal::ZERO,
    };
    for group in result.groups() {
        let amount = amount(group)?;
        let kind = group.keys().first().map(String::as_str).unwrap_or_default();
        match TAKEN_OFF.contains(&kind) {
            true => day.taken_off -= amount,
            false => day.cost += amount,
        }
    }
    Ok(day)
}

fn beginning(day: &str) -> Option<Timestamp> {
    let day: Date = day.parse().ok()?;
    TimeZone::UTC.to_timestamp(day.at(0, 0, 0, 0)).ok()
}

/// In United States dollars: AWS counts an account's costs in one currency, and others are none that
/// a budget of ours has.
fn amount(group: &Group) -> Result<Decimal, GatewayError> {
    let metric = group.metrics().and_then(|all| all.get(METRIC));
    let amount = metric.and_then(|it| it.amount()).unwrap_or("0");
    let unit = metric.and_then(|it| it.unit()).unwrap_or("USD");
    let number = amount.parse().or_else(|_| Decimal::from_scientific(amount));
    match number {
        Ok(number) if unit == "USD" => Ok(number),
        Ok(_) | Err(_) => Err(unusual(format!("{amount} {unit}"))),
    }
}

fn unusual(what: String) -> GatewayError {
    GatewayError::new(GatewayErrorKind::Other, OPERATION, what)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use jiff::civil::date;

    use super::*;

    #[test]
    fn asks_for_the_month_up_to_today() {
        for (today, start, end) in [
            (date(2026, 11, 23), "2026-11-01", "2026-11-24"),
            (date(2026, 11, 1), "2026-11-01", "2026-11-02"),
            (date(2026, 12, 31), "2026-12-01", "2027-01-01"),
        ] {
            let period = month_up_to(today).unwrap();
            assert_eq!((period.start(), period.end()), (start, end));
        }
    }
}

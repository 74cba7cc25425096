//! Numbers, dates, money and lists as a language writes them.

use fluent_bundle::FluentValue;
use jiff::Timestamp;
use jiff::tz::Offset;
use rust_decimal::{Decimal, RoundingStrategy};

/// Writes Fluent's numbers as the window does; everything else as Fluent would.
pub(crate) fn format_number<M>(value: &FluentValue, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    Some(grouped(&number.as_string()))
}

/// `23 November 2026`, in UTC.
pub(crate) fn date(at: Timestamp) -> String {
    written(at, "%-d %B %Y")
}

/// `23 November 2026 at 23:59`, in UTC.
pub(crate) fn time(at: Timestamp) -> String {
    written(at, "%-d %B %Y at %H:%M")
}

fn written(at: Timestamp, format: &str) -> String {
    Offset::UTC.to_datetime(at).strftime(format).to_string()
}

/// Dollars and cents: `$1,200.00`.
pub(crate) fn money(amount: Decimal) -> String {
    let cents = amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    let sign = if cents.is_sign_negative() && !cents.is_zero() {
        "-"
    } else {
        ""
    };
    format!("{sign}${}", grouped(&format!("{:.2}", cents.abs())))
}

/// `a, b and c`
pub(crate) fn list(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [all_but_last @ .., last] => format!("{} and {last}", all_but_last.join(", ")),
    }
}

/// A comma after every three digits of the whole part.
fn grouped(number: &str) -> String {
    let (sign, digits) = number.split_at(usize::from(number.starts_with('-')));
    let (whole, rest) = digits.split_at(digits.find('.').unwrap_or(digits.len()));
    let mut text = sign.to_owned();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_thousands() {
        for (number, text) in [
            ("0", "0"),
            ("999", "999"),
            ("-1000", "-1,000"),
            ("1234567.5", "1,234,567.5"),
        ] {
            assert_eq!(grouped(number), text);
        }
    }
}

use fluent_bundle::FluentValue;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;
use rust_decimal::{Decimal, RoundingStrategy};

/// A variable of a message, typed so that it reads as the language writes such a thing.
///
/// The window formats its variables by the same rules; `tests/fixtures/values.json` holds both
/// to them.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// Shown as it is.
    Text(&'a str),
    /// A whole number, with its thousands parted; chooses plural forms.
    Number(i64),
    /// A date or a point in time, ISO 8601; shown as the date in UTC: `23 November 2026`.
    Date(&'a str),
    /// United States dollars as a decimal, shown in dollars and cents: `$1,200.00`.
    Money(&'a str),
    /// Names, joined as a sentence joins them: `a, b and c`.
    List(Vec<&'a str>),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl<'a> From<&'a [String]> for Value<'a> {
    fn from(names: &'a [String]) -> Self {
        Self::List(names.iter().map(String::as_str).collect())
    }
}

impl<'a> Value<'a> {
    /// What Fluent is given: a number where plural forms turn on it, else the finished text.
    pub(crate) fn to_fluent(&self) -> FluentValue<'a> {
        match self {
            Self::Text(text) => (*text).into(),
            Self::Number(number) => (*number).into(),
            Self::Date(at) => date(at).into(),
            Self::Money(amount) => money(amount).into(),
            Self::List(names) => list(names).into(),
        }
    }
}

/// Writes Fluent's numbers as the window does; everything else as Fluent would.
pub(crate) fn format_number<M>(value: &FluentValue, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    Some(grouped(&number.as_string()))
}

/// What is not a date is shown as it came: better than nothing in an error's text.
fn date(at: &str) -> String {
    let date = at
        .parse::<Timestamp>()
        .map(|at| Offset::UTC.to_datetime(at).date())
        .or_else(|_| at.parse::<Date>());
    date.map_or_else(
        |_| at.to_owned(),
        |date| date.strftime("%-d %B %Y").to_string(),
    )
}

fn money(amount: &str) -> String {
    let Ok(amount) = amount.parse::<Decimal>() else {
        return amount.to_owned();
    };
    let cents = amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    let sign = if cents.is_sign_negative() && !cents.is_zero() {
        "-"
    } else {
        ""
    };
    format!("{sign}${}", grouped(&format!("{:.2}", cents.abs())))
}

fn list(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
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
    fn what_cannot_be_read_is_shown_as_it_came() {
        assert_eq!(date("soon"), "soon");
        assert_eq!(money("a lot"), "a lot");
    }

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

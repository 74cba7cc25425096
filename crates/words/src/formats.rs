//! Numbers and lists as a language writes them, by the rules of CLDR.

use fluent_bundle::FluentValue;
use fluent_bundle::memoizer::MemoizerKind;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_list::ListFormatter;
use icu_list::options::{ListFormatterOptions, ListLength};
use icu_locale_core::Locale;
use intl_memoizer::Memoizable;
use unic_langid::LanguageIdentifier;

/// How one language writes numbers and lists.
pub(crate) struct Formats(Locale);

impl Formats {
    /// The rules of the locale of this name, or those of its next of kin.
    pub(crate) fn of(locale: &str) -> Self {
        Self(locale.parse().unwrap_or(Locale::UNKNOWN))
    }

    pub(crate) fn locale(&self) -> String {
        self.0.to_string()
    }

    /// The whole part in groups: `1,234.50` for `1234.50`. What is no number stays as it is.
    pub(crate) fn number(&self, digits: &str) -> String {
        let (Ok(number), Ok(rules)) = (
            digits.parse::<Decimal>(),
            DecimalFormatter::try_new((&self.0).into(), Default::default()),
        ) else {
            return digits.to_owned();
        };
        rules.format(&number).to_string()
    }

    /// As a sentence joins names: `a, b and c`.
    pub(crate) fn list(&self, names: &[String]) -> String {
        let wide = ListFormatterOptions::default().with_length(ListLength::Wide);
        ListFormatter::try_new_and((&self.0).into(), wide).map_or_else(
            |_| names.join(", "),
            |rules| rules.format(names.iter()).to_string(),
        )
    }
}

impl Memoizable for Formats {
    type Args = ();
    type Error = std::convert::Infallible;

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, Self::Error> {
        Ok(Self::of(&language.to_string()))
    }
}

/// Writes Fluent's numbers by the rules of the language; everything else as Fluent would.
pub(crate) fn format_number<M: MemoizerKind>(value: &FluentValue, kept: &M) -> Option<String> {
    let FluentValue::Number(number) = value else {
        return None;
    };
    let digits = number.as_string();
    let written = |formats: &Formats| formats.number(&digits);
    kept.with_try_get_threadsafe((), written).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_lists_follow_the_language() {
        let names: Vec<String> = ["a", "b", "c"].map(str::to_owned).into();
        for (locale, number, list) in [
            ("en-GB", "-1,234,567.50", "a, b and c"),
            ("de", "-1.234.567,50", "a, b und c"),
            ("vi", "-1.234.567,50", "a, b và c"),
        ] {
            let formats = Formats::of(locale);
            assert_eq!(formats.number("-1234567.50"), number);
            assert_eq!(formats.list(&names), list);
        }
    }

    #[test]
    fn what_is_no_number_stays_as_it_is() {
        assert_eq!(Formats::of("en-GB").number("many"), "many");
    }
}

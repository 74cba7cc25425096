use std::collections::{BTreeMap, BTreeSet};

use firstday_checklist::{Arg, Cause, Message, visible, visible_line};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use fluent_syntax::parser::ParserError;
use jiff::Timestamp;
use jiff::tz::Offset;
use rust_decimal::{Decimal, RoundingStrategy};
use thiserror::Error;
use unic_langid::LanguageIdentifier;

use crate::Language;
use crate::formats::{Formats, format_number};
use crate::messages::{Names, messages, plain_text};

/// The message of each language that names the locale by whose rules it writes numbers and lists.
const LOCALE: &str = "language-locale";

/// The messages of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    formats: Formats,
    messages: BTreeMap<String, Names>,
}

/// What is wrong with the files of a language.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Fault {
    /// A part of a file is not Fluent.
    #[error("{file}: {reason}")]
    Syntax {
        /// The file's path below the language's folder.
        file: String,
        /// The parser's own words.
        reason: String,
    },
    /// Two messages share an id; the first one counts.
    #[error("{file}: a message or term named {id} is there already")]
    Twice {
        /// The file in which it stands again.
        file: String,
        /// Its id.
        id: String,
    },
}

impl Words {
    /// The words of a language. What is wrong with its files is left out; the tests find it.
    pub fn load(language: Language) -> Self {
        Self::read(&language.files()).0
    }

    /// Reads the files of a language: path and text. What is wrong with them comes along, and is
    /// left out of the words.
    pub fn read(files: &[(&str, &str)]) -> (Self, Vec<Fault>) {
        let mut faults = Vec::new();
        let mut resources = Vec::new();
        for (file, text) in files {
            let (resource, errors) = parsed(text);
            faults.extend(errors.iter().map(|error| Fault::Syntax {
                file: (*file).to_owned(),
                reason: error.to_string(),
            }));
            resources.push((*file, resource));
        }
        let mut words = Self::in_locale(&locale_of(&resources));
        for (file, resource) in resources {
            faults.extend(words.add(file, resource));
        }
        (words, faults)
    }

    /// The sentence that a message stands for.
    ///
    /// A message that is not there reads as its id in ⟦⟧, and a variable that is not given as its
    /// name in braces: a person can still tell what was meant. What a variable has in it that nobody
    /// would see, or that ends a line, is shown ([`visible_line`]): it can be somebody else's words.
    pub fn say(&self, message: &Message) -> String {
        let pattern = self.bundle.get_message(&message.id);
        let Some(pattern) = pattern.and_then(|message| message.value()) else {
            return format!("⟦{}⟧", visible_line(&message.id));
        };
        let args = message.args.iter();
        let args: FluentArgs = args
            .map(|(name, arg)| (name.as_str(), self.value(arg)))
            .collect();
        let mut missing = Vec::new();
        self.bundle
            .format_pattern(pattern, Some(&args), &mut missing)
            .into_owned()
    }

    /// A cause: somebody else's words as they came, in their lines, or our own sentence. What nobody
    /// would see of them is shown ([`visible`]).
    pub fn cause(&self, cause: &Cause) -> String {
        match cause {
            Cause::Said(words) => visible(words).into_owned(),
            Cause::Message(message) => self.say(message),
        }
    }

    /// The locale of CLDR by whose rules it writes, such as `en-GB`: what HTML calls `lang`.
    pub fn locale(&self) -> String {
        self.formats.locale()
    }

    /// The text of the message `id`, which has no variables.
    pub fn text(&self, id: &str) -> String {
        self.say(&Message::new(id))
    }

    /// Whether there is such a message.
    pub fn has(&self, id: &str) -> bool {
        self.messages.contains_key(id)
    }

    /// Every message's id, in alphabetical order.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.messages.keys().map(String::as_str)
    }

    /// The variables that a message wants, those of the messages that it quotes included.
    pub fn variables(&self, id: &str) -> BTreeSet<String> {
        let mut variables = BTreeSet::new();
        let mut seen = BTreeSet::new();
        let mut open = vec![id];
        while let Some(id) = open.pop() {
            let Some(names) = self.messages.get(id) else {
                continue;
            };
            if seen.insert(id) {
                variables.extend(names.variables.iter().cloned());
                open.extend(names.messages.iter().map(String::as_str));
            }
        }
        variables
    }

    fn in_locale(locale: &str) -> Self {
        let language: LanguageIdentifier = locale.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // The marks that part left-to-right from right-to-left text show as boxes in terminals.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(format_number));
        Self {
            bundle,
            formats: Formats::of(locale),
            messages: BTreeMap::new(),
        }
    }

    fn add(&mut self, file: &str, resource: FluentResource) -> Vec<Fault> {
        for (id, names) in messages(resource.entries()) {
            self.messages.entry(id).or_insert(names);
        }
        let twice = self.bundle.add_resource(resource).err().unwrap_or_default();
        let twice = twice.into_iter().filter_map(|error| twice_in(file, error));
        twice.collect()
    }

    /// What Fluent is given: a number where plural forms turn on it, else the finished text.
    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Text(text) => visible_line(text).into_owned().into(),
            Arg::Number(number) => (*number).into(),
            Arg::Decimal(number) => decimal(*number),
            Arg::Date(at) => self.say(&date(*at)).into(),
            Arg::Time(at) => self.say(&time(*at)).into(),
            Arg::Money(amount) => self.money(*amount).into(),
            Arg::List(names) => {
                let names = names.iter().map(|name| visible_line(name).into_owned());
                self.formats.list(&names.collect::<Vec<_>>()).into()
            }
            Arg::Message(message) => self.say(message).into(),
        }
    }

    fn money(&self, amount: Decimal) -> String {
        let cents = amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        let below_zero = cents.is_sign_negative() && !cents.is_zero();
        let amount = self.formats.number(&format!("{:.2}", cents.abs()));
        let message = Message::new("language-money").with("amount", amount);
        self.say(&message.with("sign", if below_zero { "minus" } else { "plus" }))
    }
}

/// The numbers of the date in UTC. They are written as they are, but for the month, which the
/// language names.
fn date(at: Timestamp) -> Message {
    let date = Offset::UTC.to_datetime(at);
    Message::new("language-date")
        .with("day", date.day().to_string())
        .with("month", i64::from(date.month()))
        .with("year", date.year().to_string())
}

fn time(at: Timestamp) -> Message {
    let time = Offset::UTC.to_datetime(at);
    Message::new("language-time")
        .with("date", date(at))
        .with("hour", format!("{:02}", time.hour()))
        .with("minute", format!("{:02}", time.minute()))
}

fn decimal(number: Decimal) -> FluentValue<'static> {
    let digits = number.to_string();
    let number = digits.parse::<FluentNumber>();
    number.map_or_else(|_| digits.into(), FluentValue::Number)
}

/// What can be read of a file, and what is wrong with the rest.
fn parsed(text: &str) -> (FluentResource, Vec<ParserError>) {
    match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => (resource, Vec::new()),
        Err(resource_and_errors) => resource_and_errors,
    }
}

fn locale_of(resources: &[(&str, FluentResource)]) -> String {
    let mut entries = resources
        .iter()
        .flat_map(|(_, resource)| resource.entries());
    let named = entries.find_map(|entry| plain_text(entry, LOCALE));
    named.unwrap_or_default().to_owned()
}

fn twice_in(file: &str, error: FluentError) -> Option<Fault> {
    match error {
        FluentError::Overriding { id, .. } => Some(Fault::Twice {
            file: file.to_owned(),
            id,
        }),
        FluentError::ParserError(_) | FluentError::ResolverError(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
language-locale = en-GB
greeting = Hello { $name }
users = { $count ->
    [one] { $count } user
   *[other] { $count } users
}
quote = { greeting }, { $mood }
";

    fn words() -> Words {
        Words::read(&[("a.ftl", FILE)]).0
    }

    fn said(message: Message) -> String {
        words().say(&message)
    }

    #[test]
    fn says_a_message_with_its_variables() {
        assert_eq!(
            said(Message::new("greeting").with("name", "ana")),
            "Hello ana"
        );
    }

    #[test]
    fn says_a_message_within_another() {
        let users = Message::new("users").with("count", 2_i64);
        assert_eq!(
            said(Message::new("greeting").with("name", users)),
            "Hello 2 users"
        );
    }

    #[test]
    fn numbers_choose_plural_forms() {
        let text = |count: i64| said(Message::new("users").with("count", count));
        assert_eq!(text(1), "1 user");
        assert_eq!(text(5000), "5,000 users");
    }

    #[test]
    fn what_is_missing_shows() {
        assert_eq!(words().text("nothing"), "⟦nothing⟧");
        assert_eq!(words().text("greeting"), "Hello {$name}");
    }

    #[test]
    fn knows_the_variables_of_quoted_messages() {
        let variables: Vec<String> = words().variables("quote").into_iter().collect();
        assert_eq!(variables, ["mood", "name"]);
    }

    #[test]
    fn tells_what_is_wrong_with_a_file() {
        let (words, faults) =
            Words::read(&[("a.ftl", "one = 1\n"), ("b.ftl", "one = 2\n= what\n")]);
        assert_eq!(words.text("one"), "1");
        assert!(
            matches!(&faults[..], [Fault::Syntax { .. }, Fault::Twice { .. }]),
            "{faults:?}"
        );
    }
}

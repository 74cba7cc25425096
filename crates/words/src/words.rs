use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use firstday_checklist::{Arg, Message};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::FluentNumber;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use thiserror::Error;
use unic_langid::LanguageIdentifier;

use crate::formats::{date, format_number, list, money, time};
use crate::messages::{Names, messages};

/// One folder a language.
static LOCALES: Dir = include_dir!("$CARGO_MANIFEST_DIR/locales");

static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::read("en", &files("en")).0);

/// The messages of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
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

/// The languages that there are, and the files of each: path below the language's folder, text.
pub fn languages() -> BTreeMap<&'static str, Vec<(&'static str, &'static str)>> {
    LOCALES
        .dirs()
        .filter_map(|folder| folder.path().to_str())
        .map(|language| (language, files(language)))
        .collect()
}

impl Words {
    /// The English words, which are complete.
    pub fn english() -> &'static Self {
        &ENGLISH
    }

    /// Reads the files of a language: path and text. What is wrong with them comes along, and is
    /// left out of the words.
    pub fn read(language: &str, files: &[(&str, &str)]) -> (Self, Vec<Fault>) {
        let language: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut words = Self {
            bundle: FluentBundle::new_concurrent(vec![language]),
            messages: BTreeMap::new(),
        };
        // The marks that part left-to-right from right-to-left text show as boxes in terminals.
        words.bundle.set_use_isolating(false);
        words.bundle.set_formatter(Some(format_number));
        let faults = files
            .iter()
            .flat_map(|(file, text)| words.add(file, text))
            .collect();
        (words, faults)
    }

    /// The sentence that a message stands for.
    ///
    /// A message that is not there reads as its id in ⟦⟧, and a variable that is not given as its
    /// name in braces: a person can still tell what was meant.
    pub fn say(&self, message: &Message) -> String {
        let pattern = self.bundle.get_message(&message.id);
        let Some(pattern) = pattern.and_then(|message| message.value()) else {
            return format!("⟦{}⟧", message.id);
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

    /// What Fluent is given: a number where plural forms turn on it, else the finished text.
    fn value(&self, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Text(text) => text.clone().into(),
            Arg::Number(number) => (*number).into(),
            Arg::Decimal(number) => number
                .to_string()
                .parse::<FluentNumber>()
                .map_or_else(|_| number.to_string().into(), FluentValue::Number),
            Arg::Date(at) => date(*at).into(),
            Arg::Time(at) => time(*at).into(),
            Arg::Money(amount) => money(*amount).into(),
            Arg::List(names) => list(names).into(),
            Arg::Message(message) => self.say(message).into(),
        }
    }

    fn add(&mut self, file: &str, text: &str) -> Vec<Fault> {
        let (resource, errors) = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let mut faults: Vec<Fault> = errors
            .into_iter()
            .map(|error| Fault::Syntax {
                file: file.to_owned(),
                reason: error.to_string(),
            })
            .collect();
        for (id, names) in messages(resource.entries()) {
            self.messages.entry(id).or_insert(names);
        }
        let twice = self.bundle.add_resource(resource).err().unwrap_or_default();
        faults.extend(twice.into_iter().filter_map(|error| twice_in(file, error)));
        faults
    }
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

fn files(language: &str) -> Vec<(&'static str, &'static str)> {
    let mut files = Vec::new();
    let mut open: Vec<&Dir> = LOCALES.get_dir(language).into_iter().collect();
    while let Some(folder) = open.pop() {
        open.extend(folder.dirs());
        files.extend(folder.files().filter_map(|file| {
            let path = file.path().strip_prefix(language).ok()?.to_str()?;
            Some((path, file.contents_utf8()?))
        }));
    }
    files.sort_unstable();
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "\
greeting = Hello { $name }
users = { $count ->
    [one] { $count } user
   *[other] { $count } users
}
quote = { greeting }, { $mood }
";

    fn words() -> Words {
        Words::read("en", &[("a.ftl", FILE)]).0
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
        let (words, faults) = Words::read(
            "en",
            &[("a.ftl", "one = 1\n"), ("b.ftl", "one = 2\n= what\n")],
        );
        assert_eq!(words.text("one"), "1");
        assert!(
            matches!(&faults[..], [Fault::Syntax { .. }, Fault::Twice { .. }]),
            "{faults:?}"
        );
    }
}

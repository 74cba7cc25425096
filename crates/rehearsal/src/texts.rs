//! What the practice account's pages say.

use firstday_app::checklist::Message;
use firstday_practice::Texts;
use firstday_words::Words;

/// The sentences in a language. What varies in them stands in braces for the practice account.
pub(crate) fn texts(words: &Words) -> Texts {
    Texts::new(&words.locale(), |name, variables| {
        let message = Message::new(format!("practice-{name}"));
        let place =
            |message: Message, variable: &&str| message.with(variable, format!("{{{variable}}}"));
        words.say(&variables.iter().fold(message, place))
    })
}

#[cfg(test)]
mod tests {
    use firstday_words::Language;

    use super::*;

    #[test]
    fn the_words_are_those_that_the_practice_account_has_by_itself() {
        let words = Words::load(Language::ENGLISH);
        for (name, _) in Texts::ENGLISH {
            assert!(words.has(&format!("practice-{name}")), "{name}");
        }
        let english = format!("{:?}", Texts::english());
        let ours = format!("{:?}", texts(&words));
        assert_eq!(ours.replace(&words.locale(), "en"), english);
    }
}

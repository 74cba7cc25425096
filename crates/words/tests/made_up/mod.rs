//! A language that nobody speaks: English with accents, and two fifths longer. The tests of the window
//! make it by the same letters (`ui/test/made-up.ts`).

use std::sync::LazyLock;

use firstday_words::Language;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use fluent_syntax::parser;
use fluent_syntax::serializer::serialize;

/// Its files, made like those of English: path and text.
pub(crate) fn files() -> Vec<(&'static str, String)> {
    let english = Language::ENGLISH.files().into_iter();
    english.map(|(path, text)| (path, file(text))).collect()
}

struct Letters {
    english: String,
    accented: String,
    longer: String,
}

static LETTERS: LazyLock<Letters> = LazyLock::new(|| {
    let letters: serde_json::Value = serde_json::from_str(include_str!("letters.json")).unwrap();
    let of = |name: &str| letters[name].as_str().unwrap().to_owned();
    Letters {
        english: of("english"),
        accented: of("accented"),
        longer: of("longer"),
    }
});

fn file(text: &str) -> String {
    let mut file: Resource<String> = parser::parse(text.to_owned()).unwrap();
    for entry in &mut file.body {
        match entry {
            Entry::Message(message) if message.id.name != "language-locale" => {
                message.value.iter_mut().for_each(translate);
            }
            Entry::Message(_)
            | Entry::Term(_)
            | Entry::Comment(_)
            | Entry::GroupComment(_)
            | Entry::ResourceComment(_)
            | Entry::Junk { .. } => {}
        }
    }
    serialize(&file)
}

fn translate(pattern: &mut Pattern<String>) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = translated(value),
            PatternElement::Placeable {
                expression: Expression::Select { variants, .. },
            } => variants
                .iter_mut()
                .for_each(|variant| translate(&mut variant.value)),
            PatternElement::Placeable {
                expression: Expression::Inline(inline),
            } => translate_literal(inline),
        }
    }
}

fn translate_literal(inline: &mut InlineExpression<String>) {
    match inline {
        InlineExpression::StringLiteral { value } => *value = translated(value),
        InlineExpression::FunctionReference { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. }
        | InlineExpression::VariableReference { .. }
        | InlineExpression::Placeable { .. } => {}
    }
}

fn translated(text: &str) -> String {
    let letters = text.chars().filter(char::is_ascii_alphabetic).count();
    let longer = LETTERS.longer.repeat(letters * 2 / 5);
    let mut words: String = text.chars().map(accented).collect();
    // Blanks at the ends part a text from the variables around it.
    let end = words.trim_end().len();
    words.insert_str(end, &longer);
    words
}

/// A letter like it, which English has not.
fn accented(letter: char) -> char {
    let place = LETTERS
        .english
        .chars()
        .position(|english| english == letter);
    place
        .and_then(|place| LETTERS.accented.chars().nth(place))
        .unwrap_or(letter)
}

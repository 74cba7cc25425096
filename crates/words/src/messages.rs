//! What each message names, read from its syntax tree.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// The variables and the other messages that a message names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Names {
    /// Without the `$`.
    pub(crate) variables: BTreeSet<String>,
    /// Ids of messages, whose variables are this one's too.
    pub(crate) messages: BTreeSet<String>,
}

/// The messages of one file: id and what it names. Terms and comments are left out.
pub(crate) fn messages<'s>(
    entries: impl Iterator<Item = &'s Entry<&'s str>>,
) -> Vec<(String, Names)> {
    entries
        .filter_map(|entry| match entry {
            Entry::Message(message) => Some(message),
            Entry::Term(_)
            | Entry::Comment(_)
            | Entry::GroupComment(_)
            | Entry::ResourceComment(_)
            | Entry::Junk { .. } => None,
        })
        .map(|message| {
            let mut names = Names::default();
            if let Some(pattern) = &message.value {
                names.add_pattern(pattern);
            }
            (message.id.name.to_owned(), names)
        })
        .collect()
}

/// The text of the message `id`, if this is it and it has nothing but text.
pub(crate) fn plain_text<'s>(entry: &Entry<&'s str>, id: &str) -> Option<&'s str> {
    let Entry::Message(message) = entry else {
        return None;
    };
    let pattern = message.value.as_ref().filter(|_| message.id.name == id)?;
    let [PatternElement::TextElement { value }] = pattern.elements.as_slice() else {
        return None;
    };
    Some(value)
}

impl Names {
    fn add_pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::Placeable { expression } => self.add_expression(expression),
                PatternElement::TextElement { .. } => {}
            }
        }
    }

    fn add_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.add_inline(inline),
            Expression::Select { selector, variants } => {
                self.add_inline(selector);
                for variant in variants {
                    self.add_pattern(&variant.value);
                }
            }
        }
    }

    fn add_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.messages.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.add_expression(expression),
            InlineExpression::FunctionReference { arguments, .. } => {
                for argument in &arguments.positional {
                    self.add_inline(argument);
                }
            }
            InlineExpression::StringLiteral { .. }
            | InlineExpression::NumberLiteral { .. }
            | InlineExpression::TermReference { .. } => {}
        }
    }
}

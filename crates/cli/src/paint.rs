//! Lines with their colours. Only what is coloured here becomes an escape of the terminal: the text
//! itself, whoever wrote it, is shown sign by sign.

use std::fmt;

use console::{Style, StyledObject};
use firstday_app::checklist::visible;

/// One line, in parts that look alike.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line(Vec<(Style, String)>);

/// A part that looks like this.
pub(crate) fn painted(look: Style, text: impl Into<String>) -> Line {
    Line(vec![(look, text.into())])
}

/// A part in bold type.
pub(crate) fn bold(text: impl Into<String>) -> Line {
    painted(Style::new().bold(), text)
}

impl Line {
    /// The same line with more behind it.
    #[must_use]
    pub(crate) fn and(mut self, more: impl Into<Line>) -> Self {
        self.0.extend(more.into().0);
        self
    }
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        painted(Style::new(), text)
    }
}

impl From<&str> for Line {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<&String> for Line {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

/// As it goes to the terminal. Tabs stay, as they stand in files that are shown.
impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|(look, text)| {
            let shown: StyledObject<String> = look.apply_to(visible(text).replace('\n', "\\n"));
            shown.fmt(f)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_colours_are_escapes() {
        let hostile = "a\u{1b}[8m\nb\u{9b}2J\u{202e}\tc";
        let look = Style::new().red().force_styling(true);
        let line = Line::from("x ").and(painted(look, hostile)).and("\r\n");
        let shown = r"a\u{1b}[8m\nb\u{9b}2J\u{202e}";
        assert_eq!(
            line.to_string(),
            format!("x \u{1b}[31m{shown}\tc\u{1b}[0m\\n")
        );
    }
}

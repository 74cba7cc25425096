//! How questions look. What dialoguer itself would say in English comes from the words.

use std::fmt;

use dialoguer::theme::{ColorfulTheme, Theme};

use crate::out::Out;

/// dialoguer's look, in the language of the person.
pub(super) struct Voice {
    look: ColorfulTheme,
    yes: String,
    no: String,
    /// What can be pressed.
    keys: String,
}

impl Voice {
    pub(super) fn new(out: &Out) -> Self {
        Self {
            look: ColorfulTheme::default(),
            yes: out.words("cli-yes"),
            no: out.words("cli-no"),
            keys: out.words("cli-yes-no"),
        }
    }

    fn word(&self, yes: Option<bool>) -> &str {
        match yes {
            Some(true) => &self.yes,
            Some(false) => &self.no,
            None => "",
        }
    }
}

impl Theme for Voice {
    fn format_confirm_prompt(
        &self,
        f: &mut dyn fmt::Write,
        prompt: &str,
        default: Option<bool>,
    ) -> fmt::Result {
        let Self { look, keys, .. } = self;
        let (prompt, keys) = (
            look.prompt_style.apply_to(prompt),
            look.hint_style.apply_to(keys),
        );
        let default = look.defaults_style.apply_to(self.word(default));
        write!(
            f,
            "{} {prompt} {keys} {} {default}",
            look.prompt_prefix, look.prompt_suffix
        )
    }

    fn format_confirm_prompt_selection(
        &self,
        f: &mut dyn fmt::Write,
        prompt: &str,
        selection: Option<bool>,
    ) -> fmt::Result {
        let word = self.word(selection);
        self.look.format_input_prompt_selection(f, prompt, word)
    }

    fn format_prompt(&self, f: &mut dyn fmt::Write, prompt: &str) -> fmt::Result {
        self.look.format_prompt(f, prompt)
    }

    fn format_input_prompt(
        &self,
        f: &mut dyn fmt::Write,
        prompt: &str,
        default: Option<&str>,
    ) -> fmt::Result {
        self.look.format_input_prompt(f, prompt, default)
    }

    fn format_input_prompt_selection(
        &self,
        f: &mut dyn fmt::Write,
        prompt: &str,
        selection: &str,
    ) -> fmt::Result {
        self.look
            .format_input_prompt_selection(f, prompt, selection)
    }

    fn format_multi_select_prompt_selection(
        &self,
        f: &mut dyn fmt::Write,
        prompt: &str,
        selections: &[&str],
    ) -> fmt::Result {
        self.look
            .format_multi_select_prompt_selection(f, prompt, selections)
    }

    fn format_select_prompt_item(
        &self,
        f: &mut dyn fmt::Write,
        text: &str,
        active: bool,
    ) -> fmt::Result {
        self.look.format_select_prompt_item(f, text, active)
    }

    fn format_multi_select_prompt_item(
        &self,
        f: &mut dyn fmt::Write,
        text: &str,
        checked: bool,
        active: bool,
    ) -> fmt::Result {
        self.look
            .format_multi_select_prompt_item(f, text, checked, active)
    }
}

//! What a person does at the terminal on the first day.

use firstday_checklist::Message;

use crate::phone::codes_of;
use crate::screen::Screen;

/// The most that stands in front of a key: what asks for it.
const KEY: &str = "KEY";

impl Screen {
    /// Answers each question of the guided way that has no good default, up to the review.
    ///
    /// # Panics
    /// When a question does not come.
    pub fn answers_the_guide(&self, user: &str, email: &str, command_line: bool) {
        let text = |id: &str| self.words().text(id);
        self.answer(&text("admin-user-name-label"), user);
        self.answer(&text("budgets-amount-label"), "");
        self.answer(&text("budgets-emails-label"), email);
        let wanted = if command_line { "y" } else { "n" };
        self.answer(&text("cli-page-command-line-question"), wanted);
        self.reaches_the_review();
    }

    /// Waits for the review.
    ///
    /// # Panics
    /// When it does not come.
    pub fn reaches_the_review(&self) {
        self.asks(&self.words().text("cli-review-keys"));
    }

    /// Agrees at the review to so many changes.
    ///
    /// # Panics
    /// When there is another number of them.
    pub fn applies(&self, changes: usize) {
        let apply = Message::new("cli-apply").with("count", changes);
        self.asks(&self.words().say(&apply));
        self.press("y\r");
    }

    /// Looks at the new password, and says to have it. Gives the password.
    ///
    /// # Panics
    /// When nobody shows it.
    pub fn saves_the_password(&self) -> String {
        self.asks(&self.words().text("cli-show-password"));
        self.press("y");
        let password = self.reads_the_password();
        self.press("\r");
        password
    }

    /// The new password, above the question whether the person has it.
    ///
    /// # Panics
    /// When it does not come.
    pub fn reads_the_password(&self) -> String {
        let kept = self.words().text("cli-password-kept");
        self.reads("the password", |text| {
            let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
            let before = lines
                .iter()
                .position(|line| line.contains(&kept))?
                .checked_sub(1)?;
            Some(lines[before].trim().to_owned())
        })
    }

    /// Types the key on the screen into a phone, and the codes of the phone here. Gives the key.
    ///
    /// # Panics
    /// When there is no key.
    pub fn pairs_the_phone(&self) -> String {
        let key = self.reads_the_key();
        let (first, second) = codes_of(&format!("otpauth://totp/x?secret={key}"));
        self.types_the_codes(&first, &second);
        key
    }

    /// Types two codes.
    ///
    /// # Panics
    /// When nobody asks for them.
    pub fn types_the_codes(&self, first: &str, second: &str) {
        self.answer(&self.words().text("cli-first-code"), first);
        self.answer(&self.words().text("cli-second-code"), second);
    }

    /// The key that a person would type into the phone, wherever lines wrap.
    ///
    /// # Panics
    /// When it does not come.
    pub fn reads_the_key(&self) -> String {
        let said = |id: &str| {
            let said = self.words().say(&Message::new(id).with("key", KEY));
            let before: String = said.split(KEY).next().unwrap().split_whitespace().collect();
            before
        };
        let before = [said("cli-type-key"), said("cli-type-key-alone")];
        self.reads("the key for the phone", |text| {
            let joined: String = text.split_whitespace().collect();
            let behind = before
                .iter()
                .find_map(|before| joined.split(before).nth(1))?;
            Some(behind.get(..64)?.to_owned())
        })
    }
}

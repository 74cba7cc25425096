//! The guided way in the window.

use serde_json::json;

use crate::window::Window;

/// The pages of a fresh account, in order.
pub const PAGES: [&str; 5] = [
    "root-user",
    "admin-user",
    "spending-alerts",
    "command-line",
    "review",
];

/// The chapters, in order.
pub const CHAPTERS: [&str; 7] = [
    "account",
    "root-user",
    "people",
    "command-line",
    "money",
    "guardrails",
    "tour",
];

/// What leads on from a page, at its foot.
const ONWARD: &str = "#setup [class*=awsui_primary-button]";
const EXIT: &str = "#setup [class*=awsui_cancel-button]";

impl Window {
    /// Waits for a page of the guided way.
    ///
    /// # Panics
    /// When it does not come.
    pub async fn is_on(&self, page: &str) {
        self.sees(&format!("#setup[data-page={page}]")).await;
    }

    /// Presses what leads on from a page.
    ///
    /// # Panics
    /// When it cannot be pressed.
    pub async fn turns_over(&self) {
        self.click(ONWARD).await;
    }

    /// Leaves the guided way, and comes back to the page that it was left at.
    ///
    /// # Panics
    /// When it opens at another page.
    pub async fn leaves_and_comes_back(&self, page: &str) {
        self.click(EXIT).await;
        let out = "return location.hash === '#/journey'";
        self.becomes("the guided way to be left", out, vec![]).await;
        self.go("#/setup").await;
        self.is_on(page).await;
    }

    /// Fills in a page of the guided way, as who takes the defaults; `method` is the way of the
    /// command line.
    ///
    /// # Panics
    /// When something that is asked is not there.
    pub async fn fills_in(&self, page: &str, user: &str, email: &str, method: &str) {
        self.is_on(page).await;
        match page {
            "root-user" => self.assigns_root_mfa().await,
            "admin-user" => self.write("#field-admin-user-name", user).await,
            "spending-alerts" => self.write("#field-budgets-emails", email).await,
            "command-line" => {
                self.click("#setup-command-line-yes").await;
                let method = format!("#field-cli-access-method-{method}");
                self.click(&method).await;
                let chosen = "return document.querySelector(arguments[0]).checked";
                self.becomes("the method", chosen, vec![json!(method)])
                    .await;
            }
            _ => {
                self.sees("#make-changes").await;
            }
        }
    }

    /// Adds an authenticator app in the practice console, and comes back.
    async fn assigns_root_mfa(&self) {
        self.click("#to-practice").await;
        self.adds_root_app().await;
        self.click("#back-to-firstday").await;
        self.is_on("root-user").await;
    }
}

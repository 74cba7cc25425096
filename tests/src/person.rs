//! What a person does in the window on the first day.

use std::path::{Path, PathBuf};

use firstday_practice::{Practice, PracticeCredentials};
use secrecy::ExposeSecret;

use crate::phone::{codes_of, read_qr};
use crate::stage::Stage;
use crate::window::Window;

/// Writes the session of a practice account's owner for the profile `owner`. Gives the session, and
/// the file that holds it.
///
/// # Panics
/// When the account cannot be opened.
pub fn owner_profile(stage: &Stage, practice: &Path) -> (PracticeCredentials, PathBuf) {
    let owner = Practice::open(practice).unwrap().sign_in();
    stage.write(".aws/config", "[profile owner]\nregion = us-east-1\n");
    let text = format!(
        "[owner]\naws_access_key_id = {}\naws_secret_access_key = {}\naws_session_token = {}\n",
        owner.access_key_id,
        owner.secret_access_key.expose_secret(),
        owner.session_token.expose_secret()
    );
    let file = stage.write(".aws/credentials", &text);
    (owner, file)
}

impl Window {
    /// From signing in to where the window leads: says yes where it asks who that is.
    ///
    /// # Panics
    /// When the account is not read.
    pub async fn comes_in(&self) {
        let script = "document.querySelector('#go-on:not([aria-disabled=true])')?.click(); return /^#.(setup|journey)/.test(location.hash)";
        self.becomes("the account to be read", script, vec![]).await;
        self.sees("main h1").await;
    }

    /// The same, and from there to the journey.
    ///
    /// # Panics
    /// When the journey does not come.
    pub async fn goes_on(&self) {
        self.comes_in().await;
        self.go("#/journey").await;
        self.sees_no_more("#setup").await;
    }

    /// Signs out by the menu of the account.
    ///
    /// # Panics
    /// When the start page does not come.
    pub async fn signs_out(&self) {
        let script = "const open = document.querySelector('#top [data-testid=sign-out]'); if (open) { open.click(); return true; } [...document.querySelectorAll('#top button')].find((it) => /\\d{12}/.test(it.textContent))?.click(); return false";
        self.becomes("the menu of the account", script, vec![])
            .await;
        self.sees("#begin-sign-in").await;
    }

    /// Answers what only the person can know. `method` is the way of the command line.
    ///
    /// # Panics
    /// When a question is not there.
    pub async fn answers(&self, user: &str, email: &str, method: &str) {
        self.go("#/chapter/people").await;
        self.write("#field-admin-user-name", user).await;
        self.go("#/chapter/command-line").await;
        self.click(&format!("#field-cli-access-method-{method}"))
            .await;
        self.go("#/chapter/money").await;
        self.write("#field-budgets-emails", email).await;
    }

    /// Adds an authenticator app to the root user in the practice console, by the picture on the
    /// screen, and goes back.
    ///
    /// # Panics
    /// When the console does not take it.
    pub async fn protects_root(&self) {
        self.go("#/chapter/root-user").await;
        self.click("#to-practice").await;
        self.adds_root_app().await;
        self.click("#back-to-firstday").await;
        self.sees("#step-root-mfa[data-status=holds]").await;
    }

    /// The clicks of the practice console, by the picture on the screen.
    pub(crate) async fn adds_root_app(&self) {
        self.click("#assign-mfa").await;
        self.write("#device-name", "phone").await;
        self.click("#next-device").await;
        let address = self.scans_the_picture().await;
        let (first, second) = codes_of(&address);
        self.write("#code-first", &first).await;
        self.write("#code-second", &second).await;
        self.click("#add-mfa").await;
        self.sees("#back-to-firstday").await;
    }

    /// The person has the new password, and says so.
    ///
    /// # Panics
    /// When nobody asks.
    pub async fn saves_the_password(&self) {
        self.click("#password-saved").await;
        self.click("#password-next").await;
        self.sees_no_more("#save-password").await;
    }

    /// What the practice phone shows there, once it is a code that was not used yet.
    ///
    /// # Panics
    /// When the phone is not at hand.
    pub async fn reads_the_phone(&self, css: &str) -> String {
        let fresh = format!("{css}:not(.used)");
        self.sees(&fresh).await.text().await.unwrap()
    }

    /// From the journey to the run.
    ///
    /// # Panics
    /// When there is nothing to make.
    pub async fn makes_the_changes(&self) {
        self.go("#/review").await;
        self.click("#make-changes").await;
    }

    /// Does what a run asks for until MFA is set up: saves the password, and types the codes of the
    /// picture. Gives back the address in it.
    ///
    /// # Panics
    /// When the run does not ask, or does not take it.
    pub async fn takes_its_turns(&self) -> String {
        self.saves_the_password().await;
        let address = self.scans_the_picture().await;
        self.types_the_codes_of(&address).await;
        address
    }

    /// Gives back the address in the picture that the run shows. It holds the seed.
    ///
    /// # Panics
    /// When no picture is shown, or it cannot be read.
    pub async fn scans_the_picture(&self) -> String {
        self.sees("#codes-picture").await;
        self.becomes("the picture to be drawn", "const it = document.querySelector('#codes-picture'); it.scrollIntoView({ block: 'center' }); return it.complete && it.naturalWidth > 0", vec![]).await;
        read_qr(&self.picture().await)
    }

    /// Types what an authenticator app shows that was given this address.
    ///
    /// # Panics
    /// When the codes are not taken.
    pub async fn types_the_codes_of(&self, address: &str) {
        let (first, second) = codes_of(address);
        self.write("#code-first", &first).await;
        self.write("#code-second", &second).await;
        // Another device may be asked for at once.
        let whose = "return document.querySelector('#codes').getAttribute('aria-label')";
        let whose = self.run(whose, vec![]).await;
        self.click("#submit-codes").await;
        let taken =
            "return document.querySelector('#codes')?.getAttribute('aria-label') !== arguments[0]";
        self.becomes("the codes to be taken", taken, vec![whose])
            .await;
    }
}

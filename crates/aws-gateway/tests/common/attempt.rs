//! Attempts to sign in, on the practice account.

#![allow(dead_code)]

use std::sync::Arc;

use firstday_aws_gateway::{
    BrowserSignIn, CallbackPage, CallbackPages, PageText, SignInError, SignInService, SignedIn,
    Transport,
};
use firstday_practice::Practice;
use firstday_rehearsal::transport;
use secrecy::SecretString;
use url::Url;

use crate::browser::{Browser, Page};
use crate::common::now;

pub(crate) const REGION: &str = "eu-central-1";

/// AWS's sign-in service of a Region, as the practice account plays it.
pub(crate) fn service(practice: &Practice) -> SignInService {
    service_over(transport(practice))
}

pub(crate) fn service_over(transport: Arc<dyn Transport>) -> SignInService {
    SignInService::new(REGION, now).over(transport)
}

/// Pages that say which one they are, and of what kind the failure is.
pub(crate) fn pages() -> CallbackPages {
    let text = |title: &str| PageText {
        language: "en".into(),
        title: title.to_owned(),
        paragraphs: vec!["You can close this tab".into()],
    };
    CallbackPages::new(move |page| match page {
        CallbackPage::Done => text("Done"),
        CallbackPage::Failed(error) => text(&format!("Failed: {:?}", error.kind)),
        CallbackPage::NotOurs => text("Not ours"),
        CallbackPage::OtherBrowser => text("Other browser"),
        CallbackPage::Used => text("Used"),
    })
}

pub(crate) fn here(practice: &Practice) -> BrowserSignIn {
    BrowserSignIn::here(service(practice), pages()).unwrap()
}

/// Signs in as `who` while the program waits.
pub(crate) async fn sign_in_as(
    practice: &Practice,
    who: &str,
) -> (Result<SignedIn, SignInError>, Page) {
    let attempt = here(practice);
    let address = attempt.address().to_owned();
    let browser = Browser::new(practice);
    tokio::join!(attempt.wait(), browser.sign_in(&address, who))
}

pub(crate) async fn signed_in(practice: &Practice, who: &str) -> SignedIn {
    sign_in_as(practice, who).await.0.unwrap()
}

/// A parameter of an address.
pub(crate) fn parameter(address: &str, name: &str) -> String {
    let url = Url::parse(address).unwrap();
    let found = url.query_pairs().find(|(key, _)| key == name);
    found.unwrap().1.into_owned()
}

/// Where the browser will come back to.
pub(crate) fn callback(address: &str) -> String {
    parameter(address, "redirect_uri")
}

/// A reply with this attempt's state and some code.
pub(crate) fn reply(address: &str, code: &str) -> SecretString {
    format!("state={}&code={code}", parameter(address, "state")).into()
}

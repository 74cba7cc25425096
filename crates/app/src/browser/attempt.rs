use std::fmt;
use std::sync::Arc;

use firstday_aws_gateway::{
    BrowserSignIn, CallbackPages, PageText, SignInElsewhere, SignInError, SignInService, SignedIn,
    Transport,
};
use firstday_checklist::Message;
use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;

use super::{LiveSession, SessionError};
use crate::problem::Problem;
use crate::say::say;
use crate::surroundings::Surroundings;

/// Where one signs in unless told otherwise: the Region that is open to every kind of account.
pub const HOME_REGION: &str = "us-east-1";

/// Addresses in AWS's place, as AWS's own tools read them (AWS SDKs and Tools Reference Guide,
/// "Service-specific endpoints").
const ENDPOINTS: [&str; 2] = ["AWS_ENDPOINT_URL_SIGNIN", "AWS_ENDPOINT_URL"];

/// Where a person signs in through the browser.
#[derive(Clone)]
pub struct SignInPlace {
    /// The Region of the sign-in service, such as `us-east-1`.
    pub region: String,
    /// The address in AWS's place, if it is not AWS.
    pub endpoint: Option<String>,
    transport: Option<Arc<dyn Transport>>,
}

impl SignInPlace {
    /// AWS's sign-in service in `region`, or what the environment names in its place.
    pub fn of(surroundings: &Surroundings, region: &str) -> Self {
        let named = ENDPOINTS.iter().find_map(|name| (surroundings.env)(name));
        Self {
            region: region.to_owned(),
            endpoint: named.and_then(|url| url.into_string().ok()),
            transport: None,
        }
    }

    /// A sign-in service at this address.
    #[must_use]
    pub fn at(mut self, endpoint: impl Into<String>) -> Self {
        self.endpoint = Some(endpoint.into());
        self
    }

    /// The same, with this program's own requests over `transport` instead of the network.
    #[must_use]
    pub fn over(mut self, transport: Arc<dyn Transport>) -> Self {
        self.transport = Some(transport);
        self
    }

    pub(crate) fn transport(&self) -> Option<Arc<dyn Transport>> {
        self.transport.clone()
    }

    fn service(&self) -> SignInService {
        let mut service = SignInService::new(&self.region);
        if let Some(url) = &self.endpoint {
            service = service.endpoint(url);
        }
        match &self.transport {
            Some(transport) => service.over(transport.clone()),
            None => service,
        }
    }
}

/// One sign-in through the browser, from the address to the session. Dropping it ends it.
pub struct Attempt {
    way: Way,
    place: SignInPlace,
    address: String,
    ends_at: Timestamp,
}

enum Way {
    Here(Box<BrowserSignIn>),
    Elsewhere(Box<SignInElsewhere>),
}

impl Attempt {
    /// Begins a sign-in at `place` with a browser on this computer. It comes back to a port that
    /// is open for ten minutes.
    ///
    /// # Errors
    /// [`SessionError::SignIn`] where there is no port, or the place is none.
    pub fn here(place: SignInPlace) -> Result<Self, SessionError> {
        let begun = BrowserSignIn::here(place.service(), pages())?;
        let address = begun.address().to_owned();
        Ok(Self::new(Way::Here(Box::new(begun)), place, address))
    }

    /// Begins a sign-in with a browser on another computer, whose page shows a code to bring
    /// back.
    ///
    /// # Errors
    /// [`SessionError::SignIn`] where the place is none.
    pub fn elsewhere(place: SignInPlace) -> Result<Self, SessionError> {
        let begun = BrowserSignIn::elsewhere(place.service())?;
        let address = begun.address().to_owned();
        Ok(Self::new(Way::Elsewhere(Box::new(begun)), place, address))
    }

    /// The address of the sign-in page.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The Region of the sign-in service.
    pub fn region(&self) -> &str {
        &self.place.region
    }

    /// Whether the browser is on another computer.
    pub fn is_elsewhere(&self) -> bool {
        matches!(self.way, Way::Elsewhere(_))
    }

    /// When the attempt ends by itself.
    pub fn ends_at(&self) -> Timestamp {
        self.ends_at
    }

    /// Waits for the browser on this computer; for one elsewhere it waits for ever.
    ///
    /// # Errors
    /// [`SessionError::SignIn`]; a new attempt is needed then.
    pub async fn wait(self) -> Result<LiveSession, SessionError> {
        match self.way {
            Way::Here(attempt) => Ok(live(attempt.wait().await?, &self.place)),
            Way::Elsewhere(_) => futures::future::pending().await,
        }
    }

    /// Redeems the code that the page elsewhere shows. A wrong one can be followed by another.
    ///
    /// # Errors
    /// [`SessionError::SignIn`]
    pub async fn redeem(&self, pasted: &SecretString) -> Result<LiveSession, SessionError> {
        match &self.way {
            Way::Elsewhere(attempt) => Ok(live(attempt.redeem(pasted).await?, &self.place)),
            Way::Here(_) => futures::future::pending().await,
        }
    }

    fn new(way: Way, place: SignInPlace, address: String) -> Self {
        let limit = SignedDuration::try_from(BrowserSignIn::TIME_LIMIT).unwrap_or_default();
        let now = Timestamp::now();
        Self {
            way,
            place,
            address,
            ends_at: now.checked_add(limit).unwrap_or(now),
        }
    }
}

impl fmt::Debug for Attempt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attempt")
            .field("region", &self.place.region)
            .field("elsewhere", &self.is_elsewhere())
            .finish_non_exhaustive()
    }
}

fn live(signed_in: SignedIn, place: &SignInPlace) -> LiveSession {
    LiveSession::new(signed_in, Timestamp::now, place.transport())
}

/// What the browser shows when it comes back.
fn pages() -> CallbackPages {
    let page = |title: &str, text: &str| PageText {
        title: say(&Message::new(title)),
        paragraphs: vec![say(&Message::new(text))],
    };
    CallbackPages {
        language: "en".to_owned(),
        done: page("sign-in-page-done", "sign-in-page-done-more"),
        failed: Box::new(failed),
        not_ours: page("sign-in-page-not-ours", "sign-in-page-not-ours-more"),
    }
}

fn failed(error: &SignInError) -> PageText {
    let problem = Problem::from(error.clone());
    PageText {
        title: say(&problem.title()),
        paragraphs: vec![
            say(&problem.hint()),
            say(&Message::new("sign-in-page-failed-more")),
        ],
    }
}

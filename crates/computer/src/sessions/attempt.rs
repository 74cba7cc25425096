use std::fmt;
use std::time::Duration;

use firstday_aws_gateway::{BrowserSignIn, CallbackPages, SignInElsewhere, SignedIn};
use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;

use super::error::SessionError;
use super::live::LiveSession;
use super::sign_in_place::SignInPlace;

/// How long a sign-in is waited for.
pub const SIGN_IN_LIMIT: Duration = BrowserSignIn::TIME_LIMIT;

/// One sign-in through the browser, from the address to the session. Dropping it ends it.
pub struct Attempt {
    begun: Begun,
    place: SignInPlace,
    address: String,
    leads_to: String,
    ends_at: Timestamp,
}

/// Where the browser is.
enum Begun {
    Here(Box<BrowserSignIn>),
    Elsewhere(Box<SignInElsewhere>),
}

impl Attempt {
    /// Begins a sign-in at `place` with a browser on this computer. It comes back to a port that
    /// is open for ten minutes, and is then shown one of `pages`.
    ///
    /// # Errors
    /// [`SessionError::SignIn`] where there is no port, or the place is none.
    pub fn here(place: SignInPlace, pages: CallbackPages) -> Result<Self, SessionError> {
        let begun = BrowserSignIn::here(place.service(), pages)?;
        let (address, leads_to) = (begun.address().to_owned(), begun.leads_to().to_owned());
        let begun = Begun::Here(Box::new(begun));
        Ok(Self::new(begun, place, address, leads_to))
    }

    /// Begins a sign-in with a browser on another computer, whose page shows a code to bring
    /// back.
    ///
    /// # Errors
    /// [`SessionError::SignIn`] where the place is none.
    pub fn elsewhere(place: SignInPlace) -> Result<Self, SessionError> {
        let begun = BrowserSignIn::elsewhere(place.service())?;
        let address = begun.address().to_owned();
        let leads_to = address.split('?').next().unwrap_or(&address).to_owned();
        let begun = Begun::Elsewhere(Box::new(begun));
        Ok(Self::new(begun, place, address, leads_to))
    }

    /// The address to open: for a browser on this computer one of this computer, and for another that
    /// of the sign-in page.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The address of the sign-in page, without its query.
    pub fn leads_to(&self) -> &str {
        &self.leads_to
    }

    /// The Region of the sign-in service.
    pub fn region(&self) -> &str {
        &self.place.region
    }

    /// Whether the browser is on another computer.
    pub fn is_elsewhere(&self) -> bool {
        matches!(self.begun, Begun::Elsewhere(_))
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
        match self.begun {
            Begun::Here(attempt) => Ok(live(attempt.wait().await?, &self.place)),
            Begun::Elsewhere(_) => futures::future::pending().await,
        }
    }

    /// Redeems the code that the page elsewhere shows. A wrong one can be followed by another.
    ///
    /// # Errors
    /// [`SessionError::SignIn`]
    pub async fn redeem(&self, pasted: &SecretString) -> Result<LiveSession, SessionError> {
        match &self.begun {
            Begun::Elsewhere(attempt) => Ok(live(attempt.redeem(pasted).await?, &self.place)),
            Begun::Here(_) => futures::future::pending().await,
        }
    }

    fn new(begun: Begun, place: SignInPlace, address: String, leads_to: String) -> Self {
        let limit = SignedDuration::try_from(SIGN_IN_LIMIT).unwrap_or_default();
        let now = place.now();
        Self {
            begun,
            place,
            address,
            leads_to,
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
    LiveSession::new(signed_in, place)
}

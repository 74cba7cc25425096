//! One attempt to sign in through the browser.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::StatusCode;
use secrecy::SecretString;
use tokio::sync::Mutex;
use tokio::task::JoinSet;
use tokio::time::Instant;

use super::address::{self, OTHER_DEVICE, THIS_DEVICE};
use super::callback::{Door, Visitor};
use super::dpop::DpopKey;
use super::error::{SignInError, SignInErrorKind};
use super::nonce::Nonce;
use super::page::{CallbackPage, CallbackPages};
use super::pasted;
use super::pkce::Verifier;
use super::reply::{Misfit, Refusal, Reply};
use super::service::SignInService;
use super::session::{BrowserSession, SignedIn};
use super::token::{self, CodeGrant};

/// How long the port stays for what the browser asks after its page, such as a reload.
const LINGER: Duration = Duration::from_secs(5);

/// One attempt to sign in through a browser on this computer. Dropping it ends it.
pub struct BrowserSignIn {
    attempt: Attempt,
    state: Nonce,
    door: Door,
    address: String,
    pages: CallbackPages,
    deadline: Instant,
}

/// One attempt to sign in through a browser on another computer, from which the person brings a
/// code back by hand. AWS decides how long a code is good.
pub struct SignInElsewhere {
    attempt: Attempt,
    state: Nonce,
    redeemed: Mutex<bool>,
}

impl BrowserSignIn {
    /// How long [`BrowserSignIn::wait`] waits for the browser, counted from
    /// [`BrowserSignIn::here`]: as long as the AWS CLI does.
    pub const TIME_LIMIT: Duration = Duration::from_secs(10 * 60);

    /// Begins an attempt on this computer and takes a port for the browser to come back to. What
    /// comes there before [`BrowserSignIn::wait`] waits.
    ///
    /// # Errors
    ///
    /// `PortUnavailable`, `InvalidRegion`, `EndpointRefused`.
    pub fn here(service: SignInService, pages: CallbackPages) -> Result<Self, SignInError> {
        let door = Door::open().map_err(|error| no_port(&service, &error))?;
        let (attempt, state) = Attempt::begin(service, THIS_DEVICE, door.redirect_uri())?;
        Ok(Self {
            attempt,
            state,
            address: door.address(),
            door,
            pages,
            deadline: Instant::now() + Self::TIME_LIMIT,
        })
    }

    /// Begins an attempt in which the person brings the code back by hand.
    ///
    /// # Errors
    ///
    /// `InvalidRegion`, `EndpointRefused`.
    pub fn elsewhere(service: SignInService) -> Result<SignInElsewhere, SignInError> {
        let redirect_uri = format!("{}/v1/sessions/confirmation", service.base()?);
        let (attempt, state) = Attempt::begin(service, OTHER_DEVICE, redirect_uri)?;
        Ok(SignInElsewhere {
            attempt,
            state,
            redeemed: Mutex::new(false),
        })
    }

    /// The address to open in the browser: one of this computer, which leads to AWS's page and tells
    /// the browser by a cookie. Everybody on the computer can read what a browser is started with, so
    /// AWS's own address, with its `state`, is not to be had here. Where the system tells whose a
    /// connection is, nobody else gets in; elsewhere whoever comes first does, and the attempt ends
    /// when another comes.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Where that leads: the address of AWS's page without its query.
    pub fn leads_to(&self) -> &str {
        let address = self.attempt.address.as_str();
        address.split('?').next().unwrap_or(address)
    }

    /// Waits for the browser to come back, and redeems the code that it brings. The browser is
    /// shown how that went.
    ///
    /// Needs a Tokio runtime, on which the port stays for some seconds after the end so that what
    /// the browser still asks is answered.
    ///
    /// # Errors
    ///
    /// Any [`SignInErrorKind`] of a sign-in; `NeverCameBack` after [`BrowserSignIn::TIME_LIMIT`].
    pub async fn wait(self) -> Result<SignedIn, SignInError> {
        let attempt = self.attempt;
        let pages = Arc::new(self.pages);
        let listening = self
            .door
            .listen(self.state, &attempt.address, pages.clone());
        let mut open = listening.map_err(|error| no_port(&attempt.service, &error))?;
        let visitor = tokio::select! {
            visitor = tokio::time::timeout_at(self.deadline, open.visitors.recv()) => visitor,
            () = open.spoilt.notified() => return Err(attempt.used(open.tasks)),
        };
        let Ok(Some(visitor)) = visitor else {
            let words = "the browser did not come back in time";
            return Err(attempt.error(SignInErrorKind::NeverCameBack, words));
        };
        let outcome = tokio::select! {
            biased;
            // Whoever came first may have been somebody else, who brought a code of their own.
            () = open.spoilt.notified() => Err(attempt.used(JoinSet::new())),
            outcome = attempt.conclude(&visitor.reply) => outcome,
        };
        show(visitor, &outcome, &pages).await;
        linger(open.tasks);
        outcome
    }
}

impl SignInElsewhere {
    /// The address to open in the other computer's browser.
    pub fn address(&self) -> &str {
        &self.attempt.address
    }

    /// Redeems what the person brings back: the text that AWS's page shows, or the address to
    /// which it went. A text that is none can be followed by another.
    ///
    /// # Errors
    ///
    /// `NotACode`, `OtherAttempt`, `AlreadyRedeemed`, and any kind of a sign-in.
    pub async fn redeem(&self, pasted: &SecretString) -> Result<SignedIn, SignInError> {
        let mut redeemed = self.redeemed.lock().await;
        if *redeemed {
            let words = "the code was redeemed before";
            return Err(self.attempt.error(SignInErrorKind::AlreadyRedeemed, words));
        }
        let reply = pasted::reply(pasted, &self.state);
        let reply = reply.map_err(|misfit| self.attempt.misfit(misfit))?;
        let signed_in = self.attempt.conclude(&reply).await?;
        *redeemed = true;
        Ok(signed_in)
    }
}

impl fmt::Debug for BrowserSignIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BrowserSignIn")
            .field("service", &self.attempt.service)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for SignInElsewhere {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignInElsewhere")
            .field("service", &self.attempt.service)
            .finish_non_exhaustive()
    }
}

/// What both ways have in common.
struct Attempt {
    service: SignInService,
    client_id: &'static str,
    redirect_uri: String,
    verifier: Verifier,
    key: DpopKey,
    address: String,
}

impl Attempt {
    fn begin(
        service: SignInService,
        client_id: &'static str,
        redirect_uri: String,
    ) -> Result<(Self, Nonce), SignInError> {
        let (state, verifier) = {
            let random = &mut rand::rng();
            (Nonce::random(random), Verifier::random(random))
        };
        let address = address::of(&address::Request {
            base: &service.base()?,
            client_id,
            redirect_uri: &redirect_uri,
            state: &state,
            verifier: &verifier,
        });
        let refused = |_| service.error(SignInErrorKind::EndpointRefused, "no address");
        let address = address.map_err(refused)?;
        let key = DpopKey::random();
        let attempt = Self {
            service,
            client_id,
            redirect_uri,
            verifier,
            key,
            address,
        };
        Ok((attempt, state))
    }

    /// What AWS's answer comes to.
    async fn conclude(&self, reply: &Reply) -> Result<SignedIn, SignInError> {
        match reply {
            Reply::Code(code) => self.redeem(code).await,
            Reply::Refused(refusal) => Err(self.refused(refusal)),
        }
    }

    async fn redeem(&self, code: &SecretString) -> Result<SignedIn, SignInError> {
        let grant = CodeGrant {
            client_id: self.client_id,
            redirect_uri: &self.redirect_uri,
            code,
            verifier: &self.verifier,
            key: &self.key,
        };
        let answer = token::redeem(&self.service, &grant).await?;
        let session = BrowserSession {
            region: self.service.region.clone(),
            client_id: self.client_id.to_owned(),
            endpoint: self.service.endpoint.clone(),
            refresh_token: answer.refresh_token,
            key: self.key.clone(),
        };
        Ok(SignedIn {
            session,
            credentials: answer.credentials,
            principal_arn: answer.principal_arn,
        })
    }

    fn refused(&self, refusal: &Refusal) -> SignInError {
        SignInError {
            aws_code: Some(refusal.code.clone()),
            ..self.error(refusal.kind, &refusal.words)
        }
    }

    fn misfit(&self, misfit: Misfit) -> SignInError {
        match misfit {
            Misfit::NoReply => self.error(SignInErrorKind::NotACode, "this holds no code"),
            Misfit::OtherAttempt => self.error(
                SignInErrorKind::OtherAttempt,
                "this code is of another attempt",
            ),
        }
    }

    /// What a second visitor at the one-time address comes to, who is still answered.
    fn used(&self, tasks: JoinSet<()>) -> SignInError {
        linger(tasks);
        let words = "the address was opened twice, and not by the same browser";
        self.error(SignInErrorKind::AddressUsed, words)
    }

    fn error(&self, kind: SignInErrorKind, words: impl Into<String>) -> SignInError {
        self.service.error(kind, words)
    }
}

fn no_port(service: &SignInService, error: &std::io::Error) -> SignInError {
    service.error(SignInErrorKind::PortUnavailable, error.to_string())
}

async fn show(visitor: Visitor, outcome: &Result<SignedIn, SignInError>, pages: &CallbackPages) {
    let page = match outcome {
        Ok(_) => CallbackPage::Done,
        Err(error) => CallbackPage::Failed(error),
    };
    visitor.show(StatusCode::OK, pages.text(page)).await;
}

/// A browser that finds its port closed tells the person that the sign-in failed.
fn linger(mut tasks: JoinSet<()>) {
    tokio::spawn(async move {
        tokio::time::timeout(LINGER, tasks.join_next()).await.ok();
    });
}

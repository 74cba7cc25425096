use std::sync::Arc;

use firstday_aws_gateway::CredentialSource;
use firstday_checklist::{Caller, KeepSession, Principal, sign_in_name};
use firstday_computer::sessions::{
    Attempt, KeptSession, KeptSessions, LiveSession, SessionError, largest_session,
};
use futures::future::{Either, select};

use super::{ApplyError, Compose, Hands, Outcome, SignInReply, SignInRequest};
use crate::callback_pages::callback_pages;
use crate::problem::Problem;

impl Compose for KeepSession {
    /// Keeps a browser session of the user: the one that the person is signed in by, the one that
    /// is there, or the one of a sign-in in the browser.
    async fn compose(&self, hands: &Hands<'_>, index: usize) -> Result<Outcome, ApplyError> {
        let Self { user, profile } = self;
        let kept = hands.kept();
        kept.check_place(profile, &hands.caller.account_id).await?;
        hands.store.probe(largest_session()).await?;
        if let Some(live) = hands.own_session(user).await {
            hands.keep(&kept, live, hands.caller, profile).await?;
            return Ok(Outcome::Done);
        }
        if hands.is_kept(&kept, user, profile).await {
            return Ok(Outcome::AlreadyThere);
        }
        ask(hands, &kept, index, self).await
    }
}

/// Asks for a sign-in in the browser until that user has come, or nobody comes.
async fn ask(
    hands: &Hands<'_>,
    kept: &KeptSessions,
    index: usize,
    KeepSession { user, profile }: &KeepSession,
) -> Result<Outcome, ApplyError> {
    let mut ask = SignInRequest {
        index,
        user: sign_in_name(user).to_owned(),
        profile: profile.clone(),
        address: String::new(),
        leads_to: String::new(),
        elsewhere: false,
        refused: None,
    };
    loop {
        ask.refused = match sign_in(hands, &mut ask).await? {
            Turned::Left => return Ok(Outcome::Left),
            Turned::Elsewhere => {
                ask.elsewhere = true;
                None
            }
            Turned::SignedIn(live) => match hands.is_user(&live, user).await {
                Ok(caller) => {
                    hands.keep(kept, &live, &caller, profile).await?;
                    return Ok(Outcome::Done);
                }
                Err(error) => Some(error.into()),
            },
            Turned::Late(error) => return Err(error.into()),
            Turned::Refused(problem) => Some(problem),
        }
    }
}

/// What came of one try in the browser.
enum Turned {
    SignedIn(LiveSession),
    Refused(Problem),
    /// Nobody came: asking again would ask nobody.
    Late(SessionError),
    Elsewhere,
    Left,
}

async fn sign_in(hands: &Hands<'_>, ask: &mut SignInRequest) -> Result<Turned, ApplyError> {
    let place = hands.place.clone();
    if ask.elsewhere {
        let attempt = Attempt::elsewhere(place)?;
        show(&attempt, ask);
        return Ok(elsewhere(hands, &attempt, ask).await);
    }
    let attempt = Attempt::here(place, callback_pages(&hands.companion.spoken()))?;
    show(&attempt, ask);
    Ok(here(hands, attempt, ask).await)
}

fn show(attempt: &Attempt, ask: &mut SignInRequest) {
    attempt.address().clone_into(&mut ask.address);
    attempt.leads_to().clone_into(&mut ask.leads_to);
}

/// Whoever comes first: the browser, or the person.
async fn here(hands: &Hands<'_>, attempt: Attempt, ask: &SignInRequest) -> Turned {
    let waiting = Box::pin(attempt.wait());
    let back = match select(waiting, hands.companion.sign_in(ask)).await {
        Either::Left((back, _)) => back,
        Either::Right((SignInReply::Left, _)) => return Turned::Left,
        Either::Right((SignInReply::Elsewhere, _)) => return Turned::Elsewhere,
        Either::Right((SignInReply::Here | SignInReply::Pasted(_), waiting)) => waiting.await,
    };
    turned(back)
}

/// A wrong code can be followed by another.
async fn elsewhere(hands: &Hands<'_>, attempt: &Attempt, ask: &mut SignInRequest) -> Turned {
    loop {
        let code = match hands.companion.sign_in(ask).await {
            SignInReply::Pasted(code) => code,
            SignInReply::Here | SignInReply::Elsewhere | SignInReply::Left => return Turned::Left,
        };
        match attempt.redeem(&code).await {
            Err(error) if error.is_wrong_paste() => ask.refused = Some(error.into()),
            back => return turned(back),
        }
    }
}

fn turned(back: Result<LiveSession, SessionError>) -> Turned {
    match back {
        Ok(live) => Turned::SignedIn(live),
        Err(error) if error.is_late() => Turned::Late(error),
        Err(error) => Turned::Refused(error.into()),
    }
}

impl Hands<'_> {
    pub(super) fn kept(&self) -> KeptSessions {
        KeptSessions::new(self.store.clone(), self.surroundings).at(self.place)
    }

    /// Whether the keyring has a session of this user for the profile that still works.
    async fn is_kept(&self, kept: &KeptSessions, user: &str, profile: &str) -> bool {
        let source = Arc::new(KeptSession::new(kept.clone(), profile));
        let caller = self.gateway.caller_from(source).await;
        caller.is_ok_and(|caller| self.matches(&caller, user))
    }

    /// The session of this run, if it is this user's and in memory still.
    async fn own_session(&self, user: &str) -> Option<&LiveSession> {
        let live = self.live.filter(|_| self.matches(self.caller, user))?;
        live.profile().await.is_none().then_some(live)
    }

    async fn is_user(&self, live: &LiveSession, user: &str) -> Result<Caller, ApplyError> {
        let source: Arc<dyn CredentialSource> = Arc::new(live.clone());
        let caller = self.gateway.caller_from(source).await?;
        if self.matches(&caller, user) {
            return Ok(caller);
        }
        Err(ApplyError::OtherPerson {
            caller,
            user: user.to_owned(),
        })
    }

    /// A role's session goes by its ARN, so that nobody takes it for a user of that name.
    pub(super) fn matches(&self, caller: &Caller, user: &str) -> bool {
        let named = matches!(&caller.principal, Principal::User { name } if name == user);
        (named || caller.arn == user) && caller.account_id == self.caller.account_id
    }

    async fn keep(
        &self,
        kept: &KeptSessions,
        live: &LiveSession,
        caller: &Caller,
        profile: &str,
    ) -> Result<(), SessionError> {
        live.keep(kept, profile, &caller.account_id, &caller.arn)
            .await
    }
}

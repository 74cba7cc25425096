//! Signing in and out.

use std::sync::Arc;

use firstday_app::aws_files::{self, AwsFiles, Dialect};
use firstday_app::browser::{HOME_REGION, SignInPlace};
use firstday_app::checklist::{Principal, REGIONS, who};
use firstday_app::wire::{self, SignIn};
use firstday_app::{AccountFiles, Connection, Problem, Session, profile_names};
use firstday_practice::{Practice, Seed};
use secrecy::{ExposeSecret, SecretString};

use super::browser::Arrived;
use super::{Desk, Open, Seat, bug, lock};
use crate::practice::{self, Served};

/// How the ids of access keys that last begin (IAM User Guide, "Understanding unique ID
/// prefixes").
const LASTING_KEY: &str = "AKIA";

impl Desk {
    /// Signs in, in place of the session before, if there was one.
    pub(crate) async fn sign_in(&self, how: SignIn) -> Result<wire::Session, Problem> {
        self.idle()?;
        let (session, seat) = match how {
            SignIn::Practice { seed } => self.practise(seed).await?,
            SignIn::Profile { name } => {
                let connection = Connection::profile(Some(name.clone()));
                let root_keys = self.has_keys(&name);
                self.enter(connection, Some(name), root_keys).await?
            }
            SignIn::Browser => self.arrive(self.browser_back().await?).await?,
            SignIn::Code { code } => self.arrive(self.code_back(&pasted(&code)).await?).await?,
            SignIn::Keys {
                access_key_id,
                secret_access_key,
                session_token,
            } => {
                let id = access_key_id.trim();
                let secret = pasted(&secret_access_key);
                let token = session_token.as_ref().map(pasted);
                let connection = Connection::keys(id, &secret, token.as_ref());
                self.enter(connection, None, id.starts_with(LASTING_KEY))
                    .await?
            }
        };
        // Whoever uses the former session is let come to an end.
        let mut place = self.session.lock().await;
        self.secrets.forget_all();
        *place = Some(Open {
            session,
            reviewed: None,
        });
        let who = seat.who.clone();
        *lock(&self.seat) = Some(seat);
        Ok(who)
    }

    /// Forgets the session and everything secret that came with it.
    pub(crate) async fn sign_out(&self) -> Result<wire::SignedOut, Problem> {
        self.idle()?;
        let mut place = self.session.lock().await;
        let notes = match place.take() {
            Some(open) => open.session.parting().await,
            None => Vec::new(),
        };
        *lock(&self.seat) = None;
        self.secrets.forget_all();
        Ok(wire::SignedOut {
            notes: notes.iter().map(Into::into).collect(),
        })
    }

    /// The profiles that can be chosen.
    pub(super) fn profiles(&self) -> Result<Vec<String>, Problem> {
        Ok(profile_names(&self.setting.surroundings)?)
    }

    /// Where the AWS files stand.
    pub(super) fn aws_files(&self) -> AwsFiles {
        let surroundings = &self.setting.surroundings;
        AwsFiles::resolve(&|name: &str| (surroundings.env)(name), &surroundings.home)
    }

    async fn practise(&self, seed: Option<String>) -> Result<(Session, Seat), Problem> {
        let account = self.practice_account_for(seed).await?;
        let served = Arc::new(practice::serve(account.clone()).await?);
        let session = self
            .rehearse(practice::connection(&account), &account, &served)
            .await?;
        let seat = seat(&session, Some((account, served)), None, false);
        Ok((session, seat))
    }

    /// The practice account: afresh by a seed, or the one that is there.
    pub(super) async fn practice_account_for(
        &self,
        seed: Option<String>,
    ) -> Result<Practice, Problem> {
        let seed = seed.map(|name| name.parse::<Seed>()).transpose();
        let seed = seed.map_err(|unknown| bug(&unknown))?;
        let file = self.practice_file();
        let open = move || match seed {
            Some(seed) => practice::renew(&file, seed),
            None => practice::open(&file),
        };
        // A large account takes a while to make and to read.
        let opened = tokio::task::spawn_blocking(open).await;
        opened.map_err(|error| bug(&error))?
    }

    /// A session on the practice account, whose people sign in at its own page.
    async fn rehearse(
        &self,
        connection: Connection,
        account: &Practice,
        served: &Served,
    ) -> Result<Session, Problem> {
        let clock = account.clone();
        let surroundings = self.setting.surroundings.clone();
        let place = SignInPlace::of(&surroundings, HOME_REGION).at(served.address());
        let files = AccountFiles::of_practice(&self.practice_file());
        let session = Box::pin(Session::open(
            connection,
            self.setting.store.clone(),
            surroundings.with_clock(move || clock.now()),
            |_| files,
        ))
        .await?;
        Ok(session.signing_in_at(place))
    }

    /// Opens the session that began in the browser.
    async fn arrive(&self, arrived: Arrived) -> Result<(Session, Seat), Problem> {
        let Arrived {
            live,
            connection,
            practice,
        } = arrived;
        let (session, practice) = match practice {
            None => (self.enter(connection, None, false).await?.0, None),
            Some((account, served)) => {
                let session = self.rehearse(connection, &account, &served).await?;
                (session, Some((account, served)))
            }
        };
        let session = session.began_in_browser(live);
        let seat = seat(&session, practice, None, false);
        Ok((session, seat))
    }

    async fn enter(
        &self,
        connection: Connection,
        profile: Option<String>,
        root_keys: bool,
    ) -> Result<(Session, Seat), Problem> {
        let surroundings = self.setting.surroundings.clone();
        let data_dir = surroundings.data_dir.clone();
        let files = |account: &str| AccountFiles::of_account(&data_dir, account);
        let store = self.setting.store.clone();
        let session = Box::pin(Session::open(connection, store, surroundings, files)).await?;
        let seat = seat(&session, None, profile, root_keys);
        Ok((session, seat))
    }

    /// Whether a profile rests on keys in a file, rather than on a sign-in that runs out. Files
    /// that cannot be read make no warning: signing in says what is wrong with them.
    fn has_keys(&self, profile: &str) -> bool {
        let files = self.aws_files();
        let config = aws_files::read(&files.config).unwrap_or_default();
        let credentials = aws_files::read(&files.credentials).unwrap_or_default();
        let has_key = |text: &str, file| {
            aws_files::setting(text, file, profile, "aws_access_key_id").is_some()
        };
        has_key(&config, Dialect::Config) || has_key(&credentials, Dialect::Credentials)
    }
}

fn seat(
    session: &Session,
    practice: Option<(Practice, Arc<Served>)>,
    profile: Option<String>,
    keys: bool,
) -> Seat {
    let caller = session.caller();
    let (practice, served) = practice.unzip();
    Seat {
        who: wire::Session {
            account_id: caller.account_id.clone(),
            arn: caller.arn.clone(),
            who: (&who(caller)).into(),
            practice: practice.is_some(),
            profile,
            browser: session.live().is_some(),
            root_keys_warning: keys && caller.principal == Principal::Root,
        },
        practice,
        _served: served,
        checklist: None,
    }
}

/// The Regions to choose from for signing in.
pub(super) fn regions() -> Vec<wire::Region> {
    let region = |(code, name): &(&str, &str)| wire::Region {
        code: (*code).to_owned(),
        name: (*name).to_owned(),
    };
    REGIONS.iter().map(region).collect()
}

/// What was pasted often brings a line break or a blank along.
fn pasted(secret: &wire::Secret) -> SecretString {
    SecretString::from(secret.0.expose_secret().trim())
}

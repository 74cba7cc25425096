//! Signing in and out.

use firstday_app::aws_files::{self, AwsFiles, Shadow};
use firstday_app::checklist::{Principal, REGIONS, who};
use firstday_app::wire::{self, SignIn};
use firstday_app::{AccountFiles, Connection, Problem, Session, profile_names};
use firstday_practice::{Practice, Seed};
use secrecy::{ExposeSecret, SecretString};

use super::{Desk, Open, Seat, bug, lock};
use crate::practice;

/// Where one signs in unless told otherwise: open to every kind of account.
pub(super) const HOME_REGION: &str = "us-east-1";

/// How the ids of access keys that last begin (IAM User Guide, "Understanding unique ID
/// prefixes").
const LASTING_KEY: &str = "AKIA";

impl Desk {
    /// Signs in, in place of the session before, if there was one.
    pub(crate) async fn sign_in(&self, how: SignIn) -> Result<wire::Session, Problem> {
        self.idle()?;
        let mut place = self.session.lock().await;
        let (session, seat) = match how {
            SignIn::Practice { seed } => self.practise(seed).await?,
            SignIn::Profile { name } => {
                let connection = Connection::profile(Some(name.clone()));
                let root_keys = self.has_keys(&name);
                self.enter(connection, Some(name), root_keys).await?
            }
            SignIn::Browser | SignIn::Code { .. } => {
                return Err(Problem::new("unexpected").detail("no sign-in was begun"));
            }
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
    pub(crate) async fn sign_out(&self) -> Result<(), Problem> {
        self.idle()?;
        let mut place = self.session.lock().await;
        *place = None;
        *lock(&self.seat) = None;
        self.secrets.forget_all();
        Ok(())
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
        let seed = seed.map(|name| name.parse::<Seed>()).transpose();
        let seed = seed.map_err(|unknown| bug(&unknown))?;
        let file = self.practice_file();
        let files = AccountFiles::of_practice(&file);
        let open = move || match seed {
            Some(seed) => practice::renew(&file, seed),
            None => practice::open(&file),
        };
        // A large account takes a while to make and to read.
        let opened = tokio::task::spawn_blocking(open).await;
        let account = opened.map_err(|error| bug(&error))??;
        let clock = account.clone();
        let surroundings = self.setting.surroundings.clone();
        let session = Box::pin(Session::open(
            practice::connection(&account),
            self.setting.store.clone(),
            surroundings.with_clock(move || clock.now()),
            |_| files,
        ))
        .await?;
        let seat = seat(&session, Some(account), None, false);
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
        let configured = aws_files::profiles(&config)
            .iter()
            .any(|found| found.name == profile && found.has_keys);
        let no_variables = |_: &str| None;
        let shadows = aws_files::shadows(&credentials, &no_variables, profile);
        let beside = shadows
            .iter()
            .any(|shadow| matches!(shadow, Shadow::CredentialsFile { .. }));
        configured || beside
    }
}

fn seat(
    session: &Session,
    practice: Option<Practice>,
    profile: Option<String>,
    keys: bool,
) -> Seat {
    let caller = session.caller();
    Seat {
        who: wire::Session {
            account_id: caller.account_id.clone(),
            arn: caller.arn.clone(),
            who: (&who(caller)).into(),
            practice: practice.is_some(),
            profile,
            browser: false,
            root_keys_warning: keys && caller.principal == Principal::Root,
        },
        practice,
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

//! Signing in and out.

use std::path::PathBuf;
use std::sync::Arc;

use firstday_app::aws_files::{self, Dialect};
use firstday_app::browser::Link;
use firstday_app::checklist::{Principal, REGIONS, who};
use firstday_app::sessions::{HOME_REGION, SignInPlace};
use firstday_app::wire::{self, BrowserAttempt, BrowserStart, HowToSignIn, KnownView, StartView};
use firstday_app::{Code, Connection, KnownAccount, Problem, RecordsFile, Session, profile_names};
use firstday_rehearsal::{Rehearsal, Seed};
use firstday_words::Spoken;
use secrecy::{ExposeSecret, SecretString};

use super::accounts::{Accounts, OpenAccount};
use super::attempts::{Arrived, Attempts};
use super::runs::Runs;
use super::{Setting, bug};

/// How the ids of access keys that last begin (IAM User Guide, "Understanding unique ID
/// prefixes").
const LASTING_KEY: &str = "AKIA";

/// The ways into an account, and out of it.
pub(crate) struct SignIns {
    setting: Arc<Setting>,
    accounts: Arc<Accounts>,
    runs: Arc<Runs>,
    attempts: Attempts,
}

impl SignIns {
    pub(super) fn new(setting: Arc<Setting>, accounts: Arc<Accounts>, runs: Arc<Runs>) -> Self {
        Self {
            setting,
            accounts,
            runs,
            attempts: Attempts::default(),
        }
    }

    /// What the start page shows.
    pub(crate) fn start(&self) -> StartView {
        let (profiles, profiles_problem) = match self.profiles() {
            Ok(profiles) => (profiles, None),
            Err(problem) => (Vec::new(), Some(problem.into())),
        };
        let practice_file = self.setting.practice_file();
        StartView {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            practice_exists: practice_file.exists(),
            practice_file: practice_file.display().to_string(),
            practice_seeds: Seed::ALL.map(|seed| seed.name().to_owned()).into(),
            profiles,
            profiles_problem,
            config_path: self
                .setting
                .surroundings
                .aws_files()
                .config
                .display()
                .to_string(),
            sign_in_regions: regions(),
            sign_in_region: HOME_REGION.to_owned(),
            session: self.accounts.current().map(|account| account.who.clone()),
            open_practice: self.setting.practice_file.is_some(),
            known: self.known(),
        }
    }

    /// The accounts that are known here, while nobody is signed in.
    fn known(&self) -> Vec<KnownView> {
        if self.accounts.current().is_some() {
            return Vec::new();
        }
        let data_dir = &self.setting.surroundings.data_dir;
        let known = KnownAccount::all(data_dir, &[self.setting.practice_file()]);
        known.into_iter().map(Into::into).collect()
    }

    /// Signs in, beside the other accounts that are open.
    pub(crate) async fn sign_in(&self, how: HowToSignIn) -> Result<wire::SessionView, Problem> {
        self.runs.idle()?;
        let account = match how {
            HowToSignIn::Practice { seed } => {
                self.practise(self.setting.practice_file(), seed).await?
            }
            HowToSignIn::Profile { name } => {
                let connection = Connection::profile(Some(name.clone()));
                let root_keys = self.has_keys(&name);
                self.enter(connection, Some(name), root_keys).await?
            }
            HowToSignIn::Browser => self.arrive(self.attempts.browser_back().await?).await?,
            HowToSignIn::Code { code } => {
                let arrived = self.attempts.code_back(&pasted(&code)).await?;
                self.arrive(arrived).await?
            }
            HowToSignIn::Keys {
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
        Ok(self.welcome(account).await)
    }

    /// Closes the account that the page is on, and forgets everything secret that came with it.
    pub(crate) async fn sign_out(&self) -> Result<wire::SignedOut, Problem> {
        self.runs.idle()?;
        let notes = match self.accounts.close_current().await {
            Some(session) => session.parting().await,
            None => Vec::new(),
        };
        Ok(wire::SignedOut { notes })
    }

    /// Begins a sign-in through the browser, in place of one that was begun before. The browser is
    /// not opened yet.
    pub(crate) async fn begin_browser_sign_in(
        &self,
        start: BrowserStart,
    ) -> Result<BrowserAttempt, Problem> {
        self.runs.idle()?;
        self.attempts.cancel();
        let surroundings = &self.setting.surroundings;
        if !start.practice {
            let place = SignInPlace::of(surroundings, &start.region);
            return self
                .attempts
                .begin(&self.setting.spoken, place, start.elsewhere, None);
        }
        let file = self.setting.practice_file();
        let practice = rehearsal(file, start.seed, self.setting.spoken.clone()).await?;
        let place = practice.place(surroundings, &start.region);
        self.attempts
            .begin(&self.setting.spoken, place, start.elsewhere, Some(practice))
    }

    /// Opens the sign-in page that a run or a sign-in waits for in the browser.
    pub(crate) fn open_sign_in_page(&self) -> Result<(), Problem> {
        let asked = self.runs.sign_in_address();
        let address = asked.or_else(|| self.attempts.address());
        // A sign-in with a browser elsewhere has no page to open here.
        let link = address.as_deref().and_then(Link::sign_in);
        let link = link.ok_or_else(|| Problem::new(Code::SignInNoneBegun))?;
        self.setting.browse(&link)
    }

    /// Ends the sign-in that was begun, if there is one.
    pub(crate) fn cancel_sign_in(&self) {
        self.attempts.cancel();
    }

    /// Brings the page to an account.
    pub(super) async fn welcome(&self, account: OpenAccount) -> wire::SessionView {
        let who = account.who.clone();
        self.accounts.open(account).await;
        who
    }

    /// The profiles that can be chosen.
    fn profiles(&self) -> Result<Vec<String>, Problem> {
        Ok(profile_names(&self.setting.surroundings)?)
    }

    /// Signs in as the owner of the practice account in `file`: afresh by a seed, or the one that
    /// is there.
    pub(super) async fn practise(
        &self,
        file: PathBuf,
        seed: Option<String>,
    ) -> Result<OpenAccount, Problem> {
        let practice = rehearsal(file, seed, self.setting.spoken.clone()).await?;
        let session = self.rehearse(practice.owner(), &practice).await?;
        opened(session, Some(practice), None, false)
    }

    /// A session on the practice account, whose people sign in at its own page.
    async fn rehearse(
        &self,
        connection: Connection,
        practice: &Rehearsal,
    ) -> Result<Session, Problem> {
        let store = self.setting.store.clone();
        let surroundings = self.setting.surroundings.clone();
        practice
            .session(connection, store, surroundings, HOME_REGION)
            .await
    }

    /// Opens the account that somebody came to through the browser.
    async fn arrive(&self, arrived: Arrived) -> Result<OpenAccount, Problem> {
        let Arrived {
            live,
            connection,
            practice,
        } = arrived;
        let session = match &practice {
            None => self.session(connection).await?,
            Some(practice) => self.rehearse(connection, practice).await?,
        };
        let session = session.began_in_browser(live);
        opened(session, practice, None, false)
    }

    async fn enter(
        &self,
        connection: Connection,
        profile: Option<String>,
        root_keys: bool,
    ) -> Result<OpenAccount, Problem> {
        let session = self.session(connection).await?;
        opened(session, None, profile, root_keys)
    }

    /// A session at AWS.
    async fn session(&self, connection: Connection) -> Result<Session, Problem> {
        let connection = (self.setting.reach)(connection);
        let surroundings = self.setting.surroundings.clone();
        let data_dir = surroundings.data_dir.clone();
        let files = |account: &str| RecordsFile::of_account(&data_dir, account);
        let store = self.setting.store.clone();
        Box::pin(Session::open(connection, store, surroundings, files)).await
    }

    /// Whether a profile rests on keys in a file, rather than on a sign-in that runs out. Files
    /// that cannot be read make no warning: signing in says what is wrong with them.
    fn has_keys(&self, profile: &str) -> bool {
        let files = self.setting.surroundings.aws_files();
        let config = aws_files::read(&files.config).unwrap_or_default();
        let credentials = aws_files::read(&files.credentials).unwrap_or_default();
        let has_key = |text: &str, file| {
            aws_files::setting(text, file, profile, "aws_access_key_id").is_some()
        };
        has_key(&config, Dialect::Config) || has_key(&credentials, Dialect::Credentials)
    }
}

/// A rehearsal on the practice account in `file`: afresh by a seed, or on the one that is there.
async fn rehearsal(
    file: PathBuf,
    seed: Option<String>,
    spoken: Spoken,
) -> Result<Rehearsal, Problem> {
    let seed = seed.map(|name| name.parse::<Seed>()).transpose();
    let seed = seed.map_err(|unknown| bug(&unknown))?;
    Ok(match seed {
        Some(seed) => Rehearsal::anew(file, seed, spoken).await?,
        None => Rehearsal::go_on(file, spoken).await?,
    })
}

fn opened(
    session: Session,
    practice: Option<Rehearsal>,
    profile: Option<String>,
    keys: bool,
) -> Result<OpenAccount, Problem> {
    let caller = session.caller();
    let who = wire::SessionView {
        account_id: caller.account_id.clone(),
        arn: caller.arn.clone(),
        who: who(caller),
        practice: practice.is_some(),
        elsewhere: session.elsewhere(),
        profile,
        browser: session.live().is_some(),
        known: session.is_known()?,
        root_keys_warning: keys && caller.principal == Principal::Root,
    };
    Ok(OpenAccount::new(session, who, practice))
}

/// The Regions to choose from for signing in.
fn regions() -> Vec<wire::Region> {
    let region = |(code, name): &(&str, &str)| wire::Region {
        code: (*code).to_owned(),
        name: (*name).to_owned(),
    };
    REGIONS.iter().map(region).collect()
}

/// What was pasted often brings a line break or a blank along.
fn pasted(secret: &wire::Pasted) -> SecretString {
    SecretString::from(secret.0.expose_secret().trim())
}

//! The handle to a practice account.

use std::fmt;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use http::{Request, Response};
use jiff::Timestamp;
use thiserror::Error;

use crate::base::{AccountKind, shift};
use crate::call;
use crate::file::{PracticeError, Store};
use crate::iam::{MfaHolder, PROJECT_ROLE};
use crate::service::Identity;
use crate::services::State;
use crate::sts::{self, PracticeCredentials, SESSION_SECONDS};
use crate::texts::Texts;
use crate::world::World;

/// Has the sentences of the pages.
type Say = Arc<dyn Fn() -> Texts + Send + Sync>;

/// A practice account. Clones are handles to the same one.
#[derive(Clone)]
pub struct Practice {
    store: Arc<Mutex<Store>>,
    texts: Say,
}

impl fmt::Debug for Practice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Practice")
    }
}

/// Why a call got no answer at all.
#[derive(Debug, Error)]
pub enum CallError {
    /// The connection dropped: a fault that was switched on.
    #[error("the connection to the practice account was reset")]
    Reset,
    /// The practice account itself failed.
    #[error("the practice account cannot answer")]
    World(#[from] PracticeError),
    /// The runtime is shutting down.
    #[error("the practice account was stopped")]
    Stopped,
}

impl Practice {
    /// A practice account that lives as long as its handles.
    pub fn in_memory(world: World) -> Practice {
        Practice::over(Store::in_memory(world))
    }

    /// Saves a world in a new file, readable by its owner only, and opens it. Beside it an
    /// empty file of the same name and `.lock` appears and stays.
    ///
    /// # Errors
    /// [`PracticeError::Exists`] where there is a file already, [`PracticeError::Io`].
    pub fn create(path: &Path, world: World) -> Result<Practice, PracticeError> {
        Store::create(path, world).map(Practice::over)
    }

    /// Opens a file. Several programs may have it open at once.
    ///
    /// # Errors
    /// [`PracticeError::Missing`], [`PracticeError::Corrupt`], [`PracticeError::Newer`] and
    /// [`PracticeError::Io`]; in all cases the file stays as it is.
    pub fn open(path: &Path) -> Result<Practice, PracticeError> {
        Store::open(path).map(Practice::over)
    }

    fn over(store: Store) -> Practice {
        Practice {
            store: Arc::new(Mutex::new(store)),
            texts: Arc::new(Texts::english),
        }
    }

    /// The same account, whose pages say these sentences to whoever comes by this handle. They are
    /// asked for with each page, in the language of that moment.
    #[must_use]
    pub fn speaking(mut self, texts: impl Fn() -> Texts + Send + Sync + 'static) -> Practice {
        self.texts = Arc::new(texts);
        self
    }

    /// Answers a request as AWS would. Must run inside a Tokio runtime.
    ///
    /// # Errors
    /// Only where no answer comes; refusals of AWS are answers.
    pub async fn call(&self, request: Request<Bytes>) -> Result<Response<Bytes>, CallError> {
        let practice = self.clone();
        // Files, locks and password hashes would hold up the runtime.
        let work = move || {
            practice
                .lock()
                .with(|world| call::answer(world, &*practice.texts, &request))
        };
        let reply = tokio::task::spawn_blocking(work)
            .await
            .map_err(|_| CallError::Stopped)??;
        if !reply.delay.is_zero() {
            tokio::time::sleep(reply.delay).await;
        }
        reply.response.ok_or(CallError::Reset)
    }

    /// Credentials of the owner's browser session: the root user's, or the role's in a
    /// project account. They last twelve hours by the world's clock. The session has MFA
    /// if the root user has it on at this moment.
    pub fn sign_in(&self) -> PracticeCredentials {
        let mut store = self.lock();
        let signed_in = store.with(|world| {
            let now = world.now();
            let classic = world.state.account.kind == AccountKind::Classic;
            if classic {
                world.state.iam.root.password_last_used = Some(now);
                let mfa = world.state.iam.root_mfa();
                let trail = &mut world.state.cloudtrail;
                trail.note_sign_in(&Identity::Root, mfa, now);
            }
            (owner_session(&world.state, now), classic)
        });
        // Signing in happens in the browser and needs no file; a file that cannot be read
        // shows at the first call.
        signed_in.unwrap_or_else(|_| {
            let world = store.last_seen();
            owner_session(&world.state, world.now())
        })
    }

    /// Credentials of an IAM user's browser session. The session has MFA if the user has
    /// a device.
    ///
    /// # Errors
    /// [`PracticeError::NoSuchUser`], or those of a file.
    pub fn sign_in_as(&self, user: &str) -> Result<PracticeCredentials, PracticeError> {
        self.lock().with(|world| {
            let now = world.now();
            let Some(found) = world.state.iam.users.get_mut(user) else {
                return (
                    Err(PracticeError::NoSuchUser {
                        name: user.to_owned(),
                    }),
                    false,
                );
            };
            found.password_last_used = Some(now);
            let holder = MfaHolder::User(user.to_owned());
            let mfa = world.state.iam.has_device(&holder);
            let identity = Identity::User(user.to_owned());
            world.state.cloudtrail.note_sign_in(&identity, mfa, now);
            (Ok(session(&world.state, identity, mfa, now)), true)
        })?
    }

    /// The world's time. Of a file that cannot be read, the time of the world last seen.
    pub fn now(&self) -> Timestamp {
        let mut store = self.lock();
        let now = store.with(|world| (world.now(), false));
        now.unwrap_or_else(|_| store.last_seen().now())
    }

    /// [`World::shown_time`]. Of a file that cannot be read, that of the world last seen.
    pub(crate) fn shown_time(&self) -> Timestamp {
        let mut store = self.lock();
        let shown = store.with(|world| (world.shown_time(), false));
        shown.unwrap_or_else(|_| store.last_seen().shown_time())
    }

    /// Moves the clock by seconds. Sessions and codes age with it; signatures made with
    /// the computer's clock stay good.
    ///
    /// # Errors
    /// Those of a file.
    pub fn advance(&self, seconds: i64) -> Result<(), PracticeError> {
        self.edit(|world| world.advance(seconds))
    }

    /// Moves the clock by seconds together with the computer's, as for a client that runs
    /// under a shifted clock. Unlike [`Practice::advance`] this moves the time by which
    /// the client's own clock is judged, too.
    ///
    /// # Errors
    /// Those of a file.
    pub fn shift_clock(&self, seconds: i64) -> Result<(), PracticeError> {
        self.edit(|world| world.clock = world.clock.moved(seconds))
    }

    /// Looks at the world.
    ///
    /// # Errors
    /// Those of a file.
    pub fn read<T>(&self, look: impl FnOnce(&World) -> T) -> Result<T, PracticeError> {
        self.lock().with(|world| (look(world), false))
    }

    /// Changes the world by hand, past all of AWS's rules, and saves it.
    ///
    /// # Errors
    /// Those of a file.
    pub fn edit<T>(&self, change: impl FnOnce(&mut World) -> T) -> Result<T, PracticeError> {
        self.lock().with(|world| (change(world), true))
    }

    fn lock(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn owner_session(state: &State, now: Timestamp) -> PracticeCredentials {
    match state.account.kind {
        AccountKind::Classic => session(state, Identity::Root, state.iam.root_mfa(), now),
        AccountKind::Project => {
            let identity = Identity::Role {
                name: PROJECT_ROLE.to_owned(),
                session: state.account.email.clone(),
            };
            session(state, identity, true, now)
        }
    }
}

/// A session of twelve hours.
fn session(state: &State, identity: Identity, mfa: bool, now: Timestamp) -> PracticeCredentials {
    let expires = shift(now, SESSION_SECONDS);
    sts::issue(&state.session_secret, identity, mfa, expires)
}

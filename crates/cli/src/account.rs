//! Opens the account that the options name.

use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use firstday_app::browser::{LiveSession, SignInPlace};
use firstday_app::{
    AccountFiles, Connection, Problem, SecretStore, Session, Surroundings, Transport,
    TransportError,
};
use firstday_practice::{Practice, PracticeError};
use futures::future::{BoxFuture, FutureExt};
use tokio::net::TcpListener;
use tokio::task::AbortHandle;

use crate::args::AccountOptions;
use crate::sign_in_page::{self, Manner};

/// An open session, and the practice account behind it, if it is one.
pub(crate) struct Opened {
    pub(crate) session: Session,
    pub(crate) practice: Option<Practice>,
    _server: Option<PracticeServer>,
}

/// A practice account on a port of this computer, for the browser. Dropping it ends that.
struct PracticeServer {
    address: String,
    serving: AbortHandle,
}

impl Drop for PracticeServer {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// The practice account in AWS's place.
struct InProcess(Practice);

impl Transport for InProcess {
    fn call(
        &self,
        request: http::Request<Bytes>,
    ) -> BoxFuture<'static, Result<http::Response<Bytes>, TransportError>> {
        let practice = self.0.clone();
        async move { practice.call(request).await.map_err(TransportError::new) }.boxed()
    }
}

/// Signs in; `None` when that is not who the person meant. Whoever has to sign in through the
/// browser does so in `region`.
pub(crate) async fn open(
    options: &AccountOptions,
    region: &str,
    manner: Manner,
) -> Result<Option<Opened>, Problem> {
    let practice = options.practice.as_deref().map(practice_at).transpose()?;
    let server = match &practice {
        Some(practice) => Some(serve(practice.clone()).await?),
        None => None,
    };
    let surroundings = surroundings()?;
    let place = SignInPlace::of(&surroundings, region);
    let place = match &server {
        Some(server) => place.at(&server.address),
        None => place,
    };
    let live = match options.browser {
        true => Some(sign_in_page::sign_in(place.clone(), manner).await?),
        false => None,
    };
    let connection = connection(options, practice.as_ref(), live.as_ref());
    let surroundings = match practice.clone() {
        Some(practice) => surroundings.with_clock(move || practice.now()),
        None => surroundings,
    };
    let data_dir = surroundings.data_dir.clone();
    let files = |account: &str| match &options.practice {
        Some(file) => AccountFiles::of_practice(file),
        None => AccountFiles::of_account(&data_dir, account),
    };
    let session = Session::open(connection, SecretStore::os(), surroundings, files).await?;
    let session = session.signing_in_at(place);
    let session = match live {
        Some(live) => session.began_in_browser(live),
        None => session,
    };
    if options.browser && !sign_in_page::is_right(session.caller(), manner)? {
        return Ok(None);
    }
    Ok(Some(Opened {
        session,
        practice,
        _server: server,
    }))
}

/// A practice account's file.
pub(crate) fn practice_at(file: &Path) -> Result<Practice, Problem> {
    Practice::open(file).map_err(practice_problem)
}

/// What is wrong with a practice account's file.
pub(crate) fn practice_problem(error: PracticeError) -> Problem {
    Problem::new("practice-file").caused_by(&error)
}

/// What the program stands in.
pub(crate) fn surroundings() -> Result<Surroundings, Problem> {
    let helper =
        std::env::current_exe().map_err(|error| Problem::new("unexpected").caused_by(&error))?;
    Surroundings::here(helper).map_err(|error| Problem::new("unexpected").caused_by(&error))
}

fn connection(
    options: &AccountOptions,
    practice: Option<&Practice>,
    live: Option<&LiveSession>,
) -> Connection {
    let connection = match (live, practice) {
        (Some(live), _) => Connection::source(Arc::new(live.clone())),
        (None, Some(practice)) => {
            let owner = practice.sign_in();
            Connection::keys(
                owner.access_key_id,
                &owner.secret_access_key,
                Some(&owner.session_token),
            )
        }
        (None, None) => Connection::profile(options.profile.clone()),
    };
    match practice {
        Some(practice) => connection.over(Arc::new(InProcess(practice.clone()))),
        None => connection,
    }
}

async fn serve(practice: Practice) -> Result<PracticeServer, Problem> {
    let taken = |error: std::io::Error| {
        Problem::new("practice-port")
            .with("port", 0)
            .caused_by(&error)
    };
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.map_err(taken)?;
    let address = listener.local_addr().map_err(taken)?;
    let serving = tokio::spawn(firstday_practice::serve(
        practice,
        listener,
        std::future::pending(),
    ));
    Ok(PracticeServer {
        address: format!("http://{address}"),
        serving: serving.abort_handle(),
    })
}

//! What holds for every visit whatsoever of the port to which the browser comes back.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a broken invariant is to be seen"
)]

use super::*;
use crate::sign_in::pasted;

/// The first line is a method and an address, the others are headers. These marks stand for what
/// nobody can guess, and for the port's own name.
const MARKS: [&str; 4] = ["{host}", "{token}", "{cookie}", "{state}"];
const HOST_HERE: &str = "127.0.0.1:4711";

/// Knocks at the port by these bytes, and pastes them as a code.
///
/// # Panics
/// Where somebody is let in who does not know the secrets, or is let in twice.
pub fn hold(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let porter = porter();
    let cookie = porter.entrance.enter(&HeaderMap::new(), Peer::Untold);
    let cookie = cookie.unwrap().to_str().unwrap().to_owned();
    let known = [
        HOST_HERE,
        porter.entrance.token().expose_secret(),
        cookie.split(';').next().unwrap(),
        porter.state.secret().expose_secret(),
    ];
    let filled = MARKS
        .iter()
        .zip(known)
        .fold(text.to_string(), |text, (mark, is)| text.replace(mark, is));
    let says = |mark: usize| text.contains(MARKS[mark]);
    if let Some(request) = request(&filled) {
        match porter.admit(&request, Ends::untold()) {
            Ok(Admitted::Back(reply)) => {
                assert!(says(0) && says(2) && says(3), "{text:?}");
                is_plain(&reply);
                let again = porter.admit(&request, Ends::untold());
                assert!(!matches!(again, Ok(Admitted::Back(_))), "twice: {text:?}");
            }
            Ok(Admitted::ToAws(_)) => assert!(says(0) && says(1), "{text:?}"),
            Err(refused) => assert!(refused.status.is_client_error(), "{text:?}"),
        }
    }
    if let Ok(reply) = pasted::reply(&filled.into(), &porter.state) {
        assert!(says(3), "{text:?}");
        is_plain(&reply);
    }
}

fn porter() -> Porter {
    let (visitors, _) = mpsc::channel(1);
    let nothing = |_: CallbackPage<'_>| PageText {
        language: "en".to_owned(),
        title: String::new(),
        paragraphs: Vec::new(),
    };
    Porter {
        host: HOST_HERE.to_owned(),
        entrance: Entrance::new(4711),
        page: String::new(),
        state: Nonce::random(&mut rand::rng()),
        pages: Arc::new(CallbackPages::new(nothing)),
        used: AtomicBool::new(false),
        visitors,
        spoilt: Arc::new(Notify::new()),
    }
}

/// As hyper reads a head: what is none never comes to the porter.
fn request(text: &str) -> Option<Request<()>> {
    let mut lines = text.lines();
    let (method, address) = lines.next()?.split_once(' ')?;
    let mut request = Request::builder().method(method).uri(address);
    for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
        request = request.header(name, value);
    }
    request.body(()).ok()
}

/// What AWS's page said is shown in one short line.
fn is_plain(reply: &Reply) {
    if let Reply::Refused(refusal) = reply {
        for said in [&refusal.code, &refusal.words] {
            assert!(said.chars().count() <= 300 && !said.contains(char::is_control));
        }
    }
}

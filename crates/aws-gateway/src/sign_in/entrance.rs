//! The one-time address at which the browser begins, and the cookie by which it is known again.

use std::sync::{Mutex, PoisonError};

use http::header::COOKIE;
use http::{HeaderMap, HeaderValue};
use secrecy::{ExposeSecret, SecretString};

use super::nonce::Nonce;
use super::peer::Peer;

/// As long as an attempt lasts.
const SECONDS: u32 = 10 * 60;

/// Lets one browser in.
#[derive(Debug)]
pub(super) struct Entrance {
    /// Browsers keep the cookies of 127.0.0.1 together, whatever the port.
    cookie: String,
    token: Nonce,
    visited: Mutex<Visited>,
}

/// Who began here.
#[derive(Debug)]
enum Visited {
    ByNobody,
    /// By the browser that has this cookie, and by whom as far as the system tells.
    By(Nonce, Peer),
    /// By two, of whom either may be the person.
    ByTwo,
}

impl Entrance {
    /// For the browser that comes to `port`.
    pub(super) fn new(port: u16) -> Self {
        Self {
            cookie: format!("firstday-{port}"),
            token: Nonce::random(&mut rand::rng()),
            visited: Mutex::new(Visited::ByNobody),
        }
    }

    /// The end of the address.
    pub(super) fn token(&self) -> &SecretString {
        self.token.secret()
    }

    /// Whether `token` is the end of the address.
    pub(super) fn is(&self, token: &str) -> bool {
        self.token.is(token)
    }

    /// Takes a visitor of the address in, and gives the cookie to hand out. `None` for a second one,
    /// after whom no cookie counts any more. The first one may come again; and so may the same user
    /// of this computer with another browser, which then counts, where the system told both times
    /// who it was.
    pub(super) fn enter(&self, headers: &HeaderMap, peer: Peer) -> Option<HeaderValue> {
        let mut visited = self.visited.lock().unwrap_or_else(PoisonError::into_inner);
        let cookie = match &*visited {
            Visited::ByNobody => Nonce::random(&mut rand::rng()),
            Visited::By(cookie, _) if self.brings(headers, cookie) => return self.value(cookie),
            Visited::By(_, Peer::SameUser) if peer == Peer::SameUser => {
                Nonce::random(&mut rand::rng())
            }
            Visited::By(..) | Visited::ByTwo => {
                *visited = Visited::ByTwo;
                return None;
            }
        };
        let value = self.value(&cookie);
        *visited = Visited::By(cookie, peer);
        value
    }

    /// Whether a request comes from the browser that began here.
    pub(super) fn knows(&self, headers: &HeaderMap) -> bool {
        match &*self.visited.lock().unwrap_or_else(PoisonError::into_inner) {
            Visited::By(cookie, _) => self.brings(headers, cookie),
            Visited::ByNobody | Visited::ByTwo => false,
        }
    }

    /// Takes the cookie back from the browser.
    pub(super) fn forgotten(&self) -> HeaderValue {
        let value = format!("{}=; Path=/oauth; Max-Age=0", self.cookie);
        HeaderValue::from_str(&value).unwrap_or(HeaderValue::from_static(""))
    }

    /// Other programs of 127.0.0.1 can set a cookie of the same name beside ours.
    fn brings(&self, headers: &HeaderMap, cookie: &Nonce) -> bool {
        let values = headers.get_all(COOKIE).iter();
        let texts = values.filter_map(|value| value.to_str().ok());
        texts
            .flat_map(|text| text.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .any(|(name, value)| name == self.cookie && cookie.is(value))
    }

    /// `Lax`: AWS's page leads back here from another site, as one page to the next, with which
    /// browsers send no cookie that is `Strict` (RFC 6265bis, section 5.6.7). Scripts never see it.
    fn value(&self, cookie: &Nonce) -> Option<HeaderValue> {
        let mut value = HeaderValue::from_str(&format!(
            "{}={}; Path=/oauth; Max-Age={SECONDS}; HttpOnly; SameSite=Lax",
            self.cookie,
            cookie.secret().expose_secret()
        ))
        .ok()?;
        value.set_sensitive(true);
        Some(value)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// What a browser sends that was handed `cookie`.
    fn with(cookie: &HeaderValue) -> HeaderMap {
        let pair = cookie.to_str().unwrap().split(';').next().unwrap();
        let sent = format!("other=1; {pair}; firstday-1=planted");
        HeaderMap::from_iter([(COOKIE, sent.parse().unwrap())])
    }

    fn nothing() -> HeaderMap {
        HeaderMap::new()
    }

    #[test]
    fn the_browser_that_began_is_known_again_and_no_other() {
        let entrance = Entrance::new(1);
        assert!(!entrance.knows(&nothing()));
        let cookie = entrance.enter(&nothing(), Peer::Untold).unwrap();
        assert!(entrance.knows(&with(&cookie)));
        let others = Entrance::new(1).enter(&nothing(), Peer::Untold).unwrap();
        for headers in [nothing(), with(&others)] {
            assert!(!entrance.knows(&headers));
        }
        let renamed = cookie.to_str().unwrap().replace("firstday-1", "firstday-2");
        assert!(!entrance.knows(&with(&renamed.parse().unwrap())));
        let again = entrance.enter(&with(&cookie), Peer::Untold).unwrap();
        assert_eq!(again, cookie);
    }

    #[test]
    fn the_cookie_is_for_no_script_and_comes_back_from_another_site() {
        let cookie = Entrance::new(1).enter(&nothing(), Peer::Untold).unwrap();
        let said = cookie.to_str().unwrap();
        let parts: Vec<_> = said.split("; ").skip(1).collect();
        assert_eq!(
            parts,
            ["Path=/oauth", "Max-Age=600", "HttpOnly", "SameSite=Lax"]
        );
    }

    #[test]
    fn of_two_who_may_be_different_people_neither_counts() {
        for (first, second) in [
            (Peer::Untold, Peer::Untold),
            (Peer::Untold, Peer::SameUser),
            (Peer::SameUser, Peer::Untold),
        ] {
            let entrance = Entrance::new(1);
            let cookie = entrance.enter(&nothing(), first).unwrap();
            assert!(entrance.enter(&nothing(), second).is_none());
            assert!(!entrance.knows(&with(&cookie)));
            assert!(entrance.enter(&with(&cookie), first).is_none());
        }
    }

    #[test]
    fn the_same_user_can_turn_to_another_browser() {
        let entrance = Entrance::new(1);
        let first = entrance.enter(&nothing(), Peer::SameUser).unwrap();
        let second = entrance.enter(&nothing(), Peer::SameUser).unwrap();
        assert!(entrance.knows(&with(&second)) && !entrance.knows(&with(&first)));
    }
}

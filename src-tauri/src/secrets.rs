//! Passwords and pictures that the page may show but never read.
//!
//! They reach the window over a protocol of their own, at addresses that nobody can guess.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use firstday_app::checklist::Message;
use firstday_words::Words;
use http::{Response, StatusCode, header};
use secrecy::{ExposeSecret, SecretBox, SecretString};
use uuid::Uuid;

/// The protocol's name.
pub(crate) const SCHEME: &str = "firstday-secret";

/// What is kept in memory until the person lets it go.
#[derive(Default)]
pub(crate) struct Secrets(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    passwords: HashMap<String, SecretString>,
    /// Users, by the tickets of pages that were not fetched yet.
    pages: HashMap<String, String>,
    /// What devices show, by their ARNs.
    pictures: HashMap<String, Picture>,
    /// ARNs of devices, by the tickets of pages that show their key and were not fetched yet.
    keys: HashMap<String, String>,
}

/// What a device is paired by.
struct Picture {
    ticket: String,
    png: SecretBox<Vec<u8>>,
    /// What the picture says, for those who type it.
    seed: SecretString,
}

impl Secrets {
    /// Keeps the password that was made for `user`.
    pub(crate) fn keep(&self, user: &str, password: SecretString) {
        self.kept().passwords.insert(user.to_owned(), password);
    }

    /// The password of `user`, unless it was let go.
    pub(crate) fn password(&self, user: &str) -> Option<SecretString> {
        self.kept().passwords.get(user).cloned()
    }

    /// The address of a page that shows the password of `user`, and answers once.
    pub(crate) fn reveal(&self, user: &str) -> Option<String> {
        let mut kept = self.kept();
        kept.passwords.get(user)?;
        kept.pages.retain(|_, shown| shown != user);
        let ticket = ticket();
        kept.pages.insert(ticket.clone(), user.to_owned());
        Some(address("password", &ticket))
    }

    /// Lets the password of `user` go.
    pub(crate) fn forget(&self, user: &str) {
        let mut kept = self.kept();
        kept.passwords.remove(user);
        kept.pages.retain(|_, shown| shown != user);
    }

    /// Lets everything go.
    pub(crate) fn forget_all(&self) {
        *self.kept() = Kept::default();
    }

    /// The users whose password was not let go, by name.
    pub(crate) fn held(&self) -> Vec<String> {
        let mut users: Vec<String> = self.kept().passwords.keys().cloned().collect();
        users.sort_unstable();
        users
    }

    /// The address of a device's QR code, the same for as long as it is shown.
    pub(crate) fn show(
        &self,
        serial: &str,
        png: &SecretBox<Vec<u8>>,
        seed: SecretString,
    ) -> String {
        let mut kept = self.kept();
        let shown = kept.pictures.get(serial);
        // Another device may have the name of one that was left half-way.
        let shown = shown.filter(|it| it.seed.expose_secret() == seed.expose_secret());
        let ticket = shown.map_or_else(ticket, |it| it.ticket.clone());
        let address = address("qr", &ticket);
        let picture = Picture {
            ticket,
            png: SecretBox::new(Box::new(png.expose_secret().clone())),
            seed,
        };
        kept.pictures.insert(serial.to_owned(), picture);
        address
    }

    /// The address of a page that shows the key of a device, and answers once.
    pub(crate) fn reveal_key(&self, serial: &str) -> Option<String> {
        let mut kept = self.kept();
        kept.pictures.get(serial)?;
        kept.keys.retain(|_, shown| shown != serial);
        let ticket = ticket();
        kept.keys.insert(ticket.clone(), serial.to_owned());
        Some(address("key", &ticket))
    }

    /// Lets the picture and the key of a device go.
    pub(crate) fn hide(&self, serial: &str) {
        let mut kept = self.kept();
        kept.pictures.remove(serial);
        kept.keys.retain(|_, shown| shown != serial);
    }

    /// Answers a request of the window by the path of its address, if it is about something here.
    pub(crate) fn answer(&self, path: &str, words: &Words) -> Option<Response<Vec<u8>>> {
        match path.trim_start_matches('/').split_once('/') {
            Some(("qr", ticket)) => self.picture(ticket),
            Some(("password", ticket)) => self.page(ticket, words),
            Some(("key", ticket)) => self.key_page(ticket, words),
            Some(_) | None => None,
        }
    }

    fn picture(&self, ticket: &str) -> Option<Response<Vec<u8>>> {
        let kept = self.kept();
        let picture = kept.pictures.values().find(|it| it.ticket == ticket)?;
        let png = picture.png.expose_secret().clone();
        Some(reply(StatusCode::OK, "image/png", NOTHING, png))
    }

    fn page(&self, ticket: &str, words: &Words) -> Option<Response<Vec<u8>>> {
        let mut kept = self.kept();
        let user = kept.pages.remove(ticket)?;
        let password = kept.passwords.get(&user)?;
        let title = Message::new("ui-password-for").with("user", user);
        Some(shown(words, &title, "password", password.expose_secret()))
    }

    fn key_page(&self, ticket: &str, words: &Words) -> Option<Response<Vec<u8>>> {
        let mut kept = self.kept();
        let serial = kept.keys.remove(ticket)?;
        let seed = &kept.pictures.get(&serial)?.seed;
        let title = Message::new("ui-codes-key");
        Some(shown(words, &title, "key", &in_fours(seed.expose_secret())))
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The answer to an address that leads nowhere.
pub(crate) fn nothing_there() -> Response<Vec<u8>> {
    reply(StatusCode::NOT_FOUND, "text/plain", NOTHING, Vec::new())
}

const NOTHING: &str = "default-src 'none'";

/// Large and evenly spaced, so that letters that look alike such as l and 1 can be told apart. Nothing
/// can be selected: on X11 and Wayland what is selected can be read by other programs, and pasted
/// with the middle button, for as long as nobody selects anything else.
const STYLE: &str = "
    :root { color-scheme: light dark; user-select: none; -webkit-user-select: none; }
    body { margin: 0; padding: 0.75rem; }
    #password, #key { margin: 0; font: 1.25rem/1.5 monospace; overflow-wrap: anywhere; }
";

/// A page that shows one secret.
fn shown(words: &Words, title: &Message, id: &str, secret: &str) -> Response<Vec<u8>> {
    let nonce = ticket();
    let policy = format!("default-src 'none'; style-src 'nonce-{nonce}'");
    let page = page(words, title, (id, secret), &nonce);
    reply(StatusCode::OK, "text/html", &policy, page)
}

/// In groups, so that who types them does not lose the place. Authenticator apps drop blanks.
fn in_fours(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let groups: Vec<String> = letters.chunks(4).map(String::from_iter).collect();
    groups.join(" ")
}

fn page(words: &Words, title: &Message, (id, secret): (&str, &str), nonce: &str) -> Vec<u8> {
    let title = words.say(title);
    format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{}</title>\n\
         <style nonce=\"{nonce}\">{STYLE}</style>\n</head>\n<body>\n<p id=\"{id}\">{}</p>\n</body>\n</html>\n",
        escaped(&words.locale()),
        escaped(&title),
        escaped(secret),
    )
    .into_bytes()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn reply(status: StatusCode, kind: &str, policy: &str, body: Vec<u8>) -> Response<Vec<u8>> {
    let response = Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, kind)
        .header(header::CACHE_CONTROL, "no-store")
        .header(header::CONTENT_SECURITY_POLICY, policy)
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .body(body);
    response.unwrap_or_default()
}

/// 122 bits from the system's source of randomness.
fn ticket() -> String {
    Uuid::new_v4().to_string()
}

/// WebView2 knows protocols of one's own only as hosts.
fn address(kind: &str, ticket: &str) -> String {
    if cfg!(windows) {
        format!("http://{SCHEME}.localhost/{kind}/{ticket}")
    } else {
        format!("{SCHEME}://localhost/{kind}/{ticket}")
    }
}

#[cfg(test)]
mod tests {
    use firstday_words::Language;

    use super::*;

    fn english() -> Words {
        Words::load(Language::ENGLISH)
    }

    fn fetch(secrets: &Secrets, address: &str) -> Response<Vec<u8>> {
        let found = secrets.answer(http::Uri::try_from(address).unwrap().path(), &english());
        found.unwrap_or_else(nothing_there)
    }

    fn kept() -> Secrets {
        let secrets = Secrets::default();
        secrets.keep("alex", SecretString::from("a<b>&\"c"));
        secrets
    }

    #[test]
    fn a_password_is_shown_once_an_address() {
        let secrets = kept();
        let address = secrets.reveal("alex").unwrap();
        let first = fetch(&secrets, &address);
        assert_eq!(first.status(), StatusCode::OK);
        assert_eq!(first.headers()["cache-control"], "no-store");
        let policy = first.headers()["content-security-policy"].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'"), "{policy}");
        let text = String::from_utf8(first.into_body()).unwrap();
        assert!(
            text.contains("<p id=\"password\">a&lt;b&gt;&amp;&quot;c</p>"),
            "{text}"
        );
        assert!(text.contains("<title>Temporary password for ") && !text.contains("<script"));
        assert_eq!(fetch(&secrets, &address).status(), StatusCode::NOT_FOUND);
    }

    #[test]
    fn a_new_address_ends_the_one_before() {
        let secrets = kept();
        let earlier = secrets.reveal("alex").unwrap();
        let later = secrets.reveal("alex").unwrap();
        assert_eq!(fetch(&secrets, &earlier).status(), StatusCode::NOT_FOUND);
        assert_eq!(fetch(&secrets, &later).status(), StatusCode::OK);
    }

    #[test]
    fn what_is_forgotten_is_not_shown() {
        let secrets = kept();
        let address = secrets.reveal("alex").unwrap();
        secrets.forget("alex");
        assert_eq!(fetch(&secrets, &address).status(), StatusCode::NOT_FOUND);
        assert!(secrets.reveal("alex").is_none() && secrets.password("alex").is_none());
        assert!(kept().reveal("bea").is_none());
    }

    #[test]
    fn a_picture_stays_at_its_address_until_it_is_hidden() {
        let secrets = Secrets::default();
        let png = SecretBox::new(Box::new(b"png".to_vec()));
        let show = |serial: &str| secrets.show(serial, &png, SecretString::from("ABCDEFGH"));
        let address = show("arn:a");
        assert_eq!(show("arn:a"), address);
        for _ in 0..2 {
            let answer = fetch(&secrets, &address);
            assert_eq!(answer.headers()["content-type"], "image/png");
            assert_eq!(answer.headers()["cache-control"], "no-store");
            assert_eq!(answer.into_body(), b"png");
        }
        assert_ne!(show("arn:b"), address);
        assert_eq!(fetch(&secrets, &address).status(), StatusCode::OK);
        secrets.hide("arn:a");
        assert_eq!(fetch(&secrets, &address).status(), StatusCode::NOT_FOUND);
        let again = secrets.show("arn:b", &png, SecretString::from("another"));
        assert_ne!(again, show("arn:b"), "another device of the name");
    }

    #[test]
    fn the_key_of_a_device_is_shown_once_an_address() {
        let secrets = Secrets::default();
        assert!(secrets.reveal_key("arn:a").is_none());
        let png = SecretBox::new(Box::new(Vec::new()));
        secrets.show("arn:a", &png, SecretString::from("ABCDEFGHIJ"));
        let address = secrets.reveal_key("arn:a").unwrap();
        let text = String::from_utf8(fetch(&secrets, &address).into_body()).unwrap();
        assert!(text.contains("<p id=\"key\">ABCD EFGH IJ</p>"), "{text}");
        assert_eq!(fetch(&secrets, &address).status(), StatusCode::NOT_FOUND);
        let address = secrets.reveal_key("arn:a").unwrap();
        secrets.hide("arn:a");
        assert_eq!(fetch(&secrets, &address).status(), StatusCode::NOT_FOUND);
    }

    #[test]
    fn other_addresses_lead_nowhere() {
        let secrets = kept();
        for path in [
            "",
            "/",
            "/password",
            "/password/",
            "/password/alex",
            "/qr/",
            "/x/y",
        ] {
            assert!(secrets.answer(path, &english()).is_none(), "{path}");
        }
        let answer = nothing_there();
        assert_eq!(answer.status(), StatusCode::NOT_FOUND);
        assert!(answer.body().is_empty());
    }
}

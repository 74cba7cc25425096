//! The one-time token of a form, so that no other site can answer in the person's place.

use data_encoding::BASE64URL_NOPAD;
use jiff::Timestamp;

use super::asked::Asked;
use super::desk::Desk;
use crate::base::{Dice, hash, shift};
use crate::sts::seal;

/// How long a form may stay open. That of AWS is not documented.
const SECONDS: i64 = 30 * 60;

/// A token for a form that answers this request and no other.
pub(super) fn token(desk: &Desk<'_>, asked: &Asked) -> String {
    let nonce = BASE64URL_NOPAD.encode(&Dice::Real.bytes::<16>());
    let until = shift(desk.shown_time(), SECONDS).as_second();
    let seal = sealed(desk, asked, &nonce, until);
    format!("{nonce}.{until}.{seal}")
}

/// Takes a token, this once. Says whether it was good.
pub(super) fn take(desk: &mut Desk<'_>, asked: &Asked, token: &str) -> bool {
    let [nonce, until, given] = token.split('.').collect::<Vec<_>>()[..] else {
        return false;
    };
    let Some(until) = until
        .parse()
        .ok()
        .and_then(|until| Timestamp::from_second(until).ok())
    else {
        return false;
    };
    if given != sealed(desk, asked, nonce, until.as_second()) || until <= desk.shown_time() {
        return false;
    }
    let key = hash(format!("form {nonce}").as_bytes());
    desk.sign_ins.used.insert(key, until).is_none()
}

fn sealed(desk: &Desk<'_>, asked: &Asked, nonce: &str, until: i64) -> String {
    let facts = format!("form {nonce} {until} {}", asked.fingerprint());
    seal(&desk.state.session_secret, &facts)
}

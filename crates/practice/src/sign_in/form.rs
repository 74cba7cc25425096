//! The one-time token of a form, so that no other site can answer in the person's place.

use data_encoding::BASE64URL_NOPAD;
use jiff::Timestamp;

use super::asked::Asked;
use crate::dice::Dice;
use crate::sessions::seal;
use crate::sigv4::hash;
use crate::world::{World, shift};

/// How long a form may stay open. That of AWS is not documented.
const SECONDS: i64 = 30 * 60;

/// A token for a form that answers this request and no other.
pub(super) fn token(world: &World, asked: &Asked) -> String {
    let nonce = BASE64URL_NOPAD.encode(&Dice::Real.bytes::<16>());
    let until = shift(world.shown_time(), SECONDS).as_second();
    let seal = sealed(world, asked, &nonce, until);
    format!("{nonce}.{until}.{seal}")
}

/// Takes a token, this once. Says whether it was good.
pub(super) fn take(world: &mut World, asked: &Asked, token: &str) -> bool {
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
    if given != sealed(world, asked, nonce, until.as_second()) || until <= world.shown_time() {
        return false;
    }
    let key = hash(format!("form {nonce}").as_bytes());
    world.sign_ins.used.insert(key, until).is_none()
}

fn sealed(world: &World, asked: &Asked, nonce: &str, until: i64) -> String {
    let facts = format!("form {nonce} {until} {}", asked.fingerprint());
    seal(&world.state, &facts)
}

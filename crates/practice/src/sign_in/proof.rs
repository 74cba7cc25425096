//! The proof that a client holds its key: the `DPoP` header of RFC 9449.

use data_encoding::BASE64URL_NOPAD;
use jsonwebtoken::jwk::{AlgorithmParameters, EllipticCurve, Jwk, ThumbprintHash};
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use serde::Deserialize;
use serde_json::Value;

use super::desk::Desk;
use super::refused::Refused;
use super::visit::Visit;
use crate::base::{hash, shift};

/// How far a client's clock may be off, as with signatures. AWS does not document it.
const SECONDS: i64 = 5 * 60;

#[derive(Deserialize)]
struct Claims {
    htm: String,
    htu: String,
    iat: i64,
    jti: String,
}

/// Checks the proof and gives the thumbprint of its key (RFC 7638). A proof is taken once.
pub(super) fn check(desk: &mut Desk<'_>, visit: &Visit<'_>) -> Result<String, Refused> {
    let mut headers = visit.request.headers().get_all("dpop").iter();
    let (Some(proof), None) = (headers.next(), headers.next()) else {
        return wrong("one DPoP header is needed");
    };
    let proof = proof.as_bytes();
    let key = key(proof)?;
    let claims = claims(proof, &key)?;
    if claims.htm != "POST" {
        return wrong("htm is not the method of the request");
    }
    if claims.htu != visit.token_url() {
        return wrong("htu is not the address of the request");
    }
    check_age(desk, claims.iat)?;
    let forget = shift(desk.shown_time(), 2 * SECONDS);
    let used = hash(format!("proof {}", claims.jti).as_bytes());
    if claims.jti.is_empty() || desk.sign_ins.used.insert(used, forget).is_some() {
        return wrong("jti is missing or was used before");
    }
    key.thumbprint(ThumbprintHash::SHA256)
        .or_else(|_| wrong("the key has no thumbprint"))
}

/// The key in the header, if the header is as the protocol has it.
fn key(proof: &[u8]) -> Result<Jwk, Refused> {
    let Ok(header) = decode_header(proof) else {
        return wrong("the header cannot be read");
    };
    if header.typ.as_deref() != Some("dpop+jwt") {
        return wrong("typ is not dpop+jwt");
    }
    let Some(key) = header.jwk.filter(is_p256) else {
        return wrong("jwk is not an EC key on P-256");
    };
    if has_private_part(proof) {
        return wrong("jwk holds the private key");
    }
    Ok(key)
}

fn is_p256(key: &Jwk) -> bool {
    matches!(&key.algorithm, AlgorithmParameters::EllipticCurve(key) if key.curve == EllipticCurve::P256)
}

/// The library reads the public part of a key only, so the text is looked at again.
fn has_private_part(proof: &[u8]) -> bool {
    let header = proof.split(|byte| *byte == b'.').next().unwrap_or_default();
    let header = BASE64URL_NOPAD.decode(header).unwrap_or_default();
    let header: Value = serde_json::from_slice(&header).unwrap_or_default();
    header["jwk"].get("d").is_some()
}

fn claims(proof: &[u8], key: &Jwk) -> Result<Claims, Refused> {
    let mut validation = Validation::new(Algorithm::ES256);
    validation.required_spec_claims.clear();
    (validation.validate_exp, validation.validate_aud) = (false, false);
    DecodingKey::from_jwk(key)
        .and_then(|key| decode(proof, &key, &validation))
        .map(|proof| proof.claims)
        .or_else(|_| wrong("alg is not ES256, or the signature or the claims are not right"))
}

/// Where the world's clock stands still, the age is not looked at: the client uses the
/// real clock.
fn check_age(desk: &Desk<'_>, made: i64) -> Result<(), Refused> {
    let off = desk
        .signing_time
        .map_or(0, |now| now.as_second().abs_diff(made));
    if off > SECONDS.unsigned_abs() {
        return Err(Refused::expired(
            "TOKEN_EXPIRED",
            "The DPoP proof is too old or from the future.",
        ));
    }
    Ok(())
}

fn wrong<T>(what: &str) -> Result<T, Refused> {
    Err(Refused::invalid(&format!("Invalid DPoP proof: {what}")))
}

//! Time-based codes (RFC 6238): six digits, thirty seconds, SHA-1, as AWS takes them.

use data_encoding::BASE32_NOPAD;
use jiff::Timestamp;
use totp_rs::Builder;

const STEP_SECONDS: u64 = 30;
/// How many steps the phone's clock may be behind or ahead: two minutes.
const WINDOW: u64 = 4;

/// The step that a time falls into.
pub(crate) fn step(now: Timestamp) -> u64 {
    u64::try_from(now.as_second()).unwrap_or(0) / STEP_SECONDS
}

/// How long the code of a time holds.
pub(crate) fn seconds_left(now: Timestamp) -> u32 {
    let into = u64::try_from(now.as_second()).unwrap_or(0) % STEP_SECONDS;
    u32::try_from(STEP_SECONDS - into).unwrap_or(0)
}

/// The code of a step.
pub(crate) fn code(seed: &str, step: u64) -> String {
    let secret = BASE32_NOPAD.decode(seed.as_bytes()).unwrap_or_default();
    let totp = Builder::new().with_secret(secret).build_noncompliant();
    totp.generate(step * STEP_SECONDS).to_string()
}

/// The step of a code, within one step of `now` and later than `last_step`.
pub(crate) fn single(seed: &str, given: &str, now: Timestamp, last_step: u64) -> Option<u64> {
    let present = step(now);
    (present.saturating_sub(1)..=present + 1)
        .filter(|step| *step > last_step)
        .find(|step| code(seed, *step) == given)
}

/// The step of the second of two consecutive codes, within two minutes of `now` and
/// later than `last_step`, whose codes were taken before.
pub(crate) fn consecutive(
    seed: &str,
    codes: (&str, &str),
    now: Timestamp,
    last_step: u64,
) -> Option<u64> {
    let present = step(now);
    (present.saturating_sub(WINDOW)..=present + WINDOW)
        .filter(|step| *step > last_step + 1)
        .find(|step| code(seed, step - 1) == codes.0 && code(seed, *step) == codes.1)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// The secret of RFC 6238, appendix B.
    const SEED: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn codes_are_those_of_the_rfc() {
        assert_eq!(code(SEED, step(at(59))), "287082");
        assert_eq!(code(SEED, step(at(1_111_111_109))), "081804");
        assert_eq!(code(SEED, step(at(20_000_000_000))), "353130");
    }

    #[test]
    fn two_codes_in_a_row_are_taken_once() {
        let now = at(1_700_000_000);
        let present = step(now);
        let codes = (code(SEED, present - 1), code(SEED, present));
        let pair = (codes.0.as_str(), codes.1.as_str());
        assert_eq!(consecutive(SEED, pair, now, 0), Some(present));
        assert_eq!(consecutive(SEED, pair, now, present), None, "replayed");
        assert_eq!(
            consecutive(SEED, (pair.1, pair.0), now, 0),
            None,
            "wrong order"
        );
        assert_eq!(
            consecutive(SEED, (pair.1, pair.1), now, 0),
            None,
            "the same twice"
        );
        assert_eq!(
            consecutive(SEED, pair, at(1_700_000_000 + 300), 0),
            None,
            "five minutes late"
        );
    }
}

use firstday_checklist::PasswordPolicy;
use rand::seq::{IndexedRandom, SliceRandom};
use rand::{CryptoRng, Rng};
use secrecy::SecretString;

/// Without letters and digits that are taken for one another.
const UPPER: &[u8] = b"ABCDEFGHJKLMNPQRSTUVWXYZ";
const LOWER: &[u8] = b"abcdefghijkmnpqrstuvwxyz";
const DIGITS: &[u8] = b"23456789";
/// Of the symbols that IAM counts (IAM API, `UpdateAccountPasswordPolicy`), those that are easy
/// to find on most keyboards and safe to paste.
const SYMBOLS: &[u8] = b"!@#%^*_+-=";

const SHORTEST: usize = 24;
/// IAM's longest (IAM API, `CreateLoginProfile`).
const LONGEST: usize = 128;

/// A password of at least 24 characters with all four kinds in it, which meets every policy that
/// IAM can hold.
pub(super) fn generate(
    policy: &PasswordPolicy,
    random: &mut (impl Rng + CryptoRng),
) -> SecretString {
    let wanted = usize::try_from(policy.minimum_length).unwrap_or(LONGEST);
    let length = wanted.clamp(SHORTEST, LONGEST);
    let kinds = [UPPER, LOWER, DIGITS, SYMBOLS];
    let all = kinds.concat();
    let one_of_each = kinds.into_iter();
    let rest = std::iter::repeat_n(all.as_slice(), length - kinds.len());
    let mut letters: Vec<char> = one_of_each
        .chain(rest)
        .filter_map(|kind| kind.choose(random).copied().map(char::from))
        .collect();
    letters.shuffle(random);
    letters.into_iter().collect::<String>().into()
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret;

    use super::*;

    fn policy(minimum_length: u32) -> PasswordPolicy {
        PasswordPolicy {
            minimum_length,
            require_uppercase: true,
            require_lowercase: true,
            require_numbers: true,
            require_symbols: true,
            allow_change: true,
            max_age_days: None,
            reuse_prevention: None,
            hard_expiry: false,
        }
    }

    #[test]
    fn has_every_kind_and_enough_of_it() {
        for (minimum, length) in [(8, 24), (24, 24), (64, 64), (128, 128)] {
            for _ in 0..100 {
                let secret = generate(&policy(minimum), &mut rand::rng());
                let password = secret.expose_secret();
                assert_eq!(password.len(), length);
                for kind in [UPPER, LOWER, DIGITS, SYMBOLS] {
                    assert!(
                        password.bytes().any(|letter| kind.contains(&letter)),
                        "{password}"
                    );
                }
            }
        }
    }

    #[test]
    fn is_never_the_same_twice() {
        let [one, other] = [0; 2].map(|_| generate(&policy(14), &mut rand::rng()));
        assert_ne!(one.expose_secret(), other.expose_secret());
    }
}

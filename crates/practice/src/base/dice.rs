//! Random numbers: real ones for what is made at run time, fixed ones for seeds.

use data_encoding::{BASE32_NOPAD, BASE64_NOPAD};

/// By this, keys of practice accounts are known: in an id of AWS's the first characters hold the
/// number of the account, and these would be one of thirteen digits.
const KEY_MARK: &str = "7PRACTICE";

/// A source of random bytes.
pub(crate) enum Dice {
    /// From the operating system.
    Real,
    /// The same every time, so that a seed is always the same world.
    Seeded(fastrand::Rng),
}

impl Dice {
    /// Dice that fall the same way every time.
    pub(crate) fn seeded(seed: u64) -> Dice {
        Dice::Seeded(fastrand::Rng::with_seed(seed))
    }

    /// Random bytes. Where the operating system gives none, weaker ones do: secrets of
    /// the practice account guard nothing.
    pub(crate) fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        match self {
            Dice::Real if getrandom::fill(&mut bytes).is_err() => fastrand::fill(&mut bytes),
            Dice::Real => {}
            Dice::Seeded(rng) => rng.fill(&mut bytes),
        }
        bytes
    }

    /// An id in AWS's form: `AIDA…` of 21 characters.
    pub(crate) fn id(&mut self, prefix: &str) -> String {
        format!("{prefix}{}", self.letters(17))
    }

    /// The id of an access key: `AKIA…` or `ASIA…` of 20 characters, which no key of AWS can have.
    pub(crate) fn key_id(&mut self, prefix: &str) -> String {
        format!("{prefix}{KEY_MARK}{}", self.letters(16 - KEY_MARK.len()))
    }

    fn letters(&mut self, length: usize) -> String {
        let mut letters = BASE32_NOPAD.encode(&self.bytes::<16>());
        letters.truncate(length);
        letters
    }

    /// A secret access key: forty characters.
    pub(crate) fn secret_key(&mut self) -> String {
        BASE64_NOPAD.encode(&self.bytes::<30>())
    }

    /// The seed of a virtual MFA device: 64 base32 characters, as AWS's are.
    pub(crate) fn mfa_seed(&mut self) -> String {
        BASE32_NOPAD.encode(&self.bytes::<40>())
    }

    /// A request id in the form of a UUID.
    pub(crate) fn request_id(&mut self) -> String {
        let hex = data_encoding::HEXLOWER.encode(&self.bytes::<16>());
        [
            &hex[..8],
            &hex[8..12],
            &hex[12..16],
            &hex[16..20],
            &hex[20..],
        ]
        .join("-")
    }
}

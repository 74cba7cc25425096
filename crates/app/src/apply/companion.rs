use std::time::Duration;

use firstday_words::Spoken;
use futures::future::BoxFuture;
use jiff::{SignedDuration, Timestamp};
use secrecy::{SecretBox, SecretString};

use super::Outcome;
use crate::problem::Problem;

/// What a run tells the person, and what it asks. Window, terminal and tests each have their own.
pub trait Companion: Send + Sync {
    /// The language that the person reads.
    fn spoken(&self) -> Spoken;

    /// Change number `index` has begun.
    fn started(&self, index: usize);

    /// Change number `index` has ended.
    fn finished(&self, index: usize, outcome: &Outcome);

    /// Whether the person wants no further change to begin.
    fn stopped(&self) -> bool;

    /// A password was made for `user`; it is nowhere else.
    fn password(&self, user: &str, password: SecretString);

    /// Shows the picture and asks for two codes in a row; `None` leaves the device for later.
    fn codes<'a>(&'a self, enrolment: &'a Enrolment) -> BoxFuture<'a, Option<Codes>>;

    /// Asks for the code that AWS has just texted; `None` leaves the number for later.
    fn phone_code<'a>(&'a self, request: &'a PhoneCodeRequest) -> BoxFuture<'a, Option<PhoneCode>>;

    /// Shows the address, and opens the browser once the person says so. It may still be waiting
    /// when the browser comes back: the run then goes on without a reply.
    fn sign_in<'a>(&'a self, request: &'a SignInRequest) -> BoxFuture<'a, SignInReply>;
}

/// A sign-in through the browser that waits for the person.
#[derive(Clone, Debug)]
pub struct SignInRequest {
    /// Number of the change, counted from 0.
    pub index: usize,
    /// Whom to sign in as: an IAM user, or a role's session by its name.
    pub user: String,
    /// The profile that the session is for.
    pub profile: String,
    /// The address to open.
    pub address: String,
    /// The address of AWS's page, without its query.
    pub leads_to: String,
    /// Whether the browser is on another computer: its page then shows a code to paste.
    pub elsewhere: bool,
    /// Why the last try came to nothing.
    pub refused: Option<Problem>,
}

/// What the person does about a [`SignInRequest`].
#[derive(Clone, Debug)]
pub enum SignInReply {
    /// The browser was opened, or the address taken to it: wait for it to come back.
    Here,
    /// Use a browser on another computer instead.
    Elsewhere,
    /// The code that the page showed.
    Pasted(SecretString),
    /// Left for later.
    Left,
}

/// A phone number that waits for its code.
#[derive(Clone, Debug)]
pub struct PhoneCodeRequest {
    /// Number of the change, counted from 0.
    pub index: usize,
    /// The last digits of the number.
    pub ending: String,
    /// Why the last code was refused. Another was sent.
    pub refused: Option<Problem>,
}

/// A code from a text message: six letters or digits (AWS Account Management API Reference,
/// `VerifyPhoneNumber`).
#[derive(Clone, PartialEq, Eq)]
pub struct PhoneCode(String);

impl PhoneCode {
    /// The code, if it is one; blanks are dropped.
    pub fn new(text: &str) -> Option<Self> {
        let code: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let six = code.len() == 6 && code.chars().all(|c| c.is_ascii_alphanumeric());
        six.then_some(Self(code))
    }

    /// As AWS takes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An MFA device that waits to be paired.
pub struct Enrolment {
    /// Number of the change, counted from 0.
    pub index: usize,
    /// Whose device it will be.
    pub user: String,
    /// The device's ARN.
    pub serial: String,
    /// What the picture says, for those who type it: base32.
    pub seed: SecretString,
    /// The picture to scan: a PNG.
    pub picture: SecretBox<Vec<u8>>,
    /// How far this computer's clock is ahead of AWS's, if that is known.
    pub skew: Option<SignedDuration>,
    /// What time AWS has when the codes are asked for: each is good for thirty seconds.
    pub aws_now: Timestamp,
    /// Why the last codes were refused.
    pub refused: Option<Problem>,
}

impl Enrolment {
    /// From here on a clock that is off is told of, in the window and at the terminal. Each code
    /// stands for thirty seconds (RFC 6238), and typing two takes its time.
    pub const CLOCK_TOLERANCE: SignedDuration = SignedDuration::from_secs(20);

    /// `skew`, when it is too much for codes.
    pub fn too_far(skew: SignedDuration) -> Option<SignedDuration> {
        (skew.abs() > Self::CLOCK_TOLERANCE).then_some(skew)
    }
}

/// Two codes in a row from one authenticator app, six digits each.
#[derive(Clone, PartialEq, Eq)]
pub struct Codes {
    /// The earlier one.
    pub first: String,
    /// The next one.
    pub second: String,
    /// How long ago the first one was there: typed, or read from the app.
    pub age: Duration,
}

impl Codes {
    /// Two codes, if each is six digits (blanks are dropped) and they differ.
    pub fn new(first: &str, second: &str) -> Option<Self> {
        let code = |text: &str| -> Option<String> {
            let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
            let six = digits.len() == 6 && digits.chars().all(|c| c.is_ascii_digit());
            six.then_some(digits)
        };
        let (first, second) = (code(first)?, code(second)?);
        let age = Duration::ZERO;
        (first != second).then_some(Self { first, second, age })
    }

    /// AWS takes codes that are older, and pairs a device that is out of step from then on (IAM API
    /// Reference, `EnableMFADevice`: "submit your request immediately"). Typing two codes in a row
    /// takes half a minute.
    pub const MAX_AGE: Duration = Duration::from_secs(60);

    /// The same codes, the first of which was there so long ago.
    #[must_use]
    pub fn aged(self, age: Duration) -> Self {
        Self { age, ..self }
    }

    /// For how long they may still be sent; `None` when they are too old.
    pub fn left(&self) -> Option<Duration> {
        let left = Self::MAX_AGE.checked_sub(self.age);
        left.filter(|left| !left.is_zero())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn takes_six_digits_twice() {
        assert!(Codes::new("123 456", "654321").is_some());
        for (first, second) in [
            ("12345", "654321"),
            ("123456", "12345a"),
            ("123456", "123456"),
        ] {
            assert!(Codes::new(first, second).is_none(), "{first} {second}");
        }
    }

    #[test]
    fn a_texted_code_is_six_letters_or_digits() {
        assert_eq!(PhoneCode::new(" 12 a4B6").unwrap().as_str(), "12a4B6");
        for wrong in ["", "12345", "1234567", "12345-", "12345é"] {
            assert!(PhoneCode::new(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn codes_are_good_for_a_minute() {
        let left = |age: u64| {
            let codes = Codes::new("123456", "654321").unwrap();
            codes.aged(Duration::from_secs(age)).left()
        };
        assert_eq!(left(0), Some(Duration::from_secs(60)));
        assert_eq!(left(59), Some(Duration::from_secs(1)));
        assert_eq!(left(60), None);
        assert_eq!(left(61), None);
    }
}

use serde::{Deserialize, Serialize};

/// The phone number of the account's primary contact, as `account:GetContactInformation` tells it. Of
/// the number itself only the end is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactPhone {
    /// Whether AWS has seen that somebody reads its texts.
    pub status: PhoneStatus,
    /// The last two digits, to tell the number from others; empty where AWS gave none.
    pub ending: String,
}

/// AWS's `VerificationStatus` of a phone number (AWS Account Management API Reference,
/// `GetContactInformation`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PhoneStatus {
    /// Somebody typed the code that was sent to it.
    Verified,
    /// Nobody did.
    Unverified,
    /// A code was sent, and is waited for.
    Pending,
    /// AWS does not verify the numbers of this account.
    NotSupported,
    /// AWS left it out, or gave a word that is not known here.
    NotTold,
}

impl ContactPhone {
    /// The number of which AWS tells `status`. All but its last two digits are dropped.
    pub fn new(status: PhoneStatus, number: &str) -> Self {
        let digits: Vec<char> = number.chars().filter(char::is_ascii_digit).collect();
        let ending = digits.iter().skip(digits.len().saturating_sub(2)).collect();
        Self { status, ending }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_two_digits_of_the_number() {
        let ending = |number| ContactPhone::new(PhoneStatus::Verified, number).ending;
        assert_eq!(ending("+84 90 123 45 67"), "67");
        assert_eq!(ending("5"), "5");
        assert_eq!(ending(""), "");
    }
}

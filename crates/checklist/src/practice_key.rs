//! Keys of practice accounts, told from those of AWS.
//!
//! The fifth to the twelfth character of an access key id of AWS's present generation hold the
//! number of the account (WithSecure Labs, "A bitwise analysis of AWS access key identifiers", 2023,
//! over some 3,000 ids: bit 20 tells the generation, bits 21 to 60 are the number). A `7` in the
//! fifth place makes it a number of thirteen digits, and no account has one.

/// What the id of a practice account's key has after its four letters.
pub const PRACTICE_MARK: &str = "7PRACTICE";
/// How many letters say which kind of key it is, such as `AKIA`.
const KIND: usize = 4;
/// How many characters hold the generation and the account's number.
const NUMBERED: usize = 9;

/// The accounts of practice accounts that were made before their keys had a mark.
pub const PRACTICE_ACCOUNTS: [&str; 5] = [
    "111122223333",
    "222233334444",
    "333344445555",
    "444455556666",
    "555566667777",
];

/// Whether an access key id says of itself that it is a practice account's.
pub fn is_practice_key(access_key_id: &str) -> bool {
    let rest = access_key_id.get(KIND..);
    rest.is_some_and(|rest| rest.starts_with(PRACTICE_MARK))
}

/// Whether a key of this account is a practice account's: by its mark or, where it was made before
/// there was one, by an account that practice accounts have and a number in it of another one.
pub fn is_practice_key_of(access_key_id: &str, account_id: &str) -> bool {
    let made_up = PRACTICE_ACCOUNTS.contains(&account_id);
    is_practice_key(access_key_id)
        || made_up && account_of(access_key_id).as_deref() != Some(account_id)
}

/// The number of the account in the id of an access key, of the present generation.
fn account_of(access_key_id: &str) -> Option<String> {
    let numbered = access_key_id.get(KIND..KIND + NUMBERED)?;
    let bits = numbered.bytes().try_fold(0_u64, |bits, byte| {
        let five = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'2'..=b'7' => byte - b'2' + 26,
            _ => return None,
        };
        Some(bits << 5 | u64::from(five))
    })?;
    // One bit for the generation, forty for the number, and four that are not looked at.
    let is_present = bits >> 44 == 1;
    is_present.then(|| format!("{:012}", (bits >> 4) & ((1 << 40) - 1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_the_account_stands_in_the_id() {
        // The example of "A short note on AWS KEY ID" (Tal Be'ery, 2023), and AWS's own.
        for (id, account) in [
            ("ASIAY34FZKBOKMUTVV7A", Some("609629065308")),
            ("AKIAIOSFODNN7EXAMPLE", None),
            ("AKIA", None),
            ("AKIA0189AAAAAAAAAAAA", None),
        ] {
            assert_eq!(account_of(id).as_deref(), account, "{id}");
        }
    }

    #[test]
    fn no_account_has_the_number_that_the_mark_stands_for() {
        let number = account_of(&format!("AKIA{PRACTICE_MARK}"));
        assert_eq!(number.map(|number| number.len()), Some(13));
    }

    #[test]
    fn keys_are_told_by_their_mark_or_by_the_account() {
        for (id, account, practice) in [
            ("AKIA7PRACTICEABCDEFG", "123456789012", true),
            ("ASIA7PRACTICEABCDEFG", "111122223333", true),
            // Made before there was a mark.
            ("AKIAIOSFODNN7EXAMPLE", "111122223333", true),
            ("AKIAY34FZKBOKMUTVV7A", "444455556666", true),
            ("AKIAY34FZKBOKMUTVV7A", "609629065308", false),
            ("AKIAIOSFODNN7EXAMPLE", "123456789012", false),
            ("AKIA", "123456789012", false),
            ("", "", false),
        ] {
            assert_eq!(is_practice_key_of(id, account), practice, "{id} {account}");
        }
    }

    #[test]
    fn a_key_of_aws_in_an_account_of_that_number_is_its_own() {
        let bits = 1_u64 << 44 | 111_122_223_333 << 4;
        let letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        let numbered = (0..NUMBERED).rev().map(|place| {
            let five = usize::try_from(bits >> (5 * place) & 31).unwrap_or_default();
            char::from(letters[five])
        });
        let id = format!("AKIA{}AAAAAAA", numbered.collect::<String>());
        assert!(!is_practice_key_of(&id, "111122223333"), "{id}");
    }
}

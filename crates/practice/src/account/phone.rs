//! The phone number of the primary contact, and the code that is texted to it.

use serde_json::{Value, json};

use super::own_account_only;
use super::state::{Management, Texted};
use crate::base::{Dice, Secret, shift};
use crate::service::{Answer, Ask, Operation, any};
use crate::wire::Refusal;

/// What the practice account knows of phone numbers.
pub(super) const OPERATIONS: &[Operation<Management>] = &[
    Operation::read("GetContactInformation", any, get_contact_information),
    Operation::write("SendPhoneNumberVerification", any, send_verification),
    Operation::write("VerifyPhoneNumber", any, verify_phone_number),
];

/// For how long a code is taken here. AWS says that codes end, and not when.
const CODE_SECONDS: i64 = 10 * 60;

fn get_contact_information(own: &Management, ask: &Ask<'_>) -> Answer {
    own_account_only(ask)?;
    Ok(json!({
        "ContactInformation": {
            "FullName": "Account Owner",
            "AddressLine1": "1 Example Street",
            "City": "Seattle",
            "StateOrRegion": "WA",
            "PostalCode": "98101",
            "CountryCode": "US",
            "PhoneNumber": own.phone.number,
        },
        "VerificationStatus": own.phone.status,
    }))
}

fn send_verification(own: &mut Management, ask: &Ask<'_>) -> Answer {
    own_account_only(ask)?;
    if own.phone.status == "NOT_SUPPORTED" {
        return Err(Refusal::validation(
            "Phone number verification isn't available for this account.",
        ));
    }
    own.phone.code = Some(Texted {
        code: Secret::new(code()),
        at: ask.now,
    });
    own.phone.status = "PENDING".to_owned();
    Ok(status(own))
}

/// A wrong code is refused, and the right one is still taken (AWS Account Management API Reference,
/// `VerifyPhoneNumber`: "If the code is incorrect or has expired, request a new code and try again").
fn verify_phone_number(own: &mut Management, ask: &Ask<'_>) -> Answer {
    own_account_only(ask)?;
    let typed = ask.input.text("Otp")?;
    if typed.len() != 6 || !typed.chars().all(|sign| sign.is_ascii_alphanumeric()) {
        let pattern = "Member must satisfy regular expression pattern: [a-zA-Z0-9]{6}";
        return Err(Refusal::constraint("Otp", typed, pattern));
    }
    let good = own.phone.code.as_ref().is_some_and(|texted| {
        let until = shift(texted.at, CODE_SECONDS);
        texted.code.expose() == typed && ask.now <= until
    });
    if !good {
        return Err(Refusal::validation("The code is incorrect or has expired."));
    }
    own.phone.code = None;
    own.phone.status = "VERIFIED".to_owned();
    Ok(status(own))
}

fn status(own: &Management) -> Value {
    json!({ "Status": own.phone.status })
}

/// Six digits.
fn code() -> String {
    let bytes: [u8; 6] = Dice::Real.bytes();
    bytes.iter().map(|byte| (byte % 10).to_string()).collect()
}

//! Whom AWS writes to.

use serde_json::{Value, json};

use super::own_account_only;
use super::state::{Contact, Management};
use crate::service::{Answer, Ask, Operation, any};
use crate::wire::Refusal;

/// What the practice account knows of contacts.
pub(super) const OPERATIONS: &[Operation<Management>] = &[
    Operation::read("GetAlternateContact", any, get_alternate_contact),
    Operation::write("PutAlternateContact", any, put_alternate_contact),
    Operation::write("DeleteAlternateContact", any, delete_alternate_contact),
];

const KINDS: [&str; 3] = ["BILLING", "OPERATIONS", "SECURITY"];

fn get_alternate_contact(own: &Management, ask: &Ask<'_>) -> Answer {
    own_account_only(ask)?;
    let kind = kind(ask)?;
    let contact = own.contacts.get(kind).ok_or_else(not_set)?;
    Ok(json!({ "AlternateContact": described(kind, contact) }))
}

fn put_alternate_contact(own: &mut Management, ask: &Ask<'_>) -> Answer {
    own_account_only(ask)?;
    let kind = kind(ask)?.to_owned();
    let email = text(ask, "EmailAddress", 254)?;
    if !email.contains('@') || email.trim().contains(char::is_whitespace) {
        return Err(pattern(
            "EmailAddress",
            r"[\s]*[\w+=.#|!&-]+@[\w.-]+\.[\w]+[\s]*",
        ));
    }
    let phone = text(ask, "PhoneNumber", 25)?;
    if !phone
        .chars()
        .all(|it| it.is_ascii_digit() || " ()+-".contains(it))
    {
        return Err(pattern("PhoneNumber", r"[\s0-9()+-]+"));
    }
    let contact = Contact {
        name: text(ask, "Name", 64)?.to_owned(),
        title: text(ask, "Title", 50)?.to_owned(),
        email: email.to_owned(),
        phone: phone.to_owned(),
    };
    own.contacts.insert(kind, contact);
    Ok(Value::Null)
}

fn delete_alternate_contact(own: &mut Management, ask: &Ask<'_>) -> Answer {
    own_account_only(ask)?;
    let gone = own.contacts.remove(kind(ask)?);
    gone.map(|_| Value::Null).ok_or_else(not_set)
}

fn described(kind: &str, contact: &Contact) -> Value {
    json!({
        "AlternateContactType": kind,
        "Name": contact.name,
        "Title": contact.title,
        "EmailAddress": contact.email,
        "PhoneNumber": contact.phone,
    })
}

fn kind<'a>(ask: &'a Ask<'_>) -> Result<&'a str, Refusal> {
    let kind = ask.input.text("AlternateContactType")?;
    if KINDS.contains(&kind) {
        return Ok(kind);
    }
    let bound = "Member must satisfy enum value set: [BILLING, OPERATIONS, SECURITY]";
    Err(Refusal::constraint("AlternateContactType", kind, bound))
}

/// The fields are sensitive: AWS does not say them back.
fn text<'a>(ask: &'a Ask<'_>, name: &str, max: usize) -> Result<&'a str, Refusal> {
    let text = ask.input.text(name)?;
    let bound = match text.chars().count() {
        0 => "Member must have length greater than or equal to 1".to_owned(),
        count if count > max => format!("Member must have length less than or equal to {max}"),
        _ => return Ok(text),
    };
    Err(Refusal::constraint(name, "***", &bound))
}

fn pattern(name: &str, pattern: &str) -> Refusal {
    let bound = format!("Member must satisfy regular expression pattern: {pattern}");
    Refusal::constraint(name, "***", &bound)
}

fn not_set() -> Refusal {
    let message = "No contact of the inputted alternate contact type found.";
    Refusal::new(404, "ResourceNotFoundException", message)
}

//! Whom AWS takes for the owner.

use aws_sdk_account::operation::get_contact_information::GetContactInformationOutput;
use aws_sdk_account::types::ContactInformation;
use firstday_checklist::{ContactPart, Facet, PrimaryContact};

use super::basis::Basis;
use crate::error::During;
use crate::{Gateway, GatewayError};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

/// The countries whose addresses must name a state or region (AWS Account Management API Reference,
/// `ContactInformation`).
const WITH_STATES: [&str; 7] = ["US", "CA", "GB", "DE", "JP", "IN", "BR"];

pub(super) async fn read(basis: &Basis<'_>) -> Result<PrimaryContact, GatewayError> {
    let answer = basis.contact.clone().await?;
    Ok(match answer.contact_information() {
        Some(contact) => of(contact),
        None => PrimaryContact {
            name: String::new(),
            company: None,
            phone: String::new(),
            missing: vec![ContactPart::Name, ContactPart::Address, ContactPart::Phone],
        },
    })
}

impl Gateway {
    /// What AWS has on file of the owner, with the state of the phone number.
    pub(super) async fn contact(&self) -> Result<GetContactInformationOutput, GatewayError> {
        let answer = self.account.get_contact_information().send().await;
        answer.during("account:GetContactInformation")
    }
}

fn of(contact: &ContactInformation) -> PrimaryContact {
    let missing = [
        (ContactPart::Name, is_blank(contact.full_name())),
        (ContactPart::Address, !has_address(contact)),
        (ContactPart::Phone, is_blank(contact.phone_number())),
    ];
    let missing = missing.into_iter().filter(|(_, missing)| *missing);
    PrimaryContact {
        name: contact.full_name().to_owned(),
        company: contact.company_name().map(str::to_owned),
        phone: contact.phone_number().to_owned(),
        missing: missing.map(|(part, _)| part).collect(),
    }
}

fn has_address(contact: &ContactInformation) -> bool {
    let country = contact.country_code();
    let state = contact.state_or_region().unwrap_or_default();
    let parts = [
        contact.address_line1(),
        contact.city(),
        contact.postal_code(),
        country,
    ];
    !parts.into_iter().any(is_blank) && (!WITH_STATES.contains(&country) || !is_blank(state))
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_aws_asks_for_must_be_there() {
        let whole = || {
            ContactInformation::builder()
                .full_name("Ana")
                .address_line1("1 Street")
                .city("Hanoi")
                .postal_code("100000")
                .country_code("VN")
                .phone_number("+84 1")
        };
        for (contact, missing) in [
            (whole(), vec![]),
            (whole().full_name(" "), vec![ContactPart::Name]),
            (whole().city(""), vec![ContactPart::Address]),
            (whole().country_code("US"), vec![ContactPart::Address]),
            (whole().country_code("US").state_or_region("WA"), vec![]),
            (whole().phone_number(""), vec![ContactPart::Phone]),
        ] {
            let built = contact.build();
            assert_eq!(built.map(|it| of(&it).missing).ok(), Some(missing));
        }
    }
}

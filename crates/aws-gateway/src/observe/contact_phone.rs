//! The phone number of the primary contact.

use aws_sdk_account::types::PhoneNumberVerificationStatus as Status;
use firstday_checklist::{ContactPhone, Facet, PhoneStatus};

use super::basis::Basis;
use crate::GatewayError;

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

pub(super) async fn read(basis: &Basis<'_>) -> Result<ContactPhone, GatewayError> {
    let answer = basis.contact.clone().await?;
    let number = answer.contact_information().map(|it| it.phone_number());
    Ok(ContactPhone::new(
        status(answer.verification_status()),
        number.unwrap_or_default(),
    ))
}

fn status(status: Option<&Status>) -> PhoneStatus {
    match status {
        Some(Status::Verified) => PhoneStatus::Verified,
        Some(Status::Unverified) => PhoneStatus::Unverified,
        Some(Status::Pending) => PhoneStatus::Pending,
        Some(Status::NotSupported) => PhoneStatus::NotSupported,
        Some(_) | None => PhoneStatus::NotTold,
    }
}

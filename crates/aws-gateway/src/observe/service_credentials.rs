//! What lets users into single services, besides access keys.

use aws_sdk_iam::types::{ServiceSpecificCredentialMetadata, StatusType};
use firstday_checklist::{Facet, ServiceCredential};

use super::answer::{PAGE, timestamp};
use super::basis::Basis;
use crate::GatewayError;
use crate::error::During;

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

/// Those of all users and all services at once, however many users there are (IAM API Reference,
/// `ListServiceSpecificCredentials`: `AllUsers`, and no `ServiceName`).
pub(super) async fn read(basis: &Basis<'_>) -> Result<Vec<ServiceCredential>, GatewayError> {
    let mut all = Vec::new();
    let mut marker = None;
    loop {
        let call = basis.gateway.iam.list_service_specific_credentials();
        let call = call.all_users(true).max_items(PAGE).set_marker(marker);
        let page = call.send().await;
        let page = page.during("iam:ListServiceSpecificCredentials")?;
        all.extend(page.service_specific_credentials().iter().map(credential));
        marker = page.marker.filter(|_| page.is_truncated);
        if marker.is_none() {
            return Ok(all);
        }
    }
}

fn credential(one: &ServiceSpecificCredentialMetadata) -> ServiceCredential {
    ServiceCredential {
        user: one.user_name().to_owned(),
        service: one.service_name().to_owned(),
        active: *one.status() == StatusType::Active,
        created_at: timestamp(one.create_date()),
        expires_at: one.expiration_date().and_then(timestamp),
    }
}

//! What lets users into single services, besides access keys.

use aws_sdk_iam::types::{ServiceSpecificCredentialMetadata, StatusType};
use firstday_checklist::{Facet, ServiceCredential};

use super::answer::{PAGE, timestamp};
use super::basis::Basis;
use crate::GatewayError;
use crate::error::During;
use crate::pages;

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

const OPERATION: &str = "iam:ListServiceSpecificCredentials";

/// Those of all users and all services at once, however many users there are (IAM API Reference,
/// `ListServiceSpecificCredentials`: `AllUsers`, and no `ServiceName`).
pub(super) async fn read(basis: &Basis<'_>) -> Result<Vec<ServiceCredential>, GatewayError> {
    let client = &basis.gateway.iam;
    let page = |marker| async move {
        let call = client.list_service_specific_credentials();
        let call = call.all_users(true).max_items(PAGE).set_marker(marker);
        let page = call.send().await.during(OPERATION)?;
        let found = page.service_specific_credentials().iter().map(credential);
        Ok((found.collect(), page.marker.filter(|_| page.is_truncated)))
    };
    pages::gather(OPERATION, page).await
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

//! The organization that the account belongs to.

use firstday_checklist::{Facet, Organization};

use super::basis::Basis;
use crate::GatewayError;
use crate::error::During;

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

pub(super) async fn read(basis: &Basis<'_>) -> Result<Option<Organization>, GatewayError> {
    const OPERATION: &str = "organizations:DescribeOrganization";
    let organizations = &basis.gateway.organizations;
    let answer = organizations.describe_organization().send().await;
    let answer = match answer.during(OPERATION) {
        Err(error) if stands_alone(&error) => return Ok(None),
        answer => answer?,
    };
    Ok(answer.organization().map(|organization| Organization {
        id: organization.id().unwrap_or_default().to_owned(),
        management_account_id: organization
            .master_account_id()
            .unwrap_or_default()
            .to_owned(),
        management_email: organization.master_account_email().map(str::to_owned),
    }))
}

fn stands_alone(error: &GatewayError) -> bool {
    error.aws_code.as_deref() == Some("AWSOrganizationsNotInUseException")
}

//! Organizations: whether somebody else decides over the account.

use serde_json::json;

use crate::operations::{Answer, Ask, Operation, any};
use crate::refusal::Refusal;
use crate::world::{AccountKind, State};

/// What the practice account knows of Organizations.
pub(crate) const OPERATIONS: &[Operation] = &[Operation::read(
    "organizations",
    "DescribeOrganization",
    any,
    describe_organization,
)];

/// The management account above a project account; AWS runs it.
const MANAGEMENT_ACCOUNT: &str = "999988887777";
const ORGANIZATION: &str = "o-practice1234";

fn describe_organization(state: &State, _: &Ask<'_>) -> Answer {
    match state.account.kind {
        AccountKind::Classic => Err(Refusal::new(
            400,
            "AWSOrganizationsNotInUseException",
            "Your account is not a member of an organization.",
        )),
        AccountKind::Project => Ok(json!({ "Organization": {
            "Id": ORGANIZATION,
            "Arn": format!("arn:aws:organizations::{MANAGEMENT_ACCOUNT}:organization/{ORGANIZATION}"),
            "FeatureSet": "ALL",
            "MasterAccountArn":
                format!("arn:aws:organizations::{MANAGEMENT_ACCOUNT}:account/{ORGANIZATION}/{MANAGEMENT_ACCOUNT}"),
            "MasterAccountId": MANAGEMENT_ACCOUNT,
            "MasterAccountEmail": "projects@example.com",
        }})),
    }
}

//! Organizations: whether somebody else decides over the account.

mod policies;
mod seed;

use serde_json::json;

pub(crate) use policies::Policies;
pub(crate) use seed::begin;

use crate::base::AccountKind;
use crate::service::{Answer, Ask, Operation, Service, any};
use crate::wire::{Protocol, Refusal};

/// What the practice account knows of Organizations.
pub(crate) static SERVICE: Service<Policies> = Service {
    name: "organizations",
    protocol: Protocol::Json {
        target: "AWSOrganizationsV20161128",
    },
    operations: &[&[Operation::read(
        "DescribeOrganization",
        any,
        describe_organization,
    )]],
};

/// The management account above a project account; AWS runs it.
const MANAGEMENT_ACCOUNT: &str = "999988887777";
const ORGANIZATION: &str = "o-practice1234";

fn describe_organization(_: &Policies, ask: &Ask<'_>) -> Answer {
    match ask.account.kind {
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

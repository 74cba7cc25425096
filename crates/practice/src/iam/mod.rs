//! Identity and Access Management: who there is, what they may do, and one file of
//! operations a noun.

mod access_keys;
mod account;
mod arn;
mod authorise;
mod authorization_details;
mod credential_report;
mod form;
mod found;
mod groups;
mod managed_policies;
mod mfa_devices;
mod names;
mod passwords;
mod policies;
mod policy_language;
mod qr;
mod seeds;
mod service_credentials;
mod show;
mod simulation;
mod state;
pub(crate) mod totp;
mod users;

pub(crate) use arn::caller;
pub(crate) use authorise::{Law, authorise};
pub use mfa_devices::NewDevice;
pub(crate) use mfa_devices::{assign as assign_device, new as new_device};
pub(crate) use seeds::begin;
pub(crate) use state::PROJECT_ROLE;
pub use state::{
    AccessKey, CredentialReport, CustomerPolicy, Group, Iam, LastUsed, LoginProfile, MfaDevice,
    MfaHolder, PasswordPolicy, Role, Root, ServiceCredential, User,
};

use crate::service::Service;
use crate::wire::Protocol;

/// What the practice account knows of IAM.
pub(crate) static SERVICE: Service<Iam> = Service {
    name: "iam",
    protocol: Protocol::Query {
        namespace: "https://iam.amazonaws.com/doc/2010-05-08/",
    },
    operations: &[
        account::OPERATIONS,
        credential_report::OPERATIONS,
        groups::OPERATIONS,
        users::OPERATIONS,
        policies::OPERATIONS,
        passwords::OPERATIONS,
        access_keys::OPERATIONS,
        service_credentials::OPERATIONS,
        mfa_devices::OPERATIONS,
    ],
};

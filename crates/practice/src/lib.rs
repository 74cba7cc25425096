//! A small AWS inside the process, to rehearse and test on.
//!
//! [`Practice`] answers the HTTP requests that the AWS SDK, the AWS CLI and boto3
//! send: signatures are verified, IAM policies are evaluated, MFA codes are
//! checked, and errors carry AWS's own codes. Behind it is one serialisable
//! [`World`] with an explicit clock. [`serve`] listens on loopback so that the
//! real AWS CLI can be pointed at it.
//!
//! Played is what Firstday calls, what takes it back, and what a person who rehearses
//! calls besides: STS `GetCallerIdentity`; the parts of IAM about the account, users,
//! groups, managed policies, a user's inline policies, passwords, access keys and virtual
//! MFA devices; Budgets; `freetier:GetAccountPlanState`;
//! `organizations:DescribeOrganization`; `account:GetAccountInformation` and
//! `account:ListRegions`; and AWS's sign-in service for developer tools (`aws login`), its
//! page as well as `signin:CreateOAuth2Token`. Each stands in the folder of its service, and
//! `services.rs` is the table of them.
//!
//! The sign-in service answers at `https://{region}.signin.aws.amazon.com` in this process,
//! and at `http://127.0.0.1:PORT/{region}` where [`serve`] listens. Roles, customer managed
//! policies and permission boundaries are kept to where a world has them; calls about them are
//! not played, nor are resource policies and the Region of a signature's scope. Names are found by their exact spelling.
//!
//! Every answer has AWS's time in its `Date`: that of the world, less what
//! [`Practice::advance`] moved it, because a client's own clock did not move along.
//!
//! Where AWS and its public emulators differ, AWS's documentation decides. What
//! is simplified is said at the item that simplifies it.

mod account;
mod authenticate;
mod base;
mod budgets;
mod call;
mod faults;
mod file;
mod freetier;
mod iam;
mod organizations;
mod phone;
mod practice;
mod root_device;
mod serve;
mod service;
mod services;
mod sign_in;
mod spread;
mod sts;
mod texts;
mod upgrade;
mod wire;
mod world;

pub use base::{Account, AccountKind, Clock, Secret, Seed, UnknownSeed};
pub use budgets::{Budget, Notification, Subscriber};
pub use faults::{Fault, FaultKind, Settings};
pub use file::PracticeError;
pub use freetier::Plan;
pub use iam::{
    AccessKey, CredentialReport, CustomerPolicy, Group, Iam, LastUsed, LoginProfile, MfaDevice,
    MfaHolder, NewDevice, PasswordPolicy, Role, Root, ServiceCredential, User,
};
pub use phone::PhoneCode;
pub use practice::{CallError, Practice};
pub use serve::serve;
pub use services::State;
pub use sign_in::SignIns;
pub use sts::PracticeCredentials;
pub use texts::Texts;
pub use world::{WORLD_FORMAT, World};

//! A small AWS inside the process, to rehearse and test on.
//!
//! [`Practice`] answers the HTTP requests that the AWS SDK, the AWS CLI and boto3
//! send: signatures are verified, IAM policies are evaluated, MFA codes are
//! checked, and errors carry AWS's own codes. Behind it is one serialisable
//! [`World`] with an explicit clock. [`serve`] listens on loopback so that the
//! real AWS CLI can be pointed at it.
//!
//! Played: STS `GetCallerIdentity`; the parts of IAM about the account, users, groups,
//! managed and inline policies, passwords, access keys and virtual MFA devices; Budgets;
//! `freetier:GetAccountPlanState`; `organizations:DescribeOrganization`;
//! `account:GetAccountInformation` and `account:ListRegions`; and AWS's sign-in service
//! for developer tools (`aws login`), its page as well as `signin:CreateOAuth2Token`. That
//! service answers at `https://{region}.signin.aws.amazon.com` in this process, and at
//! `http://127.0.0.1:PORT/{region}` where [`serve`] listens. Not played: calls about
//! roles, customer managed policies, permission boundaries, resource policies, and the
//! Region of a signature's scope. Names are found by their exact spelling.
//!
//! Every answer has AWS's time in its `Date`: that of the world, less what
//! [`Practice::advance`] moved it, because a client's own clock did not move along.
//!
//! Where AWS and its public emulators differ, AWS's documentation decides. What
//! is simplified is said at the item that simplifies it.

mod account;
mod authorise;
mod budgets;
mod call;
mod dice;
mod faults;
mod file;
mod freetier;
mod iam;
mod input;
mod managed_policies;
mod operations;
mod organizations;
mod page;
mod policy;
mod practice;
mod protocol;
mod qr;
mod refusal;
mod seeds;
mod serve;
mod sessions;
mod sign_in;
mod sigv4;
mod sts;
mod totp;
mod world;

pub use file::PracticeError;
pub use practice::{CallError, Practice};
pub use seeds::{Seed, UnknownSeed};
pub use serve::serve;
pub use sessions::PracticeCredentials;
pub use world::{
    AccessKey, Account, AccountKind, Budget, Clock, CredentialReport, Fault, FaultKind, Group,
    LastUsed, LoginProfile, MfaDevice, MfaHolder, Notification, PasswordPolicy, Plan, Role, Root,
    Secret, Settings, SignIns, State, Subscriber, User, WORLD_FORMAT, World,
};

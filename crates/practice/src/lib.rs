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
//! MFA devices; Budgets; Free Tier but for upgrading; costs by day and Cost Anomaly Detection;
//! `organizations:DescribeOrganization`; `account:GetAccountInformation`, its contacts and the
//! calls about Regions; `bcm-recommended-actions:ListRecommendedActions`; zones of EC2; payment
//! methods and what is past due; the sign-ins of programs; CloudTrail's event history and trails;
//! what keeps an account's buckets from being public; IAM Access Analyzer; and AWS's sign-in service for developer tools (`aws login`), its
//! page as well as `signin:CreateOAuth2Token`. Each stands in the folder of its service, and
//! `services.rs` is the table of them.
//!
//! The sign-in service answers at `https://{region}.signin.aws.amazon.com` in this process,
//! and at `http://127.0.0.1:PORT/{region}` where [`serve`] listens. Roles, customer managed
//! policies and permission boundaries are kept to where a world has them; calls about them are
//! not played, nor are resource policies. The Region of a signature's scope counts for CloudTrail and Access Analyzer
//! alone. Names are found by their exact spelling.
//!
//! Every answer has AWS's time in its `Date`: that of the world, less what
//! [`Practice::advance`] moved it, because a client's own clock did not move along.
//!
//! Where AWS and its public emulators differ, AWS's documentation decides. What
//! is simplified is said at the item that simplifies it.

mod access_analyzer;
mod account;
mod authenticate;
mod base;
mod billing;
mod budgets;
mod call;
mod ce;
mod cloudtrail;
mod ec2;
mod faults;
mod file;
mod freetier;
mod iam;
#[cfg(any(test, fuzzing))]
pub mod invariants;
mod organizations;
mod payments;
mod phone;
mod practice;
mod program_sessions;
mod recommended_actions;
mod root_device;
mod s3;
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

pub use access_analyzer::{AccessAnalyzer, Analyzer, Finding};
pub use account::RegionStatus;
pub use base::{Account, AccountKind, Clock, Secret, Seed, UnknownSeed};
pub use budgets::{Budget, Notification, Subscriber};
pub use ce::{AnomalyMonitor, AnomalySubscription, CostExplorer, Rate};
pub use cloudtrail::{CloudTrail, Event, Trail, Who};
pub use faults::{Fault, FaultKind, Settings};
pub use file::PracticeError;
pub use freetier::{Activity, FreeTier, Plan, Usage};
pub use iam::{
    AccessKey, CredentialReport, CustomerPolicy, Group, Iam, LastUsed, LoginProfile, MfaDevice,
    MfaHolder, NewDevice, PasswordPolicy, Role, Root, ServiceCredential, User,
};
pub use payments::{PaymentInstrument, Payments};
pub use phone::PhoneCode;
pub use practice::{CallError, Practice};
pub use program_sessions::{ProgramSession, ProgramSessions};
pub use s3::{Bucket, PublicAccessBlock, S3};
pub use serve::serve;
pub use services::State;
pub use sign_in::SignIns;
pub use sts::PracticeCredentials;
pub use texts::Texts;
pub use world::{WORLD_FORMAT, World};

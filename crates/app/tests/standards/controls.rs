//! The controls of the standards, in words of our own, and what became of those that no step claims.
//!
//! Sources of the numbers: AWS Prescriptive Guidance, "AWS Startup Security Baseline" (ACCT.01 to 17, of
//! June 2026); CIS AWS Foundations Benchmark 7.0.0 and AWS Foundational Security Best Practices, both as
//! Prowler 5.46 lists them; Security Hub controls outside of that list as the Security Hub User Guide has
//! them.

/// What a step that names the control in its head does not have to say.
#[derive(Clone, Copy)]
pub(crate) enum Kept {
    /// By the steps that name it in their head.
    Met,
    /// These steps help with it, and why that is not all of it.
    Partly(&'static [&'static str], &'static str),
    /// Why not.
    LeftOut(&'static str),
}

use Kept::{LeftOut, Met, Partly};

/// A control, what it is about, and what became of it.
pub(crate) type Control = (&'static str, &'static str, Kept);

const WORKLOAD: Kept = LeftOut("About workloads. Firstday ends before the first workload.");
const ORGANIZATION: Kept = LeftOut("For organizations. Firstday is for a single account.");
const ALARM: Kept = LeftOut(
    "An alarm on CloudWatch Logs. Firstday shows the latest events when it is run, and sets no alarms.",
);
const TRAILS_BUCKET: Kept = LeftOut(
    "Firstday can create the trail's bucket. It doesn't read or change what others set on buckets.",
);

pub(crate) const STARTUP_BASELINE: &[Control] = &[
    ("ACCT.01", "contacts that reach somebody", Met),
    (
        "ACCT.02",
        "the root user is kept for what only it can do",
        Met,
    ),
    ("ACCT.03", "a sign-in of their own for each person", Met),
    ("ACCT.04", "permissions by policies on groups", Met),
    ("ACCT.05", "MFA for everyone who signs in", Met),
    ("ACCT.06", "a password policy", Met),
    (
        "ACCT.07",
        "events are delivered to a protected bucket",
        Partly(
            &["audit-trail"],
            "AWS keeps 90 days by itself, and Firstday can create a trail. It is optional, because storage costs money. Its bucket is open to that trail alone.",
        ),
    ),
    ("ACCT.08", "no public access to private buckets", Met),
    (
        "ACCT.09",
        "unused networks are deleted",
        LeftOut("The first server that a newcomer starts needs the default network."),
    ),
    ("ACCT.10", "budgets that warn", Met),
    ("ACCT.11", "IAM Access Analyzer is on", Met),
    (
        "ACCT.12",
        "Trusted Advisor's grave findings are resolved",
        Partly(
            &["aws-recommends"],
            "Trusted Advisor itself isn't read. Firstday shows the actions that AWS recommends for billing and costs.",
        ),
    ),
    ("ACCT.13", "short-lived credentials", Met),
    ("ACCT.14", "GuardDuty is on", WORKLOAD),
    (
        "ACCT.15",
        "Security Hub is on",
        LeftOut(
            "Most of its controls are about workloads. Those of an account's first day are checked here, see below.",
        ),
    ),
    ("ACCT.16", "Cost Anomaly Detection is on", Met),
    (
        "ACCT.17",
        "only Regions in use can be used",
        Partly(
            &["regions"],
            "Firstday shows which Regions are on, and enables those that are off. It denies none.",
        ),
    ),
];

pub(crate) const CIS: &[Control] = &[
    (
        "2.1.1",
        "root access of member accounts is managed centrally",
        ORGANIZATION,
    ),
    (
        "2.1.2",
        "guardrails for all accounts of the organization",
        ORGANIZATION,
    ),
    (
        "2.1.3",
        "no workloads in the management account",
        ORGANIZATION,
    ),
    ("2.1.4", "organizational units by environment", ORGANIZATION),
    (
        "2.1.5",
        "a delegated administrator for policies",
        ORGANIZATION,
    ),
    (
        "2.1.6",
        "delegated administrators for services",
        ORGANIZATION,
    ),
    ("2.2", "contact details are current", Met),
    ("2.3", "a security contact", Met),
    ("2.4", "no access key of the root user", Met),
    ("2.5", "MFA for the root user", Met),
    (
        "2.6",
        "hardware MFA for the root user",
        Partly(
            &["root-mfa", "root-recovery"],
            "A passkey or a security key is suggested first. An authenticator app counts too.",
        ),
    ),
    ("2.7", "the root user isn't used for daily tasks", Met),
    ("2.8", "passwords of at least 14 characters", Met),
    ("2.9", "no password is used again", Met),
    ("2.10", "MFA for users with a console password", Met),
    ("2.11", "credentials unused for 45 days are turned off", Met),
    ("2.12", "access keys are at most 90 days old", Met),
    ("2.13", "permissions only through groups", Met),
    (
        "2.14",
        "no policy that allows everything is attached",
        LeftOut(
            "Somebody must administer the account. The Administrators group has AdministratorAccess, and admin-user names everyone who can administer.",
        ),
    ),
    (
        "2.15",
        "a role for support cases",
        LeftOut("In a new account, an administrator opens support cases."),
    ),
    ("2.16", "roles for servers", WORKLOAD),
    ("2.17", "no expired certificates in IAM", WORKLOAD),
    (
        "2.18",
        "IAM Access Analyzer in all Regions",
        Partly(
            &["access-analyzer"],
            "Only in the Region that you work in: each Region has analyzers of its own.",
        ),
    ),
    (
        "2.19",
        "users of several accounts are managed centrally",
        ORGANIZATION,
    ),
    (
        "2.20",
        "few have AWSCloudShellFullAccess",
        LeftOut("Firstday attaches it to nobody, and doesn't look for it."),
    ),
    (
        "2.21",
        "no resource is open to everyone",
        Partly(
            &["access-analyzer", "s3-public-access"],
            "What IAM Access Analyzer finds in the Region that you work in is shown. You decide what stays.",
        ),
    ),
    ("3.1.1", "buckets refuse plain HTTP", WORKLOAD),
    ("3.1.2", "buckets ask for MFA to delete", WORKLOAD),
    ("3.1.3", "data in S3 is classified", WORKLOAD),
    ("3.1.4", "S3 Block Public Access", Met),
    ("3.2.1", "databases are encrypted", WORKLOAD),
    ("3.2.2", "databases are upgraded", WORKLOAD),
    ("3.2.3", "databases aren't public", WORKLOAD),
    ("3.2.4", "databases in several zones", WORKLOAD),
    ("3.3.1", "file systems are encrypted", WORKLOAD),
    (
        "4.1",
        "a trail of all Regions",
        Partly(
            &["audit-trail"],
            "Firstday can create it. It is optional, because storage costs money.",
        ),
    ),
    (
        "4.2",
        "the trail's files are validated",
        Partly(
            &["audit-trail"],
            "So is the trail that Firstday creates, which is optional.",
        ),
    ),
    ("4.3", "AWS Config in all Regions", WORKLOAD),
    (
        "4.4",
        "access to the trail's bucket is logged",
        TRAILS_BUCKET,
    ),
    (
        "4.5",
        "the trail is encrypted by a key of one's own",
        TRAILS_BUCKET,
    ),
    ("4.6", "keys of one's own are rotated", WORKLOAD),
    ("4.7", "network traffic is logged", WORKLOAD),
    ("4.8", "writes to objects are logged", WORKLOAD),
    ("4.9", "reads of objects are logged", WORKLOAD),
    ("4.10", "web front ends log their access", WORKLOAD),
    ("5.1", "unauthorized calls are monitored", ALARM),
    ("5.2", "sign-ins without MFA are monitored", ALARM),
    (
        "5.3",
        "use of the root user is monitored",
        Partly(
            &["root-unused"],
            "Firstday shows when the root user was last used, and for what, when it is run. It sets no alarm.",
        ),
    ),
    ("5.4", "changes of IAM policies are monitored", ALARM),
    ("5.5", "changes of trails are monitored", ALARM),
    ("5.6", "failed sign-ins are monitored", ALARM),
    ("5.7", "keys that are turned off are monitored", ALARM),
    ("5.8", "changes of bucket policies are monitored", ALARM),
    ("5.9", "changes of AWS Config are monitored", ALARM),
    ("5.10", "changes of security groups are monitored", ALARM),
    ("5.11", "changes of network ACLs are monitored", ALARM),
    ("5.12", "changes of gateways are monitored", ALARM),
    ("5.13", "changes of route tables are monitored", ALARM),
    ("5.14", "changes of networks are monitored", ALARM),
    (
        "5.15",
        "changes of the organization are monitored",
        ORGANIZATION,
    ),
    (
        "5.16",
        "Security Hub is on",
        LeftOut(
            "Most of its controls are about workloads. Those of an account's first day are checked here, see below.",
        ),
    ),
    ("6.1.1", "volumes are encrypted", WORKLOAD),
    (
        "6.1.2",
        "shared files aren't open to the internet",
        WORKLOAD,
    ),
    (
        "6.2",
        "network ACLs close the ports of administrators",
        WORKLOAD,
    ),
    ("6.3", "security groups close them to IPv4", WORKLOAD),
    ("6.4", "security groups close them to IPv6", WORKLOAD),
    ("6.5", "the default security group is closed", WORKLOAD),
    ("6.6", "peering routes are narrow", WORKLOAD),
    (
        "6.7",
        "servers take version 2 of the metadata service",
        WORKLOAD,
    ),
    ("6.8", "services are reached by endpoints", WORKLOAD),
];

/// How many controls the Foundational Security Best Practices have.
pub(crate) const FSBP: usize = 286;

/// Those of accounts, IAM, trails and S3's account settings; controls that are not among the Foundational
/// Security Best Practices are marked so.
pub(crate) const SECURITY_HUB: &[Control] = &[
    ("Account.1", "a security contact", Met),
    (
        "CloudTrail.1",
        "a trail of all Regions",
        Partly(&["audit-trail"], "Optional, because storage costs money."),
    ),
    (
        "CloudTrail.2",
        "the trail is encrypted by a key of one's own",
        TRAILS_BUCKET,
    ),
    (
        "CloudTrail.3",
        "a trail",
        Partly(&["audit-trail"], "Optional, because storage costs money."),
    ),
    (
        "CloudTrail.4",
        "the trail's files are validated",
        Partly(
            &["audit-trail"],
            "So is the trail that Firstday creates, which is optional.",
        ),
    ),
    ("CloudTrail.5", "the trail goes to CloudWatch Logs", ALARM),
    (
        "CloudTrail.6",
        "the trail's bucket isn't public",
        TRAILS_BUCKET,
    ),
    (
        "CloudTrail.7",
        "access to the trail's bucket is logged",
        TRAILS_BUCKET,
    ),
    ("Config.1", "AWS Config is on", WORKLOAD),
    ("GuardDuty.1", "GuardDuty is on", WORKLOAD),
    (
        "IAM.1",
        "no policy of one's own allows everything",
        Partly(
            &["admin-user", "groups"],
            "Firstday creates no such policy, and names who has one. It is no failure.",
        ),
    ),
    ("IAM.2", "no policies on users", Met),
    ("IAM.3", "access keys are at most 90 days old", Met),
    ("IAM.4", "no access key of the root user", Met),
    ("IAM.5", "MFA for users with a console password", Met),
    (
        "IAM.6",
        "hardware MFA for the root user",
        Partly(
            &["root-mfa", "root-recovery"],
            "A passkey or a security key is suggested first. An authenticator app counts too.",
        ),
    ),
    ("IAM.7", "a strong password policy", Met),
    (
        "IAM.8",
        "credentials unused for 90 days are removed",
        Partly(
            &["unused-sign-ins"],
            "Firstday turns off what was unused for 45 days, and removes nothing.",
        ),
    ),
    ("IAM.9", "MFA for the root user", Met),
    (
        "IAM.10",
        "the password policy of PCI DSS",
        LeftOut(
            "Asks for passwords that expire after 90 days. Firstday suggests long ones that don't.",
        ),
    ),
    (
        "IAM.19",
        "MFA for all users",
        Partly(
            &["people-mfa"],
            "Users without a console password are taken for programs.",
        ),
    ),
    (
        "IAM.21",
        "policies of one's own allow no whole service",
        LeftOut(
            "Firstday creates no such policy, and doesn't look for them. The groups step says what each group may do.",
        ),
    ),
    ("IAM.22", "credentials unused for 45 days are removed", Met),
    ("IAM.26", "no expired certificates in IAM", WORKLOAD),
    ("IAM.28", "IAM Access Analyzer is on (not FSBP)", Met),
    ("Macie.1", "Macie is on", WORKLOAD),
    ("S3.1", "S3 Block Public Access", Met),
];

use std::collections::BTreeSet;

/// An operation that needs other IAM actions than the one of its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherActions {
    /// The operation; the service is named as the AWS CLI names it.
    pub operation: &'static str,
    /// All that it needs; empty where it needs no permission.
    pub actions: &'static [&'static str],
    /// Where AWS says so.
    pub source: &'static str,
}

const BUDGETS: &str = "Service Authorization Reference, AWS Budget Service: ViewBudget reads and ModifyBudget writes all of a budget";
const S3: &str = "Service Authorization Reference, Amazon S3: the actions for the account's settings have names of their own, and removing is putting";
const S3_LISTS: &str =
    "Amazon S3 API Reference, ListBuckets and ListObjectsV2: the actions have names of their own";
const S3_API: &str =
    "Service Authorization Reference, Amazon S3: the AWS CLI names the service s3api";
const ANALYZER: &str =
    "Service Authorization Reference, IAM Access Analyzer: the prefix is access-analyzer";
const READ: &[&str] = &["budgets:ViewBudget"];
const WRITTEN: &[&str] = &["budgets:ModifyBudget"];
const PUT_BLOCK: &[&str] = &["s3:PutAccountPublicAccessBlock"];

/// Every operation that needs other actions than the one of its name. All others were looked up in the
/// Service Authorization Reference of September 2026, except those that are newer than it:
/// `account:SendPhoneNumberVerification` and `account:VerifyPhoneNumber` (AWS Account Management API
/// Reference), and `signin:ListSessions`, `signin:GetSession` and `signin:BatchRevokeSessions`, whose
/// actions are not documented and are taken to have their names.
pub const OTHER_ACTIONS: &[OtherActions] = &[
    OtherActions {
        operation: "sts:GetCallerIdentity",
        actions: &[],
        source: "AWS STS API Reference, GetCallerIdentity: no permissions are required",
    },
    OtherActions {
        operation: "payments:GetAccountBalance",
        actions: &["payments:GetAccountBalance", "payments:GetPaymentStatus"],
        source: "API model of AWS Payments, GetAccountBalance: both are required",
    },
    OtherActions {
        operation: "signin:CreateOAuth2Token",
        actions: &["signin:AuthorizeOAuth2Access", "signin:CreateOAuth2Token"],
        source: "AWS Sign-In User Guide, sign in for local development: the page asks for one, the token for the other",
    },
    OtherActions {
        operation: "accessanalyzer:CreateAnalyzer",
        actions: &[
            "access-analyzer:CreateAnalyzer",
            "iam:CreateServiceLinkedRole",
        ],
        source: "IAM User Guide, service-linked roles for IAM Access Analyzer: the first analyzer creates the role",
    },
    renamed(
        "accessanalyzer:DeleteAnalyzer",
        &["access-analyzer:DeleteAnalyzer"],
        ANALYZER,
    ),
    renamed(
        "accessanalyzer:ListAnalyzers",
        &["access-analyzer:ListAnalyzers"],
        ANALYZER,
    ),
    renamed(
        "accessanalyzer:ListFindings",
        &["access-analyzer:ListFindings"],
        ANALYZER,
    ),
    renamed(
        "s3control:GetPublicAccessBlock",
        &["s3:GetAccountPublicAccessBlock"],
        S3,
    ),
    renamed("s3control:PutPublicAccessBlock", PUT_BLOCK, S3),
    renamed("s3control:DeletePublicAccessBlock", PUT_BLOCK, S3),
    renamed("s3api:ListBuckets", &["s3:ListAllMyBuckets"], S3_LISTS),
    renamed("s3api:ListObjectsV2", &["s3:ListBucket"], S3_LISTS),
    renamed("s3api:CreateBucket", &["s3:CreateBucket"], S3_API),
    renamed("s3api:DeleteBucket", &["s3:DeleteBucket"], S3_API),
    renamed("s3api:PutBucketPolicy", &["s3:PutBucketPolicy"], S3_API),
    renamed(
        "s3api:PutPublicAccessBlock",
        &["s3:PutBucketPublicAccessBlock"],
        S3_API,
    ),
    renamed("budgets:DescribeBudgets", READ, BUDGETS),
    renamed(
        "budgets:DescribeBudgetNotificationsForAccount",
        READ,
        BUDGETS,
    ),
    renamed("budgets:DescribeSubscribersForNotification", READ, BUDGETS),
    renamed("budgets:CreateBudget", WRITTEN, BUDGETS),
    renamed("budgets:UpdateBudget", WRITTEN, BUDGETS),
    renamed("budgets:DeleteBudget", WRITTEN, BUDGETS),
    renamed("budgets:CreateNotification", WRITTEN, BUDGETS),
    renamed("budgets:DeleteNotification", WRITTEN, BUDGETS),
    renamed("budgets:CreateSubscriber", WRITTEN, BUDGETS),
    renamed("budgets:DeleteSubscriber", WRITTEN, BUDGETS),
];

const fn renamed(
    operation: &'static str,
    actions: &'static [&'static str],
    source: &'static str,
) -> OtherActions {
    OtherActions {
        operation,
        actions,
        source,
    }
}

/// The IAM actions that an operation needs: the one of its name, or what [`OTHER_ACTIONS`] says.
pub fn actions_of(operation: &str) -> BTreeSet<String> {
    match OTHER_ACTIONS.iter().find(|it| it.operation == operation) {
        Some(other) => other.actions.iter().map(|&it| it.to_owned()).collect(),
        None => BTreeSet::from([operation.to_owned()]),
    }
}

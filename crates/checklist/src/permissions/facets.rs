use crate::Facet;

impl Facet {
    /// The operations that read it, besides those of what it rests on; none where AWS is not asked.
    /// Services are named as the AWS CLI names them: `iam:GetAccountSummary`.
    ///
    /// A test over the gateway reads each facet alone, and compares this with the requests that leave.
    pub fn operations(self) -> &'static [&'static str] {
        match self {
            Self::Caller => &["sts:GetCallerIdentity"],
            Self::Information => &["account:GetAccountInformation"],
            Self::Organization => &["organizations:DescribeOrganization"],
            Self::PrimaryContact | Self::ContactPhone => &["account:GetContactInformation"],
            Self::AlternateContacts => &["account:GetAlternateContact"],
            Self::Plan => &["freetier:GetAccountPlanState"],
            Self::Summary => &["iam:GetAccountSummary"],
            Self::Aliases => &["iam:ListAccountAliases"],
            Self::PasswordPolicy => &["iam:GetAccountPasswordPolicy"],
            Self::Directory => &["iam:GetAccountAuthorizationDetails"],
            Self::MfaDevices => &["iam:ListVirtualMFADevices"],
            Self::CredentialReport => &["iam:GenerateCredentialReport", "iam:GetCredentialReport"],
            Self::SignIns => &[
                "iam:GetLoginProfile",
                "iam:GetUser",
                "iam:ListMFADevices",
                "iam:ListAccessKeys",
                "iam:GetAccessKeyLastUsed",
            ],
            Self::RootKeys => &["iam:ListAccessKeys", "iam:GetAccessKeyLastUsed"],
            Self::RootDevices => &["iam:ListMFADevices"],
            Self::ServiceCredentials => &["iam:ListServiceSpecificCredentials"],
            Self::GroupTrials | Self::MfaTrials => &["iam:SimulatePrincipalPolicy"],
            Self::Budgets => &[
                "budgets:DescribeBudgets",
                "budgets:DescribeBudgetNotificationsForAccount",
                "budgets:DescribeSubscribersForNotification",
            ],
            Self::PaymentMethods => &["payments:ListPaymentInstruments"],
            Self::BillingPreferences => &["billing:GetBillingPreferences"],
            Self::PastDue => &["payments:GetAccountBalance"],
            Self::Regions => &["account:ListRegions"],
            Self::Zones => &["ec2:DescribeAvailabilityZones"],
            Self::ProgramSessions => &["signin:ListSessions", "signin:GetSession"],
            Self::RecommendedActions => &["bcm-recommended-actions:ListRecommendedActions"],
            Self::FreeTierUse => &["freetier:GetFreeTierUsage"],
            Self::FreeTierTasks => &[
                "freetier:ListAccountActivities",
                "freetier:GetAccountActivity",
            ],
            Self::AnomalyDetection => &["ce:GetAnomalyMonitors", "ce:GetAnomalySubscriptions"],
            Self::Spending => &["ce:GetCostAndUsage"],
            Self::Events => &["cloudtrail:LookupEvents"],
            Self::Trails => &["cloudtrail:DescribeTrails", "cloudtrail:GetTrailStatus"],
            Self::Buckets => &["s3api:ListBuckets", "s3api:ListObjectsV2"],
            Self::PublicAccessBlock => &["s3control:GetPublicAccessBlock"],
            Self::Analyzers => &[
                "accessanalyzer:ListAnalyzers",
                "accessanalyzer:ListFindings",
            ],
            Self::AwsCli | Self::CommandLine | Self::Confirmations | Self::Declines => &[],
        }
    }
}

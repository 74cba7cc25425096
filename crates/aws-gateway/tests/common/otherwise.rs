//! What moto does not answer, and what it answers otherwise than the practice account. `alike` holds
//! both lists to what the two say, both ways.

#![allow(dead_code)]

/// Operations that moto has not, or breaks down at, as the AWS CLI names service and operation: what comes
/// is no answer of AWS's kind.
pub(crate) const LACKS: &[&str] = &[
    "accessanalyzer:CreateAnalyzer",
    "accessanalyzer:DeleteAnalyzer",
    "accessanalyzer:ListAnalyzers",
    "account:DisableRegion",
    "account:EnableRegion",
    "account:GetAccountInformation",
    "account:GetContactInformation",
    "account:ListRegions",
    "account:SendPhoneNumberVerification",
    "account:VerifyPhoneNumber",
    "bcm-recommended-actions:ListRecommendedActions",
    "billing:GetBillingPreferences",
    "budgets:CreateSubscriber",
    "budgets:DeleteSubscriber",
    "budgets:DescribeBudgetNotificationsForAccount",
    "budgets:DescribeNotificationsForBudget",
    "budgets:DescribeSubscribersForNotification",
    "budgets:UpdateBudget",
    "ce:CreateAnomalyMonitor",
    "ce:CreateAnomalySubscription",
    "ce:DeleteAnomalyMonitor",
    "ce:DeleteAnomalySubscription",
    "ce:GetAnomalyMonitors",
    "ce:GetAnomalySubscriptions",
    "cloudtrail:LookupEvents",
    "freetier:GetAccountActivity",
    "freetier:GetAccountPlanState",
    "freetier:GetFreeTierUsage",
    "freetier:ListAccountActivities",
    "iam:ListServiceSpecificCredentials",
    "iam:SimulatePrincipalPolicy",
    "payments:GetAccountBalance",
    "payments:ListPaymentInstruments",
    "signin:BatchRevokeSessions",
    "signin:CreateOAuth2Token",
    "signin:ListSessions",
];

/// One thing in which the answers differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    /// The facet or the kind of change.
    pub(crate) of: &'static str,
    /// Where in the answer: of a facet in what was read; of a change in `answer`, or in `effect`, by what
    /// it changed.
    pub(crate) at: &'static str,
    pub(crate) practice: &'static str,
    pub(crate) moto: &'static str,
    pub(crate) why: &'static str,
}

/// Every one that is known, by facet and change.
pub(crate) const DIFFERENCES: &[Difference] = &[
    Difference {
        of: "attach-group-policy",
        at: "effect directory value policies arn:aws:iam::aws:policy/AdministratorAccess",
        practice: r#"{"is":{"Statement":[{"Action":"*","Effect":"Allow","Resource":"*"}],"V…"#,
        moto: "–",
        why: "moto lists every managed policy of AWS's, attached or not",
    },
    Difference {
        of: "buckets",
        at: "buckets value 1",
        practice: "–",
        moto: r#"{"empty":null,"name":"example-logs"}"#,
        why: "the bucket that a trail may write to is somebody else's in the practice account, and the caller's in moto",
    },
    Difference {
        of: "caller",
        at: "caller value arn",
        practice: "arn:aws:iam::<account>:root",
        moto: "arn:aws:sts::<account>:user/moto",
        why: "moto has no root user: whoever asks is its user",
    },
    Difference {
        of: "caller",
        at: "caller value principal kind",
        practice: "root",
        moto: "user",
        why: "moto has no root user: whoever asks is its user",
    },
    Difference {
        of: "caller",
        at: "caller value principal name",
        practice: "–",
        moto: "moto",
        why: "moto has no root user: whoever asks is its user",
    },
    Difference {
        of: "credential_report",
        at: "credential_report value root_last_used_at",
        practice: "<time>",
        moto: "null",
        why: "moto's root user has never signed in",
    },
    Difference {
        of: "delete-root-access-key",
        at: "answer",
        practice: "done",
        moto: "Denied of iam:DeleteAccessKey",
        why: "moto has no root user, and tells no root keys",
    },
    Difference {
        of: "delete-root-access-key",
        at: "effect root_keys value 0",
        practice: r#"{"is":null,"was":{"active":true,"created_at":"<time>","id":"<key>","la…"#,
        moto: "–",
        why: "moto has no root user, and tells no root keys",
    },
    Difference {
        of: "delete-root-access-key",
        at: "effect summary value root_access_keys",
        practice: r#"{"is":false,"was":true}"#,
        moto: "–",
        why: "moto has no root user, and tells no root keys",
    },
    Difference {
        of: "detach-group-policy",
        at: "effect directory value policies arn:aws:iam::aws:policy/AdministratorAccess",
        practice: r#"{"is":null,"was":{"Statement":[{"Action":"*","Effect":"Allow","Resourc…"#,
        moto: "–",
        why: "moto lists every managed policy of AWS's, attached or not",
    },
    Difference {
        of: "directory",
        at: "directory value policies",
        practice: "–",
        moto: "many more",
        why: "moto lists every managed policy of AWS's, attached or not",
    },
    Difference {
        of: "root_devices",
        at: "root_devices reading",
        practice: "known",
        moto: "denied",
        why: "moto has no root user, and Firstday asks for what is root's as root alone",
    },
    Difference {
        of: "root_devices",
        at: "root_devices value",
        practice: "[]",
        moto: "–",
        why: "moto has no root user, and Firstday asks for what is root's as root alone",
    },
    Difference {
        of: "root_keys",
        at: "root_keys reading",
        practice: "known",
        moto: "denied",
        why: "moto has no root user, and Firstday asks for what is root's as root alone",
    },
    Difference {
        of: "root_keys",
        at: "root_keys value",
        practice: "[]",
        moto: "–",
        why: "moto has no root user, and Firstday asks for what is root's as root alone",
    },
    Difference {
        of: "spending",
        at: "spending reading",
        practice: "not-ready",
        moto: "known",
        why: "AWS has no costs of a new account yet, and says so; moto answers with no day",
    },
    Difference {
        of: "spending",
        at: "spending value",
        practice: "–",
        moto: r#"{"days":[],"partial":false}"#,
        why: "AWS has no costs of a new account yet, and says so; moto answers with no day",
    },
    Difference {
        of: "summary",
        at: "summary value root_password",
        practice: "true",
        moto: "null",
        why: "moto's summary lacks AccountPasswordPresent, which the model of IAM has",
    },
    Difference {
        of: "zones",
        at: "zones value zones 0 id",
        practice: "use1-az1",
        moto: "use1-az6",
        why: "AWS deals ids to names anew in each account; neither dealing is AWS's",
    },
    Difference {
        of: "zones",
        at: "zones value zones 1 id",
        practice: "use1-az2",
        moto: "use1-az1",
        why: "AWS deals ids to names anew in each account; neither dealing is AWS's",
    },
    Difference {
        of: "zones",
        at: "zones value zones 2 id",
        practice: "use1-az3",
        moto: "use1-az2",
        why: "AWS deals ids to names anew in each account; neither dealing is AWS's",
    },
    Difference {
        of: "zones",
        at: "zones value zones 4 id",
        practice: "use1-az5",
        moto: "use1-az3",
        why: "AWS deals ids to names anew in each account; neither dealing is AWS's",
    },
    Difference {
        of: "zones",
        at: "zones value zones 5 id",
        practice: "use1-az6",
        moto: "use1-az5",
        why: "AWS deals ids to names anew in each account; neither dealing is AWS's",
    },
];

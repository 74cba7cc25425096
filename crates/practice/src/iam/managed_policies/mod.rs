//! AWS's own managed policies, with their real documents.

use std::sync::OnceLock;

use serde_json::Value;

/// A policy managed by AWS.
pub(crate) struct ManagedPolicy {
    pub(crate) name: &'static str,
    /// `/` or `/job-function/`.
    pub(crate) path: &'static str,
    /// `ANPA…`; made up here.
    pub(crate) id: &'static str,
    pub(crate) version: &'static str,
    pub(crate) created: &'static str,
    pub(crate) updated: &'static str,
    /// The JSON text.
    pub(crate) text: &'static str,
    parsed: OnceLock<Value>,
}

impl ManagedPolicy {
    const fn new(
        (name, path, id): (&'static str, &'static str, &'static str),
        (version, created, updated): (&'static str, &'static str, &'static str),
        text: &'static str,
    ) -> ManagedPolicy {
        ManagedPolicy {
            name,
            path,
            id,
            version,
            created,
            updated,
            text,
            parsed: OnceLock::new(),
        }
    }

    /// `arn:aws:iam::aws:policy/…`.
    pub(crate) fn arn(&self) -> String {
        format!("arn:aws:iam::aws:policy{}{}", self.path, self.name)
    }

    /// The document, parsed once.
    pub(crate) fn document(&self) -> &Value {
        self.parsed
            .get_or_init(|| serde_json::from_str(self.text).unwrap_or_default())
    }
}

/// The managed policy with this ARN.
pub(crate) fn find(arn: &str) -> Option<&'static ManagedPolicy> {
    let name = arn.strip_prefix("arn:aws:iam::aws:policy")?;
    ALL.iter().find(|policy| {
        name.strip_prefix(policy.path)
            .is_some_and(|name| name == policy.name)
    })
}

macro_rules! document {
    ($name:literal) => {
        include_str!(concat!($name, ".json"))
    };
}

/// All that the practice account has, sorted by name.
pub(crate) static ALL: [ManagedPolicy; 8] = [
    ManagedPolicy::new(
        ("AdministratorAccess", "/", "ANPAIWMBCKSKIEE64ZLYK"),
        ("v1", "2015-02-06T18:39:46Z", "2015-02-06T18:39:46Z"),
        document!("AdministratorAccess"),
    ),
    ManagedPolicy::new(
        ("AmazonEC2FullAccess", "/", "ANPAFIRSTDAYEC2FULLAA"),
        ("v5", "2015-02-06T18:40:15Z", "2018-11-27T02:16:56Z"),
        document!("AmazonEC2FullAccess"),
    ),
    ManagedPolicy::new(
        ("AmazonS3FullAccess", "/", "ANPAFIRSTDAYS3FULLAAA"),
        ("v2", "2015-02-06T18:40:58Z", "2021-09-27T20:16:37Z"),
        document!("AmazonS3FullAccess"),
    ),
    ManagedPolicy::new(
        ("Billing", "/job-function/", "ANPAFIRSTDAYBILLINGAA"),
        ("v30", "2016-11-10T17:33:18Z", "2026-07-30T22:12:16Z"),
        document!("Billing"),
    ),
    ManagedPolicy::new(
        ("IAMUserChangePassword", "/", "ANPAFIRSTDAYCHANGEPWA"),
        ("v5", "2016-11-15T00:25:16Z", "2026-02-12T17:58:57Z"),
        document!("IAMUserChangePassword"),
    ),
    ManagedPolicy::new(
        ("PowerUserAccess", "/", "ANPAFIRSTDAYPOWERUSER"),
        ("v12", "2015-02-06T18:39:47Z", "2026-02-12T17:59:14Z"),
        document!("PowerUserAccess"),
    ),
    ManagedPolicy::new(
        ("SignInLocalDevelopmentAccess", "/", "ANPAFIRSTDAYSIGNINLOC"),
        ("v3", "2025-11-19T18:34:09Z", "2026-02-12T17:59:05Z"),
        document!("SignInLocalDevelopmentAccess"),
    ),
    ManagedPolicy::new(
        ("ViewOnlyAccess", "/job-function/", "ANPAFIRSTDAYVIEWONLYA"),
        ("v46", "2016-11-10T17:20:15Z", "2026-09-30T20:27:08Z"),
        document!("ViewOnlyAccess"),
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_document_is_a_policy_and_is_found_by_its_arn() {
        for policy in &ALL {
            assert_eq!(
                policy.document()["Version"],
                "2012-10-17",
                "{}",
                policy.name
            );
            assert!(find(&policy.arn()).is_some_and(|found| found.name == policy.name));
        }
        assert!(
            find("arn:aws:iam::aws:policy/Billing").is_none(),
            "the path is part of the name"
        );
    }
}

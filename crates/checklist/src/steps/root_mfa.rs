use crate::{
    Account, AccountKind, ChangedBy, Chapter, Facet, Head, Judgement, Message, Page, Principal,
    Standard, Status, Step, Verdict, When,
};

/// `root-mfa`: the root user's second factor. AWS lets nobody switch it on by API, so this step
/// points to the console and watches.
pub(super) struct RootMfa;

static HEAD: Head = Head {
    needs: &[Facet::Summary],
    helps: &[Facet::MfaDevices, Facet::Organization],
    standards: &[
        Standard::startup_baseline("ACCT.05"),
        Standard::cis("2.5"),
        Standard::security_hub("IAM.9"),
    ],
    console_page: Some("https://console.aws.amazon.com/iam/home?#security_credential"),
    changed_by: ChangedBy::Person,
    confirmable: true,
    page: Some(Page::RootUser),
    ..Head::new("root-mfa", Chapter::RootUser, When::Today)
};

impl Step for RootMfa {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        judge(account)
    }
}

fn judge(account: &Account) -> Judgement {
    let summary = account.summary.needed()?;
    if summary.root_password == Some(false) && !summary.root_mfa {
        return Ok(no_password(account));
    }
    if !summary.root_mfa {
        let slug = if account.caller_is_root() {
            "off"
        } else {
            "off-ask-owner"
        };
        return Ok(
            Verdict::new(Status::Todo, Message::new(format!("root-mfa-found-{slug}"))).critical(),
        );
    }
    let verdict = Verdict::new(Status::Holds, Message::new("root-mfa-found-on"));
    Ok(match kind_of_device(account) {
        Some(slug) => verdict.and(Message::new(format!("root-mfa-found-{slug}"))),
        None => verdict,
    })
}

/// In a member account the organization may look after the root user. In an account that stands alone
/// whoever can read the owner's mail may be able to set a password: nobody has shown that it is
/// safe.
fn no_password(account: &Account) -> Verdict {
    match account.kind() {
        Some(AccountKind::Member) => Verdict::new(
            Status::NotApplicable,
            Message::new("root-mfa-found-no-password"),
        ),
        Some(AccountKind::Standalone | AccountKind::Management | AccountKind::Project) | None => {
            Verdict::new(
                Status::Unknown,
                Message::new("root-mfa-found-no-password-alone"),
            )
        }
    }
}

/// A virtual device of root's is listed; a passkey or hardware key is not, and shows only in the
/// account summary.
fn kind_of_device(account: &Account) -> Option<&'static str> {
    let devices = account.mfa_devices.value()?;
    let is_app = devices
        .iter()
        .any(|device| device.owner() == Some(Principal::Root));
    Some(if is_app { "app" } else { "passkey" })
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::{AccountSummary, Organization, Reading, VirtualMfaDevice};

    fn summary(root_mfa: bool, root_password: Option<bool>) -> Reading<AccountSummary> {
        sample::read(AccountSummary {
            root_mfa,
            root_access_keys: false,
            root_password,
            root_certificates: Some(false),
        })
    }

    #[test]
    fn statuses() {
        let with = |summary| sample::fresh_with(move |account| account.summary = summary);
        sample::table(
            &RootMfa,
            [
                ("off", with(summary(false, Some(true))), Status::Todo),
                ("on", with(summary(true, Some(true))), Status::Holds),
                (
                    "on, AWS says no more",
                    with(summary(true, None)),
                    Status::Holds,
                ),
                (
                    "no root password",
                    with(summary(false, Some(false))),
                    Status::Unknown,
                ),
                (
                    "no root password, in an organization",
                    sample::fresh_with(|account| {
                        account.summary = summary(false, Some(false));
                        account.organization = sample::read(Some(Organization {
                            id: "o-a1b2c3d4e5".into(),
                            management_account_id: "999999999999".into(),
                        }));
                    }),
                    Status::NotApplicable,
                ),
                ("project", sample::project(), Status::NotApplicable),
                (
                    "denied",
                    with(Reading::Denied {
                        reason: "no".into(),
                    }),
                    Status::Unknown,
                ),
            ],
        );
    }

    #[test]
    fn a_root_user_without_mfa_is_the_gravest_of_faults() {
        let with = |summary| sample::fresh_with(move |account| account.summary = summary);
        let severity = |on| sample::assess(&RootMfa, &with(summary(on, Some(true)))).severity;
        assert_eq!(severity(false), Some(crate::Severity::Critical));
        assert_eq!(severity(true), None);
    }

    #[test]
    fn tells_an_app_from_a_passkey() {
        let mut account = sample::fresh_with(|account| account.summary = summary(true, Some(true)));
        assert_eq!(kind_of_device(&account), Some("passkey"));
        account.mfa_devices = sample::read(vec![VirtualMfaDevice {
            serial: "arn:aws:iam::123456789012:mfa/root-account-mfa-device".into(),
            owner_arn: Some("arn:aws:iam::123456789012:root".into()),
        }]);
        assert_eq!(kind_of_device(&account), Some("app"));
    }
}

use crate::{
    Account, Answers, Change, Chapter, Facet, InvalidAnswer, Message, Standard, Status, Step,
    Verdict,
};

use super::common::{Judgement, either, known, not_in_projects};

/// `root-mfa`: the root user's second factor. AWS lets nobody switch it on by API, so this step
/// points to the console and watches.
pub(super) struct RootMfa;

impl Step for RootMfa {
    fn id(&self) -> &'static str {
        "root-mfa"
    }

    fn chapter(&self) -> Chapter {
        Chapter::RootUser
    }

    fn facets(&self) -> &'static [Facet] {
        &[Facet::Caller, Facet::Summary, Facet::MfaDevices]
    }

    fn standards(&self) -> &'static [Standard] {
        const {
            &[
                Standard::startup_baseline("ACCT.05"),
                Standard::cis("2.5"),
                Standard::security_hub("IAM.9"),
            ]
        }
    }

    fn console_link(&self) -> Option<&'static str> {
        Some("https://console.aws.amazon.com/iam/home?#security_credential")
    }

    fn can_change(&self, _account: &Account) -> bool {
        false
    }

    fn assess(&self, account: &Account) -> Verdict {
        either(judge(account))
    }

    fn plan(&self, _: &Account, _: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        Ok(Vec::new())
    }
}

fn judge(account: &Account) -> Judgement {
    if account.is_project() {
        return Ok(not_in_projects());
    }
    let summary = known(&account.summary)?;
    if summary.root_password == Some(false) && !summary.root_mfa {
        return Ok(Verdict::new(
            Status::NotApplicable,
            Message::new("root-mfa-found-no-password"),
        ));
    }
    if !summary.root_mfa {
        let slug = if account.caller_is_root() {
            "off"
        } else {
            "off-ask-owner"
        };
        return Ok(Verdict::new(
            Status::Todo,
            Message::new(format!("root-mfa-found-{slug}")),
        ));
    }
    let verdict = Verdict::new(Status::Holds, Message::new("root-mfa-found-on"));
    Ok(match kind_of_device(account) {
        Some(slug) => verdict.and(Message::new(format!("root-mfa-found-{slug}"))),
        None => verdict,
    })
}

/// A virtual device of root's is listed; a passkey or hardware key is not, and shows only in the
/// account summary.
fn kind_of_device(account: &Account) -> Option<&'static str> {
    let devices = account.mfa_devices.value()?;
    let roots = |arn: &String| arn.ends_with(":root");
    let is_app = devices
        .iter()
        .any(|device| device.owner_arn.as_ref().is_some_and(roots));
    Some(if is_app { "app" } else { "passkey" })
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::{AccountSummary, Reading, VirtualMfaDevice};

    fn summary(root_mfa: bool, root_password: Option<bool>) -> Reading<AccountSummary> {
        sample::read(AccountSummary {
            root_mfa,
            root_access_keys: false,
            root_password,
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

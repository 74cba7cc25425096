use crate::{
    Account, AccountKind, Arg, Cell, ChangedBy, Chapter, Detail, DeviceKind, Facet, Head,
    Judgement, Message, Page, Principal, RootDevice, Standard, Status, Step, Verdict, When,
};

/// `root-mfa`: the root user's second factor. AWS lets nobody switch it on by API, so this step
/// points to the console and watches.
pub(super) struct RootMfa;

static HEAD: Head = Head {
    needs: &[Facet::Summary],
    helps: &[Facet::RootDevices, Facet::MfaDevices, Facet::Organization],
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

    fn details(&self, account: &Account) -> Vec<Detail> {
        let is_off = account.summary.value().is_some_and(|it| !it.root_mfa);
        let kinds = is_off.then(kinds);
        let devices = account.root_devices.value();
        let devices = devices.filter(|devices| !devices.is_empty());
        let devices = devices.map(|devices| table(devices));
        kinds.into_iter().chain(devices).collect()
    }
}

/// What each kind of device is good for, the safest first, and what does not work, before people try
/// (IAM User Guide, "Supported configurations for using passkeys and security keys").
fn kinds() -> Detail {
    let columns = ["kind", "good", "mind"];
    let columns = columns.map(|it| Message::new(format!("root-mfa-column-{it}")));
    let row = |kind: DeviceKind| {
        let name = kind.name();
        let said = [
            format!("root-mfa-kind-{name}"),
            format!("root-mfa-good-{name}"),
            format!("root-mfa-mind-{name}"),
        ];
        said.map(|id| Cell::value(Message::new(id))).into()
    };
    let rows = [DeviceKind::Passkey, DeviceKind::App, DeviceKind::Token].map(row);
    let title = Message::new("root-mfa-which");
    Detail::table("kinds", title, columns.into(), rows.into())
}

/// The devices, as AWS lists them to a root session.
fn table(devices: &[RootDevice]) -> Detail {
    let columns = ["device", "kind", "added"];
    let columns = columns.map(|it| Message::new(format!("root-mfa-column-{it}")));
    let rows = devices.iter().map(row).collect();
    let title = Message::new("root-mfa-devices");
    Detail::table("devices", title, columns.into(), rows)
}

fn row(device: &RootDevice) -> Vec<Cell> {
    let name = device.serial.rsplit('/').next().unwrap_or_default();
    let kind = Message::new(format!("root-mfa-kind-{}", device.kind().name()));
    let added = match device.added_at {
        Some(at) => Cell::value(Arg::Date(at)),
        None => Cell::value(Message::new("root-mfa-added-not-told")),
    };
    vec![Cell::value(name), Cell::value(kind), added]
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
    let kind = kind_of_device(account);
    let besides = kind.map(|slug| Message::new(format!("root-mfa-found-{slug}")));
    Ok(besides.into_iter().fold(verdict, Verdict::and))
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

/// Root's own list tells; without it, a virtual device of root's is listed to whoever may list those,
/// and a passkey or hardware key is not: it shows only in the account summary.
fn kind_of_device(account: &Account) -> Option<&'static str> {
    if let Some(devices) = account.root_devices.value() {
        return listed_kind(devices);
    }
    let devices = account.mfa_devices.value()?;
    let is_app = devices
        .iter()
        .any(|device| device.owner() == Some(Principal::Root));
    Some(if is_app { "app" } else { "passkey" })
}

/// What the kinds come to. An empty list of a root user that has MFA tells nothing.
fn listed_kind(devices: &[RootDevice]) -> Option<&'static str> {
    let has = |kind| devices.iter().any(|device| device.kind() == kind);
    let kinds = [DeviceKind::App, DeviceKind::Passkey, DeviceKind::Token].map(has);
    match kinds {
        [false, false, false] => None,
        [false, true, false] => Some("passkey-alone"),
        [true, false, false] => Some("app"),
        [false, false, true] => Some("token"),
        [..] => Some("several-kinds"),
    }
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
                            management_email: None,
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
        for (serials, kind) in [
            (
                vec!["arn:aws:iam::123456789012:u2f/root-account/key-A1"],
                Some("passkey-alone"),
            ),
            (vec!["arn:aws:iam::123456789012:mfa/phone"], Some("app")),
            (vec!["GAHT12345678"], Some("token")),
            (
                vec!["arn:aws:iam::123456789012:mfa/phone", "GAHT12345678"],
                Some("several-kinds"),
            ),
            (vec![], None),
        ] {
            account.root_devices = sample::read(devices(&serials));
            assert_eq!(kind_of_device(&account), kind, "{serials:?}");
        }
    }

    #[test]
    fn lists_the_devices_where_aws_does() {
        let mut account = sample::fresh_with(|account| account.summary = summary(true, Some(true)));
        assert_eq!(RootMfa.details(&account), []);
        account.root_devices = sample::read(devices(&["arn:aws:iam::123456789012:mfa/phone"]));
        let details = RootMfa.details(&account);
        let cells: Vec<_> = details[0].cells().collect();
        assert_eq!(cells[0], &Cell::value("phone"));
        assert_eq!(cells[1], &Cell::value(Message::new("root-mfa-kind-app")));
        assert_eq!(cells[2], &Cell::value(Arg::Date(sample::days(-3))));
    }

    #[test]
    fn says_what_each_kind_is_good_for_while_it_is_off() {
        let names = |on| {
            let account = sample::fresh_with(|account| account.summary = summary(on, Some(true)));
            let details = RootMfa.details(&account).into_iter();
            details.map(|detail| detail.name).collect::<Vec<_>>()
        };
        assert_eq!(names(false), ["kinds"]);
        assert_eq!(names(true), [""; 0]);
    }

    fn devices(serials: &[&str]) -> Vec<RootDevice> {
        let device = |serial: &&str| RootDevice {
            serial: (*serial).into(),
            added_at: Some(sample::days(-3)),
        };
        serials.iter().map(device).collect()
    }
}

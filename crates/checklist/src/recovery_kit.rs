//! The recovery kit: what somebody without their phone needs on paper. Never a secret.

use serde::{Deserialize, Serialize};

use crate::{
    Account, Arg, Cell, ContactKind, Detail, Fact, Message, Part, Principal, next_drill,
    sign_in_address,
};

/// Where the root user signs in (AWS Sign-In User Guide, "Sign in as the root user").
const ROOT_SIGN_IN: &str = "https://console.aws.amazon.com/";

/// So many devices the root user may have, of which so many lines are enough on paper.
const LINES: usize = 3;

/// A page to print. What has to be written by hand is an empty cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RecoveryKit {
    /// What stands above it.
    pub title: Message,
    /// What it is for, and what is not in it.
    pub intro: Message,
    /// The account, the devices, the contacts and the dates.
    pub details: Vec<Detail>,
    /// What stands above the steps.
    pub steps_title: Message,
    /// What to do when the phone is lost, in order.
    pub steps: Vec<Message>,
}

/// The kit of an account, as far as it was read.
pub fn recovery_kit(account: &Account) -> RecoveryKit {
    let title = Message::new("kit-title").with("account", account.id().unwrap_or_default());
    let steps = [
        "other-device",
        "mail-and-phone",
        "form",
        "new-device",
        "password",
    ];
    RecoveryKit {
        title,
        intro: Message::new("kit-intro"),
        details: vec![
            of_account(account),
            devices(account),
            contacts(account),
            dates(account),
        ],
        steps_title: Message::new("kit-steps"),
        steps: steps
            .map(|it| Message::new(format!("kit-step-{it}")))
            .into(),
    }
}

fn of_account(account: &Account) -> Detail {
    let name = account.information.value().map(|it| it.name.clone());
    let alias = account.aliases.value().and_then(|all| all.first().cloned());
    let known = [
        ("name", name.map(Arg::from)),
        ("id", account.id().map(Arg::from)),
        ("alias", alias.map(Arg::from)),
        ("root-sign-in", Some(ROOT_SIGN_IN.into())),
        ("user-sign-in", sign_in_address(account).map(Arg::from)),
    ];
    let facts = known
        .into_iter()
        .filter_map(|(label, value)| Some(fact(label, value?)));
    Detail::facts("account", Message::new("kit-account"), facts.collect())
}

/// Each device that AWS lists, and lines for where it is kept. Names of virtual devices are no
/// secrets: AWS shows them to whoever may read the account.
fn devices(account: &Account) -> Detail {
    let listed = account.root_devices.value().map(Vec::as_slice);
    let listed = listed.unwrap_or_default().iter().map(|device| {
        let kind = Message::new(format!("root-mfa-kind-{}", device.kind().name()));
        vec![Cell::value(kind), Cell::value(""), Cell::value("")]
    });
    let mut rows: Vec<Vec<Cell>> = listed.collect();
    if rows.is_empty() && has_app(account) {
        let kind = Message::new("root-mfa-kind-app");
        rows.push(vec![Cell::value(kind), Cell::value(""), Cell::value("")]);
    }
    while rows.len() < LINES {
        rows.push([""; 3].map(Cell::value).into());
    }
    let columns = ["device", "where", "who"].map(|it| Message::new(format!("kit-column-{it}")));
    Detail::table("devices", Message::new("kit-devices"), columns.into(), rows)
}

fn has_app(account: &Account) -> bool {
    let devices = account.mfa_devices.value();
    devices.is_some_and(|all| all.iter().any(|it| it.owner() == Some(Principal::Root)))
}

fn contacts(account: &Account) -> Detail {
    let phone = account.contact_phone.value();
    let phone = phone.filter(|it| !it.ending.is_empty()).map(|phone| {
        let ending = Message::new("kit-phone-ending");
        Arg::from(ending.with("ending", phone.ending.as_str()))
    });
    let row = |label: &str, known: Option<Arg>| {
        let label = Message::new(format!("kit-label-{label}"));
        let known = known.unwrap_or_else(|| "".into());
        vec![Cell::value(label), Cell::value(known), Cell::value("")]
    };
    let mut rows = vec![row("email", None), row("phone", phone)];
    rows.extend(alternates(account));
    rows.push(row("helper", None));
    let columns = ["contact", "known", "written"];
    let columns = columns.map(|it| Message::new(format!("kit-column-{it}")));
    Detail::table(
        "contacts",
        Message::new("kit-contacts"),
        columns.into(),
        rows,
    )
}

/// Who gets AWS's mail besides the owner: whom to ask for it when the mailbox is out of reach.
fn alternates(account: &Account) -> impl Iterator<Item = Vec<Cell>> {
    let set = account.alternate_contacts.value();
    let set = ContactKind::ALL
        .into_iter()
        .filter_map(move |kind| Some((kind, set?.get(&kind)?)));
    set.map(|(kind, contact)| {
        let label = Message::new(format!("alternate-contacts-contacts-{}", kind.name()));
        let who = Message::new("kit-alternate")
            .with("name", contact.name.as_str())
            .with("email", contact.email.as_str());
        vec![Cell::value(label), Cell::value(who), Cell::value("")]
    })
}

fn dates(account: &Account) -> Detail {
    let tried = Part::ALL.iter().filter_map(|part| {
        let at = part.tried(account)?;
        Some(Fact::new(part.title(), Cell::value(at)))
    });
    let mut facts = vec![fact("made", account.observed_at.into())];
    facts.extend(tried);
    facts.push(fact("again", next_drill(account).into()));
    Detail::facts("dates", Message::new("kit-dates"), facts)
}

fn fact(label: &str, value: Arg) -> Fact {
    let label = Message::new(format!("kit-label-{label}"));
    Fact::new(label, Cell::value(value))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::steps::sample;
    use crate::{AlternateContact, ContactPhone, PhoneStatus, RootDevice};

    fn account() -> Account {
        sample::fresh_with(|account| {
            account.aliases = sample::read(vec!["shop".into()]);
            account.contact_phone =
                sample::read(ContactPhone::new(PhoneStatus::Verified, "+12025550179"));
            account.root_devices = sample::read(vec![RootDevice {
                serial: "arn:aws:iam::123456789012:mfa/phone".into(),
                added_at: None,
            }]);
            account.root_keys = sample::read(vec![sample::key("AKIAROOT", 400)]);
        })
    }

    #[test]
    fn says_where_to_sign_in_and_leaves_room_to_write() {
        let json = serde_json::to_string(&recovery_kit(&account())).unwrap();
        for said in [
            "123456789012",
            "https://shop.signin.aws.amazon.com/console",
            ROOT_SIGN_IN,
        ] {
            assert!(json.contains(said), "{said}: {json}");
        }
        let devices = devices(&account());
        assert_eq!(devices.cells().count(), 3 * LINES);
        let empty = devices.cells().filter(|cell| **cell == Cell::value(""));
        assert_eq!(empty.count(), 3 * LINES - 1);
    }

    #[test]
    fn names_who_gets_the_mail_of_aws_besides_the_owner() {
        let mut account = account();
        let of = |account: &Account| serde_json::to_string(&contacts(account)).unwrap();
        assert!(!of(&account).contains("alternate-contacts"));
        let contact = AlternateContact {
            name: "Bob Books".into(),
            title: "Accounting".into(),
            email: "bob@example.com".into(),
            phone: "+12025550143".into(),
        };
        let set = [(ContactKind::Billing, contact)].into();
        account.alternate_contacts = sample::read(set);
        let said = of(&account);
        for there in [
            "alternate-contacts-contacts-billing",
            "Bob Books",
            "bob@example.com",
        ] {
            assert!(said.contains(there), "{there}: {said}");
        }
        assert!(!said.contains("+12025550143"), "{said}");
    }

    #[test]
    fn has_neither_a_key_nor_the_phone_number_nor_a_serial_number() {
        let json = serde_json::to_string(&recovery_kit(&account())).unwrap();
        for secret in ["AKIA", "2025550179", ":mfa/"] {
            assert!(!json.contains(secret), "{secret}: {json}");
        }
    }
}

//! The Regions that accounts begin with.

use super::state::{Contact, Contacts, Management, Phone, RegionStatus, Regions};
use crate::base::Seed;
use crate::service::Beginning;

const ENABLED: [&str; 17] = [
    "ap-northeast-1",
    "ap-northeast-2",
    "ap-northeast-3",
    "ap-south-1",
    "ap-southeast-1",
    "ap-southeast-2",
    "ca-central-1",
    "eu-central-1",
    "eu-north-1",
    "eu-west-1",
    "eu-west-2",
    "eu-west-3",
    "sa-east-1",
    "us-east-1",
    "us-east-2",
    "us-west-1",
    "us-west-2",
];

const OPT_IN: [&str; 17] = [
    "af-south-1",
    "ap-east-1",
    "ap-east-2",
    "ap-south-2",
    "ap-southeast-3",
    "ap-southeast-4",
    "ap-southeast-5",
    "ap-southeast-6",
    "ap-southeast-7",
    "ca-west-1",
    "eu-central-2",
    "eu-south-1",
    "eu-south-2",
    "il-central-1",
    "me-central-1",
    "me-south-1",
    "mx-central-1",
];

/// The contacts and the Regions of a seed.
pub(crate) fn begin(beginning: &Beginning<'_>) -> Management {
    Management {
        contacts: contacts(beginning.seed),
        phone: phone(beginning.seed),
        regions: regions(),
    }
}

/// Signing up asks for none. Of the neglected account, somebody keeps the books who may have left;
/// the large one has a mailing list for each.
fn contacts(seed: Seed) -> Contacts {
    let named = |kind: &str, name: &str, title: &str, email: &str| {
        let contact = Contact {
            name: name.to_owned(),
            title: title.to_owned(),
            email: email.to_owned(),
            phone: "+12025550143".to_owned(),
        };
        (kind.to_owned(), contact)
    };
    let list: Vec<(String, Contact)> = match seed {
        Seed::Fresh | Seed::HalfDone | Seed::Project => Vec::new(),
        Seed::Neglected => {
            vec![named(
                "BILLING",
                "Bob Books",
                "Accounting",
                "bob@example.com",
            )]
        }
        Seed::Large => vec![
            named("SECURITY", "Security", "Team", "security@example.com"),
            named("BILLING", "Accounting", "Team", "billing@example.com"),
            named("OPERATIONS", "Operations", "Team", "operations@example.com"),
        ],
    };
    list.into_iter().collect()
}

/// A new account's Regions: those of before 2019 are on, the others can be chosen.
fn regions() -> Regions {
    let settled = |status: &str| RegionStatus::Settled(status.to_owned());
    let opt_in = OPT_IN.map(|name| (name.to_owned(), settled("DISABLED")));
    let enabled = ENABLED.map(|name| (name.to_owned(), settled("ENABLED_BY_DEFAULT")));
    enabled.into_iter().chain(opt_in).collect()
}

/// Signing up asks for a code, so that most numbers are verified. The number of the neglected account
/// is older than that. AWS keeps projects from their contacts.
fn phone(seed: Seed) -> Phone {
    let status = match seed {
        Seed::Fresh | Seed::HalfDone | Seed::Large => "VERIFIED",
        Seed::Neglected => "UNVERIFIED",
        Seed::Project => "NOT_SUPPORTED",
    };
    Phone {
        status: status.to_owned(),
        ..Phone::default()
    }
}

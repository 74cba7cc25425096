use crate::{
    Account, AccountKind, Cell, ChangedBy, Chapter, Detail, Facet, Head, Judgement, Message,
    Status, Step, Verdict, When,
};

/// `console-tour`: the pages of the console that matter, and the ways to help and out.
pub(super) struct ConsoleTour;

const ID: &str = "console-tour";

static HEAD: Head = Head {
    applies: AccountKind::ALL,
    helps: &[Facet::Zones],
    parts: &[
        "home",
        "users",
        "security-credentials",
        "bills",
        "cost-explorer",
        "free-tier",
        "event-history",
        "instances",
        "buckets",
        "global-view",
        "quotas",
        "support",
    ],
    console_page: Some("https://console.aws.amazon.com/console/home"),
    changed_by: ChangedBy::Person,
    ..Head::new(ID, Chapter::Tour, When::LookAround)
};

/// A page of the console: the part of the step, its name, what to look at there, its address.
///
/// The addresses are those that AWS's own documentation links to: IAM, Billing, Cost Management,
/// CloudTrail, Amazon EC2, Amazon S3, AWS Global View, Service Quotas and AWS Support User Guides.
/// Those of one Region open in the Region in which the account is used, else in the last one.
struct Page {
    part: &'static str,
    name: &'static str,
    look: &'static str,
    address: &'static str,
}

const BILLS: &str = "https://console.aws.amazon.com/billing/home#/bills";
const GLOBAL_VIEW: &str = "https://console.aws.amazon.com/ec2globalview/home";
const BUCKETS: &str = "https://console.aws.amazon.com/s3/buckets";
const PLANS: &str = "https://console.aws.amazon.com/support/plans/home";
const CASE: &str = "https://console.aws.amazon.com/support/home#/case/create";
const ACCOUNT: &str = "https://console.aws.amazon.com/billing/home#/account";

static PAGES: &[Page] = &[
    Page {
        part: "home",
        name: "console-tour-page-home",
        look: "console-tour-look-home",
        address: "https://console.aws.amazon.com/console/home",
    },
    Page {
        part: "users",
        name: "console-tour-page-users",
        look: "console-tour-look-users",
        address: "https://console.aws.amazon.com/iam/home#/users",
    },
    Page {
        part: "security-credentials",
        name: "console-tour-page-security-credentials",
        look: "console-tour-look-security-credentials",
        address: "https://console.aws.amazon.com/iam/home#/security_credentials",
    },
    Page {
        part: "bills",
        name: "console-tour-page-bills",
        look: "console-tour-look-bills",
        address: BILLS,
    },
    Page {
        part: "cost-explorer",
        name: "console-tour-page-cost-explorer",
        look: "console-tour-look-cost-explorer",
        address: "https://console.aws.amazon.com/costmanagement/home#/cost-explorer",
    },
    Page {
        part: "free-tier",
        name: "console-tour-page-free-tier",
        look: "console-tour-look-free-tier",
        address: "https://console.aws.amazon.com/billing/home#/freetier",
    },
    Page {
        part: "event-history",
        name: "console-tour-page-event-history",
        look: "console-tour-look-event-history",
        address: "https://console.aws.amazon.com/cloudtrailv2/home#/events",
    },
    Page {
        part: "instances",
        name: "console-tour-page-instances",
        look: "console-tour-look-instances",
        address: "https://console.aws.amazon.com/ec2/home#Instances:",
    },
    Page {
        part: "buckets",
        name: "console-tour-page-buckets",
        look: "console-tour-look-buckets",
        address: BUCKETS,
    },
    Page {
        part: "global-view",
        name: "console-tour-page-global-view",
        look: "console-tour-look-global-view",
        address: GLOBAL_VIEW,
    },
    Page {
        part: "quotas",
        name: "console-tour-page-quotas",
        look: "console-tour-look-quotas",
        address: "https://console.aws.amazon.com/servicequotas/home",
    },
    Page {
        part: "support",
        name: "console-tour-page-support",
        look: "console-tour-look-support",
        address: "https://console.aws.amazon.com/support/home#/",
    },
];

impl Step for ConsoleTour {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    /// A page that was not seen is nothing that is left to do.
    fn judge(&self, account: &Account) -> Judgement {
        let all = PAGES.len();
        let seen = PAGES
            .iter()
            .filter(|page| ticked(account, page.part).is_some());
        Ok(match seen.count() {
            0 => Verdict::new(Status::Holds, Message::new("console-tour-found-none")),
            seen if seen < all => {
                let some = Message::new("console-tour-found-some");
                Verdict::new(Status::Holds, some.with("seen", seen).with("all", all))
            }
            _ => {
                let found = Message::new("console-tour-found-all").with("all", all);
                Verdict::new(Status::Confirmed, found)
            }
        })
    }

    fn details(&self, account: &Account) -> Vec<Detail> {
        vec![pages(account), support(), leave(account)]
    }
}

fn ticked(account: &Account, part: &str) -> Option<jiff::Timestamp> {
    let said = account.confirmations.value()?;
    said.get(&format!("{ID}/{part}")).map(|it| it.at)
}

/// The parts whose pages show one Region at a time.
const REGIONAL: [&str; 4] = ["home", "event-history", "instances", "quotas"];

/// Its address in the Region in which the account is used (AWS General Reference, "AWS Management
/// Console endpoints and quotas").
fn address(page: &Page, account: &Account) -> String {
    let region = account.zones.value().map(|zones| zones.region.as_str());
    match region.filter(|_| REGIONAL.contains(&page.part)) {
        Some(region) => page
            .address
            .replacen("https://", &format!("https://{region}."), 1),
        None => page.address.to_owned(),
    }
}

fn pages(account: &Account) -> Detail {
    let rows = PAGES.iter().map(|page| {
        vec![
            Cell::link(Message::new(page.name), address(page, account)),
            Cell::value(Message::new(page.look)),
            Cell::Tick {
                part: page.part.to_owned(),
                at: ticked(account, page.part),
            },
        ]
    });
    let columns = vec![
        Message::new("console-tour-column-page"),
        Message::new("console-tour-column-look"),
        Message::new("console-tour-column-seen"),
    ];
    let title = Message::new("console-tour-pages");
    Detail::table("pages", title, columns, rows.collect())
}

/// What the support plan without a price covers: AWS Support User Guide, "Compare AWS Support
/// plans".
fn support() -> Detail {
    let to_plans = || Cell::link(Message::new("console-tour-where-plan"), PLANS);
    let to_case = Cell::link(Message::new("console-tour-where-case"), CASE);
    let rows = vec![
        vec![
            Cell::value(Message::new("console-tour-need-plan")),
            to_plans(),
        ],
        vec![Cell::value(Message::new("console-tour-need-case")), to_case],
        vec![
            Cell::value(Message::new("console-tour-need-technical")),
            to_plans(),
        ],
    ];
    let columns = vec![
        Message::new("console-tour-column-need"),
        Message::new("console-tour-column-where"),
    ];
    Detail::table(
        "support",
        Message::new("console-tour-support"),
        columns,
        rows,
    )
}

/// In this order: AWS Account Management Reference, "Close an AWS account". Nobody closes a project
/// account that way: AWS denies it.
fn leave(account: &Account) -> Detail {
    let row = |what: &str, name: &str, address: &str| {
        let link = Cell::link(Message::new(name), address);
        vec![Cell::value(Message::new(what)), link]
    };
    let mut rows = vec![
        row(
            "console-tour-leave-keep",
            "console-tour-page-buckets",
            BUCKETS,
        ),
        row(
            "console-tour-leave-delete",
            "console-tour-page-global-view",
            GLOBAL_VIEW,
        ),
        row("console-tour-leave-bill", "console-tour-page-bills", BILLS),
    ];
    if account.kind() != Some(AccountKind::Project) {
        rows.push(row(
            "console-tour-leave-close",
            "console-tour-where-account",
            ACCOUNT,
        ));
        rows.push(row(
            "console-tour-leave-reopen",
            "console-tour-page-support",
            CASE,
        ));
    }
    let columns = vec![
        Message::new("console-tour-column-do"),
        Message::new("console-tour-column-where"),
    ];
    Detail::table("leave", Message::new("console-tour-leave"), columns, rows)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::sample;
    use super::*;
    use crate::{Confirmation, Form, HomeZones, Reading};

    fn seen(parts: &[&str]) -> Account {
        sample::fresh_with(|account| {
            let said = |part: &&str| {
                let confirmation = Confirmation {
                    by: "ana".into(),
                    at: sample::now(),
                    note: None,
                };
                (format!("{ID}/{part}"), confirmation)
            };
            account.confirmations = sample::read(parts.iter().map(said).collect());
        })
    }

    #[test]
    fn statuses() {
        sample::table(
            &ConsoleTour,
            [
                ("none", seen(&[]), Status::Holds),
                ("some", seen(&["home", "bills"]), Status::Holds),
                ("all", seen(HEAD.parts), Status::Confirmed),
                ("of another step", seen(&["else"]), Status::Holds),
                ("project", sample::project(), Status::Holds),
                (
                    "unread",
                    sample::fresh_with(|account| account.confirmations = Reading::NotRead),
                    Status::Holds,
                ),
            ],
        );
        let some = sample::assess(&ConsoleTour, &seen(&["home", "bills"]));
        let two = Message::new("console-tour-found-some")
            .with("seen", 2_usize)
            .with("all", 12_usize);
        assert_eq!(some.findings, [two]);
    }

    #[test]
    fn each_part_is_a_page_to_tick() {
        let details = ConsoleTour.details(&seen(&["bills"]));
        let ticks: Vec<(&str, bool)> = details
            .iter()
            .flat_map(Detail::cells)
            .filter_map(|cell| match cell {
                Cell::Tick { part, at } => Some((part.as_str(), at.is_some())),
                Cell::Value { .. }
                | Cell::Values { .. }
                | Cell::Mark { .. }
                | Cell::Link { .. } => None,
            })
            .collect();
        let expected: Vec<(&str, bool)> = HEAD
            .parts
            .iter()
            .map(|part| (*part, *part == "bills"))
            .collect();
        assert_eq!(ticks, expected);
    }

    #[test]
    fn pages_of_one_region_open_where_the_account_is_used() {
        let mut account = sample::fresh();
        let of = |part: &str, account: &Account| {
            let page = PAGES.iter().find(|it| it.part == part).unwrap();
            address(page, account)
        };
        let last = "https://console.aws.amazon.com/ec2/home#Instances:";
        assert_eq!(of("instances", &account), last);
        account.zones = sample::read(HomeZones {
            region: "eu-west-1".into(),
            zones: Vec::new(),
        });
        let there = "https://eu-west-1.console.aws.amazon.com/ec2/home#Instances:";
        assert_eq!(of("instances", &account), there);
        assert_eq!(of("bills", &account), BILLS);
        for part in REGIONAL {
            assert!(HEAD.parts.contains(&part), "{part}");
        }
    }

    #[test]
    fn nobody_is_told_to_close_a_project_account() {
        let closes = |account: &Account| {
            let Form::Table { rows, .. } = leave(account).form else {
                panic!("a table");
            };
            rows.concat()
                .contains(&Cell::value(Message::new("console-tour-leave-close")))
        };
        assert!(closes(&sample::fresh()));
        assert!(!closes(&sample::project()));
    }
}

use crate::{
    Account, AccountKind, ChangedBy, Chapter, Facet, Head, Judgement, Message, Status, Step,
    Verdict, When,
};

/// `billing-access`: IAM users may see the bills in the console. Only the root user can switch it
/// on, by a click that no API shows (AWS Billing User Guide, "Overview of managing access
/// permissions").
pub(super) struct BillingAccess;

static HEAD: Head = Head {
    helps: &[Facet::Organization],
    console_page: Some("https://console.aws.amazon.com/billing/home#/account"),
    changed_by: ChangedBy::Person,
    confirmable: true,
    ..Head::new("billing-access", Chapter::RootUser, When::ThisWeek)
};

impl Step for BillingAccess {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    /// Budgets and cost APIs work without it, so that they work proves nothing.
    fn judge(&self, account: &Account) -> Judgement {
        let how = match account.caller_is_root() {
            true => Message::new("billing-access-found-click"),
            false => Message::new("billing-access-found-ask-owner"),
        };
        let not_shown = Message::new("billing-access-found-not-shown");
        let verdict = Verdict::new(Status::Unknown, not_shown);
        Ok(match account.kind() {
            // Those that an organization makes begin with it (AWS Organizations API Reference,
            // `CreateAccount`).
            Some(AccountKind::Member) => verdict.and(Message::new("billing-access-found-member")),
            Some(AccountKind::Standalone | AccountKind::Management | AccountKind::Project)
            | None => verdict.and(how),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;
    use crate::{Caller, Confirmation, Organization};

    fn by(arn: &str) -> Account {
        sample::fresh_with(|account| {
            account.caller = sample::read(Caller::new("123456789012", arn));
        })
    }

    fn confirmed() -> Account {
        sample::fresh_with(|account| {
            let said = Confirmation {
                by: "ana".to_owned(),
                at: sample::now(),
                note: None,
            };
            let step = "billing-access".to_owned();
            account.confirmations = sample::read(std::iter::once((step, said)).collect());
        })
    }

    #[test]
    fn statuses() {
        sample::table(
            &BillingAccess,
            [
                ("fresh", sample::fresh(), Status::Unknown),
                ("confirmed", confirmed(), Status::Confirmed),
                ("project", sample::project(), Status::NotApplicable),
            ],
        );
    }

    #[test]
    fn says_who_can_do_it() {
        let member = sample::fresh_with(|account| {
            account.organization = sample::read(Some(Organization {
                id: "o-a1b2c3d4e5".to_owned(),
                management_account_id: "999999999999".to_owned(),
                management_email: None,
            }));
        });
        for (account, expected) in [
            (sample::fresh(), "billing-access-found-click"),
            (
                by("arn:aws:iam::123456789012:user/ana"),
                "billing-access-found-ask-owner",
            ),
            (member, "billing-access-found-member"),
        ] {
            let findings = sample::assess(&BillingAccess, &account).findings;
            assert_eq!(findings[1].id, expected);
        }
    }
}

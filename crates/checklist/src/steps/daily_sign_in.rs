mod evidence;
mod judgement;
mod shown;

use crate::{
    Account, AccountKind, Area, ChangedBy, Chapter, Detail, Facet, Head, Judgement, Standard, Step,
    When,
};

/// `daily-sign-in`: the administrator signs in, and the root user is put away.
pub(super) struct DailySignIn;

const ID: &str = "daily-sign-in";

/// The part that only the person can see to.
const ROOT_AWAY: &str = "root-away";

static HEAD: Head = Head {
    applies: AccountKind::ALL,
    needs: &[Facet::Directory],
    helps: &[
        Facet::SignIns,
        Facet::CredentialReport,
        Facet::Organization,
        Facet::Aliases,
    ],
    standards: &[
        Standard::startup_baseline("ACCT.02"),
        Standard::startup_baseline("ACCT.03"),
    ],
    changed_by: ChangedBy::Person,
    area: Area::Security,
    confirmable: true,
    parts: &[ROOT_AWAY],
    ..Head::new(ID, Chapter::People, When::Today)
};

impl Step for DailySignIn {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        judgement::judge(account)
    }

    fn details(&self, account: &Account) -> Vec<Detail> {
        shown::details(account)
    }
}

#[cfg(test)]
mod tests;

mod parts;

use serde::Deserialize;

pub use parts::{Part, Stand, next_drill, part_stands};

use crate::{
    Account, AccountKind, Answers, Cell, Change, Chapter, ContactPhone, Detail, Facet, Head,
    InvalidAnswer, Judgement, Message, PhoneStatus, Status, Step, Verdict, VerifyPhone, When,
};

/// `root-recovery`: the ways back in when root's MFA device is lost. AWS has no backup codes (IAM
/// User Guide, "Recover an MFA protected identity in IAM"): another device, or the owner's mail and
/// phone, stand in for them.
pub(super) struct RootRecovery;

const ID: &str = "root-recovery";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {}

static HEAD: Head = Head {
    needs: &[Facet::Summary],
    plans_by: &[Facet::ContactPhone],
    helps: &[Facet::RootDevices, Facet::Organization],
    console_page: Some("https://console.aws.amazon.com/billing/home#/account"),
    parts: Part::NAMES,
    ..Head::new(ID, Chapter::RootUser, When::Today)
};

impl Step for RootRecovery {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    fn judge(&self, account: &Account) -> Judgement {
        if has_no_root(account) {
            let none = Message::new("root-recovery-found-no-root");
            return Ok(Verdict::new(Status::NotApplicable, none));
        }
        Ok(verdict(account, &part_stands(account)?))
    }

    fn changes(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        let wanted = answers.read::<Answer>(ID)?.is_some();
        let open = open_phone(account).filter(|_| wanted);
        let verify = open.map(|phone| {
            let ending = phone.ending.clone();
            VerifyPhone { ending }.into()
        });
        Ok(verify.into_iter().collect())
    }

    /// A text message is sent, and somebody has to read it: not without being asked.
    fn is_usual(&self, _: &Account) -> bool {
        false
    }

    fn has_changes(&self, account: &Account) -> bool {
        !has_no_root(account) && open_phone(account).is_some()
    }

    fn details(&self, account: &Account) -> Vec<Detail> {
        if has_no_root(account) {
            return Vec::new();
        }
        let columns = ["part", "how", "shown", "tried"];
        let columns = columns.map(|it| Message::new(format!("root-recovery-column-{it}")));
        let rows = Part::ALL.map(|part| row(account, part));
        let title = Message::new("root-recovery-drill");
        vec![Detail::table("drill", title, columns.into(), rows.into())]
    }
}

/// A member whose root user has neither a password nor anything else to sign in with: the
/// organization looks after it.
fn has_no_root(account: &Account) -> bool {
    let summary = account.summary.value();
    let nothing = summary
        .is_some_and(|it| it.root_password == Some(false) && !it.root_mfa && !it.root_access_keys);
    nothing && account.kind() == Some(AccountKind::Member)
}

/// The phone number that AWS can verify and has not.
fn open_phone(account: &Account) -> Option<&ContactPhone> {
    let phone = account.contact_phone.value()?;
    let open = matches!(phone.status, PhoneStatus::Unverified | PhoneStatus::Pending);
    open.then_some(phone)
}

/// Much of it rests on the person's word, so that it never counts as verified.
fn verdict(account: &Account, stands: &[(Part, Stand)]) -> Verdict {
    let is_due = |stand: &Stand| matches!(stand, Stand::Due(_) | Stand::Waiting);
    let mut findings: Vec<Message> = Vec::new();
    findings.extend(
        stands
            .iter()
            .filter_map(|(part, stand)| finding(*part, *stand)),
    );
    let status = if stands.iter().any(|(_, stand)| is_due(stand)) {
        Status::Attention
    } else if findings.is_empty() {
        Status::Confirmed
    } else {
        Status::Todo
    };
    if findings.is_empty() {
        let again = Message::new("root-recovery-found-ready");
        findings.push(again.with("date", next_drill(account)));
    }
    Verdict {
        status,
        findings,
        severity: None,
    }
}

/// What is left to do about a part, if anything.
fn finding(part: Part, stand: Stand) -> Option<Message> {
    let name = part.name();
    match stand {
        Stand::Shown | Stand::Tried(_) | Stand::Without => None,
        Stand::Waiting => Some(Message::new("root-recovery-found-code-sent")),
        Stand::Open => Some(Message::new(format!("root-recovery-found-{name}"))),
        Stand::Due(at) => {
            Some(Message::new(format!("root-recovery-found-{name}-due")).with("date", at))
        }
    }
}

fn row(account: &Account, part: Part) -> Vec<Cell> {
    let how = Message::new(format!("root-recovery-how-{}", part.name()));
    let tick = Cell::Tick {
        part: part.name().to_owned(),
        at: part.tried(account),
    };
    vec![
        Cell::value(part.title()),
        Cell::value(how),
        part.sign(account),
        tick,
    ]
}

#[cfg(test)]
mod tests;

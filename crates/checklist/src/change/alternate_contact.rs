//! Who gets AWS's mail besides the owner.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::deed::{Deed, Variables, text};
use super::{ApiCall, Change, Found, Irreversible, Needs, Prior};
use crate::{Account, AlternateContact, ContactKind, Message};

/// Sets an alternate contact, in place of one that there may be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PutAlternateContact {
    /// What the contact is for.
    pub kind: ContactKind,
    /// The contact.
    #[serde(flatten)]
    pub contact: AlternateContact,
}

impl Deed for PutAlternateContact {
    fn variables(&self) -> Variables {
        vec![
            ("contact", text(self.kind.name())),
            ("name", text(&self.contact.name)),
            ("email", text(&self.contact.email)),
        ]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        ApiCall::account(
            "PutAlternateContact",
            json!({
                "AlternateContactType": self.kind.api_name(),
                "Name": self.contact.name,
                "Title": self.contact.title,
                "EmailAddress": self.contact.email,
                "PhoneNumber": self.contact.phone,
            }),
        )
    }

    fn needs(&self) -> Needs<'_> {
        Needs::AlternateContact(self.kind)
    }

    fn inverse(&self, prior: &Prior) -> Result<Vec<Change>, Irreversible> {
        let kind = self.kind;
        Ok(vec![match former(prior)? {
            Some(contact) => PutAlternateContact { kind, contact }.into(),
            None => DeleteAlternateContact { kind }.into(),
        }])
    }

    fn found(&self, account: &Account, before: &Prior) -> Result<Found, Message> {
        let now = account
            .alternate_contacts
            .needed()?
            .get(&self.kind)
            .cloned();
        let former = former(before).ok();
        Ok(Found::of(
            &now,
            &Some(self.contact.clone()),
            former.as_ref(),
        ))
    }

    fn foresee(&self, account: &mut Account) {
        account.alternate_contacts.change(|now| {
            now.insert(self.kind, self.contact.clone());
        });
    }
}

/// Deletes an alternate contact: the mail goes to the owner alone then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeleteAlternateContact {
    /// What the contact is for.
    pub kind: ContactKind,
}

impl Deed for DeleteAlternateContact {
    fn variables(&self) -> Variables {
        vec![("contact", text(self.kind.name()))]
    }

    fn api_calls(&self, _: &str) -> Vec<ApiCall> {
        let kind = self.kind.api_name();
        ApiCall::account(
            "DeleteAlternateContact",
            json!({"AlternateContactType": kind}),
        )
    }

    fn needs(&self) -> Needs<'_> {
        Needs::AlternateContact(self.kind)
    }

    fn inverse(&self, prior: &Prior) -> Result<Vec<Change>, Irreversible> {
        let kind = self.kind;
        let put = |contact| PutAlternateContact { kind, contact }.into();
        Ok(former(prior)?.map(put).into_iter().collect())
    }

    fn foresee(&self, account: &mut Account) {
        account.alternate_contacts.change(|now| {
            now.remove(&self.kind);
        });
    }
}

fn former(prior: &Prior) -> Result<Option<AlternateContact>, Irreversible> {
    let Prior::AlternateContact(contact) = prior else {
        return Err(Irreversible::NotKept);
    };
    Ok(contact.clone())
}

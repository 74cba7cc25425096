//! Who gets AWS's mail besides the owner.

use aws_sdk_account::types::AlternateContactType;
use firstday_checklist::{AlternateContact, AlternateContacts, ContactKind, Facet};
use futures::future::try_join_all;

use super::answer::if_found;
use super::basis::Basis;
use crate::error::During;
use crate::{Gateway, GatewayError};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

/// Three calls at once: AWS tells one contact at a time.
pub(super) async fn read(basis: &Basis<'_>) -> Result<AlternateContacts, GatewayError> {
    let ask = |kind: ContactKind| async move {
        let contact = basis.gateway.alternate_contact(kind).await?;
        Ok::<_, GatewayError>(contact.map(|contact| (kind, contact)))
    };
    let contacts = try_join_all(ContactKind::ALL.map(ask)).await?;
    Ok(contacts.into_iter().flatten().collect())
}

impl Gateway {
    /// An alternate contact; `None` where it is not set.
    pub(crate) async fn alternate_contact(
        &self,
        kind: ContactKind,
    ) -> Result<Option<AlternateContact>, GatewayError> {
        let call = self.account.get_alternate_contact();
        let answer = call.alternate_contact_type(contact_type(kind)).send().await;
        let answer = if_found(answer.during("account:GetAlternateContact"))?;
        let contact = answer.and_then(|answer| answer.alternate_contact);
        let text = |text: Option<String>| text.unwrap_or_default();
        Ok(contact.map(|contact| AlternateContact {
            name: text(contact.name),
            title: text(contact.title),
            email: text(contact.email_address),
            phone: text(contact.phone_number),
        }))
    }
}

/// As the SDK names it.
pub(crate) fn contact_type(kind: ContactKind) -> AlternateContactType {
    match kind {
        ContactKind::Security => AlternateContactType::Security,
        ContactKind::Billing => AlternateContactType::Billing,
        ContactKind::Operations => AlternateContactType::Operations,
    }
}

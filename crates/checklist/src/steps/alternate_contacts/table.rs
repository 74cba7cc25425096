//! The contacts of the account, side by side.

use crate::{Account, AlternateContacts, Cell, ContactKind, Detail, Mark, Message, PrimaryContact};

/// One table, of what was read.
pub(super) fn details(account: &Account) -> Vec<Detail> {
    let Some(contacts) = account.alternate_contacts.value() else {
        return Vec::new();
    };
    let primary = account.primary_contact.value().map(primary);
    let others = ContactKind::ALL.into_iter().map(|kind| row(kind, contacts));
    let columns = vec![
        Message::new("alternate-contacts-table-contact"),
        Message::new("alternate-contacts-table-name"),
        Message::new("alternate-contacts-table-email"),
        Message::new("alternate-contacts-table-phone"),
    ];
    let title = Message::new("alternate-contacts-table");
    let rows = primary.into_iter().chain(others).collect();
    vec![Detail::table("contacts", title, columns, rows)]
}

fn primary(contact: &PrimaryContact) -> Vec<Cell> {
    let names = [Some(&contact.name), contact.company.as_ref()];
    let names = names.into_iter().flatten().filter(|it| !it.is_empty());
    vec![
        Cell::value(Message::new("alternate-contacts-table-primary")),
        Cell::Values {
            values: names.map(|name| name.as_str().into()).collect(),
        },
        Cell::value(Message::new("alternate-contacts-table-owner")),
        Cell::value(contact.phone.as_str()),
    ]
}

fn row(kind: ContactKind, contacts: &AlternateContacts) -> Vec<Cell> {
    let label = Cell::value(Message::new(match kind {
        ContactKind::Security => "alternate-contacts-contacts-security",
        ContactKind::Billing => "alternate-contacts-contacts-billing",
        ContactKind::Operations => "alternate-contacts-contacts-operations",
    }));
    match contacts.get(&kind) {
        Some(contact) => vec![
            label,
            Cell::Values {
                values: vec![contact.name.as_str().into(), contact.title.as_str().into()],
            },
            Cell::value(contact.email.as_str()),
            Cell::value(contact.phone.as_str()),
        ],
        None => {
            let mark = match kind {
                ContactKind::Security => Mark::Warning,
                ContactKind::Billing | ContactKind::Operations => Mark::Off,
            };
            let not_set = Cell::mark(mark, Message::new("alternate-contacts-table-not-set"));
            vec![label, not_set, Cell::value(""), Cell::value("")]
        }
    }
}

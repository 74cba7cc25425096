use firstday_checklist::{
    AlternateContact, Change, ContactKind, DeleteAlternateContact, Facet, Prior,
    PutAlternateContact,
};

use super::{Aws, known, observe};

pub async fn sets_and_deletes_an_alternate_contact(aws: &impl Aws) {
    let gateway = aws.gateway().await;
    let contacts = || observe(&gateway, &[Facet::AlternateContacts], &[]);
    assert!(known(&contacts().await.alternate_contacts).is_empty());
    let kind = ContactKind::Security;
    let contact = |email: &str| AlternateContact {
        name: "Ana Example".to_owned(),
        title: "Owner".to_owned(),
        email: email.to_owned(),
        phone: "+1 555 010 0199".to_owned(),
    };
    for email in ["ana@example.com", "aws@example.com"] {
        let contact = contact(email);
        let put: Change = PutAlternateContact {
            kind,
            contact: contact.clone(),
        }
        .into();
        gateway.apply(&put).await.unwrap();
        let set = contacts().await;
        assert_eq!(known(&set.alternate_contacts)[&kind], contact);
        assert_eq!(known(&set.alternate_contacts).len(), 1);
    }
    let delete: Change = DeleteAlternateContact { kind }.into();
    let before = gateway.prior(&delete).await.unwrap();
    let kept = Prior::AlternateContact(Some(contact("aws@example.com")));
    assert_eq!(before, kept);
    for _ in 0..2 {
        gateway.apply(&delete).await.unwrap();
        assert!(known(&contacts().await.alternate_contacts).is_empty());
    }
}

pub async fn reads_the_primary_contact(aws: &impl Aws) {
    if aws.lacks("account:GetContactInformation") {
        return;
    }
    let gateway = aws.gateway().await;
    let account = observe(&gateway, &[Facet::PrimaryContact], &[]).await;
    let primary = known(&account.primary_contact);
    assert!(!primary.name.is_empty() && primary.phone.starts_with('+'));
    assert_eq!(primary.missing, []);
}

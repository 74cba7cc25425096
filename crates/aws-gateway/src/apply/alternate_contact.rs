use firstday_checklist::{DeleteAlternateContact, PutAlternateContact};

use super::{Applied, Make, done_or_gone};
use crate::error::During;
use crate::observe::contact_type;
use crate::{Gateway, GatewayError};

impl Make for PutAlternateContact {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let call = gateway
            .account
            .put_alternate_contact()
            .alternate_contact_type(contact_type(self.kind))
            .name(&self.contact.name)
            .title(&self.contact.title)
            .email_address(&self.contact.email)
            .phone_number(&self.contact.phone);
        call.send().await.during("account:PutAlternateContact")?;
        Ok(Applied::Done)
    }
}

impl Make for DeleteAlternateContact {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let call = gateway.account.delete_alternate_contact();
        let answer = call
            .alternate_contact_type(contact_type(self.kind))
            .send()
            .await;
        done_or_gone(answer.during("account:DeleteAlternateContact"))
    }
}

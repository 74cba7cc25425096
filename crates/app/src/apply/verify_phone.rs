use firstday_aws_gateway::GatewayErrorKind;
use firstday_checklist::VerifyPhone;

use super::{ApplyError, Compose, Hands, Outcome, PhoneCodeRequest};
use crate::problem::{Code, Problem};

impl Compose for VerifyPhone {
    /// Has a code texted and asks for it, until AWS takes it or the person leaves it. One that AWS
    /// refused is good for nothing: another is sent (AWS Account Management API Reference,
    /// `VerifyPhoneNumber`).
    async fn compose(&self, hands: &Hands<'_>, index: usize) -> Result<Outcome, ApplyError> {
        let mut request = PhoneCodeRequest {
            index,
            ending: self.ending.clone(),
            refused: None,
        };
        loop {
            hands.gateway.send_phone_code().await?;
            let Some(code) = hands.companion.phone_code(&request).await else {
                return Ok(Outcome::Left);
            };
            match hands.gateway.verify_phone(code.as_str()).await {
                Ok(()) => return Ok(Outcome::Done),
                Err(error) if error.kind == GatewayErrorKind::CodeRefused => {
                    let code = Code::PhoneCodeRefused;
                    let refused = Problem::from(error);
                    request.refused = Some(Problem { code, ..refused });
                }
                Err(error) => return Err(error.into()),
            }
        }
    }
}

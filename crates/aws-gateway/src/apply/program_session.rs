use firstday_checklist::{Deed, EndProgramSessions};
use serde::Deserialize;
use serde_json::Value;

use super::{Applied, Make};
use crate::signed::{Operation, SIGN_IN};
use crate::{Gateway, GatewayError, GatewayErrorKind};

static REVOKE: Operation =
    Operation::new(&SIGN_IN, "signin:BatchRevokeSessions").at("/batch-revoke-sessions");

#[derive(Debug, Deserialize)]
struct Revoked {
    errors: Vec<Failure>,
}

#[derive(Debug, Deserialize)]
struct Failure {
    code: String,
    message: String,
}

impl Make for EndProgramSessions {
    /// AWS tells what failed inside a good answer.
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let account = gateway.account_id().await?;
        for call in self.api_calls(&account) {
            let input = Value::Object(call.parameters);
            let answer: Revoked = gateway.signed.json(&REVOKE, &self.region, input).await?;
            let failed = answer.errors.into_iter().find(|it| !it.is_gone());
            if let Some(failed) = failed {
                return Err(failed.into_error());
            }
        }
        Ok(Applied::Done)
    }
}

impl Failure {
    fn is_gone(&self) -> bool {
        self.code.contains("NotFound")
    }

    fn into_error(self) -> GatewayError {
        let kind = match self.code.contains("AccessDenied") {
            true => GatewayErrorKind::Denied,
            false => GatewayErrorKind::Other,
        };
        GatewayError {
            aws_code: Some(self.code),
            ..GatewayError::new(kind, REVOKE.name, self.message)
        }
    }
}

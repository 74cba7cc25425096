//! The phone number of the primary contact.

use aws_sdk_account::config::retry::RetryConfig;
use aws_sdk_account::config::{Builder, Config};
use aws_sdk_account::types::PhoneNumberVerificationStatus as Status;

use crate::error::During;
use crate::{Gateway, GatewayError, GatewayErrorKind};

const VERIFY: &str = "account:VerifyPhoneNumber";

impl Gateway {
    /// Has AWS text a code to the phone number on file. A text that was sent before is then good for
    /// nothing, so this is sent once.
    ///
    /// # Errors
    ///
    /// What AWS says.
    pub async fn send_phone_code(&self) -> Result<(), GatewayError> {
        let call = self.account.send_phone_number_verification().customize();
        let answer = call.config_override(once()).send().await;
        answer.during("account:SendPhoneNumberVerification")?;
        Ok(())
    }

    /// Sends the code that was texted, once.
    ///
    /// # Errors
    ///
    /// `CodeRefused` where another code may be taken: this one is wrong or too old, or the number
    /// changed meanwhile (AWS Account Management API Reference, `VerifyPhoneNumber`).
    pub async fn verify_phone(&self, code: &str) -> Result<(), GatewayError> {
        let call = self.account.verify_phone_number().otp(code).customize();
        let answer = call.config_override(once()).send().await.during(VERIFY);
        let answer = answer.map_err(refused)?;
        match answer.status() {
            Some(Status::Verified) => Ok(()),
            Some(_) | None => Err(GatewayError::new(
                GatewayErrorKind::CodeRefused,
                VERIFY,
                "the number is not verified",
            )),
        }
    }
}

fn refused(error: GatewayError) -> GatewayError {
    let mended = matches!(
        error.kind,
        GatewayErrorKind::InvalidInput | GatewayErrorKind::NotFound
    );
    // "If the primary contact phone number changes after you call SendPhoneNumberVerification, this
    // operation returns a ConflictException."
    let changed = error.aws_code.as_deref() == Some("ConflictException");
    match mended || changed {
        true => GatewayError {
            kind: GatewayErrorKind::CodeRefused,
            ..error
        },
        false => error,
    }
}

fn once() -> Builder {
    Config::builder().retry_config(RetryConfig::disabled())
}

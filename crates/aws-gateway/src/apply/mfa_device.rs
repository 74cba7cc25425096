use std::time::Duration;

use backon::Retryable;
use firstday_checklist::{DeleteMfaDevice, RemoveMfa, VirtualMfaDevice};
use secrecy::{SecretBox, SecretString};
use tokio::time::Instant;

use super::access_key::once;
use super::{Applied, Make, done_or_gone, patience};
use crate::error::During;
use crate::{Gateway, GatewayError, GatewayErrorKind};

const CREATE: &str = "iam:CreateVirtualMFADevice";
const ENABLE: &str = "iam:EnableMFADevice";

/// Who had so much time has waited as long as [`patience`] does.
const LONG_ENOUGH: Duration = Duration::from_secs(26);

/// A new virtual MFA device, not yet anybody's. AWS tells its seed this once.
#[derive(Debug)]
pub struct NewMfaDevice {
    /// The device's ARN.
    pub serial: String,
    /// The seed in base32, for typing into an authenticator app.
    pub seed: SecretString,
    /// The same as a QR code: a PNG picture.
    pub picture: SecretBox<Vec<u8>>,
}

impl Make for DeleteMfaDevice {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        gateway.delete_mfa_device(&self.serial).await
    }
}

impl Make for RemoveMfa {
    async fn make(&self, gateway: &Gateway) -> Result<Applied, GatewayError> {
        let serial = self.serial(&gateway.account_id().await?);
        let call = gateway.iam.deactivate_mfa_device().user_name(&self.user);
        let answer = call.serial_number(&serial).send().await;
        done_or_gone(answer.during("iam:DeactivateMFADevice"))?;
        gateway.delete_mfa_device(&serial).await
    }
}

impl Gateway {
    /// Makes a virtual MFA device.
    ///
    /// When the connection breaks before the seed comes, the half-made device is deleted, and
    /// another is made.
    ///
    /// # Errors
    ///
    /// `AlreadyExists` when a device of that name is there.
    pub async fn create_mfa_device(&self, name: &str) -> Result<NewMfaDevice, GatewayError> {
        match self.new_device(name).await {
            Err(error) if error.outcome_unknown() => {
                tracing::warn!(%error, "the answer to a new MFA device was lost");
                self.delete_unassigned(name).await?;
                self.new_device(name).await
            }
            answer => answer,
        }
    }

    /// Pairs a device with a user by two codes that follow one another, and that may be sent for so
    /// long: AWS takes older ones too, and pairs a device that is out of step from then on (IAM API
    /// Reference, `EnableMFADevice`).
    ///
    /// # Errors
    ///
    /// `CodeRefused` when a code is wrong; `CodesTooOld` when user or device could not be seen while
    /// the codes were good.
    pub async fn enable_mfa(
        &self,
        user: &str,
        serial: &str,
        [first, second]: [&str; 2],
        good_for: Duration,
    ) -> Result<(), GatewayError> {
        let began = Instant::now();
        let answer = (|| async {
            let call = self.iam.enable_mfa_device().user_name(user);
            let call = call.serial_number(serial);
            let call = call
                .authentication_code1(first)
                .authentication_code2(second);
            call.send().await.during(ENABLE)
        })
        .retry(patience().with_total_delay(Some(good_for)))
        .when(|error| error.may_settle() && began.elapsed() < good_for)
        .await;
        match answer {
            Ok(_) => Ok(()),
            Err(error) if error.may_settle() && good_for < LONG_ENOUGH => Err(too_old(error)),
            // When the first answer was lost, the second call finds the codes used up.
            Err(error) if may_be_paired(&error) => match self.is_paired(user, serial).await {
                Ok(true) => Ok(()),
                Ok(false) | Err(_) => Err(error),
            },
            Err(error) => Err(error),
        }
    }

    /// Deletes a virtual MFA device that nobody uses. One that is not there counts as deleted.
    ///
    /// # Errors
    ///
    /// What AWS says; it refuses while the device is somebody's.
    pub async fn delete_mfa_device(&self, serial: &str) -> Result<Applied, GatewayError> {
        let call = self.iam.delete_virtual_mfa_device().serial_number(serial);
        done_or_gone(call.send().await.during("iam:DeleteVirtualMFADevice"))
    }

    async fn new_device(&self, name: &str) -> Result<NewMfaDevice, GatewayError> {
        (|| self.new_device_once(name))
            .retry(patience())
            .when(|error| error.kind == GatewayErrorKind::Throttled)
            .await
    }

    async fn new_device_once(&self, name: &str) -> Result<NewMfaDevice, GatewayError> {
        let call = self.iam.create_virtual_mfa_device();
        let call = call.virtual_mfa_device_name(name).customize();
        let answer = call.config_override(once()).send().await.during(CREATE)?;
        let device = answer.virtual_mfa_device.ok_or_else(incomplete)?;
        let seed = device.base32_string_seed.ok_or_else(incomplete)?;
        let picture = device.qr_code_png.ok_or_else(incomplete)?;
        let seed = String::from_utf8(seed.into_inner()).map_err(|_| incomplete())?;
        Ok(NewMfaDevice {
            serial: device.serial_number,
            seed: seed.into(),
            picture: SecretBox::new(Box::new(picture.into_inner())),
        })
    }

    async fn delete_unassigned(&self, name: &str) -> Result<(), GatewayError> {
        let devices = self.mfa_devices().await?;
        let ours = |device: &&_| is_unassigned(device, name);
        if let Some(device) = devices.iter().find(ours) {
            self.delete_mfa_device(&device.serial).await?;
        }
        Ok(())
    }

    async fn is_paired(&self, user: &str, serial: &str) -> Result<bool, GatewayError> {
        let serials = self.mfa_serials(user).await?;
        Ok(serials.iter().any(|paired| paired == serial))
    }
}

fn is_unassigned(device: &VirtualMfaDevice, name: &str) -> bool {
    device.owner_arn.is_none() && device.name() == name
}

/// The codes ran out before AWS knew of user and device.
fn too_old(error: GatewayError) -> GatewayError {
    GatewayError {
        kind: GatewayErrorKind::CodesTooOld,
        ..error
    }
}

fn may_be_paired(error: &GatewayError) -> bool {
    matches!(
        error.kind,
        GatewayErrorKind::AlreadyExists | GatewayErrorKind::CodeRefused
    )
}

fn incomplete() -> GatewayError {
    GatewayError::new(
        GatewayErrorKind::Other,
        CREATE,
        "the answer is not complete",
    )
}

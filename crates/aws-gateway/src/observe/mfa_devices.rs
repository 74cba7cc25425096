//! Virtual MFA devices, assigned or not.

use firstday_checklist::{Facet, VirtualMfaDevice};

use super::answer::PAGE;
use super::basis::Basis;
use crate::pages;
use crate::{Gateway, GatewayError};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

pub(super) async fn read(basis: &Basis<'_>) -> Result<Vec<VirtualMfaDevice>, GatewayError> {
    basis.gateway.mfa_devices().await
}

impl Gateway {
    pub(crate) async fn mfa_devices(&self) -> Result<Vec<VirtualMfaDevice>, GatewayError> {
        let pages = self
            .iam
            .list_virtual_mfa_devices()
            .max_items(PAGE)
            .into_paginator()
            .stop_on_duplicate_token(false)
            .send();
        let devices = pages::collect(pages, "iam:ListVirtualMFADevices", |page| {
            page.virtual_mfa_devices
        });
        let devices = devices.await?;
        Ok(devices
            .into_iter()
            .map(|device| VirtualMfaDevice {
                owner_arn: device.user().map(|user| user.arn().to_owned()),
                serial: device.serial_number,
            })
            .collect())
    }
}

//! The practice account's own pages, and the practice phone.

use firstday_checklist::Message;
use serde::Serialize;
use ts_rs::TS;

/// The practice account's own page: the parts of the console that no API can reach.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PracticeView {
    /// The file that it is kept in.
    pub file: String,
    /// Whether the practice root user has MFA.
    pub root_mfa: bool,
    /// Whether that is, or is also, a passkey.
    pub root_passkey: bool,
    /// The names of the root user's authenticator apps.
    pub root_devices: Vec<String>,
    /// The account's clock: ISO 8601 in UTC.
    pub now: String,
    /// Whether it has a root user at all.
    pub has_root: bool,
}

/// An MFA device that waits for two codes in the practice console.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PracticeDevice {
    /// Its ARN.
    pub serial: String,
    /// The address of its QR picture, to be used as an image's source.
    pub picture: String,
}

/// One account in the practice phone's authenticator app.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PhoneDevice {
    /// The device's ARN.
    pub serial: String,
    /// Its name.
    pub name: String,
    /// Whose it is; `null` until two codes were taken.
    pub who: Option<Message>,
    /// The code before the present one, still accepted where two in a row are asked for.
    pub before: String,
    /// The present code.
    pub present: String,
    /// Whether the present code was taken already: it is not taken twice.
    pub used: bool,
    /// Seconds until the next code.
    pub seconds_left: u32,
}

//! The keyring of the operating system, and what its own errors mean.

#[cfg(any(target_os = "macos", test))]
mod apple_codes;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(all(unix, not(target_os = "macos")))]
mod secret_service;
#[cfg(windows)]
mod windows;

#[cfg(target_os = "macos")]
pub(crate) use macos::OsKeyring;
#[cfg(all(unix, not(target_os = "macos")))]
pub(crate) use secret_service::OsKeyring;
#[cfg(windows)]
pub(crate) use windows::OsKeyring;

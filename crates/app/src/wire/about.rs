//! What the program says of itself.

use serde::Serialize;
use ts_rs::TS;

use crate::licences::Licences;

/// The version, and what the program is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct AboutView {
    /// Of the program.
    pub version: String,
    /// What others wrote, by name.
    pub parts: Vec<LicensedPartView>,
}

/// A part that somebody else wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LicensedPartView {
    /// As crates.io or npm has it.
    pub name: String,
    /// Its version.
    pub version: String,
    /// An expression of SPDX.
    pub licence: String,
}

impl AboutView {
    /// Of this version of the program.
    pub fn new(version: &str, licences: &Licences) -> Self {
        let parts = licences.parts.iter().map(|part| LicensedPartView {
            name: part.name.clone(),
            version: part.version.clone(),
            licence: part.licence.clone(),
        });
        Self {
            version: version.to_owned(),
            parts: parts.collect(),
        }
    }
}

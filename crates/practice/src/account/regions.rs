//! The account's Regions.

use std::collections::BTreeMap;

/// Regions and their opt-in status, as `account:ListRegions` words it.
pub(crate) type Regions = BTreeMap<String, String>;

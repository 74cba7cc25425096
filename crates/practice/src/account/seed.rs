//! The Regions that accounts begin with.

use super::regions::Regions;
use crate::service::Beginning;

const ENABLED: [&str; 17] = [
    "ap-northeast-1",
    "ap-northeast-2",
    "ap-northeast-3",
    "ap-south-1",
    "ap-southeast-1",
    "ap-southeast-2",
    "ca-central-1",
    "eu-central-1",
    "eu-north-1",
    "eu-west-1",
    "eu-west-2",
    "eu-west-3",
    "sa-east-1",
    "us-east-1",
    "us-east-2",
    "us-west-1",
    "us-west-2",
];

const OPT_IN: [&str; 17] = [
    "af-south-1",
    "ap-east-1",
    "ap-east-2",
    "ap-south-2",
    "ap-southeast-3",
    "ap-southeast-4",
    "ap-southeast-5",
    "ap-southeast-6",
    "ap-southeast-7",
    "ca-west-1",
    "eu-central-2",
    "eu-south-1",
    "eu-south-2",
    "il-central-1",
    "me-central-1",
    "me-south-1",
    "mx-central-1",
];

/// A new account's Regions: those of before 2019 are on, the others can be chosen.
pub(crate) fn begin(_: &Beginning<'_>) -> Regions {
    let opt_in = OPT_IN.map(|name| (name.to_owned(), "DISABLED".to_owned()));
    let enabled = ENABLED.map(|name| (name.to_owned(), "ENABLED_BY_DEFAULT".to_owned()));
    enabled.into_iter().chain(opt_in).collect()
}

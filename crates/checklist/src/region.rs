//! Regions of AWS.

/// The codes of the Regions that are on in every account, with AWS's own names for them
/// (AWS Account Management Reference, "Supported Regions").
pub const REGIONS: [(&str, &str); 17] = [
    ("us-east-1", "US East (N. Virginia)"),
    ("us-east-2", "US East (Ohio)"),
    ("us-west-1", "US West (N. California)"),
    ("us-west-2", "US West (Oregon)"),
    ("ca-central-1", "Canada (Central)"),
    ("sa-east-1", "South America (São Paulo)"),
    ("eu-central-1", "Europe (Frankfurt)"),
    ("eu-west-1", "Europe (Ireland)"),
    ("eu-west-2", "Europe (London)"),
    ("eu-west-3", "Europe (Paris)"),
    ("eu-north-1", "Europe (Stockholm)"),
    ("ap-south-1", "Asia Pacific (Mumbai)"),
    ("ap-southeast-1", "Asia Pacific (Singapore)"),
    ("ap-southeast-2", "Asia Pacific (Sydney)"),
    ("ap-northeast-1", "Asia Pacific (Tokyo)"),
    ("ap-northeast-2", "Asia Pacific (Seoul)"),
    ("ap-northeast-3", "Asia Pacific (Osaka)"),
];

/// The codes of the Regions that have to be enabled first, with AWS's own names for them (botocore
/// 1.44.8, `endpoints.json`; AWS Account Management Reference, "Supported Regions").
pub const OPT_IN_REGIONS: [(&str, &str); 17] = [
    ("af-south-1", "Africa (Cape Town)"),
    ("ap-east-1", "Asia Pacific (Hong Kong)"),
    ("ap-east-2", "Asia Pacific (Taipei)"),
    ("ap-south-2", "Asia Pacific (Hyderabad)"),
    ("ap-southeast-3", "Asia Pacific (Jakarta)"),
    ("ap-southeast-4", "Asia Pacific (Melbourne)"),
    ("ap-southeast-5", "Asia Pacific (Malaysia)"),
    ("ap-southeast-6", "Asia Pacific (New Zealand)"),
    ("ap-southeast-7", "Asia Pacific (Thailand)"),
    ("ca-west-1", "Canada West (Calgary)"),
    ("eu-central-2", "Europe (Zurich)"),
    ("eu-south-1", "Europe (Milan)"),
    ("eu-south-2", "Europe (Spain)"),
    ("il-central-1", "Israel (Tel Aviv)"),
    ("me-central-1", "Middle East (UAE)"),
    ("me-south-1", "Middle East (Bahrain)"),
    ("mx-central-1", "Mexico (Central)"),
];

/// Services that have no Region to choose (botocore 1.44.8, `endpoints.json`: those that are not
/// regionalized), as far as a newcomer meets them.
pub(crate) const GLOBAL_SERVICES: [&str; 8] = [
    "IAM",
    "AWS Organizations",
    "AWS Budgets",
    "Cost Explorer",
    "Amazon CloudFront",
    "Amazon Route 53",
    "AWS Shield",
    "AWS Health",
];

/// AWS's name for a Region; its code where it is newer than this program.
pub fn region_name(code: &str) -> &str {
    let mut all = REGIONS.iter().chain(&OPT_IN_REGIONS);
    all.find(|(known, _)| *known == code)
        .map_or(code, |(_, name)| name)
}

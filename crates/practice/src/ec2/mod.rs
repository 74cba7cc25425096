//! EC2, as far as it tells of zones.

use serde_json::{Value, json};

use crate::service::{Answer, Ask, Beginning, Operation, Service, any};
use crate::wire::Protocol;

/// What the practice account knows of EC2. It has no servers. Calls are answered in every Region,
/// also in those that are not enabled.
pub(crate) static SERVICE: Service<()> = Service {
    name: "ec2",
    protocol: Protocol::Ec2 {
        namespace: "http://ec2.amazonaws.com/doc/2016-11-15/",
    },
    operations: &[&[Operation::read(
        "DescribeAvailabilityZones",
        any,
        describe_availability_zones,
    )]],
};

/// There is nothing to keep.
pub(crate) fn begin(_: &Beginning<'_>) {}

/// Which zone goes by which letter differs from account to account, as at AWS.
fn describe_availability_zones((): &(), ask: &Ask<'_>) -> Answer {
    let region = ask.region;
    let letters = letters(region);
    let shift = ask.account.id.bytes().map(usize::from).sum::<usize>() % letters.len();
    let zones = letters.iter().enumerate().map(|(index, letter)| {
        let number = (index + shift) % letters.len() + 1;
        json!({
            "optInStatus": "opt-in-not-required",
            "regionName": region,
            "zoneName": format!("{region}{letter}"),
            "zoneId": format!("{}-az{number}", prefix(region)),
            "groupName": region,
            "networkBorderGroup": region,
            "zoneType": "availability-zone",
            "zoneState": "available",
        })
    });
    Ok(json!({ "availabilityZoneInfo": zones.collect::<Vec<Value>>() }))
}

/// Two Regions have more zones than most (AWS Regions and Availability Zones, "AWS Availability
/// Zones").
fn letters(region: &str) -> &'static [char] {
    match region {
        "us-east-1" => &['a', 'b', 'c', 'd', 'e', 'f'],
        "us-west-2" => &['a', 'b', 'c', 'd'],
        _ => &['a', 'b', 'c'],
    }
}

/// How ids of zones begin: `use1` for `us-east-1`, `apne2` for `ap-northeast-2`.
fn prefix(region: &str) -> String {
    let short = |part: &str| match part {
        "northeast" => "ne".to_owned(),
        "northwest" => "nw".to_owned(),
        "southeast" => "se".to_owned(),
        "southwest" => "sw".to_owned(),
        "north" | "south" | "east" | "west" | "central" => part.chars().take(1).collect(),
        other => other.to_owned(),
    };
    region.split('-').map(short).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zones_are_named_as_awss() {
        let cases = [
            ("us-east-1", "use1"),
            ("ap-northeast-2", "apne2"),
            ("eu-central-1", "euc1"),
            ("ap-southeast-7", "apse7"),
        ];
        for (region, begins) in cases {
            assert_eq!(prefix(region), begins);
        }
    }
}

//! The zones of the Region in which the account is used.

use aws_smithy_runtime_api::box_error::BoxError;
use firstday_checklist::{Facet, HomeZones, Zone};

use super::basis::Basis;
use crate::GatewayError;
use crate::signed::{EC2, Element, Operation};

/// What is read before.
pub(super) const RESTS_ON: &[Facet] = &[];

/// Without parameters AWS gives the zones that the account can use, without pages.
static DESCRIBE: Operation = Operation::new(&EC2, "ec2:DescribeAvailabilityZones");

pub(super) async fn read(basis: &Basis<'_>) -> Result<HomeZones, GatewayError> {
    let gateway = basis.gateway;
    let mut zones = gateway
        .signed
        .xml(&DESCRIBE, gateway.home_region(), zones)
        .await?;
    zones.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(HomeZones {
        region: gateway.home_region().to_owned(),
        zones,
    })
}

/// Local zones and those of carriers, which somebody opted in to, are left out.
fn zones(answer: &Element) -> Result<Vec<Zone>, BoxError> {
    let list = answer.child("availabilityZoneInfo");
    let items = list.ok_or("no list of zones")?.children("item");
    let whole = items.filter(|item| matches!(item.text_of("zoneType"), "" | "availability-zone"));
    let zones = whole.map(|item| Zone {
        name: item.text_of("zoneName").to_owned(),
        id: item.text_of("zoneId").to_owned(),
        available: item.text_of("zoneState") == "available",
    });
    Ok(zones.collect())
}

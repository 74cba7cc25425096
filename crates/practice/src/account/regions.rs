//! The account's Regions.

use serde_json::{Value, json};

use super::state::{Management, RegionStatus, Regions};
use crate::base::shift;
use crate::service::{Answer, Ask};
use crate::wire::Refusal;

pub(super) fn get_region_opt_status(own: &Management, ask: &Ask<'_>) -> Answer {
    let (name, status) = named(&own.regions, ask)?;
    Ok(json!({ "RegionName": name, "RegionOptStatus": status.told(ask.now) }))
}

pub(super) fn enable_region(own: &mut Management, ask: &Ask<'_>) -> Answer {
    change(&mut own.regions, ask, "ENABLED")
}

pub(super) fn disable_region(own: &mut Management, ask: &Ask<'_>) -> Answer {
    change(&mut own.regions, ask, "DISABLED")
}

/// Nothing is to be done for a Region that is so already; what AWS answers then is assumed.
fn change(regions: &mut Regions, ask: &Ask<'_>, to: &str) -> Answer {
    let (name, status) = named(regions, ask)?;
    match status.told(ask.now) {
        "ENABLED_BY_DEFAULT" => {
            let message = format!("{name} cannot be enabled or disabled");
            return Err(Refusal::validation(message));
        }
        "ENABLING" | "DISABLING" => {
            let message = format!("{name} is being enabled or disabled");
            return Err(Refusal::new(409, "ConflictException", message));
        }
        _ => {}
    }
    let at = shift(ask.now, i64::from(ask.settings.region_seconds));
    let status = match at > ask.now {
        true => RegionStatus::Changing {
            to: to.to_owned(),
            at,
        },
        false => RegionStatus::Settled(to.to_owned()),
    };
    regions.insert(name.to_owned(), status);
    Ok(Value::Null)
}

fn named<'a>(regions: &Regions, ask: &'a Ask<'_>) -> Result<(&'a str, RegionStatus), Refusal> {
    super::own_account_only(ask)?;
    let name = ask.input.text("RegionName")?;
    let status = regions.get(name).cloned();
    let unknown = || Refusal::validation(format!("There is no Region {name}"));
    Ok((name, status.ok_or_else(unknown)?))
}

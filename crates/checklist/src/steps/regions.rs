use serde::Deserialize;

use crate::change::usual_file;
use crate::region::GLOBAL_SERVICES;
use crate::{
    Account, AccountKind, Answers, Arg, Cell, Change, Chapter, Choice, CliProfile, Detail,
    EnableRegion, Facet, Fact, Head, HomeZones, InvalidAnswer, Judgement, Mark, Message, Question,
    QuestionKind, RegionState, Status, Step, Verdict, When, WriteProfile, Zone, region_name,
};

/// `regions`: where in the world the account can be used.
pub(super) struct Regions;

const ID: &str = "regions";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    #[serde(default)]
    enable: Vec<String>,
    home: Option<String>,
}

static HEAD: Head = Head {
    applies: AccountKind::ALL,
    needs: &[Facet::Regions],
    helps: &[Facet::Zones, Facet::CommandLine],
    console_page: Some("https://console.aws.amazon.com/billing/home#/account"),
    ..Head::new(ID, Chapter::Tour, When::LookAround)
};

impl Step for Regions {
    fn head(&self) -> &'static Head {
        &HEAD
    }

    /// There is nothing to settle: what AWS is doing just then is said, and no more.
    fn judge(&self, account: &Account) -> Judgement {
        let regions = account.regions.needed()?;
        let on = regions.values().filter(|state| state.is_on()).count();
        let found = Message::new("regions-found-on")
            .with("on", on)
            .with("all", regions.len());
        let under_way = regions.iter().filter_map(|(code, state)| {
            let slug = match state {
                RegionState::Enabling => "enabling",
                RegionState::Disabling => "disabling",
                RegionState::EnabledByDefault
                | RegionState::Enabled
                | RegionState::Disabled
                | RegionState::Other => return None,
            };
            Some(named(Message::new(format!("regions-found-{slug}")), code))
        });
        Ok(under_way.fold(Verdict::new(Status::Holds, found), Verdict::and))
    }

    fn is_usual(&self, _: &Account) -> bool {
        false
    }

    fn questions(&self, account: &Account, _: &Answers) -> Vec<Question> {
        let off = codes(account, |state| state == RegionState::Disabled);
        let choices: Vec<Choice> = off.map(choice).collect();
        // AWS fixes the Regions of a project.
        let can_enable = !choices.is_empty() && account.kind() != Some(AccountKind::Project);
        let enable = can_enable.then(|| {
            Question::optional("enable", QuestionKind::Any { choices }).or(Vec::<String>::new())
        });
        let choices: Vec<Choice> = codes(account, RegionState::is_on).map(choice).collect();
        let home = profiles(account).next().map(|profile| {
            let question = Question::optional("home", QuestionKind::One { choices });
            match profile.region.clone() {
                Some(region) => question.or(region),
                None => question,
            }
        });
        enable.into_iter().chain(home).collect()
    }

    fn changes(&self, account: &Account, answers: &Answers) -> Result<Vec<Change>, InvalidAnswer> {
        let Some(answer) = answers.read::<Answer>(ID)? else {
            return Ok(Vec::new());
        };
        let off = |code: &&String| {
            codes(account, |state| state == RegionState::Disabled).any(|off| off == **code)
        };
        let enable = answer.enable.iter().filter(off).map(|region| {
            let region = region.clone();
            EnableRegion { region }.into()
        });
        let mut changes: Vec<Change> = enable.collect();
        if let Some(home) = answer.home.filter(|home| !home.is_empty()) {
            changes.extend(moved(account, &home)?);
        }
        Ok(changes)
    }

    fn details(&self, account: &Account) -> Vec<Detail> {
        let zones = account.zones.value();
        let table = account.regions.value().map(|regions| {
            let rows = regions.iter().map(|(code, state)| row(code, *state));
            let columns = [
                "regions-column-region",
                "regions-column-place",
                "regions-column-state",
            ];
            Detail::table(
                "regions",
                Message::new("regions-table-title"),
                columns.map(Message::new).to_vec(),
                rows.collect(),
            )
        });
        let home = zones.map(|zones| home(account, zones));
        let zones = zones.map(zones_table);
        home.into_iter().chain(zones).chain(table).collect()
    }
}

/// The codes of the Regions whose state fits.
fn codes(account: &Account, fits: impl Fn(RegionState) -> bool) -> impl Iterator<Item = &str> {
    let regions = account.regions.value().into_iter().flatten();
    let fitting = regions.filter(move |(_, state)| fits(**state));
    fitting.map(|(code, _)| code.as_str())
}

/// The profiles of ours that work for this account.
fn profiles(account: &Account) -> impl Iterator<Item = &CliProfile> {
    let here = account.command_line.value();
    let profiles = here.into_iter().flat_map(|here| &here.profiles);
    profiles.filter(|profile| {
        let works = profile.proved_arn.is_some() && profile.leads_here();
        works && profile.account_id.as_deref() == account.id()
    })
}

/// Has each of those profiles use another Region.
fn moved(account: &Account, home: &str) -> Result<Vec<Change>, InvalidAnswer> {
    let known = account.regions.value().is_some();
    if known && !codes(account, RegionState::is_on).any(|code| code == home) {
        let why = Message::new("regions-home-off").with("region", home);
        return Err(InvalidAnswer::new(ID, "home", why));
    }
    let here = account.command_line.value();
    let file = here.map_or_else(usual_file, |here| here.config_path.clone());
    let others = profiles(account).filter(|profile| profile.region.as_deref() != Some(home));
    let write = others.map(|profile| {
        WriteProfile {
            profile: profile.name.clone(),
            region: home.to_owned(),
            file: file.clone(),
        }
        .into()
    });
    Ok(write.collect())
}

fn choice(code: &str) -> Choice {
    Choice::new(code, named(Message::new("regions-choice"), code))
}

fn named(message: Message, code: &str) -> Message {
    message.with("region", code).with("name", region_name(code))
}

fn row(code: &str, state: RegionState) -> Vec<Cell> {
    let (mark, slug) = match state {
        RegionState::EnabledByDefault => (Mark::Good, "default"),
        RegionState::Enabled => (Mark::Good, "enabled"),
        RegionState::Enabling => (Mark::Waiting, "enabling"),
        RegionState::Disabling => (Mark::Waiting, "disabling"),
        RegionState::Disabled => (Mark::Off, "disabled"),
        RegionState::Other => (Mark::Waiting, "other"),
    };
    vec![
        Cell::value(code),
        Cell::value(region_name(code)),
        Cell::mark(mark, Message::new(format!("regions-state-{slug}"))),
    ]
}

/// Where the account is used, and what is the same everywhere.
fn home(account: &Account, zones: &HomeZones) -> Detail {
    let text = |text: &str| Arg::from(text);
    let here = Fact::new(
        Message::new("regions-home-here"),
        Cell::value(named(Message::new("regions-choice"), &zones.region)),
    );
    let profiles = profiles(account).filter_map(|profile| {
        let label = Message::new("regions-home-profile").with("profile", profile.name.as_str());
        let code = profile.region.as_deref()?;
        let cell = Cell::value(named(Message::new("regions-choice"), code));
        Some(Fact::new(label, cell))
    });
    let global = Cell::Values {
        values: GLOBAL_SERVICES.map(text).to_vec(),
    };
    let global = Fact::new(Message::new("regions-home-global"), global);
    let facts = std::iter::once(here).chain(profiles);
    let facts = facts.chain(std::iter::once(global));
    Detail::facts("home", Message::new("regions-home-title"), facts.collect())
}

fn zones_table(zones: &HomeZones) -> Detail {
    let columns = [
        "regions-column-zone",
        "regions-column-zone-id",
        "regions-column-state",
    ];
    Detail::table(
        "zones",
        named(Message::new("regions-zones-title"), &zones.region),
        columns.map(Message::new).to_vec(),
        zones.zones.iter().map(zone).collect(),
    )
}

fn zone(zone: &Zone) -> Vec<Cell> {
    let (mark, slug) = match zone.available {
        true => (Mark::Good, "available"),
        false => (Mark::Warning, "unavailable"),
    };
    vec![
        Cell::value(zone.name.as_str()),
        Cell::value(zone.id.as_str()),
        Cell::mark(mark, Message::new(format!("regions-zone-{slug}"))),
    ]
}

#[cfg(test)]
mod tests;

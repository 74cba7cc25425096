#![allow(clippy::unwrap_used)]

use super::super::sample;
use super::*;
use crate::{CommandLine, Form, Reading};

fn with(regions: &[(&str, RegionState)]) -> Account {
    sample::fresh_with(|account| {
        let regions = regions
            .iter()
            .map(|(code, state)| ((*code).to_owned(), *state));
        account.regions = sample::read(regions.collect());
    })
}

fn usual() -> Account {
    with(&[
        ("us-east-1", RegionState::EnabledByDefault),
        ("eu-central-1", RegionState::EnabledByDefault),
        ("eu-south-2", RegionState::Disabled),
        ("il-central-1", RegionState::Enabling),
    ])
}

/// [`usual`], with a profile of ours in this Region.
fn with_profile(region: Option<&str>, proved: bool) -> Account {
    let mut account = usual();
    account.command_line = sample::read(CommandLine {
        config_path: "~/.aws/config".into(),
        profiles: vec![CliProfile {
            name: "firstday".into(),
            region: region.map(str::to_owned),
            account_id: Some("123456789012".into()),
            user: Some("ana".into()),
            stored: None,
            proved_arn: proved.then(|| "arn:aws:iam::123456789012:user/ana".into()),
            shadowed_by: Vec::new(),
            missing_program: None,
            exposed: None,
        }],
        ..CommandLine::default()
    });
    account
}

fn home(region: &str) -> Answers {
    Answers::default().with(ID, "home", region)
}

#[test]
fn statuses() {
    let project = || {
        let mut account = sample::project();
        account.regions = usual().regions;
        account
    };
    sample::table(
        &Regions,
        [
            ("read", usual(), Status::Holds),
            ("project", project(), Status::Holds),
            (
                "unread",
                sample::fresh_with(|account| account.regions = Reading::NotRead),
                Status::Unknown,
            ),
        ],
    );
}

#[test]
fn says_what_aws_is_doing_just_then() {
    let findings = sample::assess(&Regions, &usual()).findings;
    let ids: Vec<&str> = findings.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["regions-found-on", "regions-found-enabling"]);
    assert_eq!(findings[0].args["on"], Arg::from(2_usize));
}

#[test]
fn enables_only_what_is_off() {
    let answers = Answers::default().with(
        ID,
        "enable",
        vec!["eu-south-2", "il-central-1", "us-east-1", "xx-none-1"],
    );
    let region = "eu-south-2".to_owned();
    assert_eq!(
        Regions.changes(&usual(), &answers).unwrap(),
        [EnableRegion { region }.into()]
    );
}

#[test]
fn a_project_is_not_asked_which_regions_to_enable() {
    let mut project = sample::project();
    project.regions = usual().regions;
    assert!(Regions.questions(&project, &Answers::default()).is_empty());
    let asked = Regions.questions(&usual(), &Answers::default());
    assert_eq!(asked.len(), 1);
    assert_eq!(asked[0].choices().len(), 1);
}

#[test]
fn moves_a_profile_that_works_and_is_elsewhere() {
    let changes = |account: &Account, to: &str| Regions.changes(account, &home(to));
    let moved = changes(&with_profile(Some("us-east-1"), true), "eu-central-1").unwrap();
    assert_eq!(moved.len(), 1);
    assert_eq!(moved[0].name(), "write-profile");
    let there = with_profile(Some("eu-central-1"), true);
    assert!(changes(&there, "eu-central-1").unwrap().is_empty());
    let broken = with_profile(Some("us-east-1"), false);
    assert!(changes(&broken, "eu-central-1").unwrap().is_empty());
    for off in ["eu-south-2", "il-central-1", "nowhere"] {
        assert!(changes(&there, off).is_err(), "{off}");
    }
}

#[test]
fn what_stands_there_is_the_region_that_the_profile_has() {
    let account = with_profile(Some("eu-central-1"), true);
    let asked = Regions.questions(&account, &Answers::default());
    let home = asked.iter().find(|it| it.field == "home").unwrap();
    assert_eq!(home.default, Some("eu-central-1".into()));
}

/// A map is drawn over it, and finds each Region by the code.
#[test]
fn the_first_cell_of_each_region_is_its_code() {
    let details = Regions.details(&usual());
    let table = details.iter().find(|it| it.name == "regions").unwrap();
    let Form::Table { rows, columns } = &table.form else {
        unreachable!("a table");
    };
    assert_eq!(columns.len(), 3);
    let codes: Vec<&Cell> = rows.iter().map(|row| &row[0]).collect();
    let expected = ["eu-central-1", "eu-south-2", "il-central-1", "us-east-1"];
    assert_eq!(codes, expected.map(Cell::value).iter().collect::<Vec<_>>());
}

#[test]
fn zones_show_with_their_ids_where_they_were_read() {
    let mut account = usual();
    assert_eq!(Regions.details(&account).len(), 1);
    account.zones = sample::read(HomeZones {
        region: "eu-central-1".into(),
        zones: vec![Zone {
            name: "eu-central-1a".into(),
            id: "euc1-az2".into(),
            available: true,
        }],
    });
    let names: Vec<String> = Regions
        .details(&account)
        .into_iter()
        .map(|detail| detail.name)
        .collect();
    assert_eq!(names, ["home", "zones", "regions"]);
    account.zones = Reading::Denied {
        reason: "no".into(),
    };
    assert_eq!(Regions.details(&account).len(), 1);
}

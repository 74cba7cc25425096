//! Coming back on a later day, in the terminal.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::path::Path;
use std::process::Command;

use e2e::{Stage, firstday, in_days, skipped, system, venv};
use serde_json::Value;

fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}

fn step<'a>(report: &'a Value, id: &str) -> &'a Value {
    let mut steps = report["steps"].as_array().unwrap().iter();
    steps.find(|step| step["id"] == id).unwrap()
}

/// B-180: a step is declined with a reason and a day; it counts neither as done nor as open, and what
/// puts the account at risk is not declined.
#[test]
fn a_step_is_not_for_me() {
    let stage = Stage::bare();
    let practice = stage.practice("fresh");
    let account = ["--practice", path(&practice)];
    let check = [&["check"][..], &account, &["--format", "json"]].concat();
    let before = stage.firstday(&check).ended_with(1).json();
    let until = in_days(90);
    let why = ["--reason", "no card", "--until", &until];
    let decline = |step: &str, why: &[&str]| {
        let all = [&["decline", step][..], why, &account].concat();
        stage.firstday(all)
    };
    let grave = decline("root-mfa", &why).ended_with(1);
    assert!(grave.text().contains("You can't decline \"root-mfa\"."));
    let malformed = ["--reason", "no card", "--until", "soon"];
    decline("budgets", &malformed).ended_with(2);
    decline("budgets", &why)
        .ended_with(0)
        .says("Your reason: no card");
    let after = stage.firstday(&check).ended_with(1).json();
    assert_eq!(step(&after, "budgets")["status"], "declined");
    let all = |report: &Value| report["today"]["steps"].as_u64().unwrap();
    assert_eq!(all(&after), all(&before) - 1);
    assert_eq!(after["today"]["done"], before["today"]["done"]);
    let said = stage.firstday([&["check"][..], &account].concat());
    said.says("Set up spending alerts: Not for me");
    decline("budgets", &["--take-back"]).ended_with(0);
    let again = stage.firstday(&check).ended_with(1).json();
    assert_eq!(step(&again, "budgets")["status"], "todo");
}

/// B-181: what has changed since the last check is told, and any two days can be compared.
#[test]
fn what_has_changed_is_told() {
    let stage = Stage::bare();
    let practice = stage.practice("fresh");
    let account = ["--practice", path(&practice)];
    let history = [&["history"][..], &account].concat();
    stage
        .firstday(&history)
        .ended_with(0)
        .says("No check is saved yet.");
    let check = [&["check"][..], &account].concat();
    stage.firstday(&check).ended_with(1);
    stage.first_day(&practice);
    let json = [&history[..], &["--format", "json"]].concat();
    let checks = stage.firstday(&json).ended_with(0).json();
    let checks = checks["checks"].as_array().unwrap().clone();
    assert!(checks.len() > 1, "{checks:?}");
    let done = |check: &Value| check["done"].as_u64().unwrap();
    assert!(done(checks.last().unwrap()) > done(&checks[0]));
    let date = |check: &Value| check["at"].as_str().unwrap()[..10].to_owned();
    let (one, other) = (date(&checks[0]), date(checks.last().unwrap()));
    let compare = ["--compare", &one, &other, "--format", "json"];
    let compared = stage.firstday([&history[..], &compare].concat());
    compared.ended_with(0).json();
    let none = ["--compare", "2001-01-01", &other];
    let none = stage.firstday([&history[..], &none].concat()).ended_with(2);
    assert!(none.text().contains("No check is saved for 2001-01-01"));
}

/// What the calendar library of other people reads.
const READ: &str = "
import sys
try:
    from icalendar import Calendar
except ImportError:
    sys.exit(77)
calendar = Calendar.from_ical(open(sys.argv[1], 'rb').read())
for event in calendar.walk('VEVENT'):
    assert len(event.walk('VALARM')) == 1 and not event.errors
    print(event['UID'], event['DTSTART'].dt.isoformat(), event['SUMMARY'])
";

/// B-182: what is due is saved as a file that another program's calendar library reads, once.
#[test]
fn what_is_due_is_saved_for_a_calendar() {
    let stage = Stage::bare();
    let practice = stage.practice("fresh");
    let file = stage.file("reminders.ics");
    for language in ["en", "vi"] {
        let _ = std::fs::remove_file(&file);
        let save = ["--language", language, "reminders", "--practice"];
        let save = [&save[..], &[path(&practice), "--out", path(&file)]].concat();
        stage.firstday(&save).ended_with(0);
        stage.firstday(&save).ended_with(1);
        let python = Command::new(venv("python3"))
            .args(["-c", READ, path(&file)])
            .output()
            .unwrap();
        if python.status.code() == Some(77) {
            return skipped(
                "what_is_due_is_saved_for_a_calendar",
                "no Python package icalendar",
            );
        }
        let said = String::from_utf8(python.stdout).unwrap();
        assert!(python.status.success(), "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(said.starts_with("coming-plan-ends-account-kind-"), "{said}");
    }
}

/// B-183: `check --notify` tells the desktop; where there is none, that is said, and the exit code is the
/// same.
#[test]
fn the_desktop_is_told() {
    let stage = Stage::bare();
    let practice = stage.practice("fresh");
    let check = ["check", "--notify", "--practice", path(&practice)];
    let alone = stage.firstday(check).ended_with(1);
    assert!(alone.text().contains("notification couldn't be shown"));
    let heard = stage.file("heard");
    let script = format!(
        "dbus-monitor --session \"interface='org.freedesktop.Notifications'\" > '{}' & monitor=$!; \
         until grep -q NameAcquired '{0}'; do sleep 0.1; done; '{}' {}; \
         until grep -q 'needs attention' '{0}'; do sleep 0.1; done; kill $monitor",
        path(&heard),
        path(&firstday()),
        check.join(" "),
    );
    let bus = system("dbus-run-session", "dbus");
    let mut command = stage.command(&bus);
    command.args(["--", "timeout", "60", "sh", "-c", &script]);
    let _ = stage.run(&mut command);
    let heard = std::fs::read_to_string(&heard).unwrap();
    assert!(heard.contains("member=Notify"), "{heard}");
    assert!(heard.contains("Firstday: AWS account "), "{heard}");
}

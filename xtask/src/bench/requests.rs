//! A check and a set-up beside other people's tools that send the same requests.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::ensure;

use super::account::Account;
use super::median;
use super::table::{Goal, Row};
use crate::first_day::firstday;
use crate::run::command;
use crate::workspace::Workspace;

/// As far away as another continent.
const HELD: Duration = Duration::from_millis(100);
/// How many users an account has, the first being what the others are put beside.
const SIZES: [usize; 3] = [10, 1_000, 5_000];
/// How many round trips a check may take.
const TRIPS: f64 = 3.5;
/// The memory that a check may need, in bytes.
const MOST_MEMORY: u64 = 60_000_000;
/// What is put beside other tools.
const CHECK: &str = "`firstday check`, 10 users, 100 ms a request";
const REPLAY: &str = include_str!("replay.py");
/// What Prowler 5.46 checks of the things that Firstday checks. One is left out, `s3_account_level_public_access_blocks`:
/// it puts the number of the account before the address, and tries again and again to reach a computer of that name.
const OF_PROWLER: [&str; 26] = [
    "accessanalyzer_enabled",
    "accessanalyzer_enabled_without_findings",
    "account_maintain_current_contact_details",
    "account_maintain_different_contact_details_to_security_billing_and_operations",
    "account_security_contact_information_is_registered",
    "cloudtrail_log_file_validation_enabled",
    "cloudtrail_multi_region_enabled",
    "cloudtrail_multi_region_enabled_logging_management_events",
    "iam_administrator_access_with_mfa",
    "iam_avoid_root_usage",
    "iam_group_administrator_access_policy",
    "iam_no_root_access_key",
    "iam_password_policy_lowercase",
    "iam_password_policy_minimum_length_14",
    "iam_password_policy_number",
    "iam_password_policy_reuse_24",
    "iam_password_policy_symbol",
    "iam_password_policy_uppercase",
    "iam_policy_attached_only_to_group_or_roles",
    "iam_root_mfa_enabled",
    "iam_rotate_access_key_90_days",
    "iam_user_accesskey_unused",
    "iam_user_administrator_access_policy",
    "iam_user_console_access_unused",
    "iam_user_mfa_enabled_console_access",
    "iam_user_two_active_access_key",
];

/// Where to measure, with what, how often.
pub(super) struct Bench<'a> {
    pub(super) program: &'a Path,
    pub(super) workspace: &'a Workspace,
    pub(super) folder: &'a Path,
    pub(super) runs: u32,
}

impl Bench<'_> {
    /// A check of an account of ten users, over a line that takes 100 ms, beside the same requests by other tools.
    pub(super) fn check(&self) -> anyhow::Result<Vec<Row>> {
        let account = Account::of(SIZES[0], HELD, self.program, self.folder)?;
        let recorded = self.record(&account, || self.checked(&account))?;
        let beside = [
            ("threaded", "boto3, ten requests at a time", 1.3, self.runs),
            ("sequential", "boto3, one after the other", 3.0, self.runs),
            ("cli", "a script of the AWS CLI", 15.0, 1),
        ];
        let mut rows = self.alone(&account)?;
        let others = beside
            .into_iter()
            .map(|(how, name, goal, runs)| {
                let (mut ours, mut theirs) = (Vec::new(), Vec::new());
                for _ in 0..runs {
                    ours.push(self.checked(&account)?);
                    theirs.push(self.replayed(how, &recorded, &account)?);
                }
                let times = [median(ours), median(theirs)];
                Ok(Row::faster(CHECK, name, times, Goal::AtLeast(goal)))
            })
            .collect::<anyhow::Result<Vec<_>>>()?;
        rows.extend(others);
        Ok(rows)
    }

    /// The same check beside the time that its requests are under way, and beside one where the AWS CLI is at hand, whose
    /// version is asked for.
    fn alone(&self, account: &Account) -> anyhow::Result<Vec<Row>> {
        let (mut plain, mut with_cli) = (Vec::new(), Vec::new());
        for _ in 0..self.runs {
            plain.push(self.checked(account)?);
            with_cli.push(self.checked_on(&self.workspace.venv_program("aws"), account)?);
        }
        let [plain, with_cli] = [plain, with_cli].map(median);
        let trips = format!("{TRIPS} round trips");
        let beside = [plain, HELD.mul_f64(TRIPS)];
        let what = format!("{CHECK}, and an AWS CLI on the path");
        Ok(vec![
            Row::slower(CHECK, &trips, beside, Goal::AtMost(1.0)),
            Row::slower(&what, "none on the path", [with_cli, plain], Goal::None),
        ])
    }

    /// The same check beside those of Prowler's that look at the same things, in one Region.
    pub(super) fn prowler(&self, prowler: &Path) -> anyhow::Result<Row> {
        let account = Account::of(SIZES[0], HELD, self.program, self.folder)?;
        let ours = (0..self.runs).map(|_| self.checked(&account));
        let ours = median(ours.collect::<anyhow::Result<_>>()?);
        let mut theirs = account.over(command(prowler));
        theirs
            .args(["aws", "--profile", "owner", "--region", "us-east-1"])
            .args(["--no-banner", "--no-color", "--ignore-exit-code-3"])
            .args(["--output-formats", "csv", "--output-directory"])
            .arg(account.file("prowler"))
            .arg("--check")
            .args(OF_PROWLER);
        let times = [ours, timed(&mut theirs, &[0])?];
        let beside = format!("{} checks of Prowler", OF_PROWLER.len());
        Ok(Row::faster(CHECK, &beside, times, Goal::AtLeast(70.0)))
    }

    /// A check of larger and larger accounts: how long it takes, what it asks, and how much memory it needs.
    pub(super) fn growth(&self) -> anyhow::Result<Vec<Row>> {
        let mut base = None;
        let mut rows = Vec::new();
        for users in SIZES {
            let account = Account::of(users, HELD, self.program, self.folder)?;
            let times = (0..self.runs).map(|_| self.checked(&account));
            let took = median(times.collect::<anyhow::Result<_>>()?);
            account.line.noted();
            let memory = self.memory_of_check(&account)?;
            let asked = account.line.noted().len();
            let (first, first_asked) = *base.get_or_insert((took, asked));
            if users == SIZES[0] {
                continue;
            }
            let check = format!("`firstday check`, {users} users");
            let beside = format!("{} users", SIZES[0]);
            let what = format!("{check}, 100 ms a request");
            let times = [took, first];
            rows.push(Row::slower(&what, &beside, times, Goal::AtMost(2.5)));
            let what = format!("requests of {check}");
            rows.push(Row::counted(&what, &beside, [asked, first_asked]));
            if let Some(memory) = memory {
                rows.push(Row::smaller(
                    &format!("memory of {check}"),
                    memory,
                    MOST_MEMORY,
                ));
            }
        }
        Ok(rows)
    }

    /// The most memory that a check has in use, in bytes, where the system tells (Linux, proc_pid_status(5), `VmHWM`). It
    /// is looked at until the program ends.
    fn memory_of_check(&self, account: &Account) -> anyhow::Result<Option<u64>> {
        let mut check = self.check_on(&without_cli(account), account);
        let mut running = check.stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        let status = format!("/proc/{}/status", running.id());
        let mut most = None;
        while running.try_wait()?.is_none() {
            most = std::fs::read_to_string(&status)
                .ok()
                .and_then(|status| high_water(&status))
                .or(most);
            std::thread::sleep(Duration::from_millis(2));
        }
        Ok(most)
    }

    /// The whole set-up, beside the same requests one after the other.
    pub(super) fn set_up(&self) -> anyhow::Result<Vec<Row>> {
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for _ in 0..self.runs.min(3) {
            let account = Account::of(1, HELD, self.program, self.folder)?;
            let mut took = Duration::ZERO;
            let recorded = self.record(&account, || {
                took = self.was_set_up(&account)?;
                Ok(took)
            })?;
            ours.push(took);
            let fresh = Account::of(1, HELD, self.program, self.folder)?;
            theirs.push(self.replayed("sequential", &recorded, &fresh)?);
        }
        let times = [median(ours), median(theirs)];
        let what = "`firstday setup`, observing, making and observing again, 100 ms a request";
        let beside = "boto3, the same one after the other";
        Ok(vec![Row::slower(what, beside, times, Goal::AtMost(1.0))])
    }

    /// Writes down what is sent meanwhile.
    fn record(
        &self,
        account: &Account,
        mut work: impl FnMut() -> anyhow::Result<Duration>,
    ) -> anyhow::Result<PathBuf> {
        account.line.noted();
        work()?;
        let asked = account.line.noted();
        ensure!(!asked.is_empty(), "nothing was asked");
        println!("    {} requests", asked.len());
        let file = account.file("asked.json");
        std::fs::write(&file, serde_json::to_string(&asked)?)?;
        Ok(file)
    }

    /// A check where no AWS CLI is found, so that it asks no more than the others do.
    fn checked(&self, account: &Account) -> anyhow::Result<Duration> {
        self.checked_on(&without_cli(account), account)
    }

    fn checked_on(&self, aws: &Path, account: &Account) -> anyhow::Result<Duration> {
        timed(&mut self.check_on(aws, account), &[0, 1])
    }

    /// A check where only the folder of this AWS CLI is on the path.
    fn check_on(&self, aws: &Path, account: &Account) -> Command {
        let mut check = account.over(firstday(self.program));
        check.env("PATH", aws.parent().unwrap_or(aws));
        check.args(["check", "--profile", "owner"]);
        check
    }

    fn was_set_up(&self, account: &Account) -> anyhow::Result<Duration> {
        let answers = account.file("answers.toml");
        std::fs::write(&answers, ANSWERS)?;
        let mut set_up = account.over(firstday(self.program));
        set_up
            .args([
                "setup",
                "--profile",
                "owner",
                "--yes",
                "--not-aws",
                "--answers",
            ])
            .arg(answers);
        timed(&mut set_up, &[0, 1])
    }

    fn replayed(&self, how: &str, recorded: &Path, account: &Account) -> anyhow::Result<Duration> {
        let script = self.folder.join("replay.py");
        std::fs::write(&script, REPLAY)?;
        let mut replay = account.over(command(self.workspace.venv_program("python")));
        replay
            .arg(script)
            .args([how.as_ref(), recorded.as_os_str()])
            .arg(account.line.address());
        let (took, said) = ended(&mut replay, &[0])?;
        println!("    {how}: {}", String::from_utf8_lossy(&said).trim());
        Ok(took)
    }
}

/// What needs neither a person nor a keyring.
const ANSWERS: &str = r#"
[password-policy]
[groups]
extra = []
[admin-user]
name = "robin"
alias = ""
[admin-mfa]
skip = true
[cli-access]
skip = true
[access-keys]
skip = true
[people-mfa]
skip = true
[unused-sign-ins]
skip = true
[budgets]
amount = "10"
emails = ["owner@example.com"]
"#;

/// Where no AWS CLI is.
fn without_cli(account: &Account) -> PathBuf {
    account.file("nothing/aws")
}

/// The line `VmHWM` of proc_pid_status(5), in bytes.
fn high_water(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|it| it.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kilobytes * 1024)
}

/// How long a program ran, which must have ended with one of these codes.
fn timed(command: &mut Command, codes: &[i32]) -> anyhow::Result<Duration> {
    Ok(ended(command, codes)?.0)
}

/// The same, and what it said.
fn ended(command: &mut Command, codes: &[i32]) -> anyhow::Result<(Duration, Vec<u8>)> {
    let started = Instant::now();
    let output = command.output()?;
    let took = started.elapsed();
    ensure!(
        output
            .status
            .code()
            .is_some_and(|code| codes.contains(&code)),
        "{command:?} ended with {}: {}",
        output.status,
        String::from_utf8_lossy(&output.stderr)
    );
    Ok((took, output.stdout))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_memory_is_read_from_what_the_system_tells() {
        let status = "Name:\tfirstday\nVmPeak:\t  900 kB\nVmHWM:\t   46168 kB\nVmRSS:\t 1 kB\n";
        assert_eq!(high_water(status), Some(46_168 * 1024));
        assert_eq!(high_water("Name:\tfirstday\n"), None);
    }
}

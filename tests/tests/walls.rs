//! Where requests and keys go, by the real program; and a practice account that is pressed hard.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::fs;
use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use e2e::{Serving, Stage, firstday, owner_profile, system};

fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}

/// B-76: what is not AWS is said, in words and in JSON, and nothing is changed there unless that was
/// asked for.
#[test]
fn what_is_not_aws_is_said_and_asked() {
    let mut stage = Stage::bare();
    let practice = stage.practice_with_root_mfa("fresh");
    owner_profile(&stage, &practice);
    let serving = Serving::start(&stage, &practice);
    stage.set("AWS_ENDPOINT_URL", serving.address());
    let check = ["check", "--profile", "owner"];
    stage.firstday(check).ended_with(1).says("This isn't AWS");
    let report = stage.firstday(check.into_iter().chain(["--format", "json"]));
    let report = report.ended_with(1).json();
    assert_eq!(report["account"]["elsewhere"][0], serving.address());

    let answers = "[password-policy]\n[admin-user]\nskip = true\n[admin-mfa]\nskip = true\n\
        [groups]\nskip = true\n[budgets]\nskip = true\n[cli-access]\nskip = true\n";
    let answers = stage.write("answers.toml", answers);
    let setup = [
        "setup",
        "--profile",
        "owner",
        "--answers",
        path(&answers),
        "--yes",
    ];
    let before = fs::read(&practice).unwrap();
    stage.firstday(setup).ended_with(2).says("--not-aws");
    assert!(fs::read(&practice).unwrap() == before);
    let agreed = stage.firstday(setup.into_iter().chain(["--not-aws"]));
    agreed.says("This isn't AWS");
    assert!(fs::read(&practice).unwrap() != before);
}

/// B-77: a practice key leaves this computer by no command, and one of AWS goes to no practice
/// account.
#[test]
fn keys_stay_where_they_are_good() {
    let mut stage = Stage::bare();
    let practice = stage.practice("half-done");
    owner_profile(&stage, &practice);
    let answers = stage.write("answers.toml", "");
    // Whatever would leave, would leave by this.
    let proxy = TcpListener::bind("127.0.0.1:0").unwrap();
    proxy.set_nonblocking(true).unwrap();
    stage.set(
        "HTTPS_PROXY",
        &format!("http://{}", proxy.local_addr().unwrap()),
    );
    let commands = [
        vec!["check"],
        vec!["setup", "--answers", path(&answers), "--yes", "--not-aws"],
        vec!["keys", "list"],
    ];
    let all = |stage: &Stage, words: &str| {
        for command in &commands {
            let ran = stage.firstday(command.iter().copied().chain(["--profile", "owner"]));
            ran.ended_with(2).says(words);
        }
    };
    all(&stage, "belongs to a practice account");
    assert!(proxy.accept().is_err(), "something left");

    let of_aws = "[owner]\naws_access_key_id = AKIAY34FZKBOKMUTVV7A\naws_secret_access_key = a\n";
    stage.write(".aws/credentials", of_aws);
    let serving = Serving::start(&stage, &practice);
    stage.set("AWS_ENDPOINT_URL", serving.address());
    all(&stage, "doesn't belong to the practice account");
}

/// B-78: requests to another computer in the plain are refused by every command, with the setting.
#[test]
fn nothing_is_sent_in_the_plain() {
    let mut stage = Stage::bare();
    let practice = stage.practice("half-done");
    owner_profile(&stage, &practice);
    stage.set("AWS_ENDPOINT_URL_BUDGETS", "http://10.0.0.1:4566");
    for command in ["check", "setup"] {
        let ran = stage
            .firstday([command, "--profile", "owner"])
            .ended_with(2);
        ran.says("AWS_ENDPOINT_URL_BUDGETS names http://10.0.0.1:4566");
    }
}

/// B-79: a practice account that has no file handle left waits without work, and goes on.
#[test]
fn a_full_table_of_file_handles_is_waited_out() {
    let stage = Stage::bare();
    let practice = stage.practice("half-done");
    owner_profile(&stage, &practice);
    let mut serve = stage.command(&system("prlimit", "util-linux"));
    serve.args(["--nofile=40:40"]).arg(firstday());
    serve.args(["practice", "serve", path(&practice), "--port", "0"]);
    let (serving, id) = Serving::by(serve.stdin(Stdio::null()));
    let address = serving.address().trim_start_matches("http://").to_owned();
    let mut held: Vec<TcpStream> = (0..80)
        .map(|_| TcpStream::connect(&address).unwrap())
        .collect();
    for stream in &mut held {
        stream.write_all(b"POST / HTTP/1.1\r\nhost: x\r\n").ok();
    }
    std::thread::sleep(Duration::from_millis(200));
    let (before, began) = (processor_time(id), Instant::now());
    std::thread::sleep(Duration::from_secs(2));
    let share = (processor_time(id) - before).as_secs_f64() / began.elapsed().as_secs_f64();
    assert!(share < 0.3, "{share:.2} of a processor");
    drop(held);
    let mut check = stage.command(&firstday());
    check.args(["check", "--profile", "owner"]);
    let ran = stage.run(check.env("AWS_ENDPOINT_URL", serving.address()));
    ran.ended_with(1).says("This isn't AWS");
}

/// What a process has taken of the processors so far (proc(5), `stat`: fields 14 and 15, in
/// hundredths of a second).
fn processor_time(id: u32) -> Duration {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).unwrap();
    let (_, rest) = stat.rsplit_once(')').unwrap();
    let fields: Vec<&str> = rest.split_whitespace().collect();
    let ticks: u64 = fields[11..13]
        .iter()
        .map(|it| it.parse::<u64>().unwrap())
        .sum();
    Duration::from_millis(ticks * 10)
}

//! How long an AWS tool waits for its credentials behind KeePassXC, beside the plainest reading of the same item.

use std::process::{Command, Stdio};
use std::time::Instant;

use e2e::{Serving, Stage, firstday, system};

use crate::{median, tell};

/// A turn takes milliseconds, so each run has many.
const TURNS: usize = 10;
const PROFILE: &str = "firstday";

pub(crate) fn measure(runs: usize) {
    let stage = Stage::with_trusting_keepassxc();
    let practice = stage.practice_with_root_mfa("fresh");
    stage.first_day(&practice).ended_with(0);
    // A practice key goes to no other account.
    let serving = Serving::start(&stage, &practice);
    let mut ours = stage.command(&firstday());
    ours.env("AWS_ENDPOINT_URL", serving.address());
    ours.args(["credential-process", "--profile", PROFILE]);
    let mut plain = stage.command(&system("secret-tool", "libsecret-tools"));
    plain.args(["lookup", "service", "Firstday", "username", PROFILE]);
    let mut took = [Vec::new(), Vec::new()];
    for _ in 0..runs * TURNS {
        took[0].push(time(&mut ours));
        took[1].push(time(&mut plain));
    }
    let what = "`firstday credential-process`, access-key, KeePassXC";
    let took = took.map(median);
    tell(what, "`secret-tool lookup`", took, "ms", Some(0.6));
}

fn time(command: &mut Command) -> f64 {
    let began = Instant::now();
    let output = command.stdin(Stdio::null()).output().unwrap();
    let took = began.elapsed();
    let good = output.status.success() && !output.stdout.is_empty();
    assert!(good, "{}", String::from_utf8_lossy(&output.stderr));
    took.as_secs_f64() * 1000.0
}

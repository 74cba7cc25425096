//! B-124: somebody else's network, a wrong clock, and a computer that sleeps in the middle of a run.

use std::io::{Read, Write};
use std::net::TcpListener;

use e2e::{At, Moment, Stage, Then, firstday, later, owner_profile, signal};
use firstday_practice::Practice;

use crate::scene::Scene;

/// The page of a network that wants a sign-in first, in the place of whatever is asked for.
fn portal(status: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let page = "<!DOCTYPE html><html><body>Welcome to the hotel</body></html>";
            let answer = format!(
                "HTTP/1.1 {status}\r\ncontent-type: text/html\r\nlocation: http://127.0.0.1:9/login\r\n\
                 content-length: {}\r\nconnection: close\r\n\r\n{page}",
                page.len()
            );
            // What was asked doesn't matter, nor how much of it was read.
            let _ = stream.read(&mut [0; 16 * 1024]);
            stream.write_all(answer.as_bytes()).ok();
        }
    });
    address
}

#[test]
fn a_network_that_wants_a_sign_in_is_told_from_aws() {
    let stage = Stage::bare();
    stage.write(".aws/config", "[profile owner]\nregion = us-east-1\n");
    let keys = "[owner]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI\n";
    stage.write(".aws/credentials", keys);
    for status in ["200 OK", "302 Found", "511 Network Authentication Required"] {
        let mut check = stage.command(&firstday());
        check
            .args(["check", "--profile", "owner"])
            .env("AWS_ENDPOINT_URL", portal(status));
        let ran = stage.run(&mut check).ended_with(3);
        ran.says("The answer didn't come from AWS.")
            .says("sign in first");
    }
}

/// AWS takes nothing that is signed five minutes too early or too late; so it is signed by AWS's own
/// time.
#[test]
fn a_clock_that_is_wrong_is_got_over() {
    for minutes in [-10, 10] {
        let scene = Scene::new();
        let mut check = scene.stage.command(&firstday());
        later(&mut check, minutes * 60).args(["check", "--profile", "owner"]);
        scene
            .stage
            .run(&mut check)
            .ended_with(1)
            .says("MFA is on for the root user.");
    }
}

/// It wakes up with a broken connection, and goes on.
#[test]
fn a_run_that_slept_for_a_while_goes_on() {
    let expected = Scene::new().ends();
    let scene = Scene::new();
    let asleep = Moment::After(At::Asking("Action=CreateUser"));
    scene.between.at(asleep, |process| {
        signal("STOP", process);
        signal("CONT", process);
        Then::Breaks
    });
    let ran = scene.run(scene.command());
    assert!(scene.between.has_happened());
    assert_eq!(scene.end(ran.code), expected);
}

/// It wakes up when its session has ended, says so, and has done nothing by half.
#[test]
fn a_run_that_slept_for_half_a_day_stops_and_is_finished_later() {
    let expected = Scene::new().ends();
    let scene = Scene::new();
    let practice = scene.practice.clone();
    let asleep = Moment::Before(At::Asking("Action=CreateUser"));
    scene.between.at(asleep, move |process| {
        signal("STOP", process);
        Practice::open(&practice)
            .unwrap()
            .advance(13 * 60 * 60)
            .unwrap();
        signal("CONT", process);
        Then::Breaks
    });
    scene
        .run(scene.command())
        .ended_with(1)
        .says("Your sign-in has expired.");
    owner_profile(&scene.stage, &scene.practice);
    assert_eq!(scene.ends(), expected);
}

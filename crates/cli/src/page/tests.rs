#![allow(clippy::unwrap_used, clippy::panic)]

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::process::Child;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use firstday_app::checklist::Plan;
use firstday_app::{Code, Companion, Enrolment, Problem};
use firstday_words::Language;
use pty_process::blocking::{Command, Pty, open};
use secrecy::SecretBox;

use super::*;
use crate::codes::{self, Asked};
use crate::companion::{Company, Terminal};
use crate::out::Out;

const SEED: &str = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
const PASSWORD: &str = "aB3$kLm9!pQr2@sTu7#v";
const PATIENCE: Duration = Duration::from_secs(30);
const HEAD: &str = "Your turn 1 of 1";
const FIRST: &str = "(leave it empty to skip for now):";
const SECOND: &str = "MFA code 2, the next one:";
const SCENE: &str = "FIRSTDAY_TEST_SCENE";

/// Columns and rows of terminals that people have.
fn sizes() -> impl Iterator<Item = (u16, u16)> {
    let columns = [40, 53, 60, 63, 66, 80, 100, 132];
    let rows = [6, 8, 12, 24, 30, 36, 50];
    columns
        .into_iter()
        .flat_map(move |columns| rows.map(|rows| (columns, rows)))
}

fn enrolment(refused: bool) -> Enrolment {
    Enrolment {
        index: 0,
        user: "alex".into(),
        serial: "arn:aws:iam::123456789012:mfa/alex".into(),
        seed: SEED.into(),
        picture: SecretBox::new(Box::default()),
        skew: None,
        aws_now: "2026-11-26T12:00:00Z".parse().unwrap(),
        refused: refused.then(|| Problem::new(Code::CodeRefused)),
    }
}

/// What the other tests run in a terminal: this very test, in a process of its own.
#[test]
#[ignore = "the other tests run it in a terminal of their own"]
fn at_a_terminal() {
    let Ok(scene) = std::env::var(SCENE) else {
        return;
    };
    std::panic::set_hook(Box::new(crate::broke_off));
    let out = Out::new(Language::ENGLISH);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    println!("what stood there before");
    runtime.block_on(async {
        match scene.as_str() {
            "codes" => drop(codes::ask(&out, &enrolment(false), HEAD).await),
            "refused" => {
                for refused in [false, true, true] {
                    let asked = codes::ask(&out, &enrolment(refused), HEAD).await.unwrap();
                    assert!(matches!(asked, Asked::Given(_)));
                }
            }
            "password" => {
                let terminal = Terminal::new(&out, &Plan::default(), Company::default());
                terminal.password("alex", PASSWORD.into());
                drop(terminal.show_passwords().await);
            }
            "bug" => {
                let mut page = Page::open().unwrap();
                let show = |_, _: &str| vec![SEED.to_owned()];
                page.ask(show).await.unwrap();
                panic!("a bug \u{1b}[8m");
            }
            other => panic!("no scene {other}"),
        }
    });
    println!("the end");
}

/// A terminal, and beside it one that knows no alternate screen.
struct Screen {
    child: Child,
    pty: Arc<Pty>,
    terminals: Arc<Mutex<[vt100::Parser; 2]>>,
}

impl Screen {
    fn start(scene: &str, (columns, rows): (u16, u16)) -> Self {
        let (pty, pts) = open().unwrap();
        pty.resize(pty_process::Size::new(rows, columns)).unwrap();
        let child = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "page::tests::at_a_terminal",
                "--ignored",
                "--nocapture",
                "-q",
            ])
            .env(SCENE, scene)
            .env("TERM", "xterm-256color")
            .env_remove("RUST_BACKTRACE")
            .spawn(pts)
            .unwrap();
        let [columns, rows] = [columns, rows].map(|it| NonZeroU16::new(it).unwrap());
        let parser = || vt100::Parser::new(rows, columns, 5000);
        let screen = Self {
            child,
            pty: Arc::new(pty),
            terminals: Arc::new(Mutex::new([parser(), parser()])),
        };
        screen.listen();
        screen
    }

    fn listen(&self) {
        let (pty, terminals) = (self.pty.clone(), self.terminals.clone());
        std::thread::spawn(move || {
            let mut buffer = [0; 65536];
            while let Ok(length @ 1..) = (&*pty).read(&mut buffer) {
                let mut terminals = terminals.lock().unwrap();
                let [with, without] = &mut *terminals;
                with.process(&buffer[..length]);
                // Its parts can come in two readings: the other test of the same bytes has them whole.
                let plain = String::from_utf8_lossy(&buffer[..length]);
                let plain = plain
                    .replace("\u{1b}[?1049h", "")
                    .replace("\u{1b}[?1049l", "");
                without.process(plain.as_bytes());
            }
        });
    }

    fn press(&self, keys: &str) {
        (&*self.pty).write_all(keys.as_bytes()).unwrap();
    }

    /// What stands on the screen, without blanks: lines break anywhere.
    fn text(&self) -> String {
        squeezed(&self.terminals.lock().unwrap()[0].screen().contents())
    }

    /// The program goes on below the page.
    #[track_caller]
    fn ends(&self) {
        let begun = Instant::now();
        let is_over = || squeezed(&readable(&mut self.terminals.lock().unwrap()[1]));
        while !is_over().contains("theend") {
            assert!(begun.elapsed() < PATIENCE, "no end:\n{}", is_over());
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    #[track_caller]
    fn sees(&self, what: &str) {
        let begun = Instant::now();
        while !self.text().contains(&squeezed(what)) {
            let text = self.terminals.lock().unwrap()[0].screen().contents();
            assert!(begun.elapsed() < PATIENCE, "no {what:?} on:\n{text}");
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// Nothing of what was shown for a while can be read any more, on the screen or above it.
    #[track_caller]
    fn has_forgotten(&self, secret: &str) {
        for (index, terminal) in self.terminals.lock().unwrap().iter_mut().enumerate() {
            assert!(!terminal.screen().alternate_screen());
            let readable = squeezed(&readable(terminal));
            let is_back = readable.contains("whatstoodtherebefore");
            assert!(is_back || index == 1, "{readable}");
            for part in secret.as_bytes().windows(6) {
                let part = std::str::from_utf8(part).unwrap();
                assert!(
                    !readable.contains(part),
                    "{part} is left of {secret}:\n{readable}"
                );
            }
            assert!(!readable.contains(['█', '▀', '▄']), "{readable}");
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The screen and all that was scrolled off it.
fn readable(terminal: &mut vt100::Parser) -> String {
    let screen = terminal.screen_mut();
    screen.set_scrollback(usize::MAX);
    let mut pages = Vec::new();
    for back in (0..=screen.scrollback()).rev() {
        screen.set_scrollback(back);
        pages.push(screen.contents());
    }
    pages.join("\n")
}

/// The codes are asked for beside picture and key, or where the picture does not fit, beside the key
/// alone, and that is said.
#[track_caller]
fn gives_codes(screen: &Screen) {
    screen.sees(FIRST);
    screen.sees(SEED);
    let text = screen.text();
    let is_drawn = text.contains('█');
    let is_told = text.contains("doesn'tfitonthescreen");
    assert!(!(is_drawn && is_told), "{text}");
    assert!(
        is_drawn || is_told || text.contains("AWSdidn'taccept"),
        "{text}"
    );
    screen.press("123456\r");
    screen.sees(SECOND);
    screen.press("654321\r");
}

#[test]
fn nothing_is_left_of_picture_and_key_at_any_size() {
    let mut drawn = 0;
    for size in sizes() {
        let screen = Screen::start("codes", size);
        screen.sees(FIRST);
        drawn += u32::from(screen.text().contains('█'));
        gives_codes(&screen);
        screen.ends();
        screen.has_forgotten(SEED);
    }
    assert!((8..40).contains(&drawn), "{drawn} pictures");
}

#[test]
fn nothing_is_left_of_them_after_codes_that_were_refused() {
    for size in [(40, 6), (62, 24), (80, 24), (100, 40), (132, 50)] {
        let screen = Screen::start("refused", size);
        gives_codes(&screen);
        for _ in 0..2 {
            screen.sees("AWS didn't accept the MFA codes.");
            gives_codes(&screen);
        }
        screen.ends();
        screen.has_forgotten(SEED);
    }
}

#[test]
fn nothing_is_left_of_a_password_at_any_size() {
    for size in sizes() {
        let screen = Screen::start("password", size);
        screen.sees("You can see it only once.");
        screen.press("y");
        screen.sees(PASSWORD);
        screen.sees("It then disappears.");
        screen.press("\r");
        screen.ends();
        screen.has_forgotten(PASSWORD);
    }
}

#[test]
fn nothing_is_left_when_the_person_or_the_system_breaks_off() {
    let mut screen = Screen::start("codes", (80, 36));
    screen.sees(SEED);
    screen.press("\u{3}");
    screen.ends();
    screen.has_forgotten(SEED);

    screen = Screen::start("password", (80, 24));
    screen.sees("You can see it only once.");
    screen.press("y");
    screen.sees(PASSWORD);
    screen.press("\u{3}");
    screen.ends();
    screen.has_forgotten(PASSWORD);

    for signal in ["TERM", "HUP", "QUIT"] {
        screen = Screen::start("codes", (80, 36));
        screen.sees(SEED);
        let id = screen.child.id().to_string();
        let kill = std::process::Command::new("kill")
            .args(["-s", signal, &id])
            .status();
        assert!(kill.unwrap().success());
        let code = screen.child.wait().unwrap().code();
        assert!(code.is_some_and(|code| code > 128), "{signal}: {code:?}");
        screen.sees("stood there before");
        screen.has_forgotten(SEED);
    }
}

#[test]
fn nothing_is_left_after_a_bug_and_the_bug_is_told() {
    let screen = Screen::start("bug", (60, 24));
    screen.sees(SEED);
    screen.press("\r");
    screen.sees(r"a bug \u{1b}[8m");
    screen.has_forgotten(SEED);
}

#[test]
fn the_page_follows_the_size_of_the_window() {
    let screen = Screen::start("codes", (80, 24));
    screen.sees("Make the window larger to see it.");
    let [columns, rows] = [80, 40].map(|it| NonZeroU16::new(it).unwrap());
    for terminal in &mut *screen.terminals.lock().unwrap() {
        terminal.screen_mut().set_size(rows, columns);
    }
    let larger = pty_process::Size::new(rows.get(), columns.get());
    screen.pty.resize(larger).unwrap();
    screen.sees("█");
    gives_codes(&screen);
    screen.ends();
    screen.has_forgotten(SEED);
}

#[test]
fn parts_that_are_wanted_most_fit_first() {
    let part = |rank, text: &str| Part {
        rank,
        rows: text.split(' ').map(str::to_owned).collect(),
    };
    let shown = |rows| {
        let parts = vec![
            part(2, "a"),
            part(1, "b b"),
            part(3, "c c c"),
            part(0, "d d"),
        ];
        fitting(parts, Size { columns: 80, rows }).join("")
    };
    assert_eq!(shown(8), "abbcccdd");
    assert_eq!(shown(7), "abbdd");
    assert_eq!(shown(4), "bbdd");
    assert_eq!(shown(3), "add");
    assert_eq!(shown(1), "d");
}

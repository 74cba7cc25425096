//! A person at a terminal: what stands on the screen, and keys to press.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::process::Child;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use firstday_words::Words;
use pty_process::blocking::{Command, Pty, open};

use crate::stage::Stage;
use crate::waiting::{until, wait_for};

const PATIENCE: Duration = Duration::from_secs(60);

/// A program that runs in a terminal.
pub struct Screen {
    process: Child,
    pty: Arc<Pty>,
    terminal: Arc<Mutex<vt100::Parser>>,
    said: Arc<Mutex<Vec<u8>>>,
    words: Words,
}

impl Screen {
    /// Starts a program in a terminal of 100 columns and 60 lines.
    ///
    /// # Panics
    /// When it does not start.
    pub fn start(stage: &Stage, program: &Path, args: &[&str]) -> Self {
        Self::of_size(stage, program, args, (100, 60))
    }

    /// Starts a program in a terminal of as many columns and lines.
    ///
    /// # Panics
    /// When it does not start.
    pub fn of_size(
        stage: &Stage,
        program: &Path,
        args: &[&str],
        (columns, lines): (u16, u16),
    ) -> Self {
        let (pty, pts) = open().unwrap();
        pty.resize(pty_process::Size::new(lines, columns)).unwrap();
        let [columns, lines] = [columns, lines].map(|it| NonZeroU16::new(it).unwrap());
        let process = Command::new(program)
            .args(args)
            .env_clear()
            .envs(stage.env())
            .env("TERM", "xterm-256color")
            .current_dir(stage.home())
            .spawn(pts)
            .unwrap();
        let screen = Self {
            process,
            pty: Arc::new(pty),
            terminal: Arc::new(Mutex::new(vt100::Parser::new(lines, columns, 2000))),
            said: Arc::default(),
            words: stage.words(),
        };
        screen.listen();
        screen
    }

    fn listen(&self) {
        let (pty, terminal, said) = (self.pty.clone(), self.terminal.clone(), self.said.clone());
        std::thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(length @ 1..) = (&*pty).read(&mut buffer) {
                terminal.lock().unwrap().process(&buffer[..length]);
                said.lock().unwrap().extend_from_slice(&buffer[..length]);
            }
        });
    }

    /// What stands on the screen now, top to bottom.
    ///
    /// # Panics
    /// When listening broke off.
    pub fn text(&self) -> String {
        self.terminal.lock().unwrap().screen().contents()
    }

    /// The screen and all that was scrolled off it: what a person can still read.
    ///
    /// # Panics
    /// When listening broke off.
    pub fn readable(&self) -> String {
        let mut terminal = self.terminal.lock().unwrap();
        let mut pages = Vec::new();
        terminal.screen_mut().set_scrollback(usize::MAX);
        let mut back = terminal.screen().scrollback();
        loop {
            terminal.screen_mut().set_scrollback(back);
            pages.push(terminal.screen().contents());
            if back == 0 {
                return pages.join("\n");
            }
            back = back.saturating_sub(1);
        }
    }

    /// Every byte that the program sent, wiped or not.
    ///
    /// # Panics
    /// When listening broke off.
    pub fn said(&self) -> Vec<u8> {
        self.said.lock().unwrap().clone()
    }

    /// The number of the process.
    pub fn process(&self) -> u32 {
        self.process.id()
    }

    /// Waits until this stands in the last lines of the screen, where the program asks.
    ///
    /// # Panics
    /// With the screen, when it does not come.
    #[track_caller]
    pub fn asks(&self, what: &str) {
        self.sees(what, |last| last.contains(what));
    }

    /// Waits until `look` finds something on the screen.
    ///
    /// # Panics
    /// When it does not come.
    pub fn reads<T>(&self, what: &str, look: impl Fn(&str) -> Option<T>) -> T {
        wait_for(what, PATIENCE, || look(&self.text()))
    }

    /// The words of the program, in the language in which it speaks here.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// Waits for a yes-or-no question, by the id of its message, and answers it with one key.
    ///
    /// # Panics
    /// With the screen, when the question does not come.
    #[track_caller]
    pub fn agrees(&self, question: &str, yes: bool) {
        self.decide(&self.words.text(question), yes);
    }

    /// Presses keys.
    ///
    /// # Panics
    /// When the terminal is gone.
    pub fn press(&self, keys: &str) {
        (&*self.pty).write_all(keys.as_bytes()).unwrap();
    }

    /// Waits for a question and answers it with a line; an empty one takes what stands there.
    ///
    /// # Panics
    /// With the screen, when the question does not come.
    #[track_caller]
    pub fn answer(&self, question: &str, keys: &str) {
        self.asks(question);
        self.press(&format!("{keys}\r"));
        self.sees(&format!("no more {question}"), |last| {
            !last.contains(question)
                || last
                    .lines()
                    .last()
                    .is_some_and(|line| !line.contains(question))
        });
    }

    /// Waits for a yes-or-no question and answers it with one key.
    ///
    /// # Panics
    /// With the screen, when the question does not come.
    #[track_caller]
    pub fn decide(&self, question: &str, yes: bool) {
        self.asks(question);
        self.press(if yes { "y" } else { "n" });
        let word = self.words.text(if yes { "cli-yes" } else { "cli-no" });
        let answered = format!("{question} · {word}");
        self.sees(&answered, |_| self.text().contains(&answered));
    }

    /// The exit code, once the program has ended.
    ///
    /// # Panics
    /// When it does not end.
    pub fn ends(&mut self) -> i32 {
        let mut code = None;
        until("the program to end", PATIENCE, || {
            code = self.process.try_wait().unwrap();
            code.is_some()
        });
        code.and_then(|status| status.code()).unwrap_or(-1)
    }

    #[track_caller]
    fn sees(&self, what: &str, look: impl Fn(&str) -> bool) {
        let deadline = std::time::Instant::now() + PATIENCE;
        while !look(&last_lines(&self.text())) {
            assert!(
                std::time::Instant::now() < deadline,
                "{what} does not come on the screen:\n{}",
                self.text()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

fn last_lines(text: &str) -> String {
    let lines: Vec<&str> = text.trim_end().lines().collect();
    lines[lines.len().saturating_sub(6)..].join("\n")
}

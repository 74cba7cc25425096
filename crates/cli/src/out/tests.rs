#![allow(clippy::unwrap_used)]
use firstday_app::checklist::{Account, STEPS};

use super::*;

/// Every message of English as its own id in brackets: a language of which nobody knows a word.
fn foreign() -> Words {
    let english = Words::load(Language::ENGLISH);
    let file: String = english.ids().map(|id| format!("{id} = «»\n")).collect();
    Words::read(&[("all.ftl", &file)]).0
}

#[test]
fn everything_is_said_in_the_language_that_was_given() {
    let output = Arc::new(Mutex::new(Vec::new()));
    let out = Out {
        words: Arc::new(LazyLock::new(Box::new(|| Arc::new(foreign())))),
        ..Out::unattended(&output)
    };
    let account = Account::unread("2026-11-23T12:00:00Z".parse().unwrap());
    out.checklist(&Checklist::of(&account, STEPS));
    out.problem(&Problem::new(Code::Denied));
    let said = String::from_utf8(output.lock().unwrap().clone()).unwrap();
    let said = console::strip_ansi_codes(&said);
    assert!(said.contains("«»"), "{said}");
    assert!(!said.contains(char::is_alphabetic), "{said}");
}

/// Fails to write in one way.
struct Failing(ErrorKind);

impl Write for Failing {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(self.0.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn output_that_is_lost_is_a_failure_unless_the_reader_has_gone() {
    for (kind, exit, expected) in [
        (ErrorKind::StorageFull, Exit::Good, Exit::Attention),
        (ErrorKind::StorageFull, Exit::Unread, Exit::Unread),
        (ErrorKind::BrokenPipe, Exit::Good, Exit::Good),
        (ErrorKind::BrokenPipe, Exit::Usage, Exit::Usage),
    ] {
        let errors = Arc::new(Mutex::new(Vec::new()));
        let out = Out {
            output: Arc::new(Mutex::new(Failing(kind))),
            ..Out::unattended(&errors)
        };
        out.line("a");
        out.line("b");
        assert_eq!(out.ended(exit), expected, "{kind}");
        let is_silent = errors.lock().unwrap().is_empty();
        assert_eq!(is_silent, kind == ErrorKind::BrokenPipe, "{kind}");
    }
}

//! Keys that are pressed while something else is waited for too.
//!
//! When a wait for a key ends, the next question gets the next key: nothing stays behind that
//! would take it.

use std::io;

use crossterm::event::{Event, EventStream, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use futures::StreamExt;
use secrecy::SecretString;

/// A key that means something here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Key {
    Enter,
    Backspace,
    Letter(char),
    /// Ctrl+C or Ctrl+D.
    Interrupt,
    /// The terminal has another size.
    Resized,
}

/// The answer to asking for a line.
pub(crate) enum Line {
    Typed(SecretString),
    Empty,
    Interrupted,
}

/// The keyboard of the terminal, key by key. What is typed is not shown as long as it is open.
pub(crate) struct Keyboard {
    events: EventStream,
    _raw: Raw,
}

impl Keyboard {
    pub(crate) fn open() -> io::Result<Self> {
        enable_raw_mode()?;
        let raw = Raw;
        Ok(Self {
            events: EventStream::new(),
            _raw: raw,
        })
    }

    /// The next key. The future can be dropped.
    pub(crate) async fn key(&mut self) -> io::Result<Key> {
        while let Some(event) = self.events.next().await {
            if let Some(key) = meaning(&event?) {
                return Ok(key);
            }
        }
        Err(io::ErrorKind::UnexpectedEof.into())
    }

    /// A line that is not shown.
    pub(crate) async fn hidden_line(&mut self) -> io::Result<Line> {
        let mut line = String::new();
        loop {
            match self.key().await? {
                Key::Letter(letter) => line.push(letter),
                Key::Backspace => drop(line.pop()),
                Key::Resized => {}
                Key::Interrupt => return Ok(Line::Interrupted),
                Key::Enter if line.trim().is_empty() => return Ok(Line::Empty),
                Key::Enter => return Ok(Line::Typed(line.into())),
            }
        }
    }
}

/// The terminal gives every key at once, until this is dropped.
struct Raw;

impl Drop for Raw {
    fn drop(&mut self) {
        // A terminal that has gone needs no mending.
        let _ = disable_raw_mode();
    }
}

fn meaning(event: &Event) -> Option<Key> {
    if let Event::Resize(..) = event {
        return Some(Key::Resized);
    }
    let Event::Key(KeyEvent {
        code,
        modifiers,
        kind: KeyEventKind::Press | KeyEventKind::Repeat,
        ..
    }) = event
    else {
        return None;
    };
    match (code, modifiers.contains(KeyModifiers::CONTROL)) {
        (KeyCode::Enter, _) => Some(Key::Enter),
        // In raw mode a line feed comes as Ctrl+J: pasted text may end with one.
        (KeyCode::Char('j'), true) => Some(Key::Enter),
        (KeyCode::Backspace, _) => Some(Key::Backspace),
        (KeyCode::Char('c' | 'd'), true) => Some(Key::Interrupt),
        (KeyCode::Char(letter), false) => Some(Key::Letter(*letter)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pressed(code: KeyCode, modifiers: KeyModifiers) -> Option<Key> {
        meaning(&Event::Key(KeyEvent::new(code, modifiers)))
    }

    #[test]
    fn keys_mean_what_is_on_them() {
        let plain = |code| pressed(code, KeyModifiers::NONE);
        assert_eq!(plain(KeyCode::Enter), Some(Key::Enter));
        assert_eq!(plain(KeyCode::Backspace), Some(Key::Backspace));
        assert_eq!(plain(KeyCode::Char('c')), Some(Key::Letter('c')));
        let capital = pressed(KeyCode::Char('C'), KeyModifiers::SHIFT);
        assert_eq!(capital, Some(Key::Letter('C')));
        assert_eq!(plain(KeyCode::Up), None);
    }

    #[test]
    fn with_control_they_end_a_line_or_break_off() {
        let control = |letter| pressed(KeyCode::Char(letter), KeyModifiers::CONTROL);
        assert_eq!(control('j'), Some(Key::Enter));
        assert_eq!(control('c'), Some(Key::Interrupt));
        assert_eq!(control('d'), Some(Key::Interrupt));
        assert_eq!(control('l'), None);
    }

    #[test]
    fn a_key_counts_once() {
        let released = KeyEvent {
            kind: KeyEventKind::Release,
            ..KeyEvent::from(KeyCode::Enter)
        };
        assert_eq!(meaning(&Event::Key(released)), None);
    }
}

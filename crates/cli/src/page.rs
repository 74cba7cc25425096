//! What only the person at the screen may see, and only for as long as they look: a password, the
//! picture and the key of an MFA device.
//!
//! A page stands on the terminal's alternate screen, which has no lines above it to scroll back to. It
//! is drawn row by row and never scrolls, and each row is wiped before the page closes: so nothing is
//! left either where a terminal has no alternate screen, as the console of Linux or a `screen` with
//! its usual settings. Clearing the screen as a whole would not do: some terminals keep what was on it
//! among the lines above.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::cursor::MoveTo;
use crossterm::queue;
use crossterm::style::Print;
use crossterm::terminal::{Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen};
use firstday_app::checklist::visible_line;
use textwrap::{Options, WordSeparator, WordSplitter};

use crate::account;
use crate::keyboard::{Key, Keyboard};

#[cfg(all(test, unix))]
mod tests;

/// A terminal has one page at most. A bug or a signal closes it too.
static IS_OPEN: AtomicBool = AtomicBool::new(false);

/// Longer than any code.
const LONGEST: usize = 32;

/// How much fits on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) columns: usize,
    pub(crate) rows: usize,
}

/// What the person answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    Line(String),
    Interrupted,
}

/// A part of a page: its rows, and how much it is wanted where not everything fits.
pub(crate) struct Part {
    pub(crate) rows: Vec<String>,
    /// The lower, the more.
    pub(crate) rank: u8,
}

/// A page that is open.
pub(crate) struct Page {
    keyboard: Keyboard,
}

/// Whether this terminal can show a page and wipe it.
pub(crate) fn is_possible() -> bool {
    let surroundings = account::surroundings().ok();
    let term = surroundings.and_then(|here| here.variable("TERM"));
    term.is_none_or(|term| term != "dumb")
}

/// Wipes and closes the page, if one is open.
pub(crate) fn close() {
    if IS_OPEN.swap(false, Ordering::SeqCst) {
        // A terminal that has gone shows nothing any more.
        let _ = show(&[], size());
        let mut screen = io::stdout().lock();
        let _ = queue!(screen, LeaveAlternateScreen);
        let _ = screen.flush();
        let _ = crossterm::terminal::disable_raw_mode();
    }
}

impl Page {
    /// Opens a page. What stood on the screen comes back when it is dropped.
    pub(crate) fn open() -> io::Result<Self> {
        close_when_told_to_end();
        let keyboard = Keyboard::open()?;
        IS_OPEN.store(true, Ordering::SeqCst);
        let page = Self { keyboard };
        queue!(io::stdout(), EnterAlternateScreen)?;
        Ok(page)
    }

    /// Shows what `laid_out` says of a size and of what was typed so far, and waits for a line. When
    /// the size changes, the page is drawn anew.
    pub(crate) async fn ask(
        &mut self,
        laid_out: impl Fn(Size, &str) -> Vec<String>,
    ) -> io::Result<Answer> {
        let mut typed = String::new();
        loop {
            let size = size();
            show(&laid_out(size, &typed), size)?;
            match self.keyboard.key().await? {
                Key::Enter => return Ok(Answer::Line(typed)),
                Key::Interrupt => return Ok(Answer::Interrupted),
                Key::Letter(letter) if typed.chars().count() < LONGEST => typed.push(letter),
                Key::Backspace => drop(typed.pop()),
                Key::Letter(_) | Key::Resized => {}
            }
        }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        close();
    }
}

/// The parts that fit, in their order: those that are wanted most come first to their rows. One that
/// is wanted above all and does not fit is cut off at its beginning.
pub(crate) fn fitting(parts: Vec<Part>, size: Size) -> Vec<String> {
    let mut ranks: Vec<u8> = parts.iter().map(|part| part.rank).collect();
    ranks.sort_unstable();
    ranks.dedup();
    let mut left = size.rows;
    let mut kept = Vec::new();
    for rank in ranks {
        for (index, part) in parts
            .iter()
            .enumerate()
            .filter(|(_, part)| part.rank == rank)
        {
            if part.rows.len() <= left || rank == 0 {
                left = left.saturating_sub(part.rows.len());
                kept.push(index);
            }
        }
    }
    let parts = parts.into_iter().enumerate();
    let kept = parts.filter(|(index, _)| kept.contains(index));
    let rows: Vec<String> = kept.flat_map(|(_, part)| part.rows).collect();
    let cut = rows.len().saturating_sub(size.rows);
    rows.into_iter().skip(cut).collect()
}

/// A text in rows of this size. Only a word that is wider than the screen is broken.
pub(crate) fn rows(text: &str, size: Size) -> Vec<String> {
    let options = Options::new(size.columns)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation);
    let rows = textwrap::wrap(text, options).into_iter();
    rows.map(|row| row.into_owned()).collect()
}

/// The size of the screen, or the smallest that is usual where it is not told.
fn size() -> Size {
    let told = crossterm::terminal::size().ok();
    let told = told.filter(|(columns, rows)| *columns > 0 && *rows > 0);
    let (columns, rows) = told.unwrap_or((80, 24));
    Size {
        columns: columns.into(),
        rows: rows.into(),
    }
}

/// Draws, past the buffer of standard output: that would keep what was written until the next lines
/// take its place.
fn show(rows: &[String], size: Size) -> io::Result<()> {
    let mut drawn = Vec::new();
    draw(&mut drawn, rows, size)?;
    let mut screen = io::stdout().lock();
    screen.flush()?;
    unbuffered(&screen)?.write_all(&drawn)
}

#[cfg(unix)]
fn unbuffered(screen: &io::StdoutLock<'_>) -> io::Result<std::fs::File> {
    use std::os::fd::AsFd;

    Ok(screen.as_fd().try_clone_to_owned()?.into())
}

/// Windows takes letters beyond ASCII from standard output alone.
#[cfg(not(unix))]
fn unbuffered<'a>(_: &io::StdoutLock<'_>) -> io::Result<io::StdoutLock<'a>> {
    Ok(io::stdout().lock())
}

/// Every row of the screen anew: these, and empty ones below. The cursor stands behind the last.
fn draw(screen: &mut impl Write, rows: &[String], size: Size) -> io::Result<()> {
    let place = |row: usize| MoveTo(0, u16::try_from(row).unwrap_or(u16::MAX));
    for row in (0..size.rows).rev() {
        queue!(screen, place(row), Clear(ClearType::CurrentLine))?;
    }
    for (row, text) in rows.iter().enumerate() {
        queue!(screen, place(row), Print(visible_line(text)))?;
    }
    screen.flush()
}

/// From the first page on, a signal to end closes the page before the program ends by it.
#[cfg(unix)]
fn close_when_told_to_end() {
    use tokio::signal::unix::{SignalKind, signal};

    static LISTENING: std::sync::Once = std::sync::Once::new();
    LISTENING.call_once(|| {
        for (kind, number) in [
            (SignalKind::terminate(), 15),
            (SignalKind::hangup(), 1),
            (SignalKind::quit(), 3),
        ] {
            let Ok(mut told) = signal(kind) else { continue };
            tokio::spawn(async move {
                told.recv().await;
                close();
                // As a shell tells it of a program that a signal ended.
                std::process::exit(128 + number);
            });
        }
    });
}

#[cfg(not(unix))]
fn close_when_told_to_end() {}

//! The memory of a running program, as a debugger sees it.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::FileExt;

use memchr::memmem::find_iter;

const PAGE: u64 = 4096;
/// Flags of an entry (proc_pid_pagemap(5)).
const PRESENT: u64 = 1 << 63;
const SWAPPED: u64 = 1 << 62;
/// What reading of a process gives that has ended since its file was opened (`ESRCH`, errno(3)).
const NO_SUCH_PROCESS: i32 = 3;

/// All that a program could have written itself: its heap, its stacks and what it shares.
pub struct Memory(Vec<Vec<u8>>);

impl Memory {
    /// The memory of a process, while it runs on.
    ///
    /// # Errors
    /// Where the system lets nobody read it, who is not root.
    pub fn of(process: u32) -> io::Result<Self> {
        let memory = File::open(format!("/proc/{process}/mem"))?;
        let maps = fs::read_to_string(format!("/proc/{process}/maps"))?;
        let pages = File::open(format!("/proc/{process}/pagemap"))?;
        let parts = maps.lines().filter_map(writable);
        let parts = parts.flat_map(|(start, end)| read(&memory, &pages, start, end));
        Ok(Self(parts.collect()))
    }

    /// The memory of all that a process has started and that still runs.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn of_children(process: u32) -> io::Result<Vec<Self>> {
        of_each_child(process, Self::of)
    }

    /// How many times a secret stands in it, as it is or as it is written in an address.
    pub fn copies(&self, secret: &str) -> usize {
        let wide: Vec<u8> = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let mut forms = vec![secret.as_bytes().to_vec(), wide];
        let coded =
            percent_encoding::utf8_percent_encode(secret, percent_encoding::NON_ALPHANUMERIC);
        let coded = coded.to_string().into_bytes();
        if coded != secret.as_bytes() {
            forms.push(coded);
        }
        let parts = self.0.iter();
        parts
            .map(|part| {
                forms
                    .iter()
                    .map(|form| find_iter(part, form).count())
                    .sum::<usize>()
            })
            .sum()
    }

    /// What stands between two marks, where they are found.
    pub fn between(&self, before: &str, after: &str) -> Option<String> {
        let parts = self.0.iter();
        let mut found = parts.flat_map(|part| {
            find_iter(part, before).filter_map(|at| {
                let rest = &part[at + before.len()..];
                let text = &rest[..find_iter(&rest[..rest.len().min(200)], after).next()?];
                String::from_utf8(text.to_vec()).ok()
            })
        });
        found.find(|text| !text.contains('{'))
    }
}

/// Where a writable part begins and ends, from a line of proc_pid_maps(5).
fn writable(line: &str) -> Option<(u64, u64)> {
    let mut words = line.split(' ');
    let (start, end) = words.next()?.split_once('-')?;
    let address = |text| u64::from_str_radix(text, 16).ok();
    let rights = words.next()?;
    rights
        .starts_with("rw")
        .then_some((address(start)?, address(end)?))
}

/// What was ever written in a part. The web view reserves far more than it uses, so only pages that
/// are there are read. A page may go while one looks.
fn read(memory: &File, pages: &File, start: u64, end: u64) -> Vec<Vec<u8>> {
    let mut runs: Vec<(u64, u64)> = Vec::new();
    for (page, entry) in entries(pages, start, end) {
        match runs.last_mut() {
            _ if entry & (PRESENT | SWAPPED) == 0 => {}
            Some((_, end)) if *end == page => *end += PAGE,
            Some(_) | None => runs.push((page, page + PAGE)),
        }
    }
    let read = runs.into_iter().filter_map(|(start, end)| {
        let mut part = vec![0; usize::try_from(end - start).ok()?];
        memory.read_exact_at(&mut part, start).ok()?;
        Some(part)
    });
    read.collect()
}

/// The pages from `start` to `end` that the system says something of, and what.
fn entries(pages: &File, start: u64, end: u64) -> Vec<(u64, u64)> {
    const NOTHING: [u8; 4096] = [0; 4096];
    let mut bytes = vec![0; usize::try_from((end - start) / PAGE * 8).unwrap()];
    // It has nothing to say of what the kernel keeps there itself.
    if pages.read_exact_at(&mut bytes, start / PAGE * 8).is_err() {
        return Vec::new();
    }
    let blocks = bytes.chunks(NOTHING.len()).enumerate();
    let said = blocks.filter(|(_, block)| *block != &NOTHING[..block.len()]);
    said.flat_map(|(number, block)| {
        let first = start + u64::try_from(number * NOTHING.len() / 8).unwrap() * PAGE;
        let words = block.chunks_exact(8);
        let words = words.map(|word| u64::from_le_bytes(word.try_into().unwrap()));
        (first..).step_by(4096).zip(words).collect::<Vec<_>>()
    })
    .collect()
}

/// What is read of each process that this one has started, but for those that end meanwhile.
///
/// # Errors
/// The first of `read` that has another reason.
pub fn of_each_child<T>(process: u32, read: impl Fn(u32) -> io::Result<T>) -> io::Result<Vec<T>> {
    let children = children_of(process).into_iter().map(read);
    children
        .filter(|it| !matches!(it, Err(error) if has_ended(error)))
        .collect()
}

/// Whether a process was there when one looked for it, and is no more (proc(5)).
fn has_ended(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::NotFound || error.raw_os_error() == Some(NO_SUCH_PROCESS)
}

/// The bytes of memory of a process and of all that it has started, what is shared by its part
/// (proc_pid_smaps(5), `Pss`).
///
/// # Errors
/// Where it has ended, or nobody may read it who is not root.
pub fn memory_of_all(process: u32) -> io::Result<u64> {
    let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup"))?;
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
    let kilobytes = line.map(|line| line.trim().trim_end_matches(" kB").parse::<u64>());
    let own = kilobytes
        .and_then(Result::ok)
        .ok_or(io::ErrorKind::InvalidData)?
        * 1024;
    let children = of_each_child(process, memory_of_all)?;
    Ok(own + children.iter().sum::<u64>())
}

/// The processes that this one has started and that still run (proc_pid_stat(5)).
///
/// # Panics
/// Where there is no `/proc`.
pub fn children_of(process: u32) -> Vec<u32> {
    let all = fs::read_dir("/proc").unwrap().flatten();
    let numbers = all.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    numbers
        .filter(|number| parent_of(*number) == Some(process))
        .collect()
}

fn parent_of(process: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name in brackets may have anything in it.
    let (_, rest) = stat.rsplit_once(')')?;
    rest.split_whitespace().nth(1)?.parse().ok()
}

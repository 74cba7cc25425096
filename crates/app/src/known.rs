//! The accounts that are known on this computer, by what is kept of them: nobody asks AWS.

use std::cmp::Reverse;
use std::path::{Path, PathBuf};

use firstday_records::{Looked, Records, RecordsFile};

use crate::left_open::LeftOpen;

/// An account that is known on this computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownAccount {
    /// Whose it is.
    pub whose: Whose,
    /// How it stood when it was read last; `None` where that was not kept.
    pub looked: Option<Looked>,
    /// What was left open there.
    pub left: LeftOpen,
}

/// Which account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The practice account in this file.
    Practice(PathBuf),
    /// An account at AWS, by its twelve digits.
    Aws(String),
}

impl KnownAccount {
    /// The accounts of AWS that there are records of in Firstday's data folder, and the practice
    /// accounts in these files, as far as they are there. The one that was read last comes first.
    /// Of records that cannot be read nothing is told: they say so when somebody signs in.
    pub fn all(data_dir: &Path, practice: &[PathBuf]) -> Vec<Self> {
        let there = practice.iter().filter(|file| file.exists());
        let practice = there.map(|file| {
            let records = RecordsFile::of_practice(file);
            (Whose::Practice(file.clone()), records)
        });
        let aws = RecordsFile::of_accounts(data_dir).into_iter();
        let aws = aws.map(|(id, file)| (Whose::Aws(id), file));
        let mut known: Vec<Self> = practice
            .chain(aws)
            .filter_map(|(whose, file)| Self::of(whose, file))
            .collect();
        known.sort_by_key(|known| Reverse(known.looked.as_ref().map(|look| look.at)));
        known
    }

    fn of(whose: Whose, file: RecordsFile) -> Option<Self> {
        let records = Records::glanced_at(file)?;
        Some(Self {
            whose,
            looked: records.looked().ok().flatten(),
            left: LeftOpen::of(&records).unwrap_or_default(),
        })
    }
}

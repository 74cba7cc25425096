//! The accounts that are known on this computer, by what is kept of them: nobody asks AWS.

use std::cmp::Reverse;
use std::path::{Path, PathBuf};

use firstday_checklist::Tally;
use firstday_records::{Looked, Records, RecordsFile};

use crate::left_open::LeftOpen;

/// An account that is known on this computer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownAccount {
    /// Whose it is.
    pub whose: Whose,
    /// How it stood when it was read last; `None` where that was not kept.
    pub looked: Option<Looked>,
    /// How many steps stood how at the last check that was kept.
    pub tally: Option<Tally>,
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
            tally: records.last_check().ok().flatten().map(|it| it.tally()),
            left: LeftOpen::of(&records).unwrap_or_default(),
        })
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::fs;

    use super::*;

    fn look(second: i64) -> Looked {
        Looked {
            at: jiff::Timestamp::from_second(second).unwrap(),
            name: None,
            alias: None,
            profile: None,
            done: 1,
            steps: 2,
            attention: 0,
            set_up: false,
        }
    }

    #[test]
    fn the_account_that_was_read_last_comes_first_and_nothing_is_made() {
        let home = tempfile::tempdir().unwrap();
        let [early, late] = [("111122223333", 1), ("444455556666", 2)].map(|(id, second)| {
            let records = Records::open(RecordsFile::of_account(home.path(), id)).unwrap();
            records.note_look(&look(second)).unwrap();
            Whose::Aws(id.to_owned())
        });
        let broken = RecordsFile::of_account(home.path(), "777788889999");
        fs::create_dir_all(broken.path().parent().unwrap()).unwrap();
        fs::write(
            broken.path(),
            "no database at all, and longer than a header",
        )
        .unwrap();
        let practice = ["there.json", "gone.json"].map(|name| home.path().join(name));
        for file in &practice {
            let records = Records::open(RecordsFile::of_practice(file)).unwrap();
            records.note_look(&look(3)).unwrap();
        }
        let [there, _] = &practice;
        fs::write(there, "{}").unwrap();
        let known = KnownAccount::all(home.path(), &practice);
        let whose: Vec<&Whose> = known.iter().map(|known| &known.whose).collect();
        let unreadable = Whose::Aws("777788889999".to_owned());
        let practice = Whose::Practice(there.clone());
        assert_eq!(whose, [&practice, &late, &early, &unreadable]);
        assert_eq!(known[3].looked, None);
        assert!(broken.path().exists(), "it is left where it is");
    }
}

//! The states in which a practice account can begin.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// A state in which a practice account begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Seed {
    /// Just signed up: nothing is set up, the Free plan runs for six months.
    Fresh,
    /// Somebody began and stopped half-way.
    HalfDone,
    /// An old account that nobody has looked after.
    Neglected,
    /// 5,000 users in 300 groups.
    Large,
    /// A project account of the new sign-up.
    Project,
}

/// A name that is no seed's.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("there is no practice account named {0}; choose one of {names}", names = Seed::ALL.map(Seed::name).join(", "))]
pub struct UnknownSeed(pub String);

impl Seed {
    /// All of them, the simplest first.
    pub const ALL: [Seed; 5] = [
        Seed::Fresh,
        Seed::HalfDone,
        Seed::Neglected,
        Seed::Large,
        Seed::Project,
    ];

    /// The name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Seed::Fresh => "fresh",
            Seed::HalfDone => "half-done",
            Seed::Neglected => "neglected",
            Seed::Large => "large",
            Seed::Project => "project",
        }
    }
}

impl fmt::Display for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Seed {
    type Err = UnknownSeed;

    fn from_str(name: &str) -> Result<Seed, UnknownSeed> {
        let found = Seed::ALL.into_iter().find(|seed| seed.name() == name);
        found.ok_or_else(|| UnknownSeed(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn names_and_seeds_match() {
        for seed in Seed::ALL {
            assert_eq!(seed.to_string().parse::<Seed>(), Ok(seed));
        }
        assert!("fresher".parse::<Seed>().is_err());
    }
}

//! What the program runs in.

use firstday_app::{Code, Problem, Surroundings};

/// The environment, home folder and clock that the program runs with.
pub(crate) fn surroundings() -> Result<Surroundings, Problem> {
    let helper = std::env::current_exe()
        .map_err(|error| Problem::new(Code::Unexpected).caused_by(&error))?;
    Surroundings::here(helper).map_err(|error| Problem::new(Code::Unexpected).caused_by(&error))
}

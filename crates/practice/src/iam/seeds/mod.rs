//! What IAM begins with.

mod build;
mod half_done;
mod large;
mod neglected;
mod project;

use super::state::Iam;
use crate::base::{Seed, shift};
use crate::service::Beginning;

/// IAM as a seed has it.
pub(crate) fn begin(beginning: &Beginning<'_>) -> Iam {
    match beginning.seed {
        Seed::Fresh => fresh(beginning),
        Seed::HalfDone => half_done::part(beginning),
        Seed::Neglected => neglected::part(beginning),
        Seed::Large => large::part(beginning),
        Seed::Project => project::part(beginning),
    }
}

/// Root has signed in; nothing else was done.
fn fresh(beginning: &Beginning<'_>) -> Iam {
    let mut iam = build::empty();
    iam.root.password_last_used = Some(shift(beginning.now, -40 * 60));
    iam
}

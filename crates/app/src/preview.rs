//! Every change as a person reviews it, before anything is done.

use firstday_checklist::{ApiCall, Change, Message, Plan};

use crate::apply::{FileChange, preview_profile};
use crate::problem::Problem;
use crate::surroundings::Surroundings;

/// One change, described.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The id of the step that wants it.
    pub step: String,
    /// What will be done.
    pub title: Message,
    /// How to take it back.
    pub undo: Message,
    /// What it costs.
    pub cost: Message,
    /// The API calls that make it.
    pub calls: Vec<ApiCall>,
    /// For a file on this computer: how it will change.
    pub file: Option<FileChange>,
}

/// Describes every change of `plan` for the account with this id.
///
/// # Errors
/// [`Problem`] when a file that would be changed cannot be read or has no place for the change.
pub(crate) fn of(
    plan: &Plan,
    account_id: &str,
    surroundings: &Surroundings,
) -> Result<Vec<Preview>, Problem> {
    plan.changes
        .iter()
        .map(|planned| {
            let change = &planned.change;
            Ok(Preview {
                step: planned.step.clone(),
                title: change.title(),
                undo: change.undo(),
                cost: change.cost(),
                calls: change.api_calls(account_id),
                file: file_change(change, surroundings)?,
            })
        })
        .collect()
}

fn file_change(
    change: &Change,
    surroundings: &Surroundings,
) -> Result<Option<FileChange>, Problem> {
    let Change::WriteProfile { profile, region } = change else {
        return Ok(None);
    };
    Ok(Some(preview_profile(surroundings, profile, region)?))
}

//! What Firstday did in the account, from the journal.

use firstday_checklist::Change;
use firstday_records::{Entry, Phase};
use firstday_words::Words;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// One change, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// When it was done, or begun where its end is not known.
    pub at: Timestamp,
    /// The step that wanted it.
    pub step: String,
    /// What was to be done.
    pub title: String,
    /// What came of it.
    pub outcome: ReceiptOutcome,
    /// Where it failed: the problem's code.
    pub problem: Option<String>,
    /// The same as commands of the AWS CLI. Secrets are named in angle brackets.
    pub commands: Vec<String>,
    /// AWS's ids of the requests.
    pub request_ids: Vec<String>,
}

/// What came of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReceiptOutcome {
    /// It was made.
    Done,
    /// It was there already.
    AlreadyThere,
    /// The person left it for later.
    Left,
    /// It failed.
    Failed,
    /// The run was broken off in the middle of it.
    Interrupted,
}

impl ReceiptOutcome {
    /// The name used in JSON and in message ids.
    pub fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::AlreadyThere => "already-there",
            Self::Left => "left",
            Self::Failed => "failed",
            Self::Interrupted => "interrupted",
        }
    }
}

/// A receipt for every change of the journal, in the language of `words`, oldest first.
pub(super) fn receipts(words: &Words, journal: &[Entry], account: &str) -> Vec<Receipt> {
    let mut begun: Vec<(&Change, Receipt)> = Vec::new();
    let mut ended = Vec::new();
    for entry in journal {
        let receipt = receipt(words, entry, account);
        if entry.phase == Phase::Intent {
            begun.push((&entry.change, receipt));
            continue;
        }
        let intent = begun
            .iter()
            .rposition(|(change, _)| **change == entry.change);
        intent.map(|at| begun.remove(at));
        ended.push(receipt);
    }
    ended.extend(begun.into_iter().map(|(_, receipt)| receipt));
    ended.sort_by_key(|receipt| receipt.at);
    ended
}

fn receipt(words: &Words, entry: &Entry, account: &str) -> Receipt {
    let (outcome, problem) = match &entry.phase {
        Phase::Intent => (ReceiptOutcome::Interrupted, None),
        Phase::Done => (ReceiptOutcome::Done, None),
        Phase::AlreadyThere => (ReceiptOutcome::AlreadyThere, None),
        Phase::Left => (ReceiptOutcome::Left, None),
        Phase::Failed { code } => (ReceiptOutcome::Failed, Some(code.clone())),
    };
    let calls = entry.change.deed().api_calls(account);
    Receipt {
        at: entry.at,
        step: entry.step.clone(),
        title: words.say(&entry.change.title()),
        outcome,
        problem,
        commands: calls.iter().filter_map(|call| call.command()).collect(),
        request_ids: entry.request_ids.clone(),
    }
}

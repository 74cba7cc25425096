//! Sign-ins of programs.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::deed::{Deed, Variables};
use super::{ApiCall, Change, Irreversible, Prior};
use crate::Arg;

/// Ends sign-ins of programs. Keys that a session gave work until they run out, for up to fifteen
/// minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndProgramSessions {
    /// The ARNs of the sessions, [`Self::MOST`] at most.
    pub sessions: Vec<String>,
    /// The Region whose list they stand in.
    pub region: String,
    /// Whose they are, each once.
    pub people: Vec<String>,
    /// Whether there are other people's among them.
    pub of_others: bool,
}

impl EndProgramSessions {
    /// The most that AWS takes at once (`signin:BatchRevokeSessions`, API model of 2026).
    pub const MOST: usize = 5;

    /// Whose sessions are looked for.
    pub fn principal(account: &str) -> String {
        format!("arn:aws:iam::{account}:*")
    }
}

impl Deed for EndProgramSessions {
    fn variables(&self) -> Variables {
        vec![
            ("people", Arg::List(self.people.clone())),
            ("count", Arg::from(self.sessions.len())),
        ]
    }

    fn api_calls(&self, account: &str) -> Vec<ApiCall> {
        let mut parameters = json!({"sessionArns": self.sessions});
        if self.of_others {
            parameters["principalArn"] = Self::principal(account).into();
        }
        vec![ApiCall::new("signin", "BatchRevokeSessions", parameters)]
    }

    fn inverse(&self, _: &Prior) -> Result<Vec<Change>, Irreversible> {
        Err(Irreversible::SessionEnded)
    }
}

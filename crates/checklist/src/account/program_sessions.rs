use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{Caller, Cause, Principal};

/// The sign-ins of programs that have not ended, from `signin:ListSessions`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgramSessions {
    /// The latest first.
    pub sessions: Vec<ProgramSession>,
    /// Why these are the caller's own alone; `None` where they are those of the whole account.
    pub own_only: Option<Cause>,
}

/// A sign-in of a program, such as the AWS CLI.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProgramSession {
    /// Its ARN.
    pub arn: String,
    /// Whose it is: the ARN of a user, of a role, or of root.
    pub principal: String,
    /// When the person signed in.
    pub issued_at: Timestamp,
    /// When it ends by itself.
    pub ends_at: Timestamp,
    /// `CLI` or `MCP`, where AWS tells.
    pub client: Option<String>,
    /// When it got keys last. AWS is asked for it for the latest twenty.
    pub last_used_at: Option<Timestamp>,
    /// What the program says of itself. Asked for as the last use is.
    pub user_agent: Option<String>,
    /// Where it was begun. Asked for as the last use is.
    pub region: Option<String>,
    /// The Region whose list it stands in.
    pub listed_in: String,
}

impl ProgramSession {
    /// Whether it is the root user's.
    pub fn is_root(&self) -> bool {
        Caller::new("", &self.principal).principal == Principal::Root
    }

    /// A short name of whose it is: `root`, or the end of the ARN.
    pub fn who(&self) -> &str {
        let end = self.principal.rsplit(['/', ':']).next();
        end.unwrap_or(&self.principal)
    }
}

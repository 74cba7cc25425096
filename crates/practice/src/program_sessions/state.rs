//! What is kept of the sign-ins of programs.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::service::Identity;

/// Sign-ins of programs by their id, those among them that were revoked.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ProgramSessions(BTreeMap<String, ProgramSession>);

/// A sign-in of a program. What gives keys by it stands in the sign-in service.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ProgramSession {
    pub(crate) identity: Identity,
    pub(crate) client_id: String,
    /// `CLI` or `MCP`.
    pub(crate) client: String,
    pub(crate) region: String,
    pub(crate) issued: Timestamp,
    pub(crate) ends: Timestamp,
    pub(crate) last_used: Option<Timestamp>,
    pub(crate) user_agent: Option<String>,
    pub(crate) revoked: bool,
}

impl ProgramSession {
    pub(super) fn status(&self) -> &'static str {
        match self.revoked {
            true => "REVOKED",
            false => "ACTIVE",
        }
    }
}

impl ProgramSessions {
    /// One that begins.
    pub(crate) fn open(&mut self, id: &str, session: ProgramSession) {
        self.0.insert(id.to_owned(), session);
    }

    /// Notes that a session gives keys. Says whether it may: one that was revoked gives no more.
    pub(crate) fn give(&mut self, id: &str, now: Timestamp) -> bool {
        let Some(session) = self.0.get_mut(id) else {
            // From before sessions were noted.
            return true;
        };
        if !session.revoked {
            session.last_used = Some(now);
        }
        !session.revoked
    }

    /// Lets a session give no more keys.
    pub(crate) fn revoke(&mut self, id: &str) {
        if let Some(session) = self.0.get_mut(id) {
            session.revoked = true;
        }
    }

    /// Forgets what has ended.
    pub(crate) fn prune(&mut self, now: Timestamp) {
        self.0.retain(|_, session| session.ends > now);
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&String, &ProgramSession)> {
        self.0.iter()
    }
}

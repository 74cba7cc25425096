//! The programs that are signed in to begin with.

use super::state::{ProgramSession, ProgramSessions};
use crate::base::{Seed, days_ago, shift};
use crate::service::{Beginning, Identity};

/// Somebody left a program signed in as root two days ago; how long AWS lets one of that kind is not
/// documented.
pub(crate) fn begin(beginning: &Beginning<'_>) -> ProgramSessions {
    let mut sessions = ProgramSessions::default();
    let now = beginning.now;
    match beginning.seed {
        Seed::Fresh | Seed::HalfDone | Seed::Large | Seed::Project => {}
        Seed::Neglected => {
            let session = ProgramSession {
                identity: Identity::Root,
                client_id: "arn:aws:signin:::devtools/same-device".to_owned(),
                client: "MCP".to_owned(),
                region: "us-east-1".to_owned(),
                issued: days_ago(now, 2),
                ends: days_ago(now, -5),
                last_used: Some(shift(now, -3600)),
                user_agent: Some("mcp-proxy-for-aws/1.1".to_owned()),
                revoked: false,
            };
            sessions.open("left-signed-in", session);
        }
    }
    sessions
}

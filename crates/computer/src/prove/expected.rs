use firstday_checklist::{Caller, Principal};
use firstday_secret_store::Stored;

/// Whom the stored key or session belongs to.
pub(super) struct Expected {
    account_id: String,
    who: Who,
}

enum Who {
    User(String),
    Arn(String),
}

impl Expected {
    pub(super) fn of(stored: &Stored) -> Self {
        Self {
            account_id: stored.account_id().to_owned(),
            who: match stored {
                Stored::AccessKey(key) => Who::User(key.user_name.clone()),
                Stored::Session(session) => Who::Arn(session.arn.clone()),
            },
        }
    }

    pub(super) fn is(&self, caller: &Caller) -> bool {
        let same = match &self.who {
            Who::Arn(arn) => caller.arn == *arn,
            Who::User(user) => {
                matches!(&caller.principal, Principal::User { name } if name == user)
            }
        };
        same && caller.account_id == self.account_id
    }

    /// For a person to compare with an ARN.
    pub(super) fn named(&self) -> String {
        match &self.who {
            Who::User(user) => format!("{} / {user}", self.account_id),
            Who::Arn(arn) => arn.clone(),
        }
    }
}

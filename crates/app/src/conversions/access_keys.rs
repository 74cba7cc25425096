use firstday_checklist::KeyRefusal;

use crate::problem::{Code, Problem};

impl From<KeyRefusal> for Problem {
    fn from(refusal: KeyRefusal) -> Self {
        match refusal {
            KeyRefusal::NotStored { profile } => {
                Self::new(Code::KeyNotStored).with("profile", profile)
            }
            KeyRefusal::CommandLineUnread { profile, unread } => Self {
                retry: true,
                ..Self::new(Code::CommandLineUnread)
                    .with("profile", profile)
                    .detail(unread.reason)
            },
            KeyRefusal::Unread { user } => Self::new(Code::KeysUnread).with("user", user),
            KeyRefusal::Gone { user, key } => {
                Self::new(Code::KeyGone).with("user", user).with("key", key)
            }
            KeyRefusal::TwoKeys { user, other } => Self::new(Code::KeyTwo)
                .with("user", user)
                .with("other", other),
            KeyRefusal::StillActive { key } => Self::new(Code::KeyActive).with("key", key),
        }
    }
}

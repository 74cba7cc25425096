use firstday_checklist::KeyRefusal;

use crate::problem::Problem;

impl From<KeyRefusal> for Problem {
    fn from(refusal: KeyRefusal) -> Self {
        match refusal {
            KeyRefusal::NotStored { profile } => {
                Self::new("key-not-stored").with("profile", profile)
            }
            KeyRefusal::Unread { user } => Self::new("keys-unread").with("user", user),
            KeyRefusal::Gone { user, key } => {
                Self::new("key-gone").with("user", user).with("key", key)
            }
            KeyRefusal::TwoKeys { user, other } => {
                Self::new("key-two").with("user", user).with("other", other)
            }
            KeyRefusal::StillActive { key } => Self::new("key-active").with("key", key),
        }
    }
}

use firstday_checklist::{Caller, Message, Principal};
use firstday_computer::profile::ProfileError;

use super::aws::called;
use crate::answers_file::AnswersFileError;
use crate::apply::ApplyError;
use crate::problem::{Code, Problem};

impl From<ApplyError> for Problem {
    fn from(error: ApplyError) -> Self {
        match error {
            ApplyError::Gateway(error) => error.into(),
            ApplyError::Store(error) => error.into(),
            ApplyError::Records(error) => error.into(),
            ApplyError::Config(error) => error.into(),
            ApplyError::Profile(error) => error.into(),
            ApplyError::ProfileUnwritten {
                profile,
                key,
                source,
            } => unwritten(profile, key, source),
            ApplyError::ProfileTaken { profile, account } => Self::new(Code::ProfileTaken)
                .with("profile", profile)
                .with("account", account),
            ApplyError::Session(error) => error.into(),
            ApplyError::OtherPerson { caller, user } => Self::new(Code::SignInOtherPerson)
                .with("who", somebody(&caller))
                .with("user", user),
            ApplyError::KeyChanged { profile } => {
                Self::new(Code::KeyChanged).with("profile", profile)
            }
            ApplyError::NotAcceptedYet { key, source } => Self {
                retry: true,
                ..Self::new(Code::KeyNotAcceptedYet)
                    .with("key", key)
                    .detail(called(source))
            },
            ApplyError::Orphan { user, key, source } => Self::new(Code::AccessKeyOrphan)
                .with("user", user)
                .with("key", key)
                .detail(called(source)),
        }
    }
}

/// What is in the way, and that the key is there all the same.
fn unwritten(profile: String, key: String, why: ProfileError) -> Problem {
    let why = Problem::from(why);
    let problem = Problem::new(Code::ProfileUnwritten)
        .with("profile", profile)
        .with("key", key)
        .with("why", why.title())
        .with("remedy", why.hint());
    Problem {
        detail: why.detail,
        ..problem
    }
}

/// Who it was, within a sentence.
fn somebody(caller: &Caller) -> Message {
    let named = |id: &str, name: &str| Message::new(id).with("name", name);
    match &caller.principal {
        Principal::Root => Message::new("sign-in-person-root"),
        Principal::User { name } => named("sign-in-person-user", name),
        Principal::Role { name } => named("sign-in-person-role", name),
        Principal::Other => named("sign-in-person-user", &caller.arn),
    }
}

impl From<AnswersFileError> for Problem {
    fn from(error: AnswersFileError) -> Self {
        let code = match &error {
            AnswersFileError::Io { .. } => Code::AnswersUnreadable,
            AnswersFileError::Syntax { .. } => Code::AnswersSyntax,
        };
        Self::new(code).caused_by(&error)
    }
}

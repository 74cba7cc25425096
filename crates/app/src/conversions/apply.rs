use firstday_checklist::{Caller, Message, Principal, sign_in_name};
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
            ApplyError::OtherPerson { caller, user } => Self::other_person(&caller, &user),
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

impl Problem {
    /// The browser was signed in as `caller`, and not as `expected`: a user's name, or an ARN.
    pub fn other_person(caller: &Caller, expected: &str) -> Self {
        let name = sign_in_name(expected);
        let problem = Self::new(Code::SignInOtherPerson);
        // Somebody of that name in another account, or one who has no name, as the root user.
        if name == sign_in_name(&caller.arn) || name.starts_with("arn:") {
            return problem
                .with("who", caller.arn.as_str())
                .with("user", expected);
        }
        problem.with("who", somebody(caller)).with("user", name)
    }
}

/// Who it was, within a sentence.
fn somebody(caller: &Caller) -> Message {
    let named = |id: &str, name: &str| Message::new(id).with("name", name);
    match &caller.principal {
        Principal::Root => Message::new("sign-in-person-root"),
        Principal::User { name } => named("sign-in-person-user", name),
        Principal::Role { .. } => named("sign-in-person-role", sign_in_name(&caller.arn)),
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

#[cfg(test)]
mod tests {
    use firstday_words::{Language, Words};

    use super::*;

    #[test]
    fn another_person_goes_by_a_name() {
        let role = "arn:aws:sts::123456789012:assumed-role/AccountFullAccessRole/me";
        let ana = "arn:aws:iam::123456789012:user/ana";
        let elsewhere = "arn:aws:iam::999999999999:user/ana";
        let words = Words::load(Language::ENGLISH);
        for (arn, expected, said) in [
            (ana, role, "as ana, not as AccountFullAccessRole/me."),
            (
                role,
                "ana",
                "as the role AccountFullAccessRole/me, not as ana.",
            ),
            ("arn:aws:iam::1:root", ana, "as the root user, not as ana."),
            (
                ana,
                "arn:aws:iam::1:root",
                "as arn:aws:iam::123456789012:user/ana, not as arn:aws:iam::1:root.",
            ),
            (
                elsewhere,
                ana,
                "as arn:aws:iam::999999999999:user/ana, not as arn:aws:iam::123456789012:user/ana.",
            ),
            (
                elsewhere,
                "ana",
                "as arn:aws:iam::999999999999:user/ana, not as ana.",
            ),
        ] {
            let problem = Problem::other_person(&Caller::new("123456789012", arn), expected);
            let title = words.say(&problem.title());
            assert!(title.ends_with(said), "{title}");
        }
    }
}

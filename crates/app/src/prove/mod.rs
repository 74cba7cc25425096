//! What the AWS CLI really does with a profile: every `aws` on the path is asked who it is.

mod programs;
mod shadow;
mod shadows;
mod variables;

use firstday_checklist::{Caller, Message, Principal};
use firstday_secret_store::{SecretStore, Stored};
use futures::future::join_all;

use crate::aws_files::{self, Dialect, check_profile_name};
use crate::problem::Problem;
use crate::surroundings::Surroundings;
use programs::Wanted;

pub use programs::ProvedProgram;
pub use shadow::Shadow;
pub(crate) use shadows::shadows;

/// What was found out about one profile.
#[derive(Clone, Debug)]
pub struct Proof {
    /// The profile.
    pub profile: String,
    /// Every `aws`, in the order in which a shell looks for it: the first one is used.
    pub programs: Vec<ProvedProgram>,
    /// What takes precedence over the profile, or does without `--profile`.
    pub shadows: Vec<Shadow>,
}

impl Proof {
    /// Whether there is an AWS CLI, and each does what it should.
    pub fn holds(&self) -> bool {
        let good = |program: &ProvedProgram| program.problem.is_none();
        !self.programs.is_empty() && self.programs.iter().all(good)
    }

    /// What to do besides: how to install the AWS CLI where there is none.
    pub fn notes(&self) -> Vec<Message> {
        if !self.programs.is_empty() {
            return Vec::new();
        }
        vec![match std::env::consts::OS {
            "windows" => Message::new("aws-cli-install-windows"),
            "macos" => Message::new("aws-cli-install-macos"),
            _ => Message::new("aws-cli-install-linux"),
        }]
    }
}

/// Runs `aws sts get-caller-identity` with the profile, by each `aws` on the path, and compares who
/// that is with what is stored. Dropping the future ends the programs.
///
/// They get the environment as it is, because that is what may come before the profile.
///
/// # Errors
///
/// [`Problem`] when the AWS files or the keyring cannot be read. That an `aws` fails is part of the
/// proof.
pub async fn prove(
    store: &SecretStore,
    surroundings: &Surroundings,
    profile: &str,
) -> Result<Proof, Problem> {
    check_profile_name(profile)?;
    let files = crate::command_line::aws_files(surroundings);
    let config = aws_files::read(&files.config)?;
    let credentials = aws_files::read(&files.credentials)?;
    let ours = aws_files::profiles(&config)
        .into_iter()
        .any(|found| found.ours && found.name == profile);
    let stored = match ours {
        true => store.load(profile).await?,
        false => None,
    };
    let stored = stored.as_ref().map(Expected::of);
    let endpoint = aws_files::setting(&config, Dialect::Config, profile, "endpoint_url");
    let wanted = Wanted {
        profile,
        stored: stored.as_ref(),
        has_endpoint: endpoint.is_some(),
    };
    let programs = programs::find(surroundings).into_iter();
    let proved = programs.map(|program| programs::prove(program, surroundings, &wanted));
    Ok(Proof {
        profile: profile.to_owned(),
        programs: join_all(proved).await,
        shadows: shadows(&files, &config, &credentials, surroundings, profile),
    })
}

/// Whom the stored key or session belongs to.
struct Expected {
    account_id: String,
    who: Who,
}

enum Who {
    User(String),
    Arn(String),
}

impl Expected {
    fn of(stored: &Stored) -> Self {
        Self {
            account_id: stored.account_id().to_owned(),
            who: match stored {
                Stored::AccessKey(key) => Who::User(key.user_name.clone()),
                Stored::Session(session) => Who::Arn(session.arn.clone()),
            },
        }
    }

    fn is(&self, caller: &Caller) -> bool {
        let same = match &self.who {
            Who::Arn(arn) => caller.arn == *arn,
            Who::User(user) => {
                matches!(&caller.principal, Principal::User { name } if name == user)
            }
        };
        same && caller.account_id == self.account_id
    }

    /// For a person to compare with an ARN.
    fn named(&self) -> String {
        match &self.who {
            Who::User(user) => format!("{} / {user}", self.account_id),
            Who::Arn(arn) => arn.clone(),
        }
    }
}

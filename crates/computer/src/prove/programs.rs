//! Finding and running the AWS CLI.

use std::collections::HashSet;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use firstday_aws_files::Refusal;
use firstday_aws_gateway::is_here;
use firstday_checklist::{AwsProgram, Caller, knows_endpoints};
use serde::Deserialize;
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::process::{Child, Command};

use super::expected::Expected;
use super::group::Group;
use super::home::Home;
use super::variables;
use crate::redact::redact;
use crate::surroundings::Surroundings;
use crate::trust::{self, Exposed};

/// The first `aws` after a restart of the computer takes some seconds.
const PATIENCE: Duration = Duration::from_secs(20);
/// What stands before the number of its version.
const NAME: &str = "aws-cli/";
/// An answer has some hundred bytes, a Python traceback some thousand.
const MOST: u64 = 64 * 1024;

/// One `aws`, and what came of asking it.
#[derive(Debug)]
pub struct ProvedProgram {
    /// Where it is.
    pub path: PathBuf,
    /// What it calls itself, such as `aws-cli/2.36.7`.
    pub version: Option<String>,
    /// Who it is at AWS with the profile.
    pub arn: Option<String>,
    /// Why it does not work, or is not who it should be.
    pub fault: Option<CliFault>,
}

/// What there is on the search path.
pub(super) struct Search {
    /// Every `aws`, the first one first, each file once.
    pub(super) programs: Vec<PathBuf>,
    /// Entries that are not named from the root, as they stand there. What is in such a folder
    /// depends on where one happens to be, and an empty entry is the folder where one is.
    pub(super) passed_over: Vec<PathBuf>,
}

/// Why an `aws` does not work, or is not who it should be.
#[derive(Debug, thiserror::Error)]
pub enum CliFault {
    /// Others can change it. It was not started.
    #[error("others can change it: {0}")]
    Exposed(Exposed),
    /// It cannot be run.
    #[error("cannot run {}", program.display())]
    NotStarted {
        /// The program.
        program: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// It did not come to an end.
    #[error("{} took more than {} s", program.display(), patience.as_secs())]
    Slow {
        /// The program.
        program: PathBuf,
        /// How long it was waited for.
        patience: Duration,
    },
    /// It says that it failed, or something that is no answer.
    #[error("{words}")]
    Failed {
        /// What it said, without secrets.
        words: String,
    },
    /// It refuses its files, whatever the profile.
    #[error("it refuses {}, line {}", path.display(), refusal.line)]
    FilesRefused {
        /// The file.
        path: PathBuf,
        /// The first place.
        refusal: Refusal,
    },
    /// It does not know the settings by which the profile's calls go elsewhere than to AWS. It was
    /// not started.
    #[error("it does not know endpoint_url")]
    TooOld,
    /// It does not say which version it is, so that it may be too old for the profile. It was not
    /// started.
    #[error("it does not say which version it is")]
    UnknownVersion,
    /// The profile's key is a practice account's, and it would take it elsewhere. It was not
    /// started.
    #[error("a key of a practice account would leave this computer")]
    PracticeKey,
    /// The profile's key is AWS's, and it would take it to something on this computer. It was not
    /// started.
    #[error("a key of AWS would go to {url}")]
    RealKey {
        /// Where its calls go.
        url: String,
    },
    /// It is somebody else than whose key or session is stored.
    #[error("it is {arn}, not {expected}")]
    OtherPerson {
        /// Who it is.
        arn: String,
        /// Whose key or session is stored, to compare with an ARN.
        expected: String,
    },
}

/// What a program is asked, and what it should answer.
pub(super) struct Wanted<'a> {
    pub(super) profile: &'a str,
    /// Whose key or session is stored.
    pub(super) stored: Option<Expected>,
    /// Where its key is good.
    pub(super) home: Home,
    /// Where its calls go instead of to AWS, with a program that knows how.
    pub(super) endpoint: Option<String>,
    /// The first place for which the AWS CLI refuses its files, if it does.
    pub(super) refused: Option<(PathBuf, Refusal)>,
}

/// Looks for `aws` on the search path.
pub(super) fn find(surroundings: &Surroundings) -> Search {
    let path = (surroundings.env)("PATH").filter(|path| !path.is_empty());
    let folders = path.iter().flat_map(std::env::split_paths);
    let (folders, passed_over): (Vec<PathBuf>, Vec<PathBuf>) = folders
        .chain(usual_folders())
        .partition(|folder| folder.is_absolute());
    let path = std::env::join_paths(folders).unwrap_or_default();
    let mut seen = HashSet::new();
    let programs = which::which_in_all("aws", Some(path), &surroundings.home)
        .into_iter()
        .flatten()
        .filter(|found| seen.insert(found.canonicalize().unwrap_or_else(|_| found.clone())))
        .collect();
    Search {
        programs,
        passed_over,
    }
}

/// On a Mac a program with a window is not told the path of the terminal.
fn usual_folders() -> impl Iterator<Item = PathBuf> {
    let folders: &[&str] = match std::env::consts::OS {
        "macos" => &["/opt/homebrew/bin", "/usr/local/bin"],
        _ => &[],
    };
    folders.iter().map(PathBuf::from)
}

/// Asks one program for its version, and who it is with the profile; not one that others can change.
pub(super) async fn prove(
    path: PathBuf,
    surroundings: &Surroundings,
    wanted: &Wanted<'_>,
) -> ProvedProgram {
    if let Err(exposed) = trust::check_program(&path) {
        return ProvedProgram {
            path,
            version: None,
            arn: None,
            fault: Some(CliFault::Exposed(exposed)),
        };
    }
    let asked = ["sts", "get-caller-identity", "--output", "json"];
    let asked = asked.into_iter().chain(["--profile", wanted.profile]);
    let version = version(&path, surroundings).await;
    let answer = match wanted.keeps_in_place(version.as_deref()) {
        Ok(()) => run(&path, surroundings, asked).await,
        Err(fault) => Err(fault),
    };
    let (arn, fault) = match answer.and_then(|said| identity(&said)) {
        Ok(caller) => {
            let fault = other_person(&caller, wanted.stored.as_ref());
            (Some(caller.arn), fault)
        }
        Err(fault) => (None, Some(fault)),
    };
    let fault = match (fault, &wanted.refused) {
        (Some(CliFault::Failed { .. }), Some((path, refusal))) => Some(CliFault::FilesRefused {
            path: path.clone(),
            refusal: refusal.clone(),
        }),
        (fault, _) => fault,
    };
    ProvedProgram {
        path,
        version,
        arn,
        fault,
    }
}

/// A program by itself: its version, unless others can change it.
pub(super) async fn about(path: PathBuf, surroundings: &Surroundings) -> AwsProgram {
    let exposed = trust::check_program(&path).err();
    let version = match exposed {
        Some(_) => None,
        None => version(&path, surroundings).await,
    };
    let number = version.and_then(|version| Some(version.strip_prefix(NAME)?.to_owned()));
    AwsProgram {
        path: surroundings.short(&path),
        version: number,
        exposed: exposed.map(|exposed| exposed.message()),
    }
}

/// What it calls itself, such as `aws-cli/2.36.7`.
async fn version(path: &Path, surroundings: &Surroundings) -> Option<String> {
    let said = run(path, surroundings, ["--version"]).await;
    said.ok().and_then(|said| version_of(&said))
}

impl Wanted<'_> {
    /// Whether a program of this version takes the profile's key where it is good, and nowhere
    /// else.
    fn keeps_in_place(&self, version: Option<&str>) -> Result<(), CliFault> {
        let number = version.map(|version| version.trim_start_matches(NAME));
        let knows = number.map(knows_endpoints);
        let here = self.endpoint.as_deref().filter(|url| is_here(url));
        match (self.home, here, knows) {
            (Home::Practice, None, _) => Err(CliFault::PracticeKey),
            (Home::Aws, Some(url), _) => Err(CliFault::RealKey {
                url: url.to_owned(),
            }),
            (Home::Practice, Some(_), None) => Err(CliFault::UnknownVersion),
            (_, _, Some(false)) if self.endpoint.is_some() => Err(CliFault::TooOld),
            (Home::Practice | Home::Aws, _, _) => Ok(()),
        }
    }
}

/// What a program said.
struct Said {
    succeeded: bool,
    out: String,
    err: String,
}

async fn run<'a>(
    program: &Path,
    surroundings: &Surroundings,
    arguments: impl IntoIterator<Item = &'a str>,
) -> Result<Said, CliFault> {
    let mut command = Command::new(program);
    for name in variables::missing(surroundings) {
        command.env_remove(name);
    }
    command
        .args(arguments)
        .envs(variables::known(surroundings))
        .envs(variables::without_proxies_here(surroundings))
        // Nobody is there to be asked.
        .env("AWS_CLI_AUTO_PROMPT", "off")
        .current_dir(&surroundings.home)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true);
    let failed = |source| CliFault::NotStarted {
        program: program.to_owned(),
        source,
    };
    Group::prepare(&mut command);
    let child = command.spawn().map_err(failed)?;
    let _group = Group::of(&child);
    match tokio::time::timeout(PATIENCE, listen(child)).await {
        Ok(said) => said.map_err(failed),
        Err(_) => Err(CliFault::Slow {
            program: program.to_owned(),
            patience: PATIENCE,
        }),
    }
}

async fn listen(mut child: Child) -> io::Result<Said> {
    let (out, err) = (child.stdout.take(), child.stderr.take());
    let (out, err, status) = tokio::join!(read(out), read(err), child.wait());
    Ok(Said {
        succeeded: status?.success(),
        out: out?,
        err: err?,
    })
}

async fn read(pipe: Option<impl AsyncRead + Unpin>) -> io::Result<String> {
    let mut bytes = Vec::new();
    if let Some(pipe) = pipe {
        pipe.take(MOST).read_to_end(&mut bytes).await?;
    }
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// Old versions print it to standard error.
fn version_of(said: &Said) -> Option<String> {
    let words = said
        .out
        .split_whitespace()
        .chain(said.err.split_whitespace());
    let mut versions = words.filter(|word| word.starts_with(NAME));
    versions.next().map(str::to_owned)
}

/// The answer of `sts:GetCallerIdentity`, as the AWS CLI prints it.
#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Identity {
    account: String,
    arn: String,
}

fn identity(said: &Said) -> Result<Caller, CliFault> {
    let failed = |words: &str| CliFault::Failed {
        words: redact(words),
    };
    if !said.succeeded {
        let words = match said.err.trim() {
            "" => &said.out,
            _ => &said.err,
        };
        return Err(failed(words));
    }
    let read: Result<Identity, _> = serde_json::from_str(&said.out);
    match read {
        Ok(identity) => Ok(Caller::new(identity.account, identity.arn)),
        Err(_) => Err(failed(&said.out)),
    }
}

fn other_person(caller: &Caller, expected: Option<&Expected>) -> Option<CliFault> {
    let expected = expected.filter(|expected| !expected.is(caller))?;
    Some(CliFault::OtherPerson {
        arn: caller.arn.clone(),
        expected: expected.named(),
    })
}

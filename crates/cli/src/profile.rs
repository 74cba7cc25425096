//! `firstday profile`: the profiles of the AWS CLI on this computer.

use console::Style;
use firstday_app::aws_files::{self, ProfileSummary};
use firstday_app::checklist::Message;
use firstday_app::import::{self, FoundKey, Obstacle, Reach};
use firstday_app::keyring::Listed;
use firstday_app::prove::{self, ProvedProgram};
use firstday_app::{Code, Problem, Surroundings, profile, refused};

use crate::account::{store, surroundings};
use crate::args::ProfileCommand;
use crate::out::Out;
use crate::paint::{Line, bold, painted};
use crate::{Exit, keyring, progress, review};

/// AWS itself: the keys in a person's own files are no practice keys.
const AWS: Reach<'static> = &|connection| connection;

pub(crate) async fn run(out: &Out, command: ProfileCommand) -> Result<Exit, Problem> {
    match command {
        ProfileCommand::List => list(out).await,
        ProfileCommand::Prove { profile } => prove(out, &profile).await,
        ProfileCommand::Import { profile, yes } => import(out, &profile, yes).await,
        ProfileCommand::Remove { profile, yes } => remove(out, &profile, yes),
    }
}

/// The profiles of the AWS config file.
pub(crate) fn all(surroundings: &Surroundings) -> Result<Vec<ProfileSummary>, Problem> {
    let files = surroundings.aws_files();
    Ok(aws_files::profiles(&aws_files::read(&files.config)?))
}

async fn list(out: &Out) -> Result<Exit, Problem> {
    let surroundings = surroundings()?;
    let profiles = all(&surroundings)?;
    let keys = import::find(&surroundings)?;
    let stored = store()?.asking_nobody().list().await;
    if profiles.is_empty() && keys.is_empty() {
        out.line(out.words("cli-profile-none"));
    }
    for profile in &profiles {
        let stored = stored.as_ref().map_or(&[][..], Vec::as_slice);
        show_profile(out, profile, stored);
    }
    keys.iter().for_each(|it| show_key(out, it));
    let refused = refused(&surroundings)?;
    for message in &refused {
        out.paragraph(&out.say(message), 0);
    }
    // The profiles are there all the same.
    if let Err(error) = stored {
        out.problem(&error.into());
    }
    Ok(match refused.is_empty() {
        true => Exit::Good,
        false => Exit::Attention,
    })
}

async fn prove(out: &Out, name: &str) -> Result<Exit, Problem> {
    let spinner = progress::spinner(out, "cli-profile-proving");
    let (store, surroundings) = (store()?, surroundings()?);
    let proving = prove::prove(&store, &surroundings, name);
    // The programs are in groups of their own, so that a terminal does not stop them with this one.
    // It is heard before the first of them starts.
    let proof = tokio::select! {
        biased;
        () = stopped() => Err(Problem::new(Code::ProofStopped)),
        proof = proving => proof.map_err(Problem::from),
    };
    spinner.finish_and_clear();
    let proof = proof?;
    proof.programs.iter().for_each(|it| show_program(out, it));
    for message in proof.shadows.iter().map(|shadow| shadow.message()) {
        out.paragraph(&out.say(&message), 0);
    }
    for note in proof.notes() {
        out.paragraph(&out.say(&note), 0);
    }
    Ok(match proof.holds() {
        true => Exit::Good,
        false => Exit::Attention,
    })
}

/// Until the person or the system wants this program to end.
async fn stopped() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let kinds = [SignalKind::terminate(), SignalKind::hangup()];
        if let [Ok(mut end), Ok(mut hangup)] = kinds.map(signal) {
            tokio::select! {
                _ = end.recv() => return,
                _ = hangup.recv() => return,
                _ = tokio::signal::ctrl_c() => return,
            }
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}

async fn import(out: &Out, name: &str, yes: bool) -> Result<Exit, Problem> {
    let (store, surroundings) = (store()?, surroundings()?);
    let import = import::preview(&store, &surroundings, name, AWS).await?;
    let title = Message::new("cli-profile-import")
        .with("key", import.access_key_id())
        .with("who", import.caller.arn.as_str())
        .with("profile", name);
    out.paragraph(&out.say(&title), 0);
    for edit in &import.files {
        out.diff(&edit.diff());
    }
    for note in import.notes() {
        out.paragraph(&out.say(&note), 0);
    }
    if let Some(exit) = review::refused(out, "cli-make-changes", yes)? {
        return Ok(exit);
    }
    let copies = import.apply(&store, &surroundings, AWS).await?;
    let done = Message::new("cli-profile-imported").with("profile", name);
    out.paragraph(&out.say(&done), 0);
    for copy in copies {
        let message = Message::new("cli-profile-copy").with("path", copy.display().to_string());
        out.paragraph(&out.say(&message), 0);
    }
    Ok(Exit::Good)
}

fn remove(out: &Out, name: &str, yes: bool) -> Result<Exit, Problem> {
    let surroundings = surroundings()?;
    let removal = profile::removal(&surroundings, name)?;
    if removal.is_empty() {
        let message = Message::new("cli-profile-absent").with("profile", name);
        out.complain(out.say(&message));
        return Ok(Exit::Attention);
    }
    removal.try_out()?;
    out.diff(&removal.file.diff());
    if let Some(exit) = review::refused(out, "cli-make-changes", yes)? {
        return Ok(exit);
    }
    removal.make(&surroundings)?;
    let message = Message::new("cli-profile-removed").with("profile", name);
    out.paragraph(&out.say(&message), 0);
    Ok(Exit::Good)
}

fn show_profile(out: &Out, profile: &ProfileSummary, stored: &[Listed]) {
    out.line(bold(&profile.name));
    out.paragraph(
        &out.words(match profile.ours {
            true => "cli-profile-ours",
            false => "cli-profile-other",
        }),
        2,
    );
    if let Some(region) = &profile.region {
        let message = Message::new("cli-profile-region").with("region", region.as_str());
        out.paragraph(&out.say(&message), 2);
    }
    let item = stored.iter().find(|item| item.profile == profile.name);
    if let Some(item) = item.filter(|_| profile.ours) {
        keyring::describe(out, item);
    }
}

fn show_key(out: &Out, key: &FoundKey) {
    let id = match (key.obstacle, key.access_key_id.as_str()) {
        (Some(Obstacle::Half), _) => "cli-profile-plain-half",
        (_, "") => "cli-profile-plain-unnamed",
        (_, _) => "cli-profile-plain",
    };
    let message = Message::new(id)
        .with("key", key.access_key_id.as_str())
        .with("profile", key.profile.as_str())
        .with("path", key.path.display().to_string())
        .with("line", key.line.to_string());
    out.paragraph(&out.say(&message), 0);
    let next = match key.obstacle {
        Some(obstacle) => obstacle.message(),
        None => Message::new("cli-profile-plain-move").with("profile", key.profile.as_str()),
    };
    out.paragraph(&out.say(&next), 2);
}

fn show_program(out: &Out, program: &ProvedProgram) {
    let mark = match program.fault {
        None => painted(Style::new().green(), "✓"),
        Some(_) => painted(Style::new().yellow(), "!"),
    };
    let path = bold(program.path.display().to_string());
    let version = program.version.iter().map(|version| format!(" {version}"));
    let line = mark.and(" ").and(path);
    out.line(version.fold(line, Line::and));
    if let Some(arn) = &program.arn {
        let message = Message::new("cli-profile-who").with("who", arn.as_str());
        out.paragraph(&out.say(&message), 2);
    }
    if let Some(fault) = &program.fault {
        out.problem(&fault.into());
    }
}

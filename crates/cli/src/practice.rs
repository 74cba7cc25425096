//! `firstday practice`.

use std::path::Path;

use firstday_app::checklist::Message;
use firstday_app::{Problem, say};
use firstday_rehearsal::{RehearsalError, Seed};
use firstday_words::Language;

use crate::args::{PracticeCommand, Switch};
use crate::{Exit, out};

pub(crate) async fn run(command: PracticeCommand) -> Result<Exit, Problem> {
    match command {
        PracticeCommand::New { file, seed } => new(&file, &seed),
        PracticeCommand::Serve { file, port } => listen(&file, port).await,
        PracticeCommand::RootMfa { file, switch } => root_mfa(&file, switch),
        PracticeCommand::Advance { file, minutes } => advance(&file, minutes),
    }
}

fn new(file: &Path, seed: &str) -> Result<Exit, Problem> {
    let Ok(seed) = seed.parse::<Seed>() else {
        let seeds: Vec<String> = Seed::ALL.iter().map(ToString::to_string).collect();
        let message = Message::new("cli-unknown-seed")
            .with("seed", seed)
            .with("seeds", seeds);
        out::complain(&say(&message));
        return Ok(Exit::Usage);
    };
    firstday_rehearsal::create(file, seed)?;
    let message = Message::new("cli-practice-made").with("file", file.display().to_string());
    out::paragraph(&say(&message), 0);
    Ok(Exit::Good)
}

async fn listen(file: &Path, port: u16) -> Result<Exit, Problem> {
    let practice = firstday_rehearsal::open(file)?;
    let began = |address: &str| {
        let message = Message::new("cli-practice-serves").with("address", address);
        out::line(say(&message));
    };
    let ended = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    firstday_rehearsal::serve(practice, port, Language::ENGLISH, began, ended).await?;
    Ok(Exit::Good)
}

fn root_mfa(file: &Path, switch: Switch) -> Result<Exit, Problem> {
    let on = switch == Switch::On;
    firstday_rehearsal::open(file)?
        .set_root_mfa(on)
        .map_err(RehearsalError::from)?;
    out::line(out::words(if on {
        "cli-root-mfa-on"
    } else {
        "cli-root-mfa-off"
    }));
    Ok(Exit::Good)
}

fn advance(file: &Path, minutes: u32) -> Result<Exit, Problem> {
    firstday_rehearsal::open(file)?
        .advance(i64::from(minutes) * 60)
        .map_err(RehearsalError::from)?;
    let message = Message::new("cli-practice-later").with("minutes", i64::from(minutes));
    out::line(say(&message));
    Ok(Exit::Good)
}

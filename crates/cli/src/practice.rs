//! `firstday practice`.

use std::path::Path;

use firstday_app::Problem;
use firstday_app::checklist::Message;
use firstday_rehearsal::{RehearsalError, Seed};

use crate::Exit;
use crate::args::{PracticeCommand, Switch};
use crate::out::Out;

pub(crate) async fn run(out: &Out, command: PracticeCommand) -> Result<Exit, Problem> {
    match command {
        PracticeCommand::New { file, seed } => new(out, &file, &seed),
        PracticeCommand::Serve { file, port } => listen(out, &file, port).await,
        PracticeCommand::RootMfa { file, switch } => root_mfa(out, &file, switch),
        PracticeCommand::Advance { file, minutes } => advance(out, &file, minutes),
    }
}

fn new(out: &Out, file: &Path, seed: &str) -> Result<Exit, Problem> {
    let Ok(seed) = seed.parse::<Seed>() else {
        let seeds: Vec<String> = Seed::ALL.iter().map(ToString::to_string).collect();
        let message = Message::new("cli-unknown-seed")
            .with("seed", seed)
            .with("seeds", seeds);
        out.complain(out.say(&message));
        return Ok(Exit::Usage);
    };
    firstday_rehearsal::create(file, seed)?;
    let message = Message::new("cli-practice-made").with("file", file.display().to_string());
    out.paragraph(&out.say(&message), 0);
    Ok(Exit::Good)
}

async fn listen(out: &Out, file: &Path, port: u16) -> Result<Exit, Problem> {
    let practice = firstday_rehearsal::open(file)?;
    let began = |address: &str| {
        let message = Message::new("cli-practice-serves").with("address", address);
        out.line(out.say(&message));
    };
    let ended = async {
        // An address that nobody was told is no use to anybody.
        if !out.has_failed() {
            let _ = tokio::signal::ctrl_c().await;
        }
    };
    firstday_rehearsal::serve(practice, port, out.spoken(), began, ended).await?;
    Ok(Exit::Good)
}

fn root_mfa(out: &Out, file: &Path, switch: Switch) -> Result<Exit, Problem> {
    let on = switch == Switch::On;
    firstday_rehearsal::open(file)?
        .set_root_mfa(on)
        .map_err(RehearsalError::from)?;
    out.line(out.words(if on {
        "cli-root-mfa-on"
    } else {
        "cli-root-mfa-off"
    }));
    Ok(Exit::Good)
}

fn advance(out: &Out, file: &Path, minutes: u32) -> Result<Exit, Problem> {
    firstday_rehearsal::open(file)?
        .advance(i64::from(minutes) * 60)
        .map_err(RehearsalError::from)?;
    let message = Message::new("cli-practice-later").with("minutes", i64::from(minutes));
    out.line(out.say(&message));
    Ok(Exit::Good)
}

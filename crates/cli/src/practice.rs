//! `firstday practice`.

use std::path::Path;

use firstday_app::checklist::Message;
use firstday_app::{Problem, say};
use firstday_practice::{Clock, Practice, Seed, World, serve};
use tokio::net::TcpListener;

use crate::account::{practice_at, practice_problem};
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
    let world = World::seeded(seed, Clock::Running { offset_seconds: 0 });
    Practice::create(file, world).map_err(practice_problem)?;
    let message = Message::new("cli-practice-made").with("file", file.display().to_string());
    out::paragraph(&say(&message), 0);
    Ok(Exit::Good)
}

async fn listen(file: &Path, port: u16) -> Result<Exit, Problem> {
    let practice = practice_at(file)?;
    let taken = |error: std::io::Error| {
        Problem::new("practice-port")
            .with("port", port)
            .caused_by(&error)
    };
    let listener = TcpListener::bind(("127.0.0.1", port))
        .await
        .map_err(taken)?;
    let address = listener.local_addr().map_err(taken)?;
    let message = Message::new("cli-practice-serves").with("address", format!("http://{address}"));
    out::line(say(&message));
    let ended = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    serve(practice, listener, ended)
        .await
        .map_err(practice_problem)?;
    Ok(Exit::Good)
}

fn root_mfa(file: &Path, switch: Switch) -> Result<Exit, Problem> {
    let on = switch == Switch::On;
    practice_at(file)?
        .set_root_mfa(on)
        .map_err(practice_problem)?;
    out::line(out::words(if on {
        "cli-root-mfa-on"
    } else {
        "cli-root-mfa-off"
    }));
    Ok(Exit::Good)
}

fn advance(file: &Path, minutes: u32) -> Result<Exit, Problem> {
    practice_at(file)?
        .advance(i64::from(minutes) * 60)
        .map_err(practice_problem)?;
    let message = Message::new("cli-practice-later").with("minutes", i64::from(minutes));
    out::line(say(&message));
    Ok(Exit::Good)
}

//! `firstday` alone: how the account that was used last stands, by what is kept of it, and what to
//! type next. Nothing is asked of AWS.

use std::path::PathBuf;

use firstday_app::checklist::{Arg, Message, shell_word};
use firstday_app::{KnownAccount, Looked, Problem, Surroundings, ThisComputer, Whose};

use crate::Exit;
use crate::here::surroundings;
use crate::out::Out;

pub(crate) fn run(out: &Out) -> Result<Exit, Problem> {
    tell(out, &surroundings()?);
    Ok(Exit::Good)
}

fn tell(out: &Out, surroundings: &Surroundings) {
    match known(surroundings).into_iter().next() {
        Some(account) => returning(out, &account),
        None => newcomer(out),
    }
    out.line("");
    out.paragraph(&out.words("cli-home-all"), 0);
}

/// The accounts that are known here. The window has its practice account in the data folder.
pub(crate) fn known(surroundings: &Surroundings) -> Vec<KnownAccount> {
    let data_dir = &surroundings.data_dir;
    let mut practice = ThisComputer::at(data_dir).practice_files();
    let window: PathBuf = data_dir.join("practice.json");
    if !practice.contains(&window) {
        practice.push(window);
    }
    KnownAccount::all(data_dir, &practice)
}

fn newcomer(out: &Out) {
    out.paragraph(&out.words("cli-home-what"), 0);
    out.line("");
    out.paragraph(&out.words("cli-home-practice-first"), 0);
    command(out, &["practice", "new", "practice.json"]);
    out.line("");
    out.paragraph(&out.words("cli-home-real"), 0);
    command(out, &["setup", "--browser"]);
}

fn returning(out: &Out, account: &KnownAccount) {
    out.paragraph(&out.say(&name(account)), 0);
    match &account.looked {
        Some(look) => standing(out, look),
        None => out.paragraph(&out.words("cli-home-not-checked"), 2),
    }
    left(out, account);
    out.line("");
    out.paragraph(&out.words("cli-home-next"), 0);
    let way = way(account);
    let way = way.iter().map(String::as_str);
    let what = if is_open(account) { "setup" } else { "check" };
    let words: Vec<&str> = std::iter::once(what).chain(way).collect();
    command(out, &words);
}

fn name(account: &KnownAccount) -> Message {
    let known = account.looked.as_ref();
    let known = known.and_then(|look| look.name.as_deref().or(look.alias.as_deref()));
    match (&account.whose, known) {
        (Whose::Practice(file), _) => {
            Message::new("cli-home-practice").with("file", file.as_path())
        }
        (Whose::Aws(id), Some(name)) => Message::new("cli-home-named")
            .with("name", name)
            .with("account", id.as_str()),
        (Whose::Aws(id), None) => Message::new("cli-home-account").with("account", id.as_str()),
    }
}

fn standing(out: &Out, look: &Looked) {
    let done = Message::new("cli-home-done")
        .with("done", u64::from(look.done))
        .with("steps", u64::from(look.steps));
    out.paragraph(&out.say(&done), 2);
    let attention = Message::new("cli-home-attention").with("count", u64::from(look.attention));
    out.paragraph(&out.say(&attention), 2);
    let checked = Message::new("cli-home-checked").with("time", Arg::Time(look.at));
    out.paragraph(&out.say(&checked), 2);
}

fn left(out: &Out, account: &KnownAccount) {
    let left = &account.left;
    if let Some(run) = &left.run {
        let stopped = match run.undoes {
            true => Message::new("ui-left-undo"),
            false => Message::new("ui-left-run"),
        };
        let stopped = stopped.with("done", run.done).with("changes", run.changes);
        out.paragraph(&out.say(&stopped), 2);
    }
    let practice = match &account.whose {
        Whose::Practice(_) => "yes",
        Whose::Aws(_) => "no",
    };
    for user in &left.unsaved {
        let lost = Message::new("cli-home-lost")
            .with("user", user.as_str())
            .with("practice", practice);
        out.paragraph(&out.say(&lost), 2);
    }
}

/// Whether setup has something left to do, as far as that is known.
fn is_open(account: &KnownAccount) -> bool {
    let todo = |look: &Looked| !look.set_up;
    account.left.run.is_some() || account.looked.as_ref().is_none_or(todo)
}

/// How to get into the account again.
fn way(account: &KnownAccount) -> Vec<String> {
    let profile = account.looked.as_ref();
    let profile = profile.and_then(|look| look.profile.clone());
    match (&account.whose, profile) {
        (Whose::Practice(file), _) => vec!["--practice".to_owned(), file.display().to_string()],
        (Whose::Aws(_), Some(profile)) => vec!["--profile".to_owned(), profile],
        (Whose::Aws(_), None) => vec!["--browser".to_owned()],
    }
}

/// A command to type, on a line of its own.
fn command(out: &Out, words: &[&str]) {
    let words = std::iter::once("firstday").chain(words.iter().copied());
    let words: Option<Vec<String>> = words.map(shell_word).collect();
    if let Some(words) = words {
        out.line(format!("  {}", words.join(" ")));
    }
}

#[cfg(test)]
mod tests;

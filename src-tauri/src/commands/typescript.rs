//! Keeps the generated files of the page like the list of commands and their types.

#![allow(clippy::unwrap_used)]

use heck::ToLowerCamelCase;

use super::by_name::{Described, Types};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/src/ipc/");

/// Writes the files instead of comparing them.
const WRITE: &str = "FIRSTDAY_WRITE";

#[test]
fn the_generated_files_are_current() {
    let mut types = Types::default();
    let commands = super::described(&mut types);
    check("wire.gen.ts", &wire(&types));
    check("commands.gen.ts", &client(&commands, &types));
}

fn check(name: &str, text: &str) {
    let path = format!("{FOLDER}{name}");
    if std::env::var_os(WRITE).is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        there == text,
        "{path} is not what Rust says. Run: {WRITE}=1 cargo test -p firstday-window generated"
    );
}

const NOTE: &str = "// Generated from src-tauri/src/commands.rs and the types that it names. Do not edit: a test says how to write it anew.\n";

fn wire(types: &Types) -> String {
    let declared = types.declared.values().map(|text| format!("\n{text}"));
    format!("{NOTE}{}", declared.collect::<String>())
}

fn client(commands: &[Described], types: &Types) -> String {
    let mut text = String::from(NOTE);
    text.push_str(&imports(commands, types));
    text.push_str("\n/** What the program can be asked: with what, and what comes of it. Every rejection is a `ProblemView`. */\nexport interface Commands {\n");
    for command in commands {
        let docs: Vec<&str> = command.docs.iter().map(|line| line.trim()).collect();
        text.push_str(&format!(
            "  /** {} */\n  {}: {{ args: [{}]; reply: {} }};\n",
            docs.join(" "),
            command.name.to_lower_camel_case(),
            typed(command).join(", "),
            command.reply,
        ));
    }
    text.push_str("}\n\n/** Each command as a function. */\nexport type Client = { [C in keyof Commands]: (...args: Commands[C][\"args\"]) => Promise<Commands[C][\"reply\"]> };\n");
    text.push_str("\n/** Takes a command to the program. A function among the arguments hears what is sent meanwhile. */\nexport type Send = <Reply>(command: string, args: Record<string, unknown>) => Promise<Reply>;\n");
    text.push_str("\n/** The client whose every call goes through `send`. */\nexport function clientOver(send: Send): Client {\n  return {\n");
    for command in commands {
        let names: Vec<&str> = all(command).map(|(name, _)| *name).collect();
        let names = names.join(", ");
        let given = match names.is_empty() {
            true => "{}".to_owned(),
            false => format!("{{ {names} }}"),
        };
        text.push_str(&format!(
            "    {}: ({names}) => send(\"{}\", {given}),\n",
            command.name.to_lower_camel_case(),
            command.name,
        ));
    }
    text.push_str("  };\n}\n");
    text
}

/// The arguments, what hears being the last.
fn all(command: &Described) -> impl Iterator<Item = &(&'static str, String)> {
    command.args.iter().chain(&command.sends)
}

fn typed(command: &Described) -> Vec<String> {
    let args = command
        .args
        .iter()
        .map(|(name, ty)| format!("{name}: {ty}"));
    let sends = command.sends.iter();
    let sends = sends.map(|(name, ty)| format!("{name}: (message: {ty}) => void"));
    args.chain(sends).collect()
}

/// The types of which a command speaks.
fn imports(commands: &[Described], types: &Types) -> String {
    let spoken: Vec<&String> = commands
        .iter()
        .flat_map(|command| all(command).map(|(_, ty)| ty).chain([&command.reply]))
        .collect();
    let mut names: Vec<&String> = types
        .names()
        .filter(|name| spoken.iter().any(|ty| mentions(ty, name)))
        .collect();
    names.sort_unstable();
    let lines = names.iter().map(|name| format!("  {name},\n"));
    format!(
        "import type {{\n{}}} from \"./wire.gen\";\n",
        lines.collect::<String>()
    )
}

fn mentions(ty: &str, name: &str) -> bool {
    ty.split(|c: char| !c.is_alphanumeric())
        .any(|word| word == name)
}

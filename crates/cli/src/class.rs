//! `firstday class`.

use firstday_app::Problem;
use firstday_app::checklist::Message;
use firstday_app::evidence::{Class, ClassFormat, class_lines, read_folder, save_class};

use crate::args::{ClassForm, ClassOptions};
use crate::out::Out;
use crate::{Exit, progress};

pub(crate) fn run(out: &Out, options: &ClassOptions) -> Result<Exit, Problem> {
    let bar = progress::bar(0, &out.words("cli-class-reading"));
    let class = read_folder(&options.dir, |read, all| {
        bar.set_length(u64::try_from(all).unwrap_or_default());
        bar.set_position(u64::try_from(read).unwrap_or_default());
    });
    bar.finish_and_clear();
    let class = class?;
    let format = match options.format {
        ClassForm::Text => None,
        ClassForm::Html => Some(ClassFormat::Html),
        ClassForm::Csv => Some(ClassFormat::Csv),
        ClassForm::Json => Some(ClassFormat::Json),
    };
    write(out, options, &class, format)?;
    Ok(match class.people.is_empty() {
        true => Exit::Attention,
        false => Exit::Good,
    })
}

/// A file has a form of its own: where none was asked for, it is a page.
fn write(
    out: &Out,
    options: &ClassOptions,
    class: &Class,
    format: Option<ClassFormat>,
) -> Result<(), Problem> {
    let words = out.vocabulary();
    if let Some(path) = &options.out {
        save_class(words, class, format.unwrap_or(ClassFormat::Html), path)?;
        let saved = Message::new("cli-class-saved").with("path", path.as_path());
        out.paragraph(&out.say(&saved), 0);
        return Ok(());
    }
    match format {
        None => print(out, class),
        Some(ClassFormat::Json) => out.machine(ClassFormat::Json.written(words, class)?.trim_end()),
        Some(format @ (ClassFormat::Html | ClassFormat::Csv)) => {
            out.document(&format.written(words, class)?);
        }
    }
    Ok(())
}

fn print(out: &Out, class: &Class) {
    if class.people.is_empty() {
        out.paragraph(&out.words("class-nobody"), 0);
    }
    for person in class_lines(out.vocabulary(), class) {
        out.line(person.head);
        for line in person.below {
            out.paragraph(&line, 4);
        }
    }
    if !class.people.is_empty() {
        out.heading(&out.words("class-marks"));
        for (index, step) in class.steps.iter().enumerate() {
            let said = Message::new("class-step-done")
                .with("number", index + 1)
                .with("step", out.words(&format!("{}-title", step.id)))
                .with("done", step.done)
                .with("people", class.people.len());
            out.paragraph(&out.say(&said), 2);
        }
    }
    if !class.left_out.is_empty() {
        out.heading(&out.words("class-left-out"));
        for left in &class.left_out {
            out.paragraph(&left.file, 2);
            out.paragraph(&out.say(&left.reason), 6);
        }
    }
}

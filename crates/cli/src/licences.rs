//! `firstday licences`.

use firstday_app::checklist::Message;
use firstday_app::{Licences, LicensedPart, Problem};

use crate::Exit;
use crate::out::Out;

/// What Firstday is made of and under which licences; with `full`, what those say.
pub(crate) fn list(out: &Out, full: bool) -> Result<Exit, Problem> {
    let licences = Licences::of_this_version();
    let intro = Message::new("cli-licences").with("count", licences.parts.len());
    out.paragraph(&out.say(&intro), 0);
    out.line("");
    match full {
        true => texts(out, &licences),
        false => {
            licences
                .parts
                .iter()
                .for_each(|part| out.line(said(out, part)));
            out.line("");
            out.paragraph(&out.words("cli-licences-full"), 0);
        }
    }
    Ok(Exit::Good)
}

fn texts(out: &Out, licences: &Licences) {
    for (parts, text) in licences.by_text() {
        parts.iter().for_each(|part| out.line(said(out, part)));
        out.line("");
        out.document(text);
        out.line("");
    }
}

fn said(out: &Out, part: &LicensedPart) -> String {
    let said = Message::new("cli-licences-part").with("name", part.name.as_str());
    let said = said.with("version", part.version.as_str());
    out.say(&said.with("licence", part.licence.as_str()))
}

//! Circles: modules of a crate, or files of the page, that lean on each other round and round.
//!
//! Modules are judged folder by folder: what a module and everything below it names counts for that
//! module among its siblings. A parent and its children may name each other.

mod circle;
mod edges;
mod page;
mod resolve;
mod source;

use std::path::Path;

use super::Graph;
use edges::Edges;
use source::Tree;

/// The page's name in messages and in [`KNOWN`].
const PAGE: &str = "ui";

/// Crates whose circles are being removed. A circle in any other fails the check.
const KNOWN: &[&str] = &[];

/// What the search for circles found.
pub(super) struct Found {
    /// Each circle that may not be there.
    pub(super) faults: Vec<String>,
    /// Those that are excused for now, each after the name of its crate.
    pub(super) excused: Vec<String>,
}

/// Looks through every crate of the workspace and through the page's sources.
pub(super) fn find(graph: &Graph, page: &Path) -> anyhow::Result<Found> {
    let mut found = Found {
        faults: Vec::new(),
        excused: Vec::new(),
    };
    for (name, member) in &graph.members {
        let mut faults = Vec::new();
        for root in &member.roots {
            faults.extend(in_crate(name, root)?);
        }
        found.add(name, faults);
    }
    found.add(PAGE, in_page(page)?);
    Ok(found)
}

impl Found {
    fn add(&mut self, name: &str, faults: Vec<String>) {
        if !KNOWN.contains(&name) {
            self.faults.extend(faults);
            return;
        }
        self.excused.push(match faults.is_empty() {
            true => format!("{name} has no circle: take it off KNOWN"),
            false => format!("{name} is excused, with {} or more", faults.len()),
        });
        self.excused.extend(faults);
    }
}

/// The circles between the modules of a crate, from the file that it begins with.
fn in_crate(name: &str, root: &Path) -> anyhow::Result<Vec<String>> {
    let levels = resolve::levels(&Tree::read(root)?);
    let circles = levels.iter().flat_map(|(parent, edges)| {
        let place = match parent.is_empty() {
            true => name.to_owned(),
            false => format!("{name}, {}", parent.join("::")),
        };
        told(place, edges)
    });
    Ok(circles.collect())
}

/// The circles between the files of the page.
fn in_page(sources: &Path) -> anyhow::Result<Vec<String>> {
    Ok(told(PAGE.to_owned(), &page::edges(sources)?).collect())
}

fn told(place: String, edges: &Edges) -> impl Iterator<Item = String> {
    circle::all(edges).into_iter().map(move |circle| {
        let reasons = circle
            .windows(2)
            .map(|pair| format!("\n        {}", edges.reason(&pair[0], &pair[1])));
        format!(
            "circle in {place}: {}{}",
            circle.join(" → "),
            reasons.collect::<String>()
        )
    })
}

#[cfg(test)]
mod tests;

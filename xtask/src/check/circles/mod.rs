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

/// The page's name in messages.
const PAGE: &str = "ui";

/// Every circle in the crates of the workspace and in the page's sources.
pub(super) fn faults(graph: &Graph, page: &Path) -> anyhow::Result<Vec<String>> {
    let mut faults = in_page(page)?;
    for (name, member) in &graph.members {
        for root in &member.roots {
            faults.extend(in_crate(name, root)?);
        }
    }
    Ok(faults)
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

//! The direction of the crates: who may lean on whom, and which outside crates stay behind which wall.

use super::features::FEATURES;
use super::graph::{CORE, Graph, Member};

/// What a crate of ours may lean on among our crates.
struct Edges {
    of: &'static str,
    /// In its program.
    may_use: &'static [&'static str],
    /// In its tests, besides.
    tests_may_use: &'static [&'static str],
}

/// The map of `docs/adr/0002-the-direction-of-the-crates-is-enforced.md`, from the top down.
const EDGES: &[Edges] = &[
    Edges {
        of: "firstday-window",
        may_use: &[
            "firstday-app",
            "firstday-rehearsal",
            "firstday-version",
            "firstday-words",
        ],
        tests_may_use: &["test-browser", "test-program"],
    },
    Edges {
        of: "firstday-cli",
        may_use: &[
            "firstday-app",
            "firstday-rehearsal",
            "firstday-version",
            "firstday-words",
        ],
        tests_may_use: &[],
    },
    Edges {
        of: "firstday-rehearsal",
        may_use: &[
            "firstday-app",
            "firstday-disk",
            "firstday-practice",
            "firstday-words",
        ],
        tests_may_use: &["test-program"],
    },
    Edges {
        of: "firstday-app",
        may_use: &[
            "firstday-aws-files",
            "firstday-aws-gateway",
            "firstday-checklist",
            "firstday-computer",
            "firstday-disk",
            "firstday-records",
            "firstday-secret-store",
            "firstday-words",
        ],
        tests_may_use: &[
            "firstday-practice",
            "firstday-rehearsal",
            "test-browser",
            "test-inputs",
            "test-program",
        ],
    },
    Edges {
        of: "firstday-computer",
        may_use: &[
            "firstday-aws-files",
            "firstday-aws-gateway",
            "firstday-checklist",
            "firstday-disk",
            "firstday-records",
            "firstday-secret-store",
        ],
        tests_may_use: &["test-program"],
    },
    Edges {
        of: "firstday-aws-files",
        may_use: &["firstday-disk"],
        tests_may_use: &["test-inputs", "test-program"],
    },
    Edges {
        of: "firstday-aws-gateway",
        may_use: &["firstday-aws-files", "firstday-checklist"],
        tests_may_use: &["firstday-practice", "firstday-rehearsal", "test-inputs"],
    },
    Edges {
        of: "firstday-secret-store",
        may_use: &["firstday-checklist"],
        tests_may_use: &[],
    },
    Edges {
        of: "firstday-records",
        may_use: &["firstday-checklist", "firstday-disk"],
        tests_may_use: &["test-inputs", "test-program"],
    },
    Edges {
        of: "firstday-disk",
        may_use: &[],
        tests_may_use: &["test-program"],
    },
    Edges {
        of: "firstday-practice",
        may_use: &["firstday-disk"],
        tests_may_use: &["test-inputs", "test-program"],
    },
    Edges {
        of: "firstday-checklist",
        may_use: &[],
        tests_may_use: &["test-inputs"],
    },
    Edges {
        of: "firstday-version",
        may_use: &[],
        tests_may_use: &[],
    },
    Edges {
        of: "firstday-words",
        may_use: &["firstday-checklist"],
        tests_may_use: &[],
    },
    Edges {
        of: "test-program",
        may_use: &[],
        tests_may_use: &[],
    },
    Edges {
        of: "test-inputs",
        may_use: &[],
        tests_may_use: &[],
    },
    Edges {
        of: "test-browser",
        may_use: &[],
        tests_may_use: &[],
    },
    Edges {
        of: "xtask",
        may_use: &[],
        tests_may_use: &["test-program"],
    },
];

/// The end-to-end tests stand outside the house and may look at all of it.
const OUTSIDE: &str = "e2e";

/// A family of outside crates that only one crate of ours may name.
struct Wall {
    family: &'static str,
    belongs: fn(&str) -> bool,
    owner: &'static str,
}

const WALLS: &[Wall] = &[
    Wall {
        family: "AWS SDK",
        belongs: |name| name.starts_with("aws-"),
        owner: "firstday-aws-gateway",
    },
    Wall {
        family: "keyring",
        belongs: |name| name.contains("keyring") || name == "secret-service",
        owner: "firstday-secret-store",
    },
    Wall {
        family: "database",
        belongs: |name| name.contains("sqlite"),
        owner: "firstday-records",
    },
    Wall {
        family: "Tauri",
        belongs: |name| name == "tauri" || name.starts_with("tauri-"),
        owner: "firstday-window",
    },
];

/// Crates that do IO, ask the time or throw dice: nothing that the checklist reaches may be one.
const IO: &[&str] = &[
    "tokio",
    "async-std",
    "smol",
    "mio",
    "socket2",
    "hyper",
    "reqwest",
    "ureq",
    "rustls",
    "tempfile",
    "walkdir",
    "notify",
    "dirs",
    "which",
    "rand",
    "fastrand",
    "getrandom",
];

/// Every place where the graph breaks the direction.
pub(super) fn faults(graph: &Graph) -> Vec<String> {
    graph
        .members
        .iter()
        .filter(|(name, _)| ![OUTSIDE, FEATURES].contains(&name.as_str()))
        .flat_map(|(name, member)| {
            let mut faults = broken_edges(graph, name, member);
            faults.extend(broken_walls(name, member));
            faults
        })
        .chain(io_in_the_core(graph))
        .chain(dev_tools(graph))
        .collect()
}

/// The window that people install has none.
fn dev_tools(graph: &Graph) -> impl Iterator<Item = String> {
    let asked = graph.with_dev_tools.iter();
    asked.map(|name| format!("{name} is asked for the tools of web developers"))
}

fn broken_edges(graph: &Graph, name: &str, member: &Member) -> Vec<String> {
    let Some(edges) = EDGES.iter().find(|edges| edges.of == name) else {
        return vec![format!(
            "{name} is not in the table of allowed directions (xtask/src/check/direction.rs)"
        )];
    };
    let ours = |used: &&String| graph.members.contains_key(*used) && *used != FEATURES;
    let may = |used: &str| edges.may_use.contains(&used);
    let may_in_tests = |used: &str| may(used) || edges.tests_may_use.contains(&used);
    let programs = member.uses.iter().filter(ours).filter(|used| !may(used));
    let tests = member
        .uses_in_tests
        .iter()
        .filter(ours)
        .filter(|used| !may_in_tests(used));
    programs
        .map(|used| format!("{name} may not lean on {used}"))
        .chain(tests.map(|used| format!("the tests of {name} may not lean on {used}")))
        .collect()
}

/// Tests may name what they like: the walls are about what is shipped.
fn broken_walls(name: &str, member: &Member) -> Vec<String> {
    WALLS
        .iter()
        .filter(|wall| wall.owner != name)
        .flat_map(|wall| {
            member
                .uses
                .iter()
                .filter(|used| (wall.belongs)(used))
                .map(move |used| (wall, used))
        })
        .map(|(wall, used)| {
            format!(
                "{name} names {used}: the {} belongs to {} alone",
                wall.family, wall.owner
            )
        })
        .collect()
}

fn io_in_the_core(graph: &Graph) -> impl Iterator<Item = String> {
    let does_io = |reached: &&String| {
        IO.contains(&reached.as_str()) || WALLS.iter().any(|wall| (wall.belongs)(reached))
    };
    let reached = graph.core_reaches.iter().filter(does_io);
    reached.map(|reached| format!("{CORE} reaches {reached}, and the checklist does no IO"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    /// A graph from lines of `name: used used | used-in-tests`.
    fn graph(text: &str) -> Graph {
        let members = text.lines().map(|line| {
            let (name, rest) = line.trim().split_once(':').unwrap();
            let (uses, tests) = rest.split_once('|').unwrap_or((rest, ""));
            let words = |text: &str| text.split_whitespace().map(str::to_owned).collect();
            let member = Member {
                uses: words(uses),
                uses_in_tests: words(tests),
                ..Member::default()
            };
            (name.to_owned(), member)
        });
        Graph {
            members: members.collect(),
            ..Graph::default()
        }
    }

    #[test]
    fn the_real_workspace_keeps_the_direction() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let graph = Graph::read(root).unwrap();
        assert!(
            graph.members.contains_key("firstday-checklist"),
            "the workspace was not read"
        );
        assert_eq!(faults(&graph), Vec::<String>::new());
    }

    #[test]
    fn a_lower_crate_may_not_call_up() {
        let broken = graph("firstday-app:\nfirstday-checklist: firstday-app serde");
        assert_eq!(
            faults(&broken),
            ["firstday-checklist may not lean on firstday-app"]
        );
    }

    #[test]
    fn the_practice_account_serves_tests_but_not_the_app_itself() {
        assert!(
            faults(&graph(
                "firstday-practice:\nfirstday-app: | firstday-practice"
            ))
            .is_empty()
        );
        let broken = graph("firstday-practice:\nfirstday-app: firstday-practice");
        assert_eq!(
            faults(&broken),
            ["firstday-app may not lean on firstday-practice"]
        );
    }

    #[test]
    fn each_wall_holds() {
        for (used, owner) in [
            ("aws-sdk-iam", "firstday-aws-gateway"),
            ("zbus-secret-service-keyring-store", "firstday-secret-store"),
            ("rusqlite", "firstday-records"),
            ("tauri-build", "firstday-window"),
        ] {
            assert!(faults(&graph(&format!("{owner}: {used}"))).is_empty());
            assert!(faults(&graph(&format!("e2e: {used}"))).is_empty());
            let broken = faults(&graph(&format!("firstday-app: {used}")));
            assert!(
                broken.len() == 1 && broken[0].starts_with(&format!("firstday-app names {used}: ")),
                "{broken:?}"
            );
        }
    }

    #[test]
    fn the_checklist_reaches_no_io() {
        let mut broken = graph("firstday-checklist: serde");
        broken.core_reaches = BTreeSet::from(["serde".to_owned(), "tokio".to_owned()]);
        assert_eq!(
            faults(&broken),
            ["firstday-checklist reaches tokio, and the checklist does no IO"]
        );
    }

    #[test]
    fn the_window_has_no_tools_of_web_developers() {
        let mut broken = graph("firstday-practice:");
        broken.with_dev_tools = vec!["wry".to_owned()];
        assert_eq!(
            faults(&broken),
            ["wry is asked for the tools of web developers"]
        );
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .unwrap();
        let real = Graph::read(root).unwrap();
        assert_eq!(real.with_dev_tools, Vec::<String>::new());
    }

    #[test]
    fn a_new_crate_must_be_placed() {
        assert_eq!(faults(&graph("firstday-new:")).len(), 1);
    }
}

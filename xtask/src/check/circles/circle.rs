//! The circles of a graph.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::edges::Edges;

/// A shortest circle for each node that stands on one, unless another circle named that node
/// already. Each begins and ends with the same node.
pub(super) fn all(edges: &Edges) -> Vec<Vec<String>> {
    let mut named = BTreeSet::new();
    let mut circles = Vec::new();
    for start in edges.sources() {
        let Some(circle) = shortest(edges, start) else {
            continue;
        };
        if circle.iter().all(|node| !named.contains(node)) {
            named.extend(circle.clone());
            circles.push(circle);
        }
    }
    circles
}

/// The shortest way from `start` back to itself.
fn shortest(edges: &Edges, start: &str) -> Option<Vec<String>> {
    let mut came_from = BTreeMap::new();
    let mut open = VecDeque::from([start]);
    while let Some(node) = open.pop_front() {
        for next in edges.targets(node) {
            if next == start {
                return Some(way_back(&came_from, start, node));
            }
            if !came_from.contains_key(next) {
                came_from.insert(next, node);
                open.push_back(next);
            }
        }
    }
    None
}

fn way_back(came_from: &BTreeMap<&str, &str>, start: &str, last: &str) -> Vec<String> {
    let mut way = vec![start.to_owned()];
    let mut node = last;
    while node != start {
        way.push(node.to_owned());
        let Some(before) = came_from.get(node) else {
            break;
        };
        node = before;
    }
    way.push(start.to_owned());
    way.reverse();
    way
}

#[cfg(test)]
mod tests {
    use super::*;

    fn circles(text: &str) -> Vec<String> {
        let mut edges = Edges::default();
        for (from, to) in text.split(' ').filter_map(|edge| edge.split_once('>')) {
            edges.add(from, to, String::new());
        }
        let circles = all(&edges).into_iter();
        circles.map(|circle| circle.join(" ")).collect()
    }

    #[test]
    fn finds_the_shortest_circle_and_each_separate_one() {
        assert_eq!(circles("a>b b>c a>c"), Vec::<String>::new());
        assert_eq!(circles("a>b b>c c>a"), ["a b c a"]);
        assert_eq!(circles("a>b b>c c>d d>a c>a"), ["a b c a"]);
        assert_eq!(circles("a>b b>a c>d d>c a>c"), ["a b a", "c d c"]);
    }

    #[test]
    fn a_node_that_only_leads_to_a_circle_is_not_on_it() {
        assert_eq!(circles("a>b b>c c>b"), ["b c b"]);
    }
}

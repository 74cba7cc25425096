use super::Change;

/// Every kind of change, those with options with each: a change a line.
const EXAMPLES: &str = include_str!("examples.jsonl");

impl Change {
    /// One change of every kind, those with options with each: what is said of all kinds follows
    /// from them. A test reads each line, and finds every kind.
    pub fn examples() -> impl Iterator<Item = Self> {
        EXAMPLES
            .lines()
            .filter_map(|line| serde_json::from_str(line).ok())
    }
}

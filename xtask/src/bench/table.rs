//! The one table that measuring prints, and keeps in `docs/benchmarks.md`.

use std::fmt::Write as _;
use std::time::Duration;

use crate::bundle::megabytes;

/// What a ratio should be.
#[derive(Clone, Copy)]
pub(super) enum Goal {
    AtMost(f64),
    AtLeast(f64),
    /// Told, and held to nothing.
    None,
}

/// One thing beside another, measured in turns.
pub(super) struct Row {
    /// What is measured.
    pub(super) what: String,
    /// What it is put beside.
    pub(super) beside: String,
    /// What both took, as text with its unit.
    pub(super) took: [String; 2],
    /// The first in times of the second.
    pub(super) ratio: f64,
    pub(super) goal: Goal,
}

impl Row {
    /// How long one thing takes in times of another.
    pub(super) fn slower(what: &str, beside: &str, times: [Duration; 2], goal: Goal) -> Self {
        let [ours, theirs] = times.map(|it| it.as_secs_f64());
        Self::of(what, beside, times, ours / theirs, goal)
    }

    /// How many times faster one thing is than another.
    pub(super) fn faster(what: &str, beside: &str, times: [Duration; 2], goal: Goal) -> Self {
        let [ours, theirs] = times.map(|it| it.as_secs_f64());
        Self::of(what, beside, times, theirs / ours, goal)
    }

    /// How many there are of something in one case and in another. Told only.
    pub(super) fn counted(what: &str, beside: &str, counts: [usize; 2]) -> Self {
        Self {
            what: what.to_owned(),
            beside: beside.to_owned(),
            took: counts.map(|count| count.to_string()),
            ratio: counts[0] as f64 / counts[1] as f64,
            goal: Goal::None,
        }
    }

    /// How large something is beside the most that it may be, in bytes.
    pub(super) fn smaller(what: &str, bytes: u64, most: u64) -> Self {
        Self {
            what: what.to_owned(),
            beside: "the most that it may be".to_owned(),
            took: [bytes, most].map(megabytes),
            ratio: bytes as f64 / most as f64,
            goal: Goal::AtMost(1.0),
        }
    }

    fn of(what: &str, beside: &str, times: [Duration; 2], ratio: f64, goal: Goal) -> Self {
        Self {
            what: what.to_owned(),
            beside: beside.to_owned(),
            took: times.map(shown),
            ratio,
            goal,
        }
    }

    fn verdict(&self) -> String {
        let (met, goal) = match self.goal {
            Goal::AtMost(most) => (self.ratio <= most, format!("at most {most}")),
            Goal::AtLeast(least) => (self.ratio >= least, format!("at least {least}")),
            Goal::None => return "told only".to_owned(),
        };
        format!("{goal}: {}", if met { "met" } else { "**missed**" })
    }
}

fn shown(time: Duration) -> String {
    match time.as_secs_f64() {
        short if short < 1.0 => format!("{:.1} ms", short * 1000.0),
        long => format!("{long:.2} s"),
    }
}

/// The table in Markdown.
pub(super) fn table(rows: &[Row]) -> String {
    let mut text = "| What | Beside | Took | Beside it | Ratio | Goal |\n| --- | --- | ---: | ---: | ---: | --- |\n".to_owned();
    for row in rows {
        let [ours, theirs] = &row.took;
        let _ = writeln!(
            text,
            "| {} | {} | {ours} | {theirs} | {:.2} | {} |",
            row.what,
            row.beside,
            row.ratio,
            row.verdict()
        );
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(goal: Goal) -> Row {
        let times = [200, 300].map(Duration::from_millis);
        Row::faster("a check", "a script", times, goal)
    }

    #[test]
    fn a_goal_is_met_or_missed() {
        let text = table(&[
            row(Goal::AtLeast(1.4)),
            row(Goal::AtLeast(1.6)),
            row(Goal::AtMost(1.4)),
        ]);
        let ends: Vec<_> = text
            .lines()
            .skip(2)
            .map(|line| line.contains("**missed**"))
            .collect();
        assert_eq!(ends, [false, true, true]);
        assert!(
            text.contains(
                "| a check | a script | 200.0 ms | 300.0 ms | 1.50 | at least 1.4: met |"
            )
        );
    }

    #[test]
    fn a_size_may_be_as_large_as_it_may_be() {
        let met = |bytes| Row::smaller("", bytes, 20_000_000).verdict();
        assert_eq!(met(20_000_000), "at most 1: met");
        assert_eq!(met(20_000_001), "at most 1: **missed**");
    }

    #[test]
    fn slower_and_faster_are_opposites() {
        let times = [2, 4].map(Duration::from_secs);
        assert!((Row::slower("", "", times, Goal::None).ratio - 0.5).abs() < 1e-9);
        assert!((Row::faster("", "", times, Goal::None).ratio - 2.0).abs() < 1e-9);
    }
}

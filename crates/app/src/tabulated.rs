//! What a step shows of the account, as rows of text: for the terminal and for scripts.

use firstday_checklist::{Arg, Cell, Detail, Form, Mark, Message};
use firstday_words::Words;
use serde::Serialize;

/// One detail of a step as a table, in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tabulated {
    /// Tells it from the others of its step.
    pub name: String,
    /// What stands above it.
    pub title: String,
    /// What stands above each column.
    pub columns: Vec<String>,
    /// As many cells a row as there are columns.
    pub rows: Vec<Vec<String>>,
}

/// A detail as a table, in the language of `words`. `None` for a picture: its step has a table that
/// says the same.
pub fn tabulate(words: &Words, detail: &Detail) -> Option<Tabulated> {
    let said = |ids: [&str; 2]| ids.map(|id| words.text(id)).to_vec();
    let value = |arg: &Arg| words.say(&shown(arg.clone()));
    let (columns, rows) = match &detail.form {
        Form::Facts { facts } => (
            said(["detail-name", "detail-is"]),
            facts
                .iter()
                .map(|fact| vec![words.say(&fact.label), cell(words, &fact.cell)])
                .collect(),
        ),
        Form::Table { columns, rows } => (
            columns.iter().map(|column| words.say(column)).collect(),
            rows.iter()
                .map(|row| row.iter().map(|it| cell(words, it)).collect())
                .collect(),
        ),
        Form::Bars { bars } => (
            said(["detail-name", "detail-used"]),
            bars.iter()
                .map(|bar| {
                    let used = Message::new("detail-percent")
                        .with("said", bar.said.clone())
                        .with("percent", i64::from(bar.percent));
                    vec![value(&bar.label), words.say(&used)]
                })
                .collect(),
        ),
        Form::Days { days, limits } => {
            let limits = limits
                .iter()
                .map(|limit| vec![words.say(&limit.label), value(&Arg::Money(limit.amount))]);
            let days = days
                .iter()
                .map(|day| vec![value(&Arg::Date(day.at)), value(&Arg::Money(day.amount))]);
            (
                said(["detail-day", "detail-amount"]),
                days.chain(limits).collect(),
            )
        }
        Form::Paths { .. } => return None,
    };
    Some(Tabulated {
        name: detail.name.clone(),
        title: words.say(&detail.title),
        columns,
        rows,
    })
}

fn cell(words: &Words, cell: &Cell) -> String {
    match cell {
        Cell::Value { value } => words.say(&shown(value.clone())),
        Cell::Values { values } => {
            let values: Vec<String> = values
                .iter()
                .map(|value| words.say(&shown(value.clone())))
                .collect();
            values.join("\n")
        }
        Cell::Mark { mark, said } => format!("{} {}", sign(*mark), words.say(said)),
        Cell::Link { text, address } => {
            format!("{}\n{address}", words.say(&shown(text.clone())))
        }
        Cell::Tick { at: Some(at), .. } => {
            let ticked = Message::new("detail-ticked").with("date", Arg::Date(*at));
            format!("{} {}", sign(Mark::Good), words.say(&ticked))
        }
        Cell::Tick { at: None, .. } => {
            format!("{} {}", sign(Mark::Waiting), words.text("detail-unticked"))
        }
    }
}

fn shown(value: Arg) -> Message {
    Message::new("detail-value").with("value", value)
}

/// The words beside it say the same.
fn sign(mark: Mark) -> &'static str {
    match mark {
        Mark::Good => "✓",
        Mark::Off => "–",
        Mark::Warning => "!",
        Mark::Bad => "✗",
        Mark::Waiting => "○",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use firstday_checklist::{Bar, Day, Fact, Limit};
    use firstday_words::Language;
    use jiff::Timestamp;

    use super::*;

    fn rows(detail: &Detail) -> Vec<Vec<String>> {
        let words = Words::load(Language::ENGLISH);
        let found = tabulate(&words, detail).unwrap();
        for row in &found.rows {
            assert_eq!(row.len(), found.columns.len(), "{found:?}");
        }
        found.rows
    }

    fn title() -> Message {
        Message::new("detail-name")
    }

    #[test]
    fn every_form_is_a_table() {
        let at = Timestamp::constant(1_795_435_200, 0);
        let facts = vec![Fact::new(Message::new("detail-is"), Cell::value("shop"))];
        assert_eq!(
            rows(&Detail::facts("f", title(), facts)),
            [["Value", "shop"]]
        );
        let bars = vec![Bar {
            label: "EC2".into(),
            said: Message::new("detail-amount"),
            percent: 90,
            high: true,
        }];
        assert_eq!(
            rows(&Detail::bars("b", title(), bars)),
            [["EC2", "Amount (90%)"]]
        );
        let days = vec![Day {
            at,
            amount: "1.5".parse().unwrap(),
        }];
        let limits = vec![Limit {
            label: Message::new("detail-used"),
            amount: "10".parse().unwrap(),
        }];
        let expected = [["23 November 2026", "$1.50"], ["Used", "$10.00"]];
        assert_eq!(rows(&Detail::days("d", title(), days, limits)), expected);
    }

    #[test]
    fn every_cell_says_in_words_what_it_shows() {
        let at = Timestamp::constant(1_795_435_200, 0);
        let tick = |at| Cell::Tick {
            part: "mailbox".into(),
            at,
        };
        let cells = vec![
            Cell::value("one"),
            Cell::Values {
                values: vec!["a".into(), "b".into()],
            },
            Cell::mark(Mark::Bad, Message::new("detail-used")),
            Cell::link("Budgets", "https://console.aws.amazon.com/billing"),
            tick(Some(at)),
            tick(None),
        ];
        let columns = vec![title(); cells.len()];
        let table = Detail::table("t", title(), columns, vec![cells]);
        assert_eq!(
            rows(&table)[0],
            [
                "one",
                "a\nb",
                "✗ Used",
                "Budgets\nhttps://console.aws.amazon.com/billing",
                "✓ 23 November 2026",
                "○ Not yet",
            ]
        );
    }
}

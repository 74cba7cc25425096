//! A table on the terminal, no wider than it.

use comfy_table::{ContentArrangement, Table, presets};
use firstday_app::Tabulated;
use firstday_app::checklist::visible;

/// The lines of a table, which is at most `width` columns wide with two before it.
pub(super) fn lines(table: &Tabulated, width: usize) -> Vec<String> {
    let width = u16::try_from(width.saturating_sub(2)).unwrap_or(u16::MAX);
    let shown = |cells: &[String]| -> Vec<String> {
        let lines = |cell: &String| cell.lines().map(|it| visible(it).into_owned()).collect();
        let cells = cells.iter().map(lines);
        cells.map(|lines: Vec<String>| lines.join("\n")).collect()
    };
    let mut drawn = Table::new();
    drawn
        .load_style(presets::UTF8_HORIZONTAL_ONLY)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(width)
        .set_header(shown(&table.columns))
        .add_rows(table.rows.iter().map(|row| shown(row)));
    let lines = drawn.to_string();
    lines.lines().map(|it| it.trim_end().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_no_wider_than_the_terminal_and_commands_nothing() {
        let cells = |texts: [&str; 2]| texts.map(str::to_owned).to_vec();
        let table = Tabulated {
            name: "t".to_owned(),
            title: String::new(),
            columns: cells(["Name", "What it is"]),
            rows: vec![cells(["a\u{1b}[31mb", &"word ".repeat(60)])],
        };
        let lines = lines(&table, 50);
        assert!(lines.len() > 5);
        let widest = lines.iter().map(|it| console::measure_text_width(it)).max();
        assert!(widest <= Some(48), "{lines:#?}");
        assert!(!lines.concat().contains('\u{1b}'));
    }
}

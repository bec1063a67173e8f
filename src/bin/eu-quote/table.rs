//! Aligned columns for a terminal, where a Chinese character is two cells wide.

use crate::terminal::visible;

/// How a column stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Right,
}

/// Rows of cells; a row may have fewer than there are columns.
pub(crate) struct Table {
    columns: Vec<Align>,
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(crate) fn new(columns: &[Align]) -> Self {
        Self {
            columns: columns.to_vec(),
            rows: Vec::new(),
        }
    }

    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = impl Into<String>>) {
        // A line end in a cell would break the row.
        let cells = cells.into_iter().map(|cell| visible(&cell.into()));
        self.rows.push(cells.collect());
    }

    /// Every row on its line, without blanks at the end.
    pub(crate) fn render(&self) -> String {
        let widths: Vec<usize> = (0..self.columns.len())
            .map(|column| {
                let cells = self.rows.iter().filter_map(|row| row.get(column));
                cells.map(|cell| width(cell)).max().unwrap_or(0)
            })
            .collect();
        self.rows
            .iter()
            .map(|row| self.line(row, &widths))
            .collect()
    }

    fn line(&self, row: &[String], widths: &[usize]) -> String {
        let mut line = String::new();
        for ((cell, align), full) in row.iter().zip(&self.columns).zip(widths) {
            let blank = " ".repeat(full - width(cell));
            match align {
                Align::Left => line.extend([cell, blank.as_str()]),
                Align::Right => line.extend([blank.as_str(), cell]),
            }
            line.push_str("  ");
        }
        line.truncate(line.trim_end().len());
        line.push('\n');
        line
    }
}

/// How many cells a terminal gives `text`.
pub(crate) fn width(text: &str) -> usize {
    text.chars()
        .map(|character| if is_wide(character) { 2 } else { 1 })
        .sum()
}

/// East Asian wide and full-width characters (Unicode, UAX #11), as far as the
/// texts of this program and of rate cards go.
fn is_wide(character: char) -> bool {
    matches!(
        character,
        '\u{1100}'..='\u{115F}'
            | '\u{2E80}'..='\u{303E}'
            | '\u{3041}'..='\u{A4CF}'
            | '\u{AC00}'..='\u{D7A3}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{FE30}'..='\u{FE4F}'
            | '\u{FF00}'..='\u{FF60}'
            | '\u{FFE0}'..='\u{FFE6}'
            | '\u{20000}'..='\u{3FFFD}'
    )
}

#[cfg(test)]
mod tests {
    use super::{Align, Table, width};

    #[test]
    fn columns_align_across_scripts() {
        assert_eq!(width("GMV 提成"), 8);
        let mut table = Table::new(&[Align::Left, Align::Right, Align::Left]);
        table.row(["提成", "1.00", "a"]);
        table.row(["Fee", "12.00", ""]);
        assert_eq!(table.render(), "提成   1.00  a\nFee   12.00\n");
    }
}

//! Several figures at once, as a spreadsheet or a message has them.

/// Between the cells of a line: what a spreadsheet writes, and what people write between
/// figures that stands in no figure.
const BETWEEN_CELLS: [char; 5] = ['\t', '、', ';', '；', '|'];

/// The cells of `text` with the row and the column that each goes to, counted from the
/// field that it is put into; nothing where it is one figure. A single line goes down:
/// the months of a report stand beside each other, those of a form below each other.
pub fn cells(text: &str) -> Vec<((usize, usize), &str)> {
    let lines = text.split(['\n', '\r']);
    let lines: Vec<&str> = lines.filter(|line| !line.trim().is_empty()).collect();
    let is_single = lines.len() == 1;
    let all = lines.iter().enumerate().flat_map(|(row, line)| {
        let cells = line.split(BETWEEN_CELLS).map(str::trim).enumerate();
        cells.map(move |(column, cell)| {
            let place = if is_single {
                (column, 0)
            } else {
                (row, column)
            };
            (place, cell)
        })
    });
    let all: Vec<_> = all.filter(|(_, cell)| !cell.is_empty()).collect();
    if all.len() < 2 {
        return Vec::new();
    }
    all
}

#[cfg(test)]
mod tests {
    use super::cells;

    #[test]
    fn three_months_are_three_cells() {
        let down = vec![((0, 0), "54,666.67"), ((1, 0), "48,000"), ((2, 0), "5.2万")];
        for text in [
            "54,666.67\n48,000\n5.2万",
            "54,666.67\r\n48,000\r\n5.2万\r\n",
            "54,666.67\t48,000\t5.2万",
            " 54,666.67、48,000、 5.2万 ",
            "54,666.67；48,000;5.2万",
        ] {
            assert_eq!(cells(text), down, "{text:?}");
        }
    }

    #[test]
    fn rows_of_a_sheet_stay_rows() {
        let block = vec![
            ((0, 0), "54,666"),
            ((0, 1), "1,200"),
            ((1, 0), "48,000"),
            ((1, 1), "980"),
        ];
        assert_eq!(cells("54,666\t1,200\n48,000\t980"), block);
        // A blank cell keeps the place of the next one.
        assert_eq!(
            cells("\t1,200\n48,000\t"),
            vec![((0, 1), "1,200"), ((1, 0), "48,000")]
        );
    }

    #[test]
    fn one_figure_is_none_of_these() {
        for text in [
            "54,666.67",
            " 12 000,50 \n",
            "5.2万",
            "",
            "\n\n",
            "1,234 5,678",
        ] {
            assert!(cells(text).is_empty(), "{text:?}");
        }
    }
}

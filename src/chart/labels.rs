//! Which of many months are labelled.

use crate::calendar::Month;

/// From one label to the next, in months: parts of a year, so that the same months
/// are labelled every year.
const STEPS: [u8; 4] = [1, 3, 6, 12];

/// The label of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthLabel {
    /// Its place in the row of months; the first is 0.
    pub index: u8,
    /// The month.
    pub month: Month,
    /// Whether it is the first label of its year, which then stands with it.
    pub opens_year: bool,
}

/// Labels for `count` months from `start` on: the first month always, and as many
/// others at even distances as there is room for, `most` in all.
pub fn month_labels(start: Month, count: u8, most: u8) -> Vec<MonthLabel> {
    let has_room = |&step: &u8| count.div_ceil(step) <= most;
    let step = STEPS.into_iter().find(has_room).unwrap_or(count.max(1));
    let mut year = None;
    let mut label = |index| {
        let month = start.plus(index);
        let opens_year = year.replace(month.year()) != Some(month.year());
        MonthLabel {
            index,
            month,
            opens_year,
        }
    };
    let indices = (0..count).step_by(step.into());
    indices.map(&mut label).collect()
}

#[cfg(test)]
mod tests {
    use super::{Month, month_labels};

    /// `2026-11 2027-02 05`: the year where it stands.
    fn labels(start: &str, count: u8, most: u8) -> String {
        let start = Month::parse(start).expect("a month");
        let labels = month_labels(start, count, most);
        let texts = labels.iter().map(|label| {
            let month = label.month.to_string();
            assert_eq!(label.month, start.plus(label.index));
            month[if label.opens_year { 0 } else { 5 }..].to_owned()
        });
        texts.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn all_months_are_labelled_where_there_is_room() {
        assert_eq!(labels("2027-01", 1, 6), "2027-01");
        assert_eq!(labels("2026-11", 4, 6), "2026-11 12 2027-01 02");
        assert_eq!(labels("2027-01", 0, 6), "");
    }

    #[test]
    fn labels_are_thinned_by_parts_of_a_year() {
        assert_eq!(labels("2026-12", 12, 6), "2026-12 2027-03 06 09");
        assert_eq!(
            labels("2026-11", 36, 6),
            "2026-11 2027-05 11 2028-05 11 2029-05"
        );
        assert_eq!(
            labels("2027-01", 36, 12),
            "2027-01 04 07 10 2028-01 04 07 10 2029-01 04 07 10"
        );
        assert_eq!(labels("2027-05", 36, 3), "2027-05 2028-05 2029-05");
    }

    #[test]
    fn the_first_month_is_labelled_even_without_room() {
        assert_eq!(labels("2027-05", 36, 2), "2027-05");
    }
}

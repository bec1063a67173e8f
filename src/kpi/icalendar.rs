//! Dates as a file for calendars: iCalendar, RFC 5545.
//!
//! The crate `icalendar` writes all of that standard and brings a clock, a time zone
//! and a random generator along; whole days with a title and a note are five lines
//! each.

use core::fmt::Write as _;

use time::Date;

use crate::calendar::days_after;

/// A whole day with something due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What tells it from all others, whenever it is written.
    pub uid: String,
    /// When.
    pub date: Date,
    /// What, in a few words: the title of the entry.
    pub summary: String,
    /// What has to be done by then.
    pub description: String,
}

/// The most octets of a line, without its end.
const LINE: usize = 75;

/// A calendar of `entries` under the name `name`; `stamp` is the day on which it was made.
pub fn icalendar(name: &str, stamp: Date, entries: &[Entry]) -> String {
    let mut out = String::new();
    for fixed in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//EU Quote//KPI//EN",
    ] {
        line(&mut out, fixed);
    }
    line(&mut out, "CALSCALE:GREGORIAN");
    line(&mut out, &format!("X-WR-CALNAME:{}", escaped(name)));
    for entry in entries {
        line(&mut out, "BEGIN:VEVENT");
        line(&mut out, &format!("UID:{}@eu-quote", entry.uid));
        line(&mut out, &format!("DTSTAMP:{}T000000Z", basic(stamp)));
        line(
            &mut out,
            &format!("DTSTART;VALUE=DATE:{}", basic(entry.date)),
        );
        // The first day that is not part of it.
        let end = basic(days_after(entry.date, 1));
        line(&mut out, &format!("DTEND;VALUE=DATE:{end}"));
        line(&mut out, &format!("SUMMARY:{}", escaped(&entry.summary)));
        let description = escaped(&entry.description);
        line(&mut out, &format!("DESCRIPTION:{description}"));
        // It takes nobody's time.
        line(&mut out, "TRANSP:TRANSPARENT");
        line(&mut out, "END:VEVENT");
    }
    line(&mut out, "END:VCALENDAR");
    out
}

/// `20261231`.
fn basic(date: Date) -> String {
    format!(
        "{:04}{:02}{:02}",
        date.year(),
        u8::from(date.month()),
        date.day()
    )
}

/// A text value: section 3.3.11.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => {
                let _ = write!(out, "\\{character}");
            }
            '\n' => out.push_str("\\n"),
            // Nothing else below a blank is allowed in a text.
            other if other.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// Adds a line, folded between characters: section 3.1.
fn line(out: &mut String, text: &str) {
    let mut room = LINE;
    for character in text.chars() {
        if character.len_utf8() > room {
            out.push_str("\r\n ");
            room = LINE - 1;
        }
        out.push(character);
        room -= character.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::{Entry, icalendar};
    use crate::calendar::date;

    fn written(summary: &str) -> String {
        let day = date(2027, 3, 8).expect("a date");
        let entry = Entry {
            uid: "kick_off.2027-03.abc".into(),
            date: day,
            summary: summary.into(),
            description: "一, 二; 三\\\n四\r\u{7}".into(),
        };
        icalendar("KPI", date(2026, 11, 24).expect("a date"), &[entry])
    }

    #[test]
    fn an_entry_is_a_whole_day() {
        let text = written("Review");
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!(
            lines[5..14],
            [
                "BEGIN:VEVENT",
                "UID:kick_off.2027-03.abc@eu-quote",
                "DTSTAMP:20261124T000000Z",
                "DTSTART;VALUE=DATE:20270308",
                "DTEND;VALUE=DATE:20270309",
                "SUMMARY:Review",
                "DESCRIPTION:一\\, 二\\; 三\\\\\\n四",
                "TRANSP:TRANSPARENT",
                "END:VEVENT",
            ]
        );
        assert!(text.ends_with("END:VCALENDAR\r\n"));
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let title = "第一期数据冻结与绩效核对".repeat(9);
        let text = written(&title);
        assert!(text.split("\r\n").all(|line| line.len() <= 75));
        assert!(
            text.replace("\r\n ", "")
                .contains(&format!("SUMMARY:{title}\r\n"))
        );
    }
}

//! What is kept of a reader's work from one visit to the next.
//!
//! What was kept is as hostile as anything else from outside: another page of the same
//! origin may have written it.

use crate::link::{self, Link};
use crate::rate_card::CardId;
use crate::seller::SellerInputs;

/// The most bytes that are read.
const MOST: usize = 100_000;
/// The most texts that were not taken, and the most characters of each.
const TEXTS: (usize, usize) = (50, 400);
/// The most characters of the name of a field.
const NAME: usize = 60;

/// The work on a quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The answers that were taken, with the card that priced them.
    pub link: Link,
    /// The code that it all began with, with the hash that may follow it; empty where
    /// that was no link.
    pub sent: String,
    /// The texts that were not taken, by their fields, as they were typed.
    pub refused: Vec<(String, String)>,
}

impl Kept {
    /// The work as one text; texts that are too long to be figures are left out.
    pub fn write<'a>(
        (card, inputs): (CardId, &SellerInputs),
        sent: &str,
        refused: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> String {
        let mut text = link::encode(card, inputs) + " " + sent;
        let refused = refused
            .into_iter()
            .filter(|&(id, typed)| is_text(id, typed));
        for (id, typed) in refused.take(TEXTS.0) {
            text = text + "\n" + id + "\t" + typed;
        }
        text
    }

    /// What [`Kept::write`] has written; nothing if it is anything else.
    pub fn read(text: &str) -> Option<Self> {
        if text.len() > MOST {
            return None;
        }
        let mut lines = text.split('\n');
        let (code, sent) = lines.next()?.split_once(' ')?;
        let is_link = |code: &str| link::decode(link::payload(code)).is_ok();
        let refused = lines.filter_map(|line| {
            let (id, typed) = line.split_once('\t')?;
            is_text(id, typed).then(|| (id.to_owned(), typed.to_owned()))
        });
        Some(Self {
            link: link::decode(code).ok()?,
            sent: if is_link(sent) { sent } else { "" }.to_owned(),
            refused: refused.take(TEXTS.0).collect(),
        })
    }
}

/// Whether this can have been typed into a field.
fn is_text(id: &str, typed: &str) -> bool {
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    id.len() <= NAME
        && id.bytes().all(is_name)
        && typed.chars().count() <= TEXTS.1
        && !typed.contains('\n')
}

#[cfg(test)]
mod tests {
    use super::Kept;
    use crate::calendar::Month;
    use crate::link;
    use crate::rate_card::RateCard;

    fn code() -> String {
        let card = RateCard::sample();
        let start = Month::new(2027, 1).expect("a month");
        link::encode(card.id(), &card.defaults(start))
    }

    #[test]
    fn work_comes_back_as_it_was() {
        let code = code();
        let link = link::decode(&code).expect("a link");
        for sent in [String::new(), code.clone(), code + ".0123456789abcdef"] {
            let refused = [("gmv", "12..3"), ("row-DE-gmv-0", " 5万\t? "), ("acos", "")];
            let text = Kept::write((link.card, &link.inputs), &sent, refused);
            let kept = Kept {
                link: link.clone(),
                sent,
                refused: refused.map(|(id, typed)| (id.into(), typed.into())).into(),
            };
            assert_eq!(Kept::read(&text), Some(kept));
        }
    }

    #[test]
    fn what_was_not_written_so_is_dropped() {
        let code = code();
        for text in [
            String::new(),
            code.clone(),
            format!("{}x ", &code[1..]),
            format!("<b> {code}"),
            format!("{code} {}", "x".repeat(100_000)),
        ] {
            assert_eq!(Kept::read(&text), None, "{text}");
        }
        let read = |rest: &str| Kept::read(&format!("{code} {rest}")).expect("the answers");
        assert_eq!(read("<script>").sent, "");
        assert_eq!(read(&code[1..]).sent, "");
        for line in ["gmv", "g<b>\tx", "gmv\u{e9}\tx", "\u{0}\tx"] {
            assert_eq!(read(&format!("\n{line}")).refused, [], "{line}");
        }
        let long = format!("\ngmv\t{}\nacos\tx", "1".repeat(401));
        assert_eq!(read(&long).refused, [("acos".into(), "x".into())]);
        assert_eq!(read(&"\ngmv\tx".repeat(90)).refused.len(), 50);
    }

    #[test]
    fn a_text_that_is_no_figure_is_not_written() {
        let link = link::decode(&code()).expect("a link");
        let long = "1".repeat(401);
        let refused = [("gmv", &*long), ("ac\nos", "x"), ("acos", "x\ny")];
        let text = Kept::write((link.card, &link.inputs), "", refused);
        assert_eq!(Kept::read(&text).map(|kept| kept.refused), Some(Vec::new()));
    }
}

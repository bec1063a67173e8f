//! The contract annex as JSON, in both languages: docs/annex.md. This form is a promise.

use serde_json::{Value as Json, json};

use super::pretty;
use crate::annex::{Annex, Clause};
use crate::text::Lang;
use crate::text::annex::{Block, because, blocks, hash, title};
use crate::text::format::Plain;

/// The version of the form.
const SCHEMA: u8 = 1;

/// The annex as indented JSON.
pub fn annex(annex: &Annex<'_>) -> String {
    let in_both = |of: &dyn Fn(Lang) -> Json| json!({ "zh-CN": of(Lang::Zh), "en": of(Lang::En) });
    let clause = |(number, clause): (usize, &Clause)| {
        let blocks = |lang| {
            blocks(annex, clause.id, lang, &Plain)
                .iter()
                .map(block)
                .collect()
        };
        json!({
            "number": number,
            "clause": clause.id.word(),
            "because": clause.because.word(),
            "title": in_both(&|lang| title(clause.id).get(lang).into()),
            "reason": in_both(&|lang| because(lang, clause.because).into()),
            "blocks": in_both(&|lang| Json::Array(blocks(lang))),
        })
    };
    pretty(&json!({
        "schema": SCHEMA,
        "hash": hash(annex).to_string(),
        "clauses": (1..).zip(&annex.clauses).map(clause).collect::<Vec<_>>(),
    }))
}

fn block(block: &Block) -> Json {
    match block {
        Block::Paragraph(text) => json!({ "paragraph": text }),
        Block::Items(items) => json!({ "items": items }),
        Block::Table { head, rows } => json!({ "head": head, "rows": rows }),
    }
}

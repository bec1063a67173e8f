//! What the host page learns of a quote: figures as exact decimal strings.

use js_sys::{Object, Reflect};
use wasm_bindgen::JsValue;

use crate::quote::Quote;

/// The `detail` of an `eu-quote-change` event.
pub(super) fn of_quote(quote: &Quote, link: &str, sample: bool, stale: bool) -> Object {
    let detail = Object::new();
    let set = |key: &str, value: JsValue| {
        // Setting a field of a new plain object cannot fail.
        let _ = Reflect::set(&detail, &key.into(), &value);
    };
    let totals = &quote.totals;
    let rate = totals.effective_rate.map(|rate| rate.to_string());
    set("link", link.into());
    set("currency", quote.currency.code().into());
    set("monthly", totals.monthly.to_string().into());
    set("oneOff", totals.one_off.to_string().into());
    set("projects", totals.projects.to_string().into());
    set("compliance", totals.compliance.to_string().into());
    set("firstYear", totals.first_year.to_string().into());
    set("term", totals.term.to_string().into());
    set("termTax", totals.term_tax.to_string().into());
    set("effectiveRate", rate.map_or(JsValue::NULL, JsValue::from));
    set("sample", sample.into());
    set("stale", stale.into());
    detail
}

//! A panic is our fault, and the reader is told: the element shows a message with
//! a way out.

use core::cell::RefCell;
use std::panic;

use js_sys::Function;
use wasm_bindgen::JsValue;

thread_local! {
    static REPORT: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Reports every later panic to `report`, once for each.
pub(super) fn report_to(report: Function) {
    let first = REPORT.with_borrow_mut(|known| known.replace(report).is_none());
    if first {
        panic::set_hook(Box::new(|info| {
            let message = JsValue::from_str(&info.to_string());
            REPORT.with(|report| {
                if let Ok(report) = report.try_borrow()
                    && let Some(report) = report.as_ref()
                {
                    // There is nobody left to tell if this fails too.
                    let _ = report.call1(&JsValue::UNDEFINED, &message);
                }
            });
        }));
    }
}

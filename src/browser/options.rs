//! The options that interfaces of the browser take.

use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};

/// Options of which none is set. What they do not say is not read from
/// `Object.prototype`, which a page may have extended.
pub(super) fn options<Options: JsCast>() -> Options {
    Object::create(JsValue::NULL.unchecked_ref::<Object>()).unchecked_into()
}

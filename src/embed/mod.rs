//! The custom element's Rust side: mounting into a shadow root, and a handle that
//! unmounts when it is dropped. `element.js` is the other side.

mod detail;
mod panic;

use gloo::events::EventListener;
use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

use crate::browser::{language, location};
use crate::dom::{Mount, follow};
use crate::text::Lang;
use crate::view::{Context, Settings, widget};

/// A mounted widget. Freeing it unmounts.
#[wasm_bindgen]
pub struct Mounted {
    context: Context,
    // Dropped in this order: listeners first, then what they write to.
    _fragment: Option<EventListener>,
    _mount: Mount,
}

/// Mounts a widget into `parent`, an element of a shadow root.
///
/// `lang` is a BCP 47 tag or empty; `link_key` is the name of this widget's
/// links in the fragment; `code` is the text code of the answers to start from, or
/// empty; `changed` is called with a detail object for each new quote, the first one
/// included.
///
/// # Panics
///
/// Never: mounting draws the view before it returns.
#[wasm_bindgen]
pub fn mount(
    parent: &HtmlElement,
    lang: &str,
    link_key: String,
    remember: bool,
    code: &str,
    changed: Function,
) -> Mounted {
    let settings = Settings {
        lang: Lang::from_tag(lang),
        link_key,
        remember,
    };
    let mut made = None;
    // The state is made inside: the mount owns it.
    let mount = Mount::new(parent, || {
        let lang = settings.lang.unwrap_or_else(language::preferred);
        let context = Context::new(settings, lang, code);
        report_changes(context, changed);
        made = Some(context);
        widget(context)
    });
    let context = made.expect("invariant: mounting draws the view");
    let fragment = location::on_fragment_change(move |fragment| {
        context.open_fragment(&fragment);
    });
    Mounted {
        context,
        _fragment: fragment,
        _mount: mount,
    }
}

fn report_changes(context: Context, changed: Function) {
    follow(move || {
        let card = context.card();
        let detail =
            context.quote(|quote| detail::of_quote(quote, &context.code(), card.is_sample()));
        // A listener of the host page that throws is the host's affair.
        let _ = changed.call1(&wasm_bindgen::JsValue::UNDEFINED, &detail);
    });
}

#[wasm_bindgen]
impl Mounted {
    /// Switches the language, if the tag names one that we have.
    #[wasm_bindgen(js_name = setLang)]
    pub fn set_lang(&self, tag: &str) {
        if let Some(lang) = Lang::from_tag(tag) {
            self.context.lang.set(lang);
        }
    }

    /// The text code of a link to the present answers.
    pub fn code(&self) -> String {
        self.context.code()
    }

    /// Opens a link or a text code; the widget says if it cannot.
    pub fn open(&self, pasted: &str) {
        self.context.open_pasted(pasted);
    }
}

/// Calls `report` with a message if the program ever panics.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(report: Function) {
    panic::report_to(report);
}

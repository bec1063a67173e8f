//! The custom element's Rust side: mounting into a shadow root, and a handle that
//! unmounts when it is dropped. `element.js` is the other side.

mod detail;
mod panic;

use detail::of_quote;
use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

use crate::browser::host::{Attribute, Host};
use crate::browser::listener::Listener;
use crate::browser::{language, location};
use crate::dom::{Mount, follow};
use crate::text::Lang;
use crate::view::{Context, Settings, Stage, widget};

/// A mounted widget. Freeing it unmounts.
#[wasm_bindgen]
pub struct Mounted {
    context: Context,
    // Dropped in this order: listeners first, then what they write to.
    _fragment: Option<Listener>,
    _mount: Mount,
}

/// Mounts a widget into `place`, an element of the shadow root of `host`, whose
/// attributes say how.
///
/// `code` is the text code of the answers that it had before it was removed, `link` what
/// the page has asked for, either may be empty. `tell` is called
/// with what has come to be and a value that goes with it: `ready` and a detail object
/// for each new quote on screen, the first one included; `card` and a message when the
/// page's own rate card could not be loaded; `unreachable` when the part of the program
/// that would load it could not; `details` when what refines the price could not be loaded,
/// without which the widget works; `style` and a style sheet that what is drawn from then
/// on needs. `store` gives what has been kept under a name, or keeps a text under it.
///
/// # Panics
///
/// Never: mounting draws the view before it returns.
#[wasm_bindgen]
pub fn mount(
    host: HtmlElement,
    place: &HtmlElement,
    code: &str,
    link: &str,
    tell: Function,
    store: Function,
) -> Mounted {
    let mut made = None;
    // The state is made inside: the mount owns it.
    let mount = Mount::new(place, || {
        let host = Host::of(host, tell, store);
        let lang = host.says(Attribute::Lang);
        let lang = lang.and_then(|lang| Lang::from_tag(&lang));
        let lang = lang.unwrap_or_else(language::preferred);
        let settings = Settings {
            link_key: host.says(Attribute::LinkKey).unwrap_or_else(|| "q".into()),
            path: location::path(),
            remember: host.says(Attribute::Remember).as_deref() != Some("off"),
            host,
        };
        let context = Context::new(settings, lang);
        context.begin(code, link);
        report(context);
        made = Some(context);
        widget(context)
    });
    let context = made.expect("invariant: mounting draws the view");
    let fragment = location::on_fragment_change(move || context.open(String::new()));
    Mounted {
        context,
        _fragment: fragment,
        _mount: mount,
    }
}

fn report(context: Context) {
    let mut told = None;
    follow(move || {
        let (what, value) = match context.stage.get() {
            Stage::Loading => return,
            Stage::Ready => {
                let is_sample = context.card().is_sample();
                let now = (context.code(), context.is_stale());
                // Another text that is not taken is no other quote.
                if told.as_ref() == Some(&now) {
                    return;
                }
                let detail = context.quote(|quote| of_quote(quote, &now.0, is_sample, now.1));
                told = Some(now);
                ("ready", detail.into())
            }
            Stage::Missing => {
                told = None;
                ("card", context.failure().into())
            }
            Stage::Unreachable => ("unreachable", JsValue::UNDEFINED),
        };
        context.host().tell(what, value);
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

    /// Loads the rate cards from where the attributes of the element say.
    #[wasm_bindgen(js_name = moveCards)]
    pub fn move_cards(&self) {
        self.context.send();
    }

    /// The text code of a link to the present answers; empty while there are none on
    /// screen.
    pub fn code(&self) -> String {
        if self.context.is_ready() {
            self.context.code()
        } else {
            String::new()
        }
    }

    /// Opens a link or a text code, or what the reader has made of it before; the widget
    /// says if it cannot.
    pub fn open(&self, link: String) {
        self.context.open(link);
    }
}

/// What has just been entered is kept.
impl Drop for Mounted {
    fn drop(&mut self) {
        self.context.keep_last(true);
    }
}

/// Calls `report` with a message if the program ever panics.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(report: Function) {
    panic::report_to(report);
}

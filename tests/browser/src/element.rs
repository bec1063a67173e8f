//! One element, and what a person can do with it.

use std::fmt::Display;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::error::WebDriverError;
use thirtyfour::session::scriptret::ScriptRet;
use thirtyfour::{Key, WebElement};

use crate::engine::Engine;
use crate::failure::{Failure, Outcome};

const REACH: &str = include_str!("js/reach.js");

/// Position and size in CSS pixels, rounded, relative to the viewport.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
pub(crate) struct Bounds {
    pub(crate) left: i64,
    pub(crate) top: i64,
    pub(crate) right: i64,
    pub(crate) bottom: i64,
    pub(crate) width: i64,
    pub(crate) height: i64,
}

/// An element as found; it goes stale when the view replaces it.
pub(crate) struct Element {
    inner: WebElement,
    what: String,
    engine: Engine,
}

impl Element {
    pub(crate) fn new(inner: WebElement, what: impl Display, engine: Engine) -> Self {
        Self {
            inner,
            what: what.to_string(),
            engine,
        }
    }

    /// The rendered text, with line breaks as laid out.
    pub(crate) async fn text(&self) -> Outcome<String> {
        self.js("return (el.innerText ?? el.textContent).trim()")
            .await
    }

    /// The current value of a form control.
    pub(crate) async fn value(&self) -> Outcome<String> {
        self.js("return String(el.value)").await
    }

    pub(crate) async fn is_checked(&self) -> Outcome<bool> {
        self.js("return el.checked ?? el.ariaChecked === 'true'")
            .await
    }

    pub(crate) async fn attribute(&self, name: &str) -> Outcome<Option<String>> {
        self.js_with("return el.getAttribute(args[0])", [name.into()])
            .await
    }

    /// A computed style, for example `color` or `--eq-accent`.
    pub(crate) async fn style(&self, property: &str) -> Outcome<String> {
        let script = "return getComputedStyle(el).getPropertyValue(args[0])";
        self.js_with(script, [property.into()]).await
    }

    pub(crate) async fn bounds(&self) -> Outcome<Bounds> {
        self.js("const r = el.getBoundingClientRect();
             return Object.fromEntries(['left', 'top', 'right', 'bottom', 'width', 'height']
                 .map((k) => [k, Math.round(r[k])]))")
            .await
    }

    /// Clicks where a mouse would, after making sure that nothing is in the way.
    pub(crate) async fn click(&self) -> Outcome {
        self.reach().await?;
        let clicked = match self.engine {
            // Its driver takes the inner parts of an `<input>` in a shadow root for
            // a cover; a mouse at the same place does the same.
            Engine::WebKit => {
                self.inner
                    .handle()
                    .action_chain()
                    .click_element(&self.inner)
                    .perform()
                    .await
            }
            Engine::Chromium | Engine::Firefox => self.inner.click().await,
        };
        clicked.map_err(|e| self.failed("click", e))
    }

    /// Fails unless the middle of the element is visible, enabled and uncovered.
    pub(crate) async fn reach(&self) -> Outcome {
        let script = format!("return (function () {{ {REACH} }})(el)");
        match self.js::<Option<String>>(&script).await? {
            Some(obstacle) => Err(format!("cannot reach {}: {obstacle}", self.what).into()),
            None => Ok(()),
        }
    }

    /// Types at the end of what is there.
    pub(crate) async fn type_text(&self, text: &str) -> Outcome {
        self.reach().await?;
        self.inner
            .send_keys(text)
            .await
            .map_err(|e| self.failed("type into", e))
    }

    /// Replaces what is there by typing, as a person who selects all first.
    ///
    /// Not WebDriver's "clear", which changes the value without a keystroke and
    /// fires different events in each engine.
    pub(crate) async fn fill(&self, text: &str) -> Outcome {
        self.reach().await?;
        self.js::<()>("el.focus(); el.select()").await?;
        let keys = if text.is_empty() {
            Key::Backspace + ""
        } else {
            text.into()
        };
        // Not "element send keys", which first moves the caret to the end.
        let typed = self
            .inner
            .handle()
            .action_chain()
            .send_keys(keys)
            .perform()
            .await;
        typed.map_err(|e| self.failed("type into", e))
    }

    /// Puts a text in the place of the field's own, as from the clipboard: all at once.
    pub(crate) async fn paste(&self, text: &str) -> Outcome {
        self.reach().await?;
        let paste = "el.focus(); el.select();
            return document.execCommand('insertText', false, args[0])";
        let is_taken: bool = self.js_with(paste, [text.into()]).await?;
        is_taken
            .then_some(())
            .ok_or_else(|| format!("{} takes no text", self.what).into())
    }

    /// Chooses the option with this text in a `<select>`.
    pub(crate) async fn choose(&self, option: &str) -> Outcome {
        self.reach().await?;
        let find = "return [...el.options].find((o) => o.label.trim() === args[0]) ?? null";
        let found = self.execute(find, [option.into()]).await?;
        let found = found
            .element()
            .map_err(|_| format!("{} has no “{option}”", self.what))?;
        found.click().await.map_err(|e| self.failed("choose in", e))
    }

    /// Gives a file input the file at this path.
    pub(crate) async fn upload(&self, path: &Path) -> Outcome {
        let path = path.to_string_lossy();
        self.inner
            .send_keys(path.as_ref())
            .await
            .map_err(|e| self.failed("upload to", e))
    }

    /// Runs a function body in which `el` is this element.
    pub(crate) async fn js<T: DeserializeOwned>(&self, body: &str) -> Outcome<T> {
        self.js_with(body, []).await
    }

    /// The same, with `args`.
    pub(crate) async fn js_with<T: DeserializeOwned>(
        &self,
        body: &str,
        args: impl IntoIterator<Item = Value>,
    ) -> Outcome<T> {
        let result = self.execute(body, args).await?;
        Ok(serde_json::from_value(result.json().clone())?)
    }

    async fn execute(
        &self,
        body: &str,
        args: impl IntoIterator<Item = Value>,
    ) -> Outcome<ScriptRet> {
        let script = format!("const [el, ...args] = arguments; {body}");
        let args: Vec<Value> = std::iter::once(self.to_json()?).chain(args).collect();
        let result = self.inner.handle().execute(script, args).await;
        result.map_err(|e| self.failed("ask", e))
    }

    /// The reference that scripts take as an argument.
    pub(crate) fn to_json(&self) -> Outcome<Value> {
        Ok(self.inner.to_json()?)
    }

    #[track_caller]
    fn failed(&self, deed: &str, error: WebDriverError) -> Failure {
        Failure::from(error).doing(format!("cannot {deed} {}", self.what))
    }
}

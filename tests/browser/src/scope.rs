//! Where to look: the shadow root of one widget, or the page around it.

use std::fmt;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::session::scriptret::ScriptRet;

use crate::element::Element;
use crate::failure::{Failure, Outcome};
use crate::locator::{self, Locator};
use crate::page::Page;
use crate::poll;

const LOCATE: &str = include_str!("js/locate.js");

/// A part of a page; elements outside it are never found.
///
/// Everything that expects something waits for it, up to [`poll::PATIENCE`].
#[derive(Clone, Copy)]
pub(crate) struct Scope<'a> {
    page: &'a Page,
    /// Which `<eu-quote>`, in document order; none is the document itself.
    widget: Option<usize>,
}

impl<'a> Scope<'a> {
    pub(crate) fn widget(page: &'a Page, index: usize) -> Self {
        Self {
            page,
            widget: Some(index),
        }
    }

    pub(crate) fn document(page: &'a Page) -> Self {
        Self { page, widget: None }
    }

    /// The one element that matches.
    pub(crate) async fn find(&self, locator: impl Into<Locator>) -> Outcome<Element> {
        let locator = locator.into();
        let found = poll::until_ok(poll::PATIENCE, async || self.find_now(&locator).await).await;
        match found {
            Ok(element) => Ok(element),
            Err(failure) => Err(failure.doing(self.choice(&locator).await)),
        }
    }

    async fn find_now(&self, locator: &Locator) -> Outcome<Element> {
        let mut found = self.find_all(locator).await?;
        let index = match (locator.nth, found.len()) {
            (Some(nth), count) if nth < count => nth,
            (None, 1) => 0,
            (_, count) => return Err(format!("{count} elements match {locator} in {self}").into()),
        };
        Ok(found.swap_remove(index))
    }

    /// All that match at this moment, perhaps none.
    pub(crate) async fn find_all(&self, locator: impl Into<Locator>) -> Outcome<Vec<Element>> {
        let locator = locator.into();
        let found = self
            .page
            .execute(LOCATE, self.arguments(&locator, false))
            .await?;
        let engine = self.page.engine();
        let named = |element| Element::new(element, format!("{locator} in {self}"), engine);
        Ok(found.elements()?.into_iter().map(named).collect())
    }

    pub(crate) async fn count(&self, locator: impl Into<Locator>) -> Outcome<usize> {
        Ok(self.find_all(locator).await?.len())
    }

    /// Waits until nothing matches.
    pub(crate) async fn wait_gone(&self, locator: impl Into<Locator>) -> Outcome {
        let locator = locator.into();
        let what = format!("{locator} is still in {self}");
        poll::until(&what, async || Ok(self.count(&locator).await? == 0)).await
    }

    /// Waits until the one element that matches contains the words.
    pub(crate) async fn wait_text(&self, locator: impl Into<Locator>, words: &str) -> Outcome {
        let locator = locator.into();
        poll::until_ok(poll::PATIENCE, async || {
            let text = self.find_now(&locator).await?.text().await?;
            let missing = || format!("{locator} in {self} lacks “{words}”: “{text}”").into();
            text.contains(words).then_some(()).ok_or_else(missing)
        })
        .await
    }

    pub(crate) async fn click(&self, locator: impl Into<Locator>) -> Outcome {
        self.act(locator, async |element| element.click().await)
            .await
    }

    /// Replaces the content of a text field by typing.
    pub(crate) async fn fill(&self, locator: impl Into<Locator>, text: &str) -> Outcome {
        self.act(locator, async |element| element.fill(text).await)
            .await
    }

    /// Puts a text into a field at once, as from the clipboard.
    pub(crate) async fn paste(&self, locator: impl Into<Locator>, text: &str) -> Outcome {
        self.act(locator, async |element| element.paste(text).await)
            .await
    }

    /// Chooses an option of a `<select>` by its text.
    pub(crate) async fn choose(&self, locator: impl Into<Locator>, option: &str) -> Outcome {
        self.act(locator, async |element| element.choose(option).await)
            .await
    }

    pub(crate) async fn text(&self, locator: impl Into<Locator>) -> Outcome<String> {
        self.ask(locator, async |element| element.text().await)
            .await
    }

    pub(crate) async fn value(&self, locator: impl Into<Locator>) -> Outcome<String> {
        self.ask(locator, async |element| element.value().await)
            .await
    }

    /// Waits for the element to be within reach, and acts once.
    async fn act(
        &self,
        locator: impl Into<Locator>,
        deed: impl AsyncFn(&Element) -> Outcome,
    ) -> Outcome {
        let locator = locator.into();
        self.find(&locator).await?;
        poll::until_ok(poll::PATIENCE, async || {
            self.find_now(&locator).await?.reach().await
        })
        .await?;
        self.ask(locator, deed).await
    }

    /// Asks an element, and once more if the view replaced it meanwhile.
    async fn ask<T>(
        &self,
        locator: impl Into<Locator>,
        question: impl AsyncFn(&Element) -> Outcome<T>,
    ) -> Outcome<T> {
        let locator = locator.into();
        match question(&self.find(&locator).await?).await {
            Err(failure) if failure.is_stale() => question(&self.find(&locator).await?).await,
            answer => answer,
        }
    }

    /// The focused element, in one line: its tag, id, label and text; empty if none.
    pub(crate) async fn focused(&self) -> Outcome<String> {
        self.js("const el = root.activeElement;
             if (!el || el === document.body) return '';
             const words = el.labels?.[0]?.innerText ?? el.ariaLabel ?? el.innerText ?? '';
             return [el.localName + (el.id && '#' + el.id), words.trim()].join(' ').trim()")
            .await
    }

    /// Runs a function body (which may `await`) with `root` and `host`: the
    /// shadow root and its element, or the document and its root element.
    pub(crate) async fn js<T: DeserializeOwned>(&self, body: &str) -> Outcome<T> {
        let head = match self.widget {
            None => "const host = document.documentElement, root = document;".to_owned(),
            Some(index) => format!(
                "const host = document.querySelectorAll('eu-quote')[{index}];
                 const root = host?.shadowRoot;
                 if (!root) throw new Error('no shadow root');"
            ),
        };
        let script = format!("{head} {body}");
        self.page
            .js(&script, [])
            .await
            .map_err(|failure| failure.doing(self))
    }

    /// Runs a function body with the host element, or the document's root
    /// element, after the other arguments.
    pub(crate) async fn execute(&self, body: &str, mut args: Vec<Value>) -> Outcome<ScriptRet> {
        let selector = if self.widget.is_some() {
            "eu-quote"
        } else {
            "html"
        };
        let host = locator::css(selector).nth(self.widget.unwrap_or(0));
        args.push(Self::document(self.page).find(host).await?.to_json()?);
        self.page.execute(body, args).await
    }

    /// What a person could have meant, for the message of a failure.
    async fn choice(&self, locator: &Locator) -> String {
        let answer = self
            .page
            .execute(LOCATE, self.arguments(locator, true))
            .await;
        answer.map_or_else(
            |failure: Failure| failure.to_string(),
            |choice| choice.json().as_str().unwrap_or_default().to_owned(),
        )
    }

    fn arguments(&self, locator: &Locator, describe: bool) -> Vec<Value> {
        let index = self.widget.map_or(json!(-1), |index| json!(index));
        vec![
            index,
            locator.kind.into(),
            locator.value.as_str().into(),
            locator.name.as_str().into(),
            describe.into(),
        ]
    }
}

impl fmt::Display for Scope<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.widget {
            Some(index) => write!(f, "widget {index}"),
            None => f.write_str("the document"),
        }
    }
}

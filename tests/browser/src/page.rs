//! The page in the browser's window.

use std::cell::RefCell;
use std::path::Path;
use std::time::Duration;

use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::session::scriptret::ScriptRet;
use thirtyfour::{Key, TypingData, WebDriver};

use crate::devtools::{DevTools, Media};
use crate::engine::Engine;
use crate::failure::{Failure, Outcome};
use crate::poll;
use crate::scope::Scope;
use crate::session::Setup;
use crate::site::Site;

/// What the hook remembers, and files that failed to load inside a shadow root,
/// whose error events do not leave it.
const ERRORS: &str = "
    const failed = performance.getEntriesByType('resource').filter((e) => e.responseStatus >= 400);
    return window.browserTestErrors?.concat(failed.map((e) => `${e.responseStatus} ${e.name}`))";

pub(crate) struct Page {
    client: WebDriver,
    engine: Engine,
    /// Chromium hands each entry of its log out once, so they are kept here.
    log: RefCell<Vec<String>>,
}

impl Page {
    pub(crate) fn new(client: WebDriver, engine: Engine) -> Self {
        Self {
            client,
            engine,
            log: RefCell::default(),
        }
    }

    /// Gives every engine the same viewport, and sets what Chromium takes
    /// through DevTools only.
    pub(crate) async fn prepare(&self, setup: Setup, downloads: &Path) -> Outcome {
        self.resize(1280, 800).await?;
        if self.engine != Engine::Chromium {
            return Ok(());
        }
        let tools = self.devtools()?;
        // A tab that a driver opens is not the window's focus, and its fields then get
        // neither `focus` nor `blur`.
        let focus = json!({ "enabled": true });
        tools
            .send("Emulation.setFocusEmulationEnabled", focus)
            .await?;
        let Setup {
            dark,
            reduced_motion,
            ..
        } = setup;
        tools
            .media(Media {
                dark,
                reduced_motion,
                ..Media::default()
            })
            .await?;
        let folder = json!({ "behavior": "allow", "downloadPath": downloads });
        tools
            .send("Browser.setDownloadBehavior", folder)
            .await
            .map(drop)
    }

    /// The n-th `<eu-quote>` of the page, counted from 0.
    pub(crate) fn widget(&self, index: usize) -> Scope<'_> {
        Scope::widget(self, index)
    }

    /// The page around the widgets.
    pub(crate) fn document(&self) -> Scope<'_> {
        Scope::document(self)
    }

    /// Loads an absolute address, to its `load` event.
    pub(crate) async fn open(&self, url: &str) -> Outcome {
        self.read_log().await?;
        self.log.borrow_mut().clear();
        self.client
            .goto(url)
            .await
            .map_err(|e| Failure::from(e).doing(format!("open {url}")))
    }

    pub(crate) async fn reload(&self) -> Outcome {
        Ok(self.client.refresh().await?)
    }

    pub(crate) async fn back(&self) -> Outcome {
        Ok(self.client.back().await?)
    }

    pub(crate) async fn url(&self) -> Outcome<String> {
        Ok(self.client.current_url().await?.to_string())
    }

    /// Presses a key, alone, where the focus is.
    pub(crate) async fn press(&self, key: impl Into<char>) -> Outcome {
        let key = key.into();
        Ok(self
            .client
            .action_chain()
            .key_down(key)
            .key_up(key)
            .perform()
            .await?)
    }

    /// Presses a key while another is held: `chord(Key::Shift, Key::Tab)`.
    pub(crate) async fn chord(&self, held: Key, key: impl Into<char>) -> Outcome {
        let key = key.into();
        let chain = self
            .client
            .action_chain()
            .key_down(held.clone())
            .key_down(key);
        Ok(chain.key_up(key).key_up(held).perform().await?)
    }

    /// Types where the focus is.
    pub(crate) async fn type_text(&self, text: impl Into<TypingData>) -> Outcome {
        Ok(self.client.action_chain().send_keys(text).perform().await?)
    }

    /// The text on the clipboard, as a person sees it: by pasting.
    ///
    /// It moves the focus. Scripts may read the clipboard in Chromium only.
    pub(crate) async fn clipboard(&self) -> Outcome<String> {
        const FIELD: &str = "document.querySelector('#browser-test-paste')";
        self.js::<()>(
            "const field = document.createElement('textarea');
             field.id = 'browser-test-paste';
             document.body.prepend(field);
             field.focus()",
            [],
        )
        .await?;
        self.chord(Key::Control, 'v').await?;
        let read = format!("return {FIELD}.value");
        self.wait_until("something was pasted", async || {
            Ok(!self.js::<String>(&read, []).await?.is_empty())
        })
        .await?;
        self.js(
            &format!("const field = {FIELD}; field.remove(); return field.value"),
            [],
        )
        .await
    }

    /// Asks until the answer is yes.
    pub(crate) async fn wait_until(
        &self,
        what: &str,
        condition: impl AsyncFn() -> Outcome<bool>,
    ) -> Outcome {
        poll::until(what, condition).await
    }

    /// Runs a function body, which may `await`, with `args`.
    pub(crate) async fn js<T: DeserializeOwned>(
        &self,
        body: &str,
        args: impl IntoIterator<Item = Value>,
    ) -> Outcome<T> {
        let script = format!("const args = [...arguments]; return (async () => {{ {body} }})()");
        let result = self.execute(&script, args.into_iter().collect()).await?;
        Ok(serde_json::from_value(result.json().clone())?)
    }

    pub(crate) async fn execute(&self, body: &str, args: Vec<Value>) -> Outcome<ScriptRet> {
        Ok(self.client.execute(body, args).await?)
    }

    /// Makes the viewport this large; windows of Firefox and WebKit cannot be
    /// narrower than about 500 pixels, which is a failure, not another size.
    pub(crate) async fn resize(&self, width: u32, height: u32) -> Outcome {
        if self.engine == Engine::Chromium {
            return self.devtools()?.viewport(width, height).await;
        }
        let [extra_width, extra_height]: [u32; 2] = self
            .js(
                "return [outerWidth - innerWidth, outerHeight - innerHeight]",
                [],
            )
            .await?;
        self.client
            .set_window_rect(0, 0, width + extra_width, height + extra_height)
            .await?;
        poll::until(&format!("a viewport {width} wide"), async || {
            self.js::<u32>("return innerWidth", [])
                .await
                .map(|actual| actual == width)
        })
        .await
    }

    /// What the viewport shows, as PNG.
    pub(crate) async fn picture(&self) -> Outcome<Vec<u8>> {
        Ok(self.client.screenshot_as_png().await?)
    }

    /// Errors of the page since it was opened: uncaught, on the console, policy
    /// violations, files that failed to load.
    pub(crate) async fn errors(&self) -> Outcome<Vec<String>> {
        let own: Option<Vec<String>> = self.js(ERRORS, []).await?;
        let mut errors = own.ok_or("the page lacks the hook that remembers its errors")?;
        self.read_log().await?;
        errors.extend(self.log.borrow().iter().cloned());
        Ok(errors)
    }

    async fn read_log(&self) -> Outcome {
        if self.engine == Engine::Chromium {
            let entries = self.client.browser_log().await?.into_iter();
            let severe = entries.filter(|entry| entry.level == "SEVERE");
            self.log
                .borrow_mut()
                .extend(severe.map(|entry| format!("log: {}", entry.message)));
        }
        Ok(())
    }

    /// Fails if the page has reported any error.
    pub(crate) async fn check_no_errors(&self) -> Outcome {
        let errors = self.errors().await?;
        crate::check!(
            errors.is_empty(),
            "the page reports:\n   {}",
            errors.join("\n   ")
        );
        Ok(())
    }

    /// The addresses that the page has loaded since its own.
    pub(crate) async fn resources(&self) -> Outcome<Vec<String>> {
        let script = "return performance.getEntriesByType('resource').map((e) => e.name)";
        let mut all: Vec<String> = self.js(script, []).await?;
        all.retain(|address| !Site::is_ours(address));
        Ok(all)
    }

    /// DevTools, in Chromium; elsewhere a failure, so register such tests with
    /// `.only(&[Engine::Chromium])`.
    pub(crate) fn devtools(&self) -> Outcome<DevTools> {
        match self.engine {
            Engine::Chromium => Ok(DevTools(self.client.cdp())),
            other => Err(format!("{other} has no DevTools commands").into()),
        }
    }

    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    pub(crate) fn client(&self) -> &WebDriver {
        &self.client
    }

    pub(crate) async fn pause(&self, time: Duration) {
        tokio::time::sleep(time).await;
    }
}

//! The tests, by subject, and what each of them is given.

mod accessibility;
mod alternatives;
mod annex;
mod cards;
mod charts;
mod contract_check;
mod copying;
mod core;
mod crash;
mod dates;
mod details;
mod dictionary;
mod editing;
mod growth;
mod harness;
mod host_page;
mod hostile;
mod instruments;
mod keyboard;
mod kpi_plan;
mod language;
mod layout;
mod link;
mod loading;
mod market;
mod memory;
mod models;
mod opening;
mod outlook;
mod paper;
mod particulars;
mod payout;
mod policy;
mod quiet;
mod refusals;
mod settlement;
mod several;
mod shift;
mod smoke;
mod typing;
mod widget;

use std::path::{Path, PathBuf};
use std::time::Duration;

use futures_util::future::LocalBoxFuture;

use crate::engine::Engine;
use crate::failure::Outcome;
use crate::page::Page;
use crate::poll;
use crate::session::Setup;
use crate::site::Site;
use crate::tools::Tools;
use crate::{axe, check};

/// Every test; a new module adds its list here.
pub(crate) fn all() -> Vec<Test> {
    [
        once(harness::tests()),
        once(instruments::tests()),
        core::tests(),
        smoke::tests(),
        opening::tests(),
        details::tests(),
        editing::tests(),
        charts::tests(),
        copying::tests(),
        of_the_program(refusals::tests()),
        typing::tests(),
        language::tests(),
        link::tests(),
        of_the_program(cards::tests()),
        several::tests(),
        hostile::tests(),
        keyboard::tests(),
        accessibility::tests(),
        quiet::tests(),
        policy::tests(),
        crash::tests(),
        of_the_program(dates::tests()),
        of_the_program(dictionary::tests()),
        memory::tests(),
        models::tests(),
        of_the_program(alternatives::tests()),
        of_the_program(annex::tests()),
        of_the_program(payout::tests()),
        of_the_program(kpi_plan::tests()),
        of_the_program(contract_check::tests()),
        of_the_program(market::tests()),
        of_the_program(particulars::tests()),
        of_the_program(outlook::tests()),
        of_the_program(settlement::tests()),
        layout::tests(),
        paper::tests(),
        shift::tests(),
        loading::tests(),
        host_page::tests(),
        growth::tests(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What the harness itself can do is tried in one engine; in the others the
/// product's tests would fail without it.
fn once(tests: Vec<Test>) -> Vec<Test> {
    let in_chromium = |test: Test| test.only(&[Engine::Chromium]);
    tests.into_iter().map(in_chromium).collect()
}

/// What the program makes of answers is the same in every engine, as far as those of
/// fields, drawing and storage are: a complete run sees that, an everyday one trusts it.
fn of_the_program(tests: Vec<Test>) -> Vec<Test> {
    let at_length = |test: Test| {
        if test.long.is_empty() {
            test.at_length_in(&[Engine::Firefox, Engine::WebKit])
        } else {
            test
        }
    };
    tests.into_iter().map(at_length).collect()
}

/// A test with the engines and the browser that it needs.
pub(crate) struct Test {
    path: &'static str,
    pub(crate) engines: &'static [Engine],
    pub(crate) setup: Setup,
    /// The engines in which it takes too long for an everyday run.
    pub(crate) long: &'static [Engine],
    /// It changes more of the browser than a new tab and a new origin undo.
    pub(crate) own_browser: bool,
    pub(crate) run: for<'a> fn(&'a Context<'a>) -> LocalBoxFuture<'a, Outcome>,
}

impl Test {
    /// Module and function: `smoke::two_on_one_page`.
    pub(crate) fn name(&self) -> &'static str {
        self.path.trim_start_matches("browser_tests::tests::")
    }

    /// Whether it is part of a run, complete or not, in this engine.
    pub(crate) fn runs_in(&self, engine: Engine, is_complete: bool) -> bool {
        self.engines.contains(&engine) && (is_complete || !self.long.contains(&engine))
    }

    /// Leaves the other engines out; the reason stands beside the call.
    fn only(self, engines: &'static [Engine]) -> Self {
        Self { engines, ..self }
    }

    /// Leaves it to complete runs in these engines.
    fn at_length_in(self, long: &'static [Engine]) -> Self {
        Self { long, ..self }
    }

    fn setup(self, setup: Setup) -> Self {
        Self { setup, ..self }
    }

    /// For tests of what a browser keeps beyond its tabs: the network, permissions.
    fn in_a_browser_of_its_own(self) -> Self {
        Self {
            own_browser: true,
            ..self
        }
    }
}

/// `test!(function)`: a test of all engines, named after module and function.
macro_rules! test {
    ($function:ident) => {
        $crate::tests::Test {
            path: concat!(module_path!(), "::", stringify!($function)),
            engines: $crate::engine::Engine::ALL,
            setup: $crate::session::Setup::default(),
            long: &[],
            own_browser: false,
            run: |context| Box::pin($function(context)),
        }
    };
}
use test;

/// How long after an action a request may still start.
const AFTERTHOUGHT: Duration = Duration::from_millis(500);

/// What a test works with.
pub(crate) struct Context<'a> {
    pub(crate) engine: Engine,
    pub(crate) page: &'a Page,
    pub(crate) site: &'a Site,
    pub(crate) tools: &'a Tools,
    /// The module of `tests/wasm` and its glue.
    pub(crate) wasm_tests: &'a Path,
    pub(crate) downloads: PathBuf,
    /// Whether there is time for everything.
    pub(crate) is_complete: bool,
}

impl Context<'_> {
    /// Opens a path of the site: a built file, or one of [`crate::pages`].
    async fn open(&self, path: &str) -> Outcome {
        self.page.open(&self.site.url(path)).await
    }

    /// Every request that the action causes, seen by the server or the page.
    async fn requests_during(&self, action: impl AsyncFnOnce() -> Outcome) -> Outcome<Vec<String>> {
        let known = self.page.resources().await?.len();
        self.site.forget_requests();
        action().await?;
        self.page.pause(AFTERTHOUGHT).await;
        let mut requests = self.site.requests();
        requests.extend(self.page.resources().await?.into_iter().skip(known));
        Ok(requests)
    }

    /// Fails if the action causes any request at all.
    async fn check_quiet(&self, action: impl AsyncFnOnce() -> Outcome) -> Outcome {
        let requests = self.requests_during(action).await?;
        check!(
            requests.is_empty(),
            "requests after load:\n   {}",
            requests.join("\n   ")
        );
        Ok(())
    }

    /// Waits for a finished download whose name ends like this.
    async fn downloaded(&self, ending: &str) -> Outcome<PathBuf> {
        poll::until_ok(poll::PATIENCE, async || {
            let entries = std::fs::read_dir(&self.downloads)?
                .flatten()
                .map(|entry| entry.path());
            let finished = entries.filter(|path| path.to_string_lossy().ends_with(ending));
            let filled = finished.filter(|path| path.metadata().is_ok_and(|file| file.len() > 0));
            filled
                .into_iter()
                .next()
                .ok_or_else(|| format!("no download *{ending}").into())
        })
        .await
    }

    /// Fails if the n-th widget breaks a rule of accessibility.
    async fn check_accessible(&self, widget: usize) -> Outcome {
        axe::check(self.page.widget(widget), &self.tools.axe()?).await
    }
}

//! Runs tests one after the other, each in a browser of its own.

use std::any::Any;
use std::fs;
use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use futures_util::FutureExt;

use crate::args::Args;
use crate::engine::Engine;
use crate::failure::{Failure, Outcome};
use crate::session::Session;
use crate::site::Site;
use crate::tests::{self, Context, Test};
use crate::tools::Tools;

/// A test that takes longer has hung; its browser is killed.
const TEST_LIMIT: Duration = Duration::from_secs(90);
const PICTURE_LIMIT: Duration = Duration::from_secs(10);

pub(crate) fn list(args: &Args) {
    for test in selected(args) {
        let engines: Vec<String> = test.engines.iter().map(ToString::to_string).collect();
        println!("{} ({})", test.name(), engines.join(", "));
    }
}

/// Runs what was asked for; `false` if anything failed.
pub(crate) async fn run(args: &Args) -> Outcome<bool> {
    let tests = selected(args);
    crate::check!(
        !tests.is_empty(),
        "no test has a name with {:?}",
        args.filters
    );
    let site = Site::start(&args.dist)?;
    let tools = Tools::new(args.tools.clone());
    let mut all_passed = true;
    for engine in &args.engines {
        let run = Run {
            engine: *engine,
            site: &site,
            tools: &tools,
            pictures: &args.pictures,
        };
        all_passed &= run.all(&tests).await;
    }
    Ok(all_passed)
}

fn selected(args: &Args) -> Vec<Test> {
    tests::all()
        .into_iter()
        .filter(|test| args.selects(test.name()))
        .collect()
}

struct Run<'a> {
    engine: Engine,
    site: &'a Site,
    tools: &'a Tools,
    pictures: &'a Path,
}

impl Run<'_> {
    async fn all(&self, tests: &[Test]) -> bool {
        let (mut passed, mut failed) = (0, 0);
        for test in tests
            .iter()
            .filter(|test| test.engines.contains(&self.engine))
        {
            let start = Instant::now();
            let result = self.one(test).await;
            let seconds = start.elapsed().as_secs_f32();
            let mark = if result.is_ok() { "ok  " } else { "FAIL" };
            println!("{mark} {} {} ({seconds:.1} s)", self.engine, test.name());
            match result {
                Ok(()) => passed += 1,
                Err(report) => {
                    println!("   {report}");
                    failed += 1;
                }
            }
        }
        println!("{}: {passed} passed, {failed} failed", self.engine);
        failed == 0
    }

    /// The error is everything worth printing.
    async fn one(&self, test: &Test) -> Result<(), String> {
        let started = Session::start(self.engine, self.tools, test.setup).await;
        let mut session = started.map_err(|failure| failure.doing("no browser").to_string())?;
        let result = self.guarded(test, &session).await;
        let report = match result {
            Ok(()) => Ok(()),
            Err(failure) => Err(self.report(test, &mut session, &failure).await),
        };
        session.close().await;
        report
    }

    /// A test that hangs or panics fails like any other.
    async fn guarded(&self, test: &Test, session: &Session) -> Outcome {
        let downloads = session.downloads();
        let (site, tools) = (self.site, self.tools);
        let context = Context {
            engine: self.engine,
            page: &session.page,
            site,
            tools,
            downloads,
        };
        site.forget_requests();
        let work = AssertUnwindSafe((test.run)(&context)).catch_unwind();
        match tokio::time::timeout(TEST_LIMIT, work).await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(panic)) => Err(format!("panicked: {}", panic_message(&*panic)).into()),
            Err(_) => Err(format!("no end after {} s", TEST_LIMIT.as_secs()).into()),
        }
    }

    async fn report(&self, test: &Test, session: &mut Session, failure: &Failure) -> String {
        let mut lines = vec![failure.to_string()];
        let aftermath = self.aftermath(test, session, &mut lines);
        if tokio::time::timeout(PICTURE_LIMIT, aftermath)
            .await
            .is_err()
        {
            lines.push(format!(
                "the browser no longer answers; {}",
                session.last_words()
            ));
        }
        lines.join("\n   ")
    }

    /// Where the page was, what it complained about, and how it looked.
    async fn aftermath(&self, test: &Test, session: &Session, lines: &mut Vec<String>) {
        let page = &session.page;
        if let Ok(url) = page.url().await {
            lines.push(format!("page: {url}"));
        }
        if let Ok(errors) = page.errors().await {
            lines.extend(errors);
        }
        match self.save_picture(test, page.picture().await) {
            Ok(path) => lines.push(format!("picture: {}", path.display())),
            Err(failure) => lines.push(format!("no picture: {failure}")),
        }
    }

    fn save_picture(&self, test: &Test, picture: Outcome<Vec<u8>>) -> Outcome<PathBuf> {
        fs::create_dir_all(self.pictures)?;
        let name = format!("{}-{}.png", self.engine, test.name().replace("::", "-"));
        let path = self.pictures.join(name);
        fs::write(&path, picture?)?;
        Ok(path)
    }
}

fn panic_message(panic: &(dyn Any + Send)) -> &str {
    let owned = panic.downcast_ref::<String>().map(String::as_str);
    owned
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("without a message")
}

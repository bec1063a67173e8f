//! One worker: runs tests one after the other, in a browser that it keeps.

use std::any::Any;
use std::fs;
use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};
use std::time::Duration;

use futures_util::FutureExt;

use super::queue::{Job, Kind};
use crate::failure::{Failure, Outcome};
use crate::session::Session;
use crate::site::Site;
use crate::tests::{Context, Test};
use crate::tools::Tools;

/// A test that takes longer has hung; its browser is killed.
const TEST_LIMIT: Duration = Duration::from_mins(5);
const PICTURE_LIMIT: Duration = Duration::from_secs(10);

/// What all workers share.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) dist: &'a Path,
    pub(super) tools: &'a Tools,
    pub(super) wasm_tests: &'a Path,
    pub(super) pictures: &'a Path,
    pub(super) is_complete: bool,
}

pub(super) struct Worker<'a> {
    place: Place<'a>,
    kept: Option<(Kind, Session)>,
}

impl<'a> Worker<'a> {
    pub(super) fn new(place: Place<'a>) -> Self {
        Self { place, kept: None }
    }

    /// The error is everything worth printing.
    ///
    /// A test gets an origin that no other had, so that storage and cache are empty;
    /// the browser stays unless the test says that it changes it, or fails.
    pub(super) async fn run(&mut self, job: Job<'_>) -> Result<(), String> {
        let site = Site::start(self.place.dist).map_err(|failure| failure.to_string())?;
        let kept = self.browser(job).await;
        let mut session = kept.map_err(|failure| failure.doing("no browser").to_string())?;
        let result = self.guarded(job, &session, &site).await;
        let Err(failure) = result else {
            self.keep(job, session).await;
            return Ok(());
        };
        let report = self.report(job, &mut session, &failure).await;
        session.close().await;
        Err(report)
    }

    /// The browser of the last test, or a new one.
    async fn browser(&mut self, job: Job<'_>) -> Outcome<Session> {
        match self.kept.take() {
            Some((kind, session)) if kind == job.kind && !job.test.own_browser => {
                match session.renewed(kind.setup).await {
                    Ok(session) => return Ok(session),
                    // Said, and no reason to fail a test that has not begun.
                    Err(failure) => println!("   (a new browser: {failure})"),
                }
            }
            Some((_, session)) => session.close().await,
            None => {}
        }
        Session::start(job.kind.engine, self.place.tools, job.kind.setup).await
    }

    async fn keep(&mut self, job: Job<'_>, session: Session) {
        if job.test.own_browser {
            session.close().await;
        } else {
            self.kept = Some((job.kind, session));
        }
    }

    /// Ends the browser that is left.
    pub(super) async fn close(self) {
        if let Some((_, session)) = self.kept {
            session.close().await;
        }
    }

    /// A test that hangs or panics fails like any other.
    async fn guarded(&self, job: Job<'_>, session: &Session, site: &Site) -> Outcome {
        let context = Context {
            engine: job.kind.engine,
            page: &session.page,
            site,
            tools: self.place.tools,
            wasm_tests: self.place.wasm_tests,
            downloads: session.downloads(),
            is_complete: self.place.is_complete,
        };
        let work = AssertUnwindSafe((job.test.run)(&context)).catch_unwind();
        match tokio::time::timeout(TEST_LIMIT, work).await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(panic)) => Err(format!("panicked: {}", panic_message(&*panic)).into()),
            Err(_) => Err(format!("no end after {} s", TEST_LIMIT.as_secs()).into()),
        }
    }

    async fn report(&self, job: Job<'_>, session: &mut Session, failure: &Failure) -> String {
        let mut lines = vec![failure.to_string()];
        let aftermath = self.aftermath(job, session, &mut lines);
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
    async fn aftermath(&self, job: Job<'_>, session: &Session, lines: &mut Vec<String>) {
        let page = &session.page;
        if let Ok(url) = page.url().await {
            lines.push(format!("page: {url}"));
        }
        if let Ok(errors) = page.errors().await {
            lines.extend(errors);
        }
        match self.save_picture(job, page.picture().await) {
            Ok(path) => lines.push(format!("picture: {}", path.display())),
            Err(failure) => lines.push(format!("no picture: {failure}")),
        }
    }

    fn save_picture(&self, job: Job<'_>, picture: Outcome<Vec<u8>>) -> Outcome<PathBuf> {
        fs::create_dir_all(self.place.pictures)?;
        let path = self.place.pictures.join(picture_name(job));
        fs::write(&path, picture?)?;
        Ok(path)
    }
}

fn picture_name(job: Job<'_>) -> String {
    let test: &Test = job.test;
    format!("{}-{}.png", job.kind.engine, test.name().replace("::", "-"))
}

fn panic_message(panic: &(dyn Any + Send)) -> &str {
    let owned = panic.downcast_ref::<String>().map(String::as_str);
    owned
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("without a message")
}

//! What splitting only warns of, as an error.
//!
//! It goes on where a function lacks relocations, whose calls then go astray, and
//! where the linker's segments are not as expected: all data stays in the main
//! module, so that the first load grows by every text of the lazy parts. It reports
//! both through `tracing`, to nobody unless somebody listens.

use std::fmt::{Debug, Write};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::{Result, ensure};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Level, Metadata, Subscriber};

/// Does `work`.
///
/// # Errors
/// It failed, or it warned of something.
pub(super) fn as_errors<T>(work: impl FnOnce() -> Result<T>) -> Result<T> {
    let warnings = Warnings::default();
    let result = tracing::subscriber::with_default(warnings.clone(), work)?;
    let warnings = warnings.texts();
    ensure!(warnings.is_empty(), "{}", warnings.join("; "));
    Ok(result)
}

/// Listens to warnings only. Its clones share one list, as `tracing` keeps its own.
#[derive(Clone, Default)]
struct Warnings(Arc<Mutex<Vec<String>>>);

impl Warnings {
    fn texts(&self) -> MutexGuard<'_, Vec<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Subscriber for Warnings {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.is_event() && *metadata.level() <= Level::WARN
    }

    fn event(&self, event: &Event<'_>) {
        let mut text = Text::default();
        event.record(&mut text);
        self.texts().push(text.0);
    }

    // No span is enabled, so that the rest is never called.
    fn new_span(&self, _: &Attributes<'_>) -> Id {
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

/// The message of an event, with its other values behind.
#[derive(Default)]
struct Text(String);

impl Visit for Text {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        // Writing into a string cannot fail.
        let _: std::fmt::Result = match field.name() {
            "message" => write!(self.0, "{value:?}"),
            name => write!(self.0, " {name}={value:?}"),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_without_a_warning_has_its_result() -> Result<()> {
        let work = || {
            tracing::info!("nothing to worry about");
            Ok(7)
        };
        assert_eq!(as_errors(work)?, 7);
        Ok(())
    }

    #[test]
    fn warnings_and_errors_fail_with_their_texts() {
        let work = || {
            tracing::warn!(segment = 3, "Putting segment into {}", "main");
            tracing::error!("No calls");
            Ok(())
        };
        let error = as_errors(work).map_err(|error| error.to_string());
        assert_eq!(
            error,
            Err("Putting segment into main segment=3; No calls".into())
        );
    }

    #[test]
    fn a_failure_says_more_than_its_warnings() {
        let work = || -> Result<()> {
            tracing::warn!("That looks odd");
            anyhow::bail!("It is broken")
        };
        let error = as_errors(work).map_err(|error| error.to_string());
        assert_eq!(error, Err("It is broken".into()));
    }

    #[test]
    fn a_warning_of_another_thread_counts() {
        let work = || {
            let listener = tracing::dispatcher::get_default(Clone::clone);
            let thread = std::thread::spawn(move || {
                tracing::dispatcher::with_default(&listener, || tracing::warn!("Elsewhere"));
            });
            Ok(thread.join().is_ok())
        };
        assert!(as_errors(work).is_err());
    }
}

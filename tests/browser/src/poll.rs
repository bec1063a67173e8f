//! Waiting for what a page will do soon.

use std::time::{Duration, Instant};

use crate::failure::Outcome;

/// How long the widget may take to follow an action, on a busy machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(12);

const PAUSE: Duration = Duration::from_millis(50);

/// Tries until it succeeds; after the limit, the last failure is the result.
pub(crate) async fn until_ok<T>(
    limit: Duration,
    attempt: impl AsyncFn() -> Outcome<T>,
) -> Outcome<T> {
    let start = Instant::now();
    loop {
        match attempt().await {
            Ok(value) => return Ok(value),
            Err(failure) if start.elapsed() >= limit => return Err(failure),
            Err(_) => tokio::time::sleep(PAUSE).await,
        }
    }
}

/// Asks until the answer is yes.
pub(crate) async fn until(what: &str, condition: impl AsyncFn() -> Outcome<bool>) -> Outcome {
    until_ok(PATIENCE, async || {
        let yes = condition().await?;
        yes.then_some(())
            .ok_or_else(|| format!("waited in vain: {what}").into())
    })
    .await
}

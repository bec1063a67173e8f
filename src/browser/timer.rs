//! Waiting until the reader pauses.

use gloo::timers::callback::Timeout;

/// A task that runs after a pause, unless it is dropped before.
pub(crate) struct Pause {
    _timeout: Timeout,
}

impl Pause {
    /// Runs `task` in `milliseconds`.
    pub(crate) fn new(milliseconds: u32, task: impl FnOnce() + 'static) -> Self {
        Self {
            _timeout: Timeout::new(milliseconds, task),
        }
    }
}

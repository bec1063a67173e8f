//! Waiting until the reader pauses.

use gloo::timers::callback::Timeout;

/// A task that runs after a pause, unless it is dropped before.
pub(crate) struct Pause {
    _timeout: Timeout,
}

impl Pause {
    /// Runs `task` in `milliseconds`.
    pub(crate) fn new(milliseconds: u32, task: impl FnOnce() + 'static) -> Self {
        Self::boxed(milliseconds, Box::new(task))
    }

    /// One function for all tasks: each kind would bring a bridge from JavaScript along.
    fn boxed(milliseconds: u32, task: Box<dyn FnOnce()>) -> Self {
        Self {
            _timeout: Timeout::new(milliseconds, task),
        }
    }
}

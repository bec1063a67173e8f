//! The only place, beside `embed`, that names the browser's interfaces. One file
//! for each concern; nothing here knows a quote.

pub(crate) mod calendar;
pub(crate) mod clipboard;
pub(crate) mod event;
pub(crate) mod fetch;
pub(crate) mod host;
pub(crate) mod intl;
pub(crate) mod language;
pub(crate) mod listener;
pub(crate) mod location;
pub(crate) mod modal;
mod options;
pub(crate) mod timer;

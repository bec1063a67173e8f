//! The core on the target that ships: the same figures as on any other.
//!
//! `tests/browser` serves the module and runs each of its tests in a page of its own
//! engine. What fails panics, and the page reads why.

mod figures;

use std::cell::RefCell;
use std::panic;

use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static LAST_PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

/// The names of all tests.
#[wasm_bindgen]
pub fn names() -> Vec<String> {
    let names = figures::TESTS.iter();
    names.map(|(name, _)| (*name).to_owned()).collect()
}

/// Runs one test; a failure traps, and [`why`] says it.
///
/// # Panics
/// The test fails, or there is none of this name.
#[wasm_bindgen]
pub fn run(name: &str) {
    panic::set_hook(Box::new(|info| LAST_PANIC.set(info.to_string())));
    let test = figures::TESTS.iter().find(|(test, _)| *test == name);
    let (_, test) = test.expect("a test of this name");
    test();
}

/// What the last test that failed said.
#[wasm_bindgen]
pub fn why() -> String {
    LAST_PANIC.take()
}

//! Whatever is read as a rate card.

#![no_main]

#[path = "../mutate.rs"]
mod mutate;
#[path = "../properties/mod.rs"]
#[expect(dead_code, reason = "those of the other targets")]
mod properties;

use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| {
    mutate::document(data, size, most, seed)
});
fuzz_target!(|bytes: &[u8]| {
    properties::card::check(bytes);
});

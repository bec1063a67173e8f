//! Whatever is pasted as a link.

#![no_main]

#[path = "../properties/mod.rs"]
#[expect(dead_code, reason = "those of the other targets")]
mod properties;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    properties::link::check(bytes);
});

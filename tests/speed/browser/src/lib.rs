//! What `cargo xtask bench` times in a browser, as WebAssembly.
//!
//! The widget exports nothing of the kind, and must not grow for it: so this is a
//! module of its own, of the same core, compiled like the widget's. The page beside it
//! (`page/benches.js`) has the same list of benches.

mod quote;

use wasm_bindgen::prelude::{JsError, wasm_bindgen};

/// Something to be timed, with all that it reads.
trait Work {
    /// Does it once. What it returns depends on what came out.
    fn once(&self) -> u32;

    /// What comes out, as JSON, to be compared with what others make of the same.
    fn answer(&self) -> String;
}

/// Reads the inputs, which is not timed.
type Prepare = fn(&str) -> Result<Box<dyn Work>, String>;

/// Every bench, by its name.
const BENCHES: [(&str, Prepare); 1] = [("quote", quote::prepare)];

/// A bench with its inputs.
#[wasm_bindgen]
pub struct Bench(Box<dyn Work>);

/// The bench called `name`, of `inputs` as JSON.
///
/// # Errors
///
/// There is none of this name, or the inputs are not valid.
#[wasm_bindgen]
pub fn prepare(name: &str, inputs: &str) -> Result<Bench, JsError> {
    let known = BENCHES.into_iter().find(|&(known, _)| known == name);
    let (_, prepare) = known.ok_or_else(|| JsError::new("no such bench"))?;
    let work = prepare(inputs).map_err(|fault| JsError::new(&fault))?;
    Ok(Bench(work))
}

#[wasm_bindgen]
impl Bench {
    /// What comes out, as JSON.
    pub fn answer(&self) -> String {
        self.0.answer()
    }

    /// Does it so many times and returns the sum of what it returned, modulo 2³².
    pub fn run(&self, times: u32) -> u32 {
        (0..times).fold(0, |sum, _| sum.wrapping_add(self.0.once()))
    }
}

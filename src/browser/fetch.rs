//! Files that the page names, read up to a limit.

use js_sys::{Promise, Reflect, Uint8Array};
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortSignal, ReadableStreamDefaultReader, ReadableStreamGetReaderOptions, RequestCache,
    RequestInit, Response,
};

use super::options::options;

/// How long a file may take to arrive, to its last byte, in milliseconds.
const PATIENCE: u32 = 30_000;

/// Why a file cannot be had.
pub(crate) enum FetchError {
    /// Nothing came, or not all of it. A browser does not say why: the network, the
    /// server, or a policy.
    Unreachable,
    /// The server answered with this HTTP status.
    Status(u16),
    /// It goes on beyond the limit.
    TooLarge,
}

/// The bytes of the file at `url`, which is relative to the page: at most `most`, of a
/// longer one the rest is not fetched. What the browser has in store counts only if the
/// server says that it is still the same.
pub(crate) async fn read(url: &str, most: usize) -> Result<Vec<u8>, FetchError> {
    let request: RequestInit = options();
    request.set_cache(RequestCache::NoCache);
    request.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)));
    let window = web_sys::window().ok_or(FetchError::Unreachable)?;
    let answer = JsFuture::from(window.fetch_with_str_and_init(url, &request)).await;
    let answer = answer.map_err(|_| FetchError::Unreachable)?;
    let answer: Response = answer.unchecked_into();
    if !answer.ok() {
        return Err(FetchError::Status(answer.status()));
    }
    let Some(body) = answer.body() else {
        return Ok(Vec::new());
    };
    let plain: ReadableStreamGetReaderOptions = options();
    let reader = body.get_reader_with_options(&plain);
    read_all(&reader.unchecked_into(), most).await
}

async fn read_all(
    reader: &ReadableStreamDefaultReader,
    most: usize,
) -> Result<Vec<u8>, FetchError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = next_chunk(reader.read()).await? {
        let from = bytes.len();
        // Asked before anything is copied.
        let length = usize::try_from(chunk.length()).unwrap_or(usize::MAX);
        if length > most - from {
            // Whether the browser lets go of the rest in order is its own affair.
            let _ = JsFuture::from(reader.cancel()).await;
            return Err(FetchError::TooLarge);
        }
        bytes.resize(from + length, 0);
        chunk.copy_to(&mut bytes[from..]);
    }
    Ok(bytes)
}

/// What a read gives: some bytes, or that there are no more.
async fn next_chunk(read: Promise) -> Result<Option<Uint8Array>, FetchError> {
    let step = JsFuture::from(read).await;
    let step = step.map_err(|_| FetchError::Unreachable)?;
    let value = Reflect::get(&step, &"value".into()).ok();
    Ok(value.and_then(|value| value.dyn_into().ok()))
}

//! Tells open pages to load anew, by server-sent events.

use std::io::{self, Write};
use std::sync::{Mutex, PoisonError};

use tiny_http::Request;

/// Where the snippet listens; no file of `dist` begins with an underscore pair.
pub(crate) const EVENTS_PATH: &str = "/__reload";

const SNIPPET: &str =
    "<script>new EventSource('/__reload').onmessage = () => location.reload()</script>";

/// The pages that wait for a new build.
#[derive(Default)]
pub(crate) struct Listeners(Mutex<Vec<Box<dyn Write + Send>>>);

impl Listeners {
    /// Answers with an event stream that stays open.
    pub(crate) fn add(&self, request: Request) -> io::Result<()> {
        let mut stream = request.into_writer();
        // Closing the connection with the stream keeps a parked page from
        // blocking a later request on the same connection.
        stream.write_all(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\
              Cache-Control: no-store\r\nConnection: close\r\n\r\n: ready\n\n",
        )?;
        stream.flush()?;
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(stream);
        Ok(())
    }

    /// Every waiting page reloads, and listens again when it is back.
    pub(crate) fn reload(&self) {
        let mut streams = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for mut stream in streams.drain(..) {
            // A page that was closed cannot be told, and need not be.
            let _ = stream
                .write_all(b"data: reload\n\n")
                .and_then(|()| stream.flush());
        }
    }
}

/// The page with the listening script, which `dist` itself never contains.
pub(crate) fn inject(html: &str) -> String {
    match html.rfind("</body>") {
        Some(at) => format!("{}{SNIPPET}{}", &html[..at], &html[at..]),
        None => format!("{html}{SNIPPET}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_snippet_lands_before_the_end_of_the_body() {
        let page = inject("<body>x</body></html>");
        assert!(page.ends_with("</script></body></html>"), "{page}");
        assert!(inject("x").ends_with("</script>"));
    }
}

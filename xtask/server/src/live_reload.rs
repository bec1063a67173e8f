//! Tells open pages to load anew, by server-sent events.

use std::io::{self, Write};
use std::net::TcpStream;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Where the snippet listens; no file of `dist` begins with an underscore pair.
pub(crate) const EVENTS_PATH: &str = "/__reload";

const SNIPPET: &str =
    "<script>new EventSource('/__reload').onmessage = () => location.reload()</script>";

/// The pages that wait for a new build.
#[derive(Default)]
pub(crate) struct Listeners(Mutex<Vec<TcpStream>>);

impl Listeners {
    /// Answers with an event stream that stays open.
    pub(crate) fn add(&self, mut stream: TcpStream) -> io::Result<()> {
        // Locked first: a page that was told it is ready is on the list.
        let mut streams = self.streams();
        stream.write_all(
            b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\
              Cache-Control: no-store\r\nConnection: close\r\n\r\n: ready\n\n",
        )?;
        streams.push(stream);
        Ok(())
    }

    /// Every waiting page reloads, and listens again when it is back.
    pub(crate) fn reload(&self) {
        for mut stream in self.streams().drain(..) {
            // A page that was closed cannot be told, and need not be.
            let _ = stream.write_all(b"data: reload\n\n");
        }
    }

    fn streams(&self) -> MutexGuard<'_, Vec<TcpStream>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
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

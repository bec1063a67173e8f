//! The part of HTTP/1.1 that a browser needs to get a file.

use std::io::{self, BufRead, BufReader, Read};

/// Far more than a browser sends; without a limit a client could fill memory.
const MAX_HEAD_BYTES: u64 = 64 * 1024;

/// A request line and its headers. A body is not read: nothing here takes one.
#[derive(Debug)]
pub(crate) struct Request {
    pub(crate) method: String,
    pub(crate) target: String,
    headers: Vec<(String, String)>,
}

impl Request {
    /// `None` if the client closes the connection without asking anything, as
    /// browsers do with those they open in advance.
    pub(crate) fn read(stream: impl Read) -> io::Result<Option<Self>> {
        let mut lines = BufReader::new(stream.take(MAX_HEAD_BYTES)).lines();
        let Some(first) = lines.next().transpose()? else {
            return Ok(None);
        };
        let mut words = first.split(' ');
        let (Some(method), Some(target), Some("HTTP/1.1" | "HTTP/1.0"), None) =
            (words.next(), words.next(), words.next(), words.next())
        else {
            return Err(invalid("not a request line"));
        };
        Ok(Some(Self {
            method: method.to_owned(),
            target: target.to_owned(),
            headers: read_headers(lines)?,
        }))
    }

    /// The value of a header, or nothing.
    pub(crate) fn header(&self, name: &str) -> &str {
        let mut headers = self.headers.iter();
        let found = headers.find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map_or("", |(_, value)| value)
    }
}

fn read_headers(
    lines: impl Iterator<Item = io::Result<String>>,
) -> io::Result<Vec<(String, String)>> {
    let mut headers = Vec::new();
    for line in lines {
        let line = line?;
        if line.is_empty() {
            return Ok(headers);
        }
        let (name, value) = line
            .split_once(':')
            .ok_or_else(|| invalid("not a header"))?;
        headers.push((name.to_owned(), value.trim().to_owned()));
    }
    Err(invalid("the request ends within its headers"))
}

fn invalid(what: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_line_and_the_headers() -> io::Result<()> {
        let text = "GET /a?b HTTP/1.1\r\nHost: x\r\naccept-encoding:  br\r\n\r\nrest";
        let request = Request::read(text.as_bytes())?.ok_or_else(|| invalid("no request"))?;
        assert_eq!(
            (request.method.as_str(), request.target.as_str()),
            ("GET", "/a?b")
        );
        assert_eq!(request.header("Accept-Encoding"), "br");
        assert_eq!(request.header("Cookie"), "");
        Ok(())
    }

    #[test]
    fn a_connection_without_a_request_is_no_error() {
        assert!(matches!(Request::read(&b""[..]), Ok(None)));
    }

    #[test]
    fn what_is_no_request_is_refused() {
        let endless = "GET / HTTP/1.1\r\n".to_owned() + &"a: b\r\n".repeat(20_000);
        for text in [
            "GET /\r\n\r\n",
            "GET / HTTP/2\r\n\r\n",
            "\r\n",
            "GET / HTTP/1.1\r\nx",
            &endless,
        ] {
            assert!(Request::read(text.as_bytes()).is_err(), "{text:.20}");
        }
    }
}

//! A stream line by line, in constant memory.

use std::io::{self, BufRead as _, BufReader, Read};

use eu_quote::document::MAX_BYTES;

/// How much is read or written at once: as much as a pipe holds.
pub(crate) const BUFFER: usize = 1 << 16;

/// The longest document with `\r\n` after it.
const MOST: usize = MAX_BYTES + 2;

/// The lines of a stream.
pub(crate) struct Lines<R> {
    reader: BufReader<R>,
    line: Vec<u8>,
    /// How many have been read.
    count: usize,
}

/// One of them, without its end: `\n` or `\r\n`.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Line<'a> {
    Whole(&'a [u8]),
    /// Longer than any document, and so never held.
    TooLong,
}

impl<R: Read> Lines<R> {
    pub(crate) fn new(reader: R) -> Self {
        Self {
            reader: BufReader::with_capacity(BUFFER, reader),
            line: Vec::new(),
            count: 0,
        }
    }

    /// Whether the next line is not here yet, so that reading it may take a while.
    pub(crate) fn may_wait(&self) -> bool {
        !self.reader.buffer().contains(&b'\n')
    }

    /// The next line with its number, from 1. The last one needs no end.
    pub(crate) fn next(&mut self) -> io::Result<Option<(usize, Line<'_>)>> {
        self.line.clear();
        let most = u64::try_from(MOST).unwrap_or(u64::MAX);
        let mut start = self.reader.by_ref().take(most);
        if start.read_until(b'\n', &mut self.line)? == 0 {
            return Ok(None);
        }
        self.count += 1;
        let (line, has_end) = match self.line.strip_suffix(b"\n") {
            Some(line) => (line.strip_suffix(b"\r").unwrap_or(line), true),
            None => (self.line.as_slice(), false),
        };
        if line.len() <= MAX_BYTES {
            return Ok(Some((self.count, Line::Whole(line))));
        }
        if !has_end {
            self.reader.skip_until(b'\n')?;
        }
        Ok(Some((self.count, Line::TooLong)))
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, Read};

    use super::{BUFFER, Line, Lines, MAX_BYTES};

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let mut lines = Lines::new(text.as_bytes());
        for (index, &line) in expected.iter().enumerate() {
            let whole = Line::Whole(line.as_bytes());
            let next = lines.next().expect("readable");
            // Not `assert_eq`: nobody wants to read a megabyte.
            assert!(next == Some((index + 1, whole)), "line {}", index + 1);
        }
        assert!(lines.next().expect("readable").is_none(), "the end");
    }

    #[test]
    fn lines_have_either_end_and_the_last_needs_none() {
        check("", &[]);
        check("a\nb\r\n\n\r\nc", &["a", "b", "", "", "c"]);
        check("a\rb\n", &["a\rb"]);
        check("a\n", &["a"]);
    }

    #[test]
    fn the_limit_does_not_count_the_end() {
        let most = "x".repeat(MAX_BYTES);
        for end in ["", "\n", "\r\n"] {
            check(&format!("{most}{end}"), &[&most]);
        }
        for more in ["x", "x\n", "x\r\n", "xx\n", "\rx\n"] {
            let text = format!("{most}{more}");
            let mut lines = Lines::new(text.as_bytes());
            let next = lines.next().expect("readable");
            assert!(next == Some((1, Line::TooLong)), "{more:?}");
            assert!(lines.next().expect("readable").is_none(), "{more:?}");
        }
    }

    /// So many bytes without an end of line, and how often it was asked for some.
    struct Endless {
        left: usize,
        reads: usize,
    }

    impl Read for &mut Endless {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let length = buffer.len().min(self.left);
            buffer[..length].fill(b'x');
            self.left -= length;
            self.reads += 1;
            Ok(length)
        }
    }

    #[test]
    fn a_line_without_end_is_never_held() {
        let mut endless = Endless {
            left: 64 * MAX_BYTES,
            reads: 0,
        };
        let mut lines = Lines::new((&mut endless).chain("\nb".as_bytes()));
        assert_eq!(lines.next().expect("readable"), Some((1, Line::TooLong)));
        assert!(lines.line.capacity() <= 2 * MAX_BYTES);
        let next = lines.next().expect("readable");
        assert_eq!(next, Some((2, Line::Whole(b"b"))));
        assert_eq!(endless.left, 0);
        // In pieces of the buffer's size, and not byte by byte either.
        assert!(endless.reads <= 64 * MAX_BYTES / BUFFER + 1);
    }
}

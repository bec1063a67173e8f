//! The files of the root once more, some of them as a bad network or a wrong server
//! hands them out.

use crate::respond::Answer;

/// The root under another path, with a fault in it.
#[derive(Clone, Debug)]
pub struct Mirror {
    /// Where it begins: `/faulty/`.
    pub path: String,
    /// How the names of the faulty files begin and end: `eu_quote-` and `.wasm`.
    pub files: (String, String),
    /// What is wrong with them.
    pub fault: Fault,
    /// How many requests meet the fault, since the log was last cleared; what follows is
    /// served in order.
    pub times: usize,
}

/// What can be wrong with an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It never begins.
    Silent,
    /// It stops halfway and does not end.
    Stalled,
    /// It ends halfway, as though that were all.
    Half,
    /// It ends before it begins, as though nothing were all.
    Empty,
    /// It is a page with this status instead.
    Page(u16),
}

/// How much of an answer is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Delivery {
    /// All of it, and then the connection is closed.
    Whole,
    /// Half of it; the connection stays open.
    Stalled,
    /// Nothing; the connection stays open.
    Silent,
}

impl Mirror {
    /// The path in the root that `path` stands for.
    pub(crate) fn original<'a>(&self, path: &'a str) -> Option<&'a str> {
        let rest = path.strip_prefix(&self.path)?;
        // With the slash before it.
        path.get(path.len() - rest.len() - 1..)
    }

    /// Whether the file of this path is a faulty one.
    pub(crate) fn is_faulty(&self, path: &str) -> bool {
        let (begin, end) = &self.files;
        let name = path.rsplit('/').next().unwrap_or_default();
        path.starts_with(&self.path) && name.starts_with(begin) && name.ends_with(end)
    }
}

impl Fault {
    /// What becomes of a sound answer.
    pub(crate) fn spoil(&self, mut answer: Answer) -> Answer {
        match self {
            Self::Silent => answer.delivery = Delivery::Silent,
            Self::Stalled => answer.delivery = Delivery::Stalled,
            Self::Empty => answer.body.clear(),
            Self::Half => answer.body.truncate(answer.body.len() / 2),
            Self::Page(status) => {
                return Answer::page(*status, "<!doctype html><title>Page</title>");
            }
        }
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mirror_knows_its_files_and_the_faulty_ones() {
        let mirror = Mirror {
            path: "/faulty/".into(),
            files: ("eu_quote-".into(), ".wasm".into()),
            fault: Fault::Half,
            times: 1,
        };
        assert_eq!(mirror.original("/faulty/a.js"), Some("/a.js"));
        assert_eq!(mirror.original("/a.js"), None);
        assert!(mirror.is_faulty("/faulty/eu_quote-1f.wasm"));
        for sound in [
            "/eu_quote-1f.wasm",
            "/faulty/eu_quote-1f.js",
            "/faulty/lazy-1f.wasm",
        ] {
            assert!(!mirror.is_faulty(sound), "{sound}");
        }
    }
}

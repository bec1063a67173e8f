//! The files of a finished build, in memory.

use crate::cache;

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// `eu-quote.js`, the one address that a host page names.
    Entry,
    /// The JavaScript side of the WebAssembly module.
    Glue,
    /// The main WebAssembly module.
    Wasm,
    /// Loaded when first needed.
    Lazy,
    /// The standalone page and its own files.
    Page,
}

impl Role {
    /// Whether a visitor must download the file before the widget works.
    pub(crate) fn is_first_load(self) -> bool {
        matches!(self, Self::Entry | Self::Glue | Self::Wasm)
    }

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Entry => "entry",
            Self::Glue => "glue",
            Self::Wasm => "wasm",
            Self::Lazy => "lazy",
            Self::Page => "page",
        }
    }
}

pub(crate) struct OutputFile {
    pub(crate) name: String,
    pub(crate) role: Role,
    pub(crate) bytes: Vec<u8>,
    /// Whether the name stays when the content changes.
    is_stable: bool,
}

impl OutputFile {
    /// A file whose name tells its content, so that it may be cached forever.
    pub(crate) fn hashed(stem: &str, extension: &str, role: Role, bytes: Vec<u8>) -> Self {
        let hash = cache::hex(&bytes);
        let name = format!("{stem}-{}.{extension}", &hash[..HASH_DIGITS]);
        Self {
            name,
            role,
            bytes,
            is_stable: false,
        }
    }

    /// A file under an address that others have written down.
    pub(crate) fn named(name: &str, role: Role, bytes: Vec<u8>) -> Self {
        Self {
            name: name.to_owned(),
            role,
            bytes,
            is_stable: true,
        }
    }

    pub(crate) fn is_stable(&self) -> bool {
        self.is_stable
    }

    /// How a sibling refers to the file.
    pub(crate) fn relative_url(&self) -> String {
        format!("./{}", self.name)
    }
}

/// 48 bits: two builds of one file never meet by chance, and names stay short.
const HASH_DIGITS: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_follows_the_content() {
        let a = OutputFile::hashed("page", "css", Role::Page, b"a".to_vec());
        assert_eq!(a.name, "page-ca978112ca1b.css");
        let b = OutputFile::hashed("page", "css", Role::Page, b"b".to_vec());
        assert_ne!(a.name, b.name);
    }
}

//! What can be wrong with a link.

/// Why a text is not a link that can be opened. `text::link` says each in both
/// languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It ends before the length that it states, or before it states one.
    Incomplete,
    /// It is complete but is not what was sent.
    Altered,
    /// It is sound and of a version that came after this program.
    NewerVersion(u8),
    /// It is sound, of a version that is known, and says more than this program can read.
    NewerProgram,
}

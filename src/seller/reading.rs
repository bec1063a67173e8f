//! What the readers and writers of several answers share.

use super::{Member, Set};
use crate::document::{FaultKind, Reader};

/// What `read` makes of a field, or `default` where it is left out.
pub(super) fn or<T>(
    reader: &Reader<'_>,
    default: T,
    read: impl FnOnce(&Reader<'_>) -> Option<T>,
) -> Option<T> {
    if reader.is_present() {
        read(reader)
    } else {
        Some(default)
    }
}

/// Whether something is so; what is left out is not.
pub(super) fn flag(reader: &Reader<'_>, name: &str) -> Option<bool> {
    let field = reader.field(name).present();
    field.map_or(Some(false), |r| r.bool())
}

/// A list of words, none twice.
pub(super) fn set<T: Member>(reader: &Reader<'_>) -> Option<Set<T>> {
    let values = reader.each_or_none(T::WORDS.len(), |value| value.one_of(T::WORDS))?;
    for (index, &value) in values.iter().enumerate() {
        if values[..index].contains(&value) {
            return reader.fault(FaultKind::Duplicate(word(T::WORDS, value).into()));
        }
    }
    Some(values.into_iter().collect())
}

pub(super) fn words<T: Member>(set: Set<T>) -> Vec<&'static str> {
    set.iter().map(|value| word(T::WORDS, value)).collect()
}

/// The word of `value` in a closed set of words.
fn word<T: Copy + PartialEq>(words: &[(&'static str, T)], value: T) -> &'static str {
    let found = words.iter().find(|&&(_, known)| known == value);
    found.map_or("", |&(word, _)| word)
}

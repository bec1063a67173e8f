//! Sets of a closed list of words, as one bit each.

use core::marker::PhantomData;

/// What a [`Set`] can hold: at most sixteen values, each with its word in documents.
pub trait Member: Copy + PartialEq + 'static {
    /// Every value with its word.
    const WORDS: &'static [(&'static str, Self)];

    /// The bit of this value.
    fn bit(self) -> u16 {
        let place = Self::WORDS.iter().position(|&(_, known)| known == self);
        place.map_or(0, |place| 1 << place)
    }
}

/// Any number of the values of `T`.
#[derive(Debug)]
pub struct Set<T>(u16, PhantomData<T>);

impl<T> Set<T> {
    /// None of them.
    pub const EMPTY: Self = Self(0, PhantomData);

    /// One bit a value, in the order of [`Member::WORDS`].
    pub const fn bits(self) -> u16 {
        self.0
    }

    /// Whether there is nothing in it.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

impl<T: Member> Set<T> {
    /// From one bit a value; `None` when a bit is unknown.
    pub fn from_bits(bits: u16) -> Option<Self> {
        let beyond = u32::from(bits) >> T::WORDS.len();
        (beyond == 0).then_some(Self(bits, PhantomData))
    }

    /// Whether `value` is in it.
    pub fn contains(self, value: T) -> bool {
        self.0 & value.bit() != 0
    }

    /// This set and `value`.
    #[must_use]
    pub fn with(self, value: T) -> Self {
        Self(self.0 | value.bit(), PhantomData)
    }

    /// This set without `value`.
    #[must_use]
    pub fn without(self, value: T) -> Self {
        Self(self.0 & !value.bit(), PhantomData)
    }

    /// The values, in the order of [`Member::WORDS`].
    pub fn iter(self) -> impl Iterator<Item = T> {
        let values = T::WORDS.iter().map(|&(_, value)| value);
        values.filter(move |&value| self.contains(value))
    }
}

impl<T: Member> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        values.into_iter().fold(Self::EMPTY, Self::with)
    }
}

// Derived, these would ask the same of `T`.
impl<T> Clone for Set<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Set<T> {}

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl<T> PartialEq for Set<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T> Eq for Set<T> {}

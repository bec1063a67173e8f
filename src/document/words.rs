//! Words for the values of a closed list, as documents write them.

/// An enum whose values have words in documents, each beside its value: the type, the
/// values, the list of both in their order, and the word of a value.
macro_rules! words {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $($(#[$of_value:meta])* $value:ident $word:literal,)+
        }
    ) => {
        $(#[$meta])*
        $vis enum $name {
            $($(#[$of_value])* $value,)+
        }

        impl $name {
            /// Every value.
            pub const ALL: [Self; [$($word),+].len()] = [$(Self::$value),+];

            /// Every value with its word in documents.
            pub const WORDS: [(&'static str, Self); Self::ALL.len()] =
                [$(($word, Self::$value)),+];

            /// The word in documents.
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$value => $word,)+
                }
            }
        }
    };
}
pub(crate) use words;

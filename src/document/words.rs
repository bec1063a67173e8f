//! Words for the values of a closed list, as documents write them.

/// An enum whose values have words in documents, each beside its value: the type, the
/// list of both in its order, and the word of a value.
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
            /// Every value with its word in documents.
            pub const WORDS: [(&'static str, Self); [$($word),+].len()] =
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

//! What follows from the table of facets.

/// Makes [`Account`](crate::Account) and [`Facet`](crate::Facet) from the table of facets.
macro_rules! account {
    ($($(#[$doc:meta])* $variant:ident($source:ident) $facet:ident: $type:ty,)*) => {
        /// What was read about an account, and when. Holds no secret.
        ///
        /// A facet that an older JSON does not have counts as not read.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        pub struct Account {
            /// When the reading began; the clock that every age is counted by.
            pub observed_at: Timestamp,
            $($(#[$doc])* #[serde(default)] pub $facet: Reading<$type>,)*
        }

        /// The parts of an [`Account`] that can be read on their own.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[serde(rename_all = "kebab-case")]
        pub enum Facet {
            $($(#[$doc])* $variant,)*
        }

        impl Facet {
            /// Every facet.
            pub const ALL: &'static [Facet] = &[$(Facet::$variant,)*];

            /// Its field of [`Account`], as programs and logs name it.
            pub fn name(self) -> &'static str {
                match self {
                    $(Facet::$variant => stringify!($facet),)*
                }
            }

            /// Where it is read.
            pub fn source(self) -> Source {
                match self {
                    $(Self::$variant => Source::$source,)*
                }
            }
        }

        impl Account {
            /// An account of which nothing has been read.
            pub fn unread(observed_at: Timestamp) -> Self {
                Self {
                    observed_at,
                    $($facet: Reading::NotRead,)*
                }
            }

            /// Takes over what was read in `newer`; what was not read there stays.
            pub fn update(&mut self, newer: Self) {
                self.observed_at = newer.observed_at;
                $(self.$facet.update(newer.$facet);)*
            }

            /// What came of reading `facet`, without what was read.
            pub fn reading_of(&self, facet: Facet) -> Reading<()> {
                match facet {
                    $(Facet::$variant => self.$facet.outcome(),)*
                }
            }
        }
    };
}

pub(super) use account;

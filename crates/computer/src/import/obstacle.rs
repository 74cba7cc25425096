use firstday_checklist::Message;

/// Why a key in a file cannot be moved to the keyring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// It is a temporary one, which runs out by itself.
    Temporary,
    /// One of its halves is missing or empty.
    Half,
    /// One of its halves is not written as AWS writes it.
    Malformed,
    /// The profile, or a half of its key, stands there more than once.
    Repeated,
    /// Both files have a key for the profile.
    BothFiles,
    /// The profile has a name that cannot stand in a command without quotes.
    Name,
}

impl Obstacle {
    /// What it is, and what to do, for a person.
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::Temporary => "import-obstacle-temporary",
            Self::Half => "import-obstacle-half",
            Self::Malformed => "import-obstacle-malformed",
            Self::Repeated => "import-obstacle-repeated",
            Self::BothFiles => "import-obstacle-both-files",
            Self::Name => "import-obstacle-name",
        })
    }
}

//! The programs that keep secrets, as far as they are told apart.

/// A program that offers the Secret Service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Keeper {
    /// GNOME Keyring.
    GnomeKeyring,
    /// The KDE wallet.
    KdeWallet,
    /// KeePassXC.
    KeePassXc,
    /// Any other program.
    Other,
}

impl Keeper {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::GnomeKeyring,
        Self::KdeWallet,
        Self::KeePassXc,
        Self::Other,
    ];

    /// The name in [`Diagnosis::backend`](crate::Diagnosis::backend).
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::GnomeKeyring => "gnome-keyring",
            Self::KdeWallet => "kwallet",
            Self::KeePassXc => "keepassxc",
            Self::Other => "secret-service",
        }
    }

    /// The program of this name; one that is not known is [`Other`](Self::Other).
    #[must_use]
    pub fn named(name: &str) -> Self {
        let known = Self::ALL.into_iter().find(|keeper| keeper.name() == name);
        known.unwrap_or(Self::Other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_is_found_by_its_name() {
        for keeper in Keeper::ALL {
            assert_eq!(Keeper::named(keeper.name()), keeper);
        }
        assert_eq!(Keeper::named("pass-secret-service"), Keeper::Other);
    }
}

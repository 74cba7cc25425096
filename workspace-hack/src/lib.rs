//! Asks for features in its manifest, and has no code.

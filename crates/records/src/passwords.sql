-- Users whose new console password nobody has said to have. Never the password.
CREATE TABLE passwords (
    user TEXT PRIMARY KEY,
    at TEXT NOT NULL
) STRICT;

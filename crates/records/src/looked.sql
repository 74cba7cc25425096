-- How the account stood when all of it was read last, to be told before anybody signs in.
CREATE TABLE looked (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    at TEXT NOT NULL,
    name TEXT,
    alias TEXT,
    profile TEXT,
    done INTEGER NOT NULL,
    steps INTEGER NOT NULL,
    attention INTEGER NOT NULL
) STRICT;

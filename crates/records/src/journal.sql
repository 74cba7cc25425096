-- What was about to be done, and what came of it: one row before each change, one after it.
CREATE TABLE journal (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL,
    at TEXT NOT NULL,
    step TEXT NOT NULL,
    change TEXT NOT NULL,
    prior TEXT,
    known_keys TEXT,
    phase TEXT NOT NULL,
    request_ids TEXT NOT NULL
) STRICT;

-- What the person said of steps that no API can show.
CREATE TABLE confirmations (
    step TEXT PRIMARY KEY,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    note TEXT
) STRICT;

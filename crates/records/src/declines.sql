-- The steps that the person decided against, until their day comes.
CREATE TABLE declines (
    step TEXT PRIMARY KEY,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    until TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;

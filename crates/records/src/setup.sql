-- The page of the guided way that the person was on last: one row.
CREATE TABLE setup (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    page TEXT NOT NULL
) STRICT;

-- The run of changes that was begun last, until it comes to its end or the person lets it go.
CREATE TABLE open_run (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    began TEXT NOT NULL,
    changes INTEGER NOT NULL,
    entries INTEGER NOT NULL,
    keys INTEGER NOT NULL
) STRICT;

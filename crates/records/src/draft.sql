-- The answers so far: one row.
CREATE TABLE draft (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    answers TEXT NOT NULL
) STRICT;

-- What AWS answered when it was asked for the month's costs, which it charges for: used again for a day.
CREATE TABLE spending (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    at TEXT NOT NULL,
    answer TEXT NOT NULL
) STRICT;

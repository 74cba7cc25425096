-- Who came through the browser and was said to be the right one.
CREATE TABLE sign_ins (
    arn TEXT PRIMARY KEY,
    at TEXT NOT NULL
) STRICT;

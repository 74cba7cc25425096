-- From when on the person wants an access key deleted.
CREATE TABLE due (
    access_key_id TEXT PRIMARY KEY,
    at TEXT NOT NULL
) STRICT;

-- How the account stood at each check: the checklist and the facts that are compared.
CREATE TABLE history (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    snapshot TEXT NOT NULL
) STRICT;

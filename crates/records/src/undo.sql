-- The number of the entry that a change takes back, and whether the run that was begun last does so.
ALTER TABLE journal ADD COLUMN undoes INTEGER;
ALTER TABLE open_run ADD COLUMN undoes INTEGER NOT NULL DEFAULT 0;

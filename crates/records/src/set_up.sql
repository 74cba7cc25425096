-- Whether what setup leads through was done then. Of an earlier look nobody knows.
ALTER TABLE looked ADD COLUMN set_up INTEGER NOT NULL DEFAULT 0;

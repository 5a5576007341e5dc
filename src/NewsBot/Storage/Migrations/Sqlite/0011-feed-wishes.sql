-- What operators want of feeds lies over what the configuration says.
ALTER TABLE feed ADD COLUMN origin TEXT NOT NULL DEFAULT 'file'; -- file, operator (added at run time)
ALTER TABLE feed ADD COLUMN wish   TEXT;                         -- paused, removed; null where it is as configured

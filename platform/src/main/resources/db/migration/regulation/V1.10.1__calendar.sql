CREATE SCHEMA regulation;

-- Years of the State Council's arrangement that an administrator imported, beside those that ship with the platform.
CREATE TABLE regulation.calendar_years (
    year        integer PRIMARY KEY,
    imported_at timestamptz NOT NULL
);

-- A day may lie in the December before its year: New Year's arrangement reaches back.
CREATE TABLE regulation.calendar_days (
    year integer NOT NULL REFERENCES regulation.calendar_years,
    day  date NOT NULL,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('OFF', 'WORK')),
    PRIMARY KEY (year, day)
);

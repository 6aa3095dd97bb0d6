-- How many rows tell two snapshots apart: snapshots never change, so each pair is counted once.
CREATE TABLE collection.difference (
    newer      uuid NOT NULL REFERENCES collection.run,
    older      uuid NOT NULL REFERENCES collection.run,
    keyed      boolean NOT NULL,
    added      bigint NOT NULL,
    changed    bigint NOT NULL,
    gone       bigint NOT NULL,
    PRIMARY KEY (newer, older)
);

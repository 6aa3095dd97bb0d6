-- What the public took, by the jurisdiction's day; counted from the receipts, so that nothing is written where data leaves.
CREATE TABLE release.public_uses (
    resource uuid   NOT NULL,
    day      date   NOT NULL,
    use      text   NOT NULL,
    uses     bigint NOT NULL,
    PRIMARY KEY (resource, day, use)
);
CREATE INDEX public_uses_by_day ON release.public_uses (day);
-- Receipts are written in the order of their time: a small index finds those of a day.
CREATE INDEX receipts_by_time ON release.receipts USING brin (at);

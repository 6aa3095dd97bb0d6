CREATE SCHEMA notice;

-- The last number given, per issuer, kind and year. The row is locked until the issuing transaction ends, so a number that is
-- rolled back is given again: no gaps. The platform itself issues as the nil UUID.
CREATE TABLE notice.numbers (
    issuer uuid    NOT NULL,
    kind   text    NOT NULL,
    year   integer NOT NULL,
    last   integer NOT NULL CHECK (last > 0),
    PRIMARY KEY (issuer, kind, year)
);

CREATE TABLE notice.notices (
    id          uuid PRIMARY KEY,
    issuer      uuid NOT NULL,
    kind        text NOT NULL,
    year        integer NOT NULL,
    sequence    integer NOT NULL,
    number      text NOT NULL,
    matter_type text NOT NULL,
    matter_id   text NOT NULL,
    issuer_name text NOT NULL,
    receiver    uuid NOT NULL,
    receiver_name text NOT NULL,
    title       text NOT NULL,
    title_en    text NOT NULL,
    content     text NOT NULL,
    articles    text[] NOT NULL,
    remedy      text,
    issued_at   timestamptz NOT NULL,
    issued_by   text NOT NULL,
    key_id      text NOT NULL,
    seal        bytea NOT NULL,
    read_at     timestamptz,
    read_by     text,
    UNIQUE (issuer, kind, year, sequence)
);

CREATE INDEX notices_received ON notice.notices (receiver, id DESC);
CREATE INDEX notices_issued ON notice.notices (issuer, id DESC);
CREATE INDEX notices_matter ON notice.notices (matter_type, matter_id, id);

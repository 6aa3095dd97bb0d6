-- grows with each change; the entity tag
ALTER TABLE sharing.request ADD COLUMN version bigint NOT NULL DEFAULT 1;

-- whether the one extension was given, so that a proposal that is taken back leaves the part as it was
ALTER TABLE sharing.part ADD COLUMN extended boolean NOT NULL DEFAULT false;
UPDATE sharing.part SET extended = true WHERE state = 'EXTENDED';

-- on which side a person acts on a request: on one only
CREATE TABLE sharing.hand (
    request uuid NOT NULL REFERENCES sharing.request,
    person  text NOT NULL,
    side    text NOT NULL CHECK (side IN ('CONSUMER', 'PROVIDER', 'AUTHORITY')),
    PRIMARY KEY (request, person)
);
INSERT INTO sharing.hand (request, person, side) SELECT id, drafted_by, 'CONSUMER' FROM sharing.request;
INSERT INTO sharing.hand (request, person, side)
SELECT request, proposal ->> 'by', 'PROVIDER' FROM sharing.part WHERE proposal IS NOT NULL ON CONFLICT DO NOTHING;

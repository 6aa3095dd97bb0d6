-- when a request was answered and when it had to be, for the figures of who answers in time
ALTER TABLE sharing.part ADD COLUMN answered_at timestamptz;
ALTER TABLE sharing.part ADD COLUMN answer_due timestamptz;
CREATE INDEX part_answered ON sharing.part (answered_at) WHERE answered_at IS NOT NULL;

-- the parts that still wait for somebody, few however many requests there were
CREATE INDEX part_waiting ON sharing.part (state, request)
    WHERE state IN ('DRAFTED', 'SUBMITTED', 'SUPPLEMENT_REQUESTED', 'ACCEPTED', 'EXTENDED', 'HEAD_APPROVED', 'NEGOTIATING');

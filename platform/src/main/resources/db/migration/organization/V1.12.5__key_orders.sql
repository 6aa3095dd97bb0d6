-- What the security administrator ordered about a key, and whether the keystore, a file, has followed: decision 0049.
CREATE TABLE organization.key_order (
    id         uuid PRIMARY KEY,
    act        text NOT NULL CHECK (act IN ('ROTATE', 'DESTROY')),
    key        text NOT NULL,
    reasons    text NOT NULL,
    by_account text NOT NULL,
    by_name    text NOT NULL,
    ordered_at timestamptz NOT NULL,
    done_at    timestamptz,
    -- of a rotation: the key that came in its place
    made       text
);

-- Of two at once about one key one waits for the other.
CREATE UNIQUE INDEX key_order_waiting ON organization.key_order (key) WHERE done_at IS NULL;
CREATE INDEX key_order_key ON organization.key_order (key);
CREATE INDEX key_order_made ON organization.key_order (made);

-- What the page of settings set, every change; the newest of each is in the settings file at the next start.
CREATE TABLE organization.setting_change (
    name       text NOT NULL,
    version    bigint NOT NULL,
    -- as a property says it; null for back to the default
    value      text,
    reasons    text NOT NULL,
    by_account text NOT NULL,
    by_name    text NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (name, version)
);

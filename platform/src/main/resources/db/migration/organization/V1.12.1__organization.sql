CREATE SCHEMA organization;

CREATE TABLE organization.region (
    id            uuid PRIMARY KEY,
    division_code text UNIQUE CHECK (division_code ~ '^([0-9]{6}|[0-9]{9}|[0-9]{12})$'),
    name          text NOT NULL,
    level         text NOT NULL,
    parent        uuid REFERENCES organization.region,
    jurisdiction  text NOT NULL,
    created_at    timestamptz NOT NULL,
    UNIQUE NULLS NOT DISTINCT (parent, name),
    -- a 管委会 is the one level without a division code
    CHECK ((level = 'ZONE') = (division_code IS NULL))
);

CREATE TABLE organization.institution (
    id         uuid PRIMARY KEY,
    code       text NOT NULL UNIQUE,
    name       text NOT NULL,
    region     uuid NOT NULL REFERENCES organization.region,
    created_at timestamptz NOT NULL
);
CREATE INDEX institution_region ON organization.institution (region);

-- Who held which power when: rows end and are never deleted, so that the past can be told.
CREATE TABLE organization.power (
    id          uuid PRIMARY KEY,
    power       text NOT NULL,
    region      uuid NOT NULL REFERENCES organization.region,
    institution uuid NOT NULL REFERENCES organization.institution,
    valid_from  timestamptz NOT NULL,
    valid_until timestamptz
);
CREATE UNIQUE INDEX power_held ON organization.power (power, region) WHERE valid_until IS NULL;
CREATE INDEX power_institution ON organization.power (institution);

CREATE TABLE organization.account (
    id                   uuid PRIMARY KEY,
    account              text NOT NULL,
    name                 text NOT NULL,
    password_hash        text NOT NULL,
    must_change_password boolean NOT NULL,
    -- counts password and second factor changes and disablings; a session of an older one is dead
    credential           integer NOT NULL DEFAULT 1,
    disabled_at          timestamptz,
    totp_sealed          text,
    totp_confirmed_at    timestamptz,
    totp_last_step       bigint,
    created_at           timestamptz NOT NULL
);
CREATE UNIQUE INDEX account_account ON organization.account (lower(account));

CREATE TABLE organization.former_password (
    account uuid NOT NULL REFERENCES organization.account,
    hash    text NOT NULL,
    set_at  timestamptz NOT NULL
);
CREATE INDEX former_password_account ON organization.former_password (account, set_at);

-- Posts end and are never deleted or changed, so that rights at any past date can be told.
CREATE TABLE organization.post (
    id          uuid PRIMARY KEY,
    account     uuid NOT NULL REFERENCES organization.account,
    institution uuid REFERENCES organization.institution,
    roles       text[] NOT NULL,
    valid_from  timestamptz NOT NULL,
    valid_until timestamptz
);
CREATE INDEX post_account ON organization.post (account);
CREATE INDEX post_institution ON organization.post (institution);

-- Failed sign-ins by the digest of the account as typed, whether or not there is such an account.
CREATE TABLE organization.failed_sign_in (
    typed    text PRIMARY KEY,
    failures integer NOT NULL,
    last_at  timestamptz NOT NULL
);
CREATE INDEX failed_sign_in_last_at ON organization.failed_sign_in (last_at);

CREATE TABLE organization.client (
    id            uuid PRIMARY KEY,
    name          text NOT NULL,
    institution   uuid NOT NULL REFERENCES organization.institution,
    secret_sealed text NOT NULL,
    disabled_at   timestamptz,
    created_at    timestamptz NOT NULL
);

CREATE TABLE organization.client_right (
    id          uuid PRIMARY KEY,
    client      uuid NOT NULL REFERENCES organization.client,
    roles       text[] NOT NULL,
    valid_from  timestamptz NOT NULL,
    valid_until timestamptz
);
CREATE UNIQUE INDEX client_right_present ON organization.client_right (client) WHERE valid_until IS NULL;

-- Nonces seen, until their timestamp is too old to be accepted anyway.
CREATE TABLE organization.nonce (
    client     uuid NOT NULL,
    nonce      text NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (client, nonce)
);
CREATE INDEX nonce_expires_at ON organization.nonce (expires_at);

-- The layout that spring-session-jdbc documents.
CREATE TABLE organization.session (
    primary_id            char(36) PRIMARY KEY,
    session_id            char(36) NOT NULL UNIQUE,
    creation_time         bigint NOT NULL,
    last_access_time      bigint NOT NULL,
    max_inactive_interval integer NOT NULL,
    expiry_time           bigint NOT NULL,
    principal_name        varchar(100)
);
CREATE INDEX session_expiry_time ON organization.session (expiry_time);
CREATE INDEX session_principal_name ON organization.session (principal_name);

CREATE TABLE organization.session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES organization.session (primary_id) ON DELETE CASCADE,
    attribute_name     varchar(200) NOT NULL,
    attribute_bytes    bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);

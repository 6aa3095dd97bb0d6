CREATE SCHEMA lake;
CREATE SCHEMA serving;

-- The standard layout of Iceberg's JDBC catalogue, schema version V1: other engines read it as it is.
CREATE TABLE lake.iceberg_tables (
    catalog_name               varchar(255) NOT NULL,
    table_namespace            varchar(255) NOT NULL,
    table_name                 varchar(255) NOT NULL,
    metadata_location          varchar(1000),
    previous_metadata_location varchar(1000),
    iceberg_type               varchar(5),
    PRIMARY KEY (catalog_name, table_namespace, table_name)
);

CREATE TABLE lake.iceberg_namespace_properties (
    catalog_name   varchar(255) NOT NULL,
    namespace      varchar(255) NOT NULL,
    property_key   varchar(255),
    property_value varchar(1000),
    PRIMARY KEY (catalog_name, namespace, property_key)
);

-- What the platform knows of a table beyond Iceberg. serving_snapshot: the snapshot the serving table holds.
CREATE TABLE lake.tables (
    id               uuid PRIMARY KEY,
    keys             text[] NOT NULL,
    serving          boolean NOT NULL,
    serving_snapshot bigint
);

-- Batches whose files are written or being written and belong to no snapshot yet; what is not here and not in a snapshot is an orphan.
CREATE TABLE lake.staged (
    run        uuid PRIMARY KEY,
    table_id   uuid NOT NULL,
    finished   boolean NOT NULL,
    touched_at timestamptz NOT NULL
);

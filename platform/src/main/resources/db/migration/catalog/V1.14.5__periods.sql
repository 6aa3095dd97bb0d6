-- What time a snapshot's rows are of (时间范围), by each of the items that say one and are open; as collection measures it.
CREATE TABLE catalog.data_period (
    resource uuid     NOT NULL REFERENCES catalog.resource,
    snapshot bigint   NOT NULL,
    place    smallint NOT NULL,
    items    uuid[]   NOT NULL,
    earliest text     NOT NULL,
    latest   text     NOT NULL,
    PRIMARY KEY (resource, snapshot, place)
);

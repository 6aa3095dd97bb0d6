-- How often the public took it in the last thirty days, as release tells.
ALTER TABLE catalog.resource_data ADD COLUMN used bigint NOT NULL DEFAULT 0;
CREATE INDEX resource_data_released ON catalog.resource_data (resource) WHERE released;

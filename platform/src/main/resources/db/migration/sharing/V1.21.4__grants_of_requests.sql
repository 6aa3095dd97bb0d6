-- the grants of all requests, the newest first, for the authority that watches over them
CREATE INDEX part_granted ON sharing.part (grant_id DESC) WHERE grant_id IS NOT NULL;

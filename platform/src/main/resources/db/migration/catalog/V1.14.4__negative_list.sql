-- Published entries that keep something from sharing, or from opening.
CREATE INDEX revision_not_shared ON catalog.revision (resource)
    WHERE state = 'PUBLISHED' AND jsonb_path_exists(description, '$.items[*] ? (@.sharing == "NOT_SHARED")');
CREATE INDEX revision_not_opened ON catalog.revision (resource)
    WHERE state = 'PUBLISHED' AND jsonb_path_exists(description, '$.items[*] ? (@.opening == "NOT_OPENED")');

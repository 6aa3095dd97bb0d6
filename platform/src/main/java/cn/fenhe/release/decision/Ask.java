package cn.fenhe.release.decision;

import cn.fenhe.catalog.Entry;
import cn.fenhe.lake.Column;
import cn.fenhe.organization.Caller;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Use;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the door, with all that is known about it (请求). What is missing here is missing: a policy that needs it denies.
 *
 * @param grant as of now, null when there is none
 * @param terms of its items when they were granted
 * @param entry published, null when none is
 * @param columns of its table, empty when none is attached
 * @param cleared the snapshot that was looked at for the public, null for none, and for institutions, who get the newest
 * @param key item looked up by, null unless it is a lookup
 * @param values how many are looked up
 */
public record Ask(
        Caller caller,
        Use use,
        @Nullable Grant grant,
        Map<UUID, Term> terms,
        @Nullable Entry entry,
        List<Column> columns,
        @Nullable Long cleared,
        @Nullable UUID key,
        int values,
        Instant now) {

    public Ask {
        terms = Map.copyOf(terms);
        columns = List.copyOf(columns);
    }
}

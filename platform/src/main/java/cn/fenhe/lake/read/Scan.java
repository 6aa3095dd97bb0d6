package cn.fenhe.lake.read;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SortField;
import org.jspecify.annotations.Nullable;

/**
 * What to read of a table. The projections are computed where the table is scanned: the filter and the sort see only them,
 * so a masked value is all that anything above can know.
 *
 * @param snapshot null for the newest
 * @param projections what leaves, over the raw columns ({@code DSL.field(DSL.name("column"), type)})
 * @param rawFilter a grant's row filter, or equality on a match-only item, over the raw columns; null for none
 * @param filter over the projections' names; null for none
 * @param sort over the projections' names
 * @param limit null for all
 */
public record Scan(
        UUID table,
        @Nullable Long snapshot,
        List<Projection> projections,
        @Nullable Condition rawFilter,
        @Nullable Condition filter,
        List<SortField<?>> sort,
        @Nullable Long limit) {

    public Scan {
        projections = List.copyOf(projections);
        sort = List.copyOf(sort);
    }

    /** @param name under which the value leaves */
    public record Projection(String name, Field<?> expression) {}
}

package cn.fenhe.lake.difference;

import cn.fenhe.lake.Change;
import cn.fenhe.lake.iceberg.StoredColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Two snapshots of a table as queries: by its key where it has one, else as bags of whole rows, of which one may hold the same row more
 * often than the other. Columns are the same column by their field id, whatever their name.
 */
public final class Comparison {

    private static final String OLD = "o";
    private static final String NEW = "n";
    private static final String HERE = "here";
    private static final String SIDE = "side";
    private static final String SURPLUS = "surplus";

    private final List<StoredColumn> columns;
    private final List<Integer> keys;
    private final Table<?> older;
    private final Table<?> newer;

    Comparison(List<StoredColumn> columns, List<String> keys, Table<?> older, Table<?> newer) {
        this.columns = columns;
        List<String> names = columns.stream().map(StoredColumn::name).toList();
        this.keys = keys.stream().map(names::indexOf).toList();
        this.older = older;
        this.newer = newer;
    }

    public boolean keyed() {
        return !keys.isEmpty();
    }

    public List<String> names() {
        return columns.stream().map(StoredColumn::name).toList();
    }

    /** One row: how many were added, changed, gone. */
    public Select<?> counts() {
        if (!keyed()) {
            Field<Long> surplus = DSL.field(DSL.name(SURPLUS), SQLDataType.BIGINT);
            return DSL.select(
                            total(DSL.greatest(surplus, DSL.inline(0L))),
                            DSL.inline(0L),
                            total(DSL.greatest(surplus.neg(), DSL.inline(0L))))
                    .from(bags().asTable("b"));
        }
        return DSL.select(
                        count(here(OLD).isNull()),
                        count(here(OLD).isNotNull().and(here(NEW).isNotNull()).and(distinct())),
                        count(here(NEW).isNull()))
                .from(side(older, OLD).fullOuterJoin(side(newer, NEW)).on(sameKey()));
    }

    /**
     * Rows of one kind in the order of their key, or of their columns: how often the row is meant, then its values before, unless it was
     * added, then its values after, unless it is gone.
     */
    public Select<?> rows(Change kind, long after, int limit) {
        return keyed() ? byKey(kind, after, limit) : byWhole(kind, after, limit);
    }

    private Select<?> byKey(Change kind, long after, int limit) {
        String present = kind == Change.GONE ? OLD : NEW;
        String other = kind == Change.GONE ? NEW : OLD;
        Table<?> one = side(kind == Change.GONE ? older : newer, present);
        Table<?> another = kind == Change.GONE ? newer : older;
        List<Field<?>> wanted = new ArrayList<>(List.of(DSL.inline(1L)));
        if (kind == Change.CHANGED) {
            wanted.addAll(values(OLD));
        }
        wanted.addAll(values(present));
        List<Field<?>> order =
                keys.stream().<Field<?>>map(i -> value(present, i)).toList();
        return kind == Change.CHANGED
                ? DSL.select(wanted)
                        .from(one.join(side(another, other)).on(sameKey()))
                        .where(distinct())
                        .orderBy(order)
                        .limit(limit)
                        .offset(after)
                : DSL.select(wanted)
                        .from(one.leftJoin(onlyKeys(another, other)).on(sameKey()))
                        .where(here(other).isNull())
                        .orderBy(order)
                        .limit(limit)
                        .offset(after);
    }

    private Select<?> byWhole(Change kind, long after, int limit) {
        Field<Long> surplus = DSL.field(DSL.name(SURPLUS), SQLDataType.BIGINT);
        Condition meant = switch (kind) {
            case ADDED -> surplus.gt(0L);
            case GONE -> surplus.lt(0L);
            case CHANGED -> DSL.falseCondition();
        };
        List<Field<?>> plain = IntStream.range(0, columns.size())
                .<Field<?>>mapToObj(i -> DSL.field(DSL.name("c" + i)))
                .toList();
        List<Field<?>> wanted = new ArrayList<>(List.of(DSL.abs(surplus)));
        if (kind == Change.CHANGED) {
            wanted.addAll(plain);
        }
        wanted.addAll(plain);
        return DSL.select(wanted)
                .from(bags().asTable("b"))
                .where(meant)
                .orderBy(plain)
                .limit(limit)
                .offset(after);
    }

    /** Each row that one bag holds more often than the other, with how much more often the newer one does. */
    private Select<?> bags() {
        List<Field<?>> grouped = IntStream.range(0, columns.size())
                .<Field<?>>mapToObj(i -> DSL.field(DSL.name("c" + i)))
                .toList();
        Field<Long> side = DSL.field(DSL.name(SIDE), SQLDataType.BIGINT);
        Field<Long> surplus = DSL.sum(side).cast(SQLDataType.BIGINT);
        List<Field<?>> wanted = Stream.concat(grouped.stream(), Stream.of(surplus.as(DSL.name(SURPLUS))))
                .toList();
        Table<?> both = bag(newer, 1L).unionAll(bag(older, -1L)).asTable("u");
        return DSL.select(wanted).from(both).groupBy(grouped).having(surplus.ne(0L));
    }

    private Select<org.jooq.Record> bag(Table<?> rows, long side) {
        List<Field<?>> fields = new ArrayList<>(renamed("c", i -> true));
        fields.add(DSL.inline(side).as(DSL.name(SIDE)));
        return DSL.select(fields).from(rows);
    }

    private Table<?> side(Table<?> rows, String alias) {
        return side(rows, alias, i -> true);
    }

    private Table<?> onlyKeys(Table<?> rows, String alias) {
        return side(rows, alias, keys::contains);
    }

    private Table<?> side(Table<?> rows, String alias, Function<Integer, Boolean> wanted) {
        List<Field<?>> fields = new ArrayList<>(renamed("c", wanted));
        fields.add(DSL.inline(true).as(DSL.name(HERE)));
        return DSL.select(fields).from(rows).asTable(alias);
    }

    private List<Field<?>> renamed(String prefix, Function<Integer, Boolean> wanted) {
        return IntStream.range(0, columns.size())
                .filter(wanted::apply)
                .<Field<?>>mapToObj(
                        i -> DSL.field(DSL.name(columns.get(i).name())).as(DSL.name(prefix + i)))
                .toList();
    }

    private List<Field<?>> values(String alias) {
        return IntStream.range(0, columns.size())
                .<Field<?>>mapToObj(i -> value(alias, i))
                .toList();
    }

    private Condition sameKey() {
        return DSL.and(keys.stream()
                .map(i -> DSL.condition("{0} IS NOT DISTINCT FROM {1}", value(OLD, i), value(NEW, i)))
                .toList());
    }

    private Condition distinct() {
        return DSL.or(IntStream.range(0, columns.size())
                .filter(i -> !keys.contains(i))
                .mapToObj(i -> DSL.condition("{0} IS DISTINCT FROM {1}", value(OLD, i), value(NEW, i)))
                .toList());
    }

    private static Field<?> value(String alias, int column) {
        return DSL.field(DSL.name(alias, "c" + column));
    }

    private static Field<Boolean> here(String alias) {
        return DSL.field(DSL.name(alias, HERE), SQLDataType.BOOLEAN);
    }

    private static Field<Integer> count(Condition which) {
        return DSL.count(DSL.when(which, DSL.inline(1)));
    }

    private static Field<Long> total(Field<Long> of) {
        return DSL.coalesce(DSL.sum(of), DSL.inline(0)).cast(SQLDataType.BIGINT);
    }
}

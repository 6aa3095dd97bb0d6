package cn.fenhe.lake.staging;

import cn.fenhe.lake.duckdb.Types;
import cn.fenhe.lake.iceberg.StoredColumn;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * A batch's rules over a table of raw texts: texts, then values beside them, then what is to be said of each row.
 *
 * @param committed the keys that the batch's rows may not have again, for they stand in the table that it is added to; null for none
 */
record Typed(
        List<Checks> checks, List<String> keys, @Nullable Select<?> committed) {

    /** The same for a batch that is added to these rows. */
    Typed addedTo(Table<?> rows) {
        return keys.isEmpty()
                ? this
                : new Typed(checks, keys, DSL.select(names()).from(rows));
    }

    /** The key as the table's columns. */
    List<Field<?>> names() {
        return keys.stream()
                .<Field<?>>map(key -> DSL.field(
                        DSL.name(key), Types.of(of(key).rule().column().type())))
                .toList();
    }

    /** The raw table with every rule's text and value beside its columns. */
    Table<?> over(Table<?> raw) {
        List<SelectFieldOrAsterisk> texts = new ArrayList<>(List.of(DSL.asterisk()));
        checks.forEach(check -> texts.add(check.text().as(check.computedText().getUnqualifiedName())));
        List<SelectFieldOrAsterisk> values = new ArrayList<>(List.of(DSL.asterisk()));
        checks.forEach(
                check -> values.add(check.value().as(check.computedValue().getUnqualifiedName())));
        Table<?> withTexts = DSL.select(texts).from(raw).asTable("texts");
        return DSL.select(values).from(withTexts).asTable("typed");
    }

    /** @param zeros whether texts may hold a zero byte */
    Condition sound(boolean zeros) {
        return DSL.and(checks.stream().map(check -> check.sound(zeros)).toList());
    }

    /** The code of a row's first fault, null for none. */
    Field<Integer> fault() {
        Field<?>[] faults = checks.stream().map(Checks::fault).toArray(Field[]::new);
        Field<Integer> first = DSL.function("coalesce", SQLDataType.INTEGER, faults);
        return DSL.when(sound(true), DSL.castNull(SQLDataType.INTEGER)).otherwise(first);
    }

    /** The key's values, in the key's order; empty for a table without a key. */
    List<Field<?>> key() {
        return keys.stream().<Field<?>>map(key -> of(key).computedValue()).toList();
    }

    Checks of(String column) {
        return checks.stream()
                .filter(check -> check.name().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule for " + column));
    }

    /** The values under the names of the table's columns. */
    List<SelectFieldOrAsterisk> columns(List<StoredColumn> columns) {
        List<SelectFieldOrAsterisk> values = new ArrayList<>();
        for (StoredColumn column : columns) {
            Field<?> value = checks.stream()
                    .filter(check -> check.name().equals(column.name()))
                    .<Field<?>>map(Checks::computedValue)
                    .findFirst()
                    .orElseGet(() -> DSL.castNull(Types.of(column.column().type())));
            values.add(value.as(DSL.name(column.name())));
        }
        return values;
    }
}

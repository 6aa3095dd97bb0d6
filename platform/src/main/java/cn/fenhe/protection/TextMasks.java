package cn.fenhe.protection;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.charLength;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.replace;
import static org.jooq.impl.DSL.rpad;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.when;

import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * Masks over text. Only what the engines agree on is used: length, substring, replace, position and padding, all of which count code
 * points. Regular expressions are not: each engine has a dialect of its own.
 */
final class TextMasks {

    private TextMasks() {}

    /** The column as text. @throws IllegalArgumentException when it is of another type */
    static Field<String> text(Field<?> raw) {
        if (!raw.getDataType().isString()) {
            throw new IllegalArgumentException("a text mask over " + raw.getDataType());
        }
        return raw.coerce(SQLDataType.VARCHAR);
    }

    /** Head and tail of a value that has at least so many characters, stars between; stars throughout otherwise. */
    static Field<String> keep(Field<?> raw, int head, int tail, int atLeast) {
        Field<String> text = text(raw);
        Field<Integer> length = charLength(text);
        return when(
                        length.ge(inline(atLeast)),
                        concat(
                                substring(text, inline(1), inline(head)),
                                stars(length.minus(inline(head + tail))),
                                substring(text, length.minus(inline(tail - 1)), inline(tail))))
                .otherwise(stars(length));
    }

    static Field<String> name(Field<?> raw) {
        Field<String> text = text(raw);
        Field<Integer> length = charLength(text);
        Field<String> first = substring(text, inline(1), inline(1));
        return when(
                        length.ge(inline(3)),
                        concat(first, stars(length.minus(inline(2))), substring(text, length, inline(1))))
                .when(length.eq(inline(2)), concat(first, inline("*")))
                .otherwise(stars(length));
    }

    /** One letter and the domain; with more than one {@code @}, or with a single letter before it, nothing. */
    static Field<String> email(Field<?> raw) {
        Field<String> text = text(raw);
        Field<Integer> length = charLength(text);
        Field<Integer> at = position(text, inline("@"));
        Field<Integer> without = charLength(replace(text, inline("@"), inline("")));
        return when(
                        at.ge(inline(3)).and(length.minus(without).eq(inline(1))),
                        concat(substring(text, inline(1), inline(1)), inline("***"), substring(text, at)))
                .otherwise(stars(length));
    }

    /** A code that is no finer than a city stays; a finer one keeps its length. */
    static Field<String> city(Field<?> raw) {
        Field<String> text = text(raw);
        Field<Integer> length = charLength(text);
        return when(length.in(inline(2), inline(4)), text)
                .when(
                        length.between(inline(6), inline(12)),
                        concat(substring(text, inline(1), inline(4)), padded("0", length.minus(inline(4)))))
                .otherwise(stars(length));
    }

    static Field<String> nothing(Field<?> raw) {
        return castNull(SQLDataType.VARCHAR);
    }

    static Field<String> stars(Field<Integer> count) {
        return padded("*", count);
    }

    private static Field<String> padded(String with, Field<Integer> count) {
        return rpad(inline(""), count.cast(SQLDataType.INTEGER), inline(with));
    }
}

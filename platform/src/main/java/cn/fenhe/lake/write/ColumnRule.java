package cn.fenhe.lake.write;

import cn.fenhe.lake.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a source's column becomes a column of a table, and what its values must satisfy.
 *
 * @param source position in the file, from zero
 * @param missing texts that mean no value, such as {@code NA}; an empty cell always means none, and so does one of only spaces, but in
 *     a column of text
 * @param check null when any value of the type will do
 * @param maxLength characters, null for any
 */
public record ColumnRule(
        Column column,
        int source,
        List<String> missing,
        @Nullable Check check,
        @Nullable Integer maxLength) {

    public ColumnRule {
        missing = List.copyOf(missing);
    }

    /** Formats that are checked row by row while loading. */
    public enum Check {
        /** GB 11643: division, birth date and check digit. */
        ID_NUMBER,
        /** GB 32100. */
        CREDIT_CODE,
        MOBILE,
        DIVISION_CODE,
        EMAIL,
        BANK_CARD
    }
}

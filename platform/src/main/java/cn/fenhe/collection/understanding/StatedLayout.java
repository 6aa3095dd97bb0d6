package cn.fenhe.collection.understanding;

import org.jspecify.annotations.Nullable;

/**
 * What an order says of where the table stands in its files; null for what is to be found out.
 *
 * @param sheet of a workbook; of a page with several tables the table's place
 * @param headerRow number of the row with the names of the columns, the upper one of two
 * @param headerRows one or two
 * @param trailing how many rows at the end are no data, such as sums and remarks
 */
public record StatedLayout(
        @Nullable String sheet,
        @Nullable Integer headerRow,
        @Nullable Integer headerRows,
        @Nullable Integer trailing) {

    /** Everything is to be found out. */
    public static final StatedLayout NONE = new StatedLayout(null, null, null, null);
}

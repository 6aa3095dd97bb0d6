package cn.fenhe.collection.understanding;

import cn.fenhe.collection.receiving.FileFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the table stands in a file (表格位置): under which title, behind which header, above which remarks.
 *
 * @param file as its sender named it
 * @param sheet that was read, null where a file has but one table
 * @param sheets all that are shown
 * @param headerRow number of the row with the names of the columns, the upper one of two
 * @param headerRows one or two
 * @param aside rows that are no data, in the file's order; never silently left out
 * @param table the staging folder's name for the table as it was written again, null when the file is read as it came
 */
public record Frame(
        String file,
        FileFormat format,
        @Nullable String sheet,
        List<String> sheets,
        long headerRow,
        int headerRows,
        List<Aside> aside,
        @Nullable String table) {

    public Frame {
        sheets = List.copyOf(sheets);
        aside = List.copyOf(aside);
    }

    /** Why a row is no data. */
    public enum Kind {
        /** Above the header: a title (标题), a period, a unit for all. */
        TITLE,
        /** Beneath the header: the columns' units (计量单位). */
        UNITS,
        /** Sums at the end (合计): they would be counted twice. */
        TOTAL,
        /** Remarks and signatures at the end (注释). */
        NOTE,
        /** Left out because the order says so. */
        STATED
    }

    /**
     * A row that is no data.
     *
     * @param text its cells, shortened
     */
    public record Aside(long row, Kind kind, String text) {}
}

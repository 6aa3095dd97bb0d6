package cn.fenhe.lake.staging;

import cn.fenhe.lake.duckdb.Parts;
import cn.fenhe.lake.write.DelimitedFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Delimited files as tables of the engine, every column text: nothing is guessed. */
final class Csv {

    static final Field<Long> LINE = DSL.field(DSL.name("line"), SQLDataType.BIGINT);
    static final Field<Long> OFFSET = DSL.field(DSL.name("offset"), SQLDataType.BIGINT);
    static final Field<Long> LENGTH = DSL.field(DSL.name("length"), SQLDataType.BIGINT);
    static final Field<Integer> STRUCTURE = DSL.field(DSL.name("structure"), SQLDataType.INTEGER);

    private Csv() {}

    /** The n-th column of the file, counted from zero. */
    static Field<String> raw(int column) {
        return DSL.field(DSL.name("c" + column), SQLDataType.VARCHAR);
    }

    /** Sources as they were handed in; what is not sound goes to the session's tables of rejects, at most so many. */
    static Table<?> sources(List<SourceFile> files, DelimitedFile layout, int rejects) {
        QueryPart paths = Parts.list(
                files.stream().map(file -> Parts.literal(file.utf8())).toList());
        return read(
                paths,
                columns(layout),
                layout,
                DSL.sql(
                        ", header = {0}, store_rejects = true, rejects_limit = {1}",
                        DSL.inline(layout.header()), DSL.inline(rejects)));
    }

    /** A file that {@link Normalized} wrote. */
    static Table<?> normalized(Path file, DelimitedFile layout) {
        Map<String, Field<String>> columns = new LinkedHashMap<>();
        columns.put("line", DSL.inline("BIGINT"));
        columns.put("offset", DSL.inline("BIGINT"));
        columns.put("length", DSL.inline("BIGINT"));
        columns.put("structure", DSL.inline("INTEGER"));
        columns.putAll(columns(layout));
        return read(
                Parts.literal(file), columns, layout, DSL.sql(", header = false, new_line = {0}", DSL.inline("\\n")));
    }

    private static Map<String, Field<String>> columns(DelimitedFile layout) {
        Map<String, Field<String>> columns = new LinkedHashMap<>();
        for (int i = 0; i < layout.columns(); i++) {
            columns.put("c" + i, DSL.inline("VARCHAR"));
        }
        return columns;
    }

    private static Table<?> read(
            QueryPart paths, Map<String, Field<String>> columns, DelimitedFile layout, QueryPart more) {
        String quote = layout.quote() == null ? "" : layout.quote().toString();
        return DSL.table(
                "read_csv({0}, columns = {1}, delim = {2}, quote = {3}, escape = {3}, auto_detect = false, "
                        + "strict_mode = true, max_line_size = {4}, buffer_size = {5}{6})",
                paths,
                Parts.struct(columns),
                DSL.inline(Character.toString(layout.delimiter())),
                DSL.inline(quote),
                DSL.inline(RecordScanner.LONGEST + 1024),
                DSL.inline(4L * RecordScanner.LONGEST),
                more);
    }
}

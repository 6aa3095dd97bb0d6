package cn.fenhe.lake.staging;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fenhe.PlatformTest;
import cn.fenhe.api.Ids;
import cn.fenhe.lake.Column;
import cn.fenhe.lake.ColumnType;
import cn.fenhe.lake.SourceUnreadable;
import cn.fenhe.lake.duckdb.Engine;
import cn.fenhe.lake.duckdb.Parts;
import cn.fenhe.lake.duckdb.Rows;
import cn.fenhe.lake.duckdb.Session;
import cn.fenhe.lake.iceberg.StoredColumn;
import cn.fenhe.lake.iceberg.Warehouse;
import cn.fenhe.lake.write.ColumnRule;
import cn.fenhe.lake.write.DelimitedFile;
import cn.fenhe.lake.write.StagedBatch.DataFileStats;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The bulk pass is only a quicker way to what reading record by record finds; files full of traps show it. */
@PlatformTest
class BulkAndExactAgreeTest {

    private static final List<StoredColumn> COLUMNS = List.of(
            new StoredColumn(1, new Column("key", ColumnType.Plain.TEXT, true)),
            new StoredColumn(2, new Column("text", ColumnType.Plain.TEXT, false)),
            new StoredColumn(3, new Column("count", ColumnType.Plain.INTEGER, false)),
            new StoredColumn(4, new Column("amount", new ColumnType.Decimal(10, 2), false)),
            new StoredColumn(5, new Column("day", ColumnType.Plain.DATE, false)),
            new StoredColumn(6, new Column("at", ColumnType.Plain.TIMESTAMP, false)));

    private static final String[] TRAPS = {
        "",
        " ",
        "  ",
        "\"\"",
        "NA",
        "张三",
        "\"a,b\"",
        "\"a\"\"b\"",
        "\"two\nlines\"",
        "\"two\r\nlines\"",
        "in\"side",
        "\"open",
        "\"shut\"x",
        "a\u0000b",
        " 7",
        "7 ",
        "007",
        "+7",
        "1.5",
        "1_0",
        "1e3",
        "0x1F",
        "-0",
        "99999999999999999999",
        "12.340",
        "12.345",
        ".5",
        "5.",
        "1e-3",
        "2024-02-29",
        "2023-02-29",
        "20240229",
        "2024/02/29",
        "2024-2-9",
        "2024-02-29 10:00",
        "2024-02-29T10:00:01",
        "2024-02-29 10:00:01.5",
        "2024-02-29 10:00+08",
        "12345-01-01",
        "infinity",
        "NaN",
        "true",
        "'",
        "\"1,234\"",
        "\"1,23\"",
        "\"12,345.678\"",
        "１２",
        "35%",
        "35.5 %",
        "2024年1月5日",
        "2024年13月5日",
        "2024.1.5",
        "２０２４－０１－０５",
        "2024年1月5日 8时05分",
        "2024/1/5 08:05",
        "无",
        "—",
        "N/A",
        "\\",
        "\u00a0",
        "𠮷"
    };

    @Autowired
    Engine engine;

    @Autowired
    Warehouse warehouse;

    @Autowired
    JsonMapper json;

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("seeds")
    void onWhatTheyAcceptAndWhatTheyReject(int seed) throws Exception {
        Random random = new Random(seed);
        Path file = Files.write(folder.resolve("traps.csv"), traps(random).getBytes(StandardCharsets.UTF_8));
        assertThat(staged(file, true)).isEqualTo(staged(file, false));
    }

    /** A few each time; {@code -Dfenhe.seeds=400} after a change of the staging. */
    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("fenhe.seeds", 25));
    }

    private static String traps(Random random) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
        String end = random.nextInt(3) == 0 ? "\r\n" : "\n";
        text.append("key,text,count,amount,day,at").append(end);
        int rows = 1 + random.nextInt(60);
        double odd = random.nextDouble() * 0.3;
        for (int row = 0; row < rows; row++) {
            List<String> fields = new ArrayList<>(List.of(
                    "k" + random.nextInt(200),
                    "text " + row,
                    "" + row,
                    row + ".25",
                    "2024-01-01",
                    "2024-01-01 10:00:00"));
            for (int i = 0; i < fields.size(); i++) {
                if (random.nextDouble() < odd / 2) {
                    fields.set(i, TRAPS[random.nextInt(TRAPS.length)]);
                }
            }
            if (random.nextDouble() < odd / 6) {
                fields.add("more");
            }
            if (random.nextDouble() < odd / 6) {
                fields.removeLast();
            }
            text.append(String.join(",", fields));
            boolean last = row == rows - 1 && random.nextBoolean();
            text.append(last ? "" : random.nextDouble() < odd / 20 ? "\n\n" : end);
        }
        return text.toString();
    }

    private List<String> staged(Path file, boolean inBulk) throws Exception {
        DelimitedFile layout = new DelimitedFile(List.of(file), StandardCharsets.UTF_8, ',', '"', true, COLUMNS.size());
        List<ColumnRule> rules = new ArrayList<>();
        for (StoredColumn column : COLUMNS) {
            rules.add(new ColumnRule(column.column(), rules.size(), List.of("NA"), null, 20));
        }
        Table<?> standing =
                DSL.table("(SELECT 'k' || range AS key FROM range(15))").as("t");
        Typed typed = Rules.typed(COLUMNS, layout, rules, List.of("key")).addedTo(standing);
        Path work = Files.createTempDirectory(folder, "work");
        Path data = warehouse.path("local:///" + Ids.next() + "/data/run");
        Path rejects = work.resolve("rejects");
        List<String> outcome = new ArrayList<>();
        try (Session session = engine.session()) {
            ParquetWriter writer = new ParquetWriter(session, warehouse, data, COLUMNS, json);
            Staging staging = new Staging(
                    session, layout, typed, writer, work, rejects, json, new Progress(bytes -> {}, Files.size(file)));
            List<SourceFile> sources = List.of(SourceFile.of("traps.csv", file));
            Staging.Outcome staged = inBulk ? staging.run(sources) : staging.exactly(sources);
            outcome.addAll(Files.readAllLines(rejects));
            outcome.addAll(rows(session, writer, staged.files()));
        } catch (SourceUnreadable e) {
            outcome.add(e.getMessage());
        }
        return outcome;
    }

    private static List<String> rows(Session session, ParquetWriter writer, List<DataFileStats> files) {
        List<String> found = new ArrayList<>();
        if (files.isEmpty()) {
            return found;
        }
        var paths = files.stream().map(writer::path).map(Parts::literal).toList();
        try (Rows rows = session.query(DSL.selectFrom(DSL.table("read_parquet({0})", Parts.list(paths))))) {
            for (@Nullable Object[] row = rows.next(); row != null; row = rows.next()) {
                found.add(Arrays.toString(row));
            }
        }
        found.sort(null);
        return found;
    }
}

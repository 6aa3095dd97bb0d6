package cn.fenhe.lake;

import cn.fenhe.api.Ids;
import cn.fenhe.lake.read.LakeReader;
import cn.fenhe.lake.read.RowStream;
import cn.fenhe.lake.read.Scan;
import cn.fenhe.lake.write.ColumnRule;
import cn.fenhe.lake.write.DelimitedFile;
import cn.fenhe.lake.write.LakeWriter;
import cn.fenhe.lake.write.Reject;
import cn.fenhe.lake.write.StagedBatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Speaks of tables, files and rows for the lake's tests. */
@Component
public class LakeFixture {

    final LakeWriter writer;
    final LakeReader reader;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    LakeFixture(LakeWriter writer, LakeReader reader, TransactionTemplate transaction, JsonMapper json) {
        this.writer = writer;
        this.reader = reader;
        this.transaction = transaction;
        this.json = json;
    }

    /** A table of these columns, with the rules that read a file of the same columns in the same order. */
    record Shape(UUID table, List<Column> columns, List<String> keys) {

        List<ColumnRule> rules() {
            List<ColumnRule> rules = new ArrayList<>();
            for (Column column : columns) {
                rules.add(new ColumnRule(column, rules.size(), List.of(), null, null));
            }
            return rules;
        }

        List<Scan.Projection> projections() {
            return columns.stream()
                    .map(column -> new Scan.Projection(column.name(), DSL.field(DSL.name(column.name()))))
                    .toList();
        }
    }

    static Column text(String name) {
        return new Column(name, ColumnType.Plain.TEXT, false);
    }

    static Column column(String name, ColumnType type) {
        return new Column(name, type, false);
    }

    Shape table(List<String> keys, boolean serving, Column... columns) {
        Shape shape = new Shape(Ids.next(), List.of(columns), keys);
        transaction.executeWithoutResult(status -> writer.create(shape.table(), shape.columns(), keys, serving));
        return shape;
    }

    Shape table(Column... columns) {
        return table(List.of(), false, columns);
    }

    static Path file(Path folder, String content) {
        return file(folder, content.getBytes(StandardCharsets.UTF_8));
    }

    static Path file(Path folder, byte[] content) {
        try {
            return Files.write(Files.createTempFile(folder, "source", ".csv"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DelimitedFile layout(int columns, Charset charset, Path... files) {
        return new DelimitedFile(Arrays.asList(files), charset, ',', '"', true, columns);
    }

    StagedBatch stage(Shape shape, List<ColumnRule> rules, DelimitedFile layout) {
        return writer.stage(
                shape.table(), Ids.next(), LakeWriter.Mode.REPLACE, layout, rules, shape.keys(), bytes -> {});
    }

    StagedBatch stageToAdd(Shape shape, Path... files) {
        DelimitedFile layout = layout(shape.columns().size(), StandardCharsets.UTF_8, files);
        return writer.stage(
                shape.table(), Ids.next(), LakeWriter.Mode.APPEND, layout, shape.rules(), shape.keys(), bytes -> {});
    }

    StagedBatch stage(Shape shape, Path... files) {
        return stage(shape, shape.rules(), layout(shape.columns().size(), StandardCharsets.UTF_8, files));
    }

    SnapshotCommitted commit(StagedBatch batch, LakeWriter.Mode mode) {
        SnapshotCommitted committed = transaction.execute(status -> writer.commit(batch, mode));
        if (committed == null) {
            throw new IllegalStateException("a commit answers");
        }
        return committed;
    }

    List<Reject> rejects(StagedBatch batch) {
        try {
            return Files.readAllLines(batch.rejects()).stream()
                    .map(line -> json.readValue(line, Reject.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<List<@Nullable Object>> rows(Shape shape, @Nullable Long snapshot) {
        return rows(reader.scan(new Scan(shape.table(), snapshot, shape.projections(), null, null, List.of(), null)));
    }

    static List<List<@Nullable Object>> rows(RowStream stream) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (stream) {
            for (@Nullable Object[] row = stream.next(); row != null; row = stream.next()) {
                rows.add(Arrays.asList(row));
            }
        }
        return rows;
    }
}

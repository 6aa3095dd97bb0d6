package cn.fenhe.lake.staging;

import cn.fenhe.lake.duckdb.Rows;
import cn.fenhe.lake.write.Reject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes rejected records with their raw text, read again at their place. */
final class Rejects implements AutoCloseable {

    private final List<SourceFile> sources;
    private final JsonMapper json;
    private final List<RandomAccessFile> opened = new ArrayList<>();

    Rejects(List<SourceFile> sources, JsonMapper json) throws IOException {
        this.sources = sources;
        this.json = json;
        for (SourceFile source : sources) {
            opened.add(new RandomAccessFile(source.utf8().toFile(), "r"));
        }
    }

    /** NDJSON, in the batch's order; answers with their number. */
    long write(Batch batch, Path target) throws IOException {
        long count = 0;
        try (Rows rows = batch.rejected();
                BufferedWriter out = Files.newBufferedWriter(target)) {
            for (@Nullable Object[] row = rows.next(); row != null; row = rows.next(), count++) {
                out.write(json.writeValueAsString(reject(batch.reject(row))));
                out.newLine();
            }
        }
        return count;
    }

    private Reject reject(Batch.Rejected record) throws IOException {
        byte[] bytes = new byte[record.length()];
        RandomAccessFile file = opened.get(record.file());
        file.seek(record.offset());
        file.readFully(bytes);
        return new Reject(
                sources.get(record.file()).name(),
                record.line(),
                record.column(),
                record.fault().reason(),
                new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        for (RandomAccessFile file : opened) {
            file.close();
        }
    }
}

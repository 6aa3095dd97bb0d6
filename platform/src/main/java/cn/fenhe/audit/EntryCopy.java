package cn.fenhe.audit;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Entries in PostgreSQL's binary COPY format, which it takes in at half the cost of an INSERT: the sequencer's share of the machine is
 * what acts under full load pay for. Written as it is made: one array for a whole run would be one that the garbage collector handles apart,
 * with a marking of the whole heap for every few of them.
 */
final class EntryCopy {

    static final String COPY = """
            COPY audit.entry (index, id, at, actor, institution, action, subject_type, subject, person, articles, canonical)
            FROM STDIN (FORMAT binary)""";

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int COLUMNS = 11;
    private static final int TEXT_OID = 25;

    private final DataOutputStream out;

    private EntryCopy(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    static void write(List<NewEntry> entries, OutputStream to) throws IOException {
        EntryCopy copy = new EntryCopy(to);
        copy.out.write(SIGNATURE);
        copy.out.writeInt(0);
        copy.out.writeInt(0);
        for (NewEntry entry : entries) {
            copy.row(entry);
        }
        copy.out.writeShort(-1);
        copy.out.flush();
    }

    private void row(NewEntry entry) throws IOException {
        EntryFields fields = entry.fields();
        out.writeShort(COLUMNS);
        number(entry.index());
        uuid(fields.id());
        number(ChronoUnit.MICROS.between(POSTGRES_EPOCH, fields.at()));
        text(fields.actor());
        uuid(fields.institution());
        text(fields.action());
        text(fields.subjectType());
        text(fields.subject());
        text(fields.person());
        texts(fields.articles());
        bytes(entry.canonical());
    }

    private void number(long value) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(value);
    }

    private void uuid(@Nullable UUID value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
        } else {
            out.writeInt(2 * Long.BYTES);
            out.writeLong(value.getMostSignificantBits());
            out.writeLong(value.getLeastSignificantBits());
        }
    }

    private void text(@Nullable String value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
        } else {
            bytes(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** One dimension from 1, or none when it is empty; no nulls. */
    private void texts(List<String> values) throws IOException {
        List<byte[]> encoded = values.stream()
                .map(value -> value.getBytes(StandardCharsets.UTF_8))
                .toList();
        int header = encoded.isEmpty() ? 3 * Integer.BYTES : 5 * Integer.BYTES;
        out.writeInt(header
                + encoded.stream()
                        .mapToInt(value -> Integer.BYTES + value.length)
                        .sum());
        out.writeInt(encoded.isEmpty() ? 0 : 1);
        out.writeInt(0);
        out.writeInt(TEXT_OID);
        if (!encoded.isEmpty()) {
            out.writeInt(encoded.size());
            out.writeInt(1);
        }
        for (byte[] value : encoded) {
            bytes(value);
        }
    }

    private void bytes(byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }
}

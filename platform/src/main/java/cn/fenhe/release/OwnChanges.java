package cn.fenhe.release;

import cn.fenhe.catalog.Entry;
import cn.fenhe.cryptography.DigestingOutputStream;
import cn.fenhe.cryptography.Sm3;
import cn.fenhe.lake.Column;
import cn.fenhe.lake.read.ChangedRows;
import cn.fenhe.lake.read.ChangedRows.ChangedRow;
import cn.fenhe.lake.read.Changes;
import cn.fenhe.lake.read.LakeReader;
import cn.fenhe.release.delivery.JsonRows;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the rows by which two snapshots differ, with whom they are about. */
@Component
class OwnChanges {

    private static final List<String> NAMES = List.of("times", "before", "after");

    private final LakeReader reader;
    private final Subjects subjects;

    OwnChanges(LakeReader reader, Subjects subjects) {
        this.reader = reader;
        this.subjects = subjects;
    }

    /**
     * @param subjects keyed digests of the persons the rows are about, before or after
     * @param digest of the rows as a compact JSON array
     */
    record Read(List<Releases.ChangedRow> rows, Set<String> subjects, String digest) {}

    Read read(Entry entry, List<Column> columns, Changes wanted) {
        ChangedRows found = reader.changes(wanted);
        @Nullable
        String person = subjects.column(entry, columns).map(Field::getName).orElse(null);
        int place = person == null ? -1 : found.names().indexOf(person);
        Set<String> about = new HashSet<>();
        for (ChangedRow row : found.rows()) {
            note(about, row.before(), place);
            note(about, row.after(), place);
        }
        List<Releases.ChangedRow> rows = found.rows().stream()
                .map(row -> new Releases.ChangedRow(
                        row.times(), named(found.names(), row.before()), named(found.names(), row.after())))
                .toList();
        return new Read(rows, about, digest(rows));
    }

    private void note(Set<String> about, @Nullable List<@Nullable Object> row, int place) {
        Object person = row == null || place < 0 ? null : row.get(place);
        if (person != null) {
            about.add(subjects.of(person.toString()));
        }
    }

    private static @Nullable Map<String, @Nullable Object> named(
            List<String> names, @Nullable List<@Nullable Object> values) {
        if (values == null) {
            return null;
        }
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            named.put(names.get(i), JsonRows.plain(values.get(i)));
        }
        return Collections.unmodifiableMap(named);
    }

    private static String digest(List<Releases.ChangedRow> rows) {
        try (DigestingOutputStream digest = Sm3.digesting(OutputStream.nullOutputStream())) {
            try (JsonRows json = new JsonRows(NAMES, digest)) {
                rows.forEach(row -> json.row(new @Nullable Object[] {row.times(), row.before(), row.after()}));
            }
            return digest.hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

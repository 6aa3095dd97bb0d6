package cn.fenhe.catalog.census;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The census as a workbook: a sheet of institutions, then a sheet of resources. Numbers are numbers, codes and times are texts. */
final class CensusFile implements AutoCloseable {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private static final List<String> COUNTS = List.of(
            "provider",
            "compiled",
            "published",
            "attached",
            "cyclic",
            "overdue",
            "never",
            "released",
            "openable",
            "withheld",
            "notShared");
    private static final List<String> LINES = List.of(
            "provider",
            "code",
            "title",
            "state",
            "cycle",
            "attached",
            "collectedAt",
            "overdue",
            "opening",
            "released",
            "reasons");
    private static final int FLUSHED_EACH = 500;
    private static final int CELL = 32_767;

    private final ResourceBundle texts;
    private final Workbook workbook;
    private Worksheet sheet;
    private boolean lines;
    private int row = 1;

    CensusFile(OutputStream out, Locale language) {
        texts = ResourceBundle.getBundle(
                "cn.fenhe.catalog.census",
                language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        workbook = new Workbook(out, "Fenhe", "1.0");
        sheet = begin("institutions", COUNTS);
    }

    void count(CensusCount count) {
        put(
                count.providerName(),
                count.compiled(),
                count.published(),
                count.attached(),
                count.cyclic(),
                count.overdue(),
                count.never(),
                count.released(),
                count.openable(),
                count.withheld(),
                count.notShared());
    }

    void line(CensusLine line) {
        resources();
        put(
                line.providerName(),
                line.code(),
                line.title(),
                text(line.state().name()),
                text(line.cycle().name()),
                yes(line.attached()),
                at(line.collectedAt()),
                yes(line.overdue()),
                text("opening." + line.opening().name()),
                yes(line.released()),
                String.join("；", line.reasons()));
    }

    private void resources() {
        if (!lines) {
            finish(sheet);
            sheet = begin("resources", LINES);
            row = 1;
            lines = true;
        }
    }

    private Worksheet begin(String name, List<String> columns) {
        Worksheet next = workbook.newWorksheet(text(name));
        for (int i = 0; i < columns.size(); i++) {
            next.inlineString(0, i, text("column." + columns.get(i)));
        }
        return next;
    }

    private void put(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> {}
                case Long number -> sheet.value(row, i, number);
                default -> {
                    String text = String.valueOf(values[i]);
                    sheet.inlineString(row, i, text.substring(0, Math.min(CELL, text.length())));
                }
            }
        }
        if (++row % FLUSHED_EACH == 0) {
            flush();
        }
    }

    private static @Nullable String at(@Nullable Instant time) {
        return time == null ? null : MINUTE.format(time);
    }

    private String yes(boolean so) {
        return text(so ? "yes" : "no");
    }

    private String text(String key) {
        return texts.getString(key);
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void finish(Worksheet done) {
        try {
            done.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        resources();
        sheet.finish();
        workbook.finish();
    }
}

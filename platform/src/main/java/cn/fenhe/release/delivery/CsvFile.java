package cn.fenhe.release.delivery;

import cn.fenhe.regulation.Article;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CSV by RFC 4180, in UTF-8 with a byte order mark, which is how spreadsheets here open it. A missing value is empty, an empty text is
 * {@code ""}. A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers are left as they are.
 */
@Article({"TJ-22", "FH-10"})
final class CsvFile implements RowFile {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String FORMULA = "=+-@\t\r";

    private final Writer text;
    private final CsvWriter csv;

    CsvFile(List<String> names, OutputStream out) throws IOException {
        text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QuoteStrategies.EMPTY)
                .build(text);
        csv.writeRecord(names);
    }

    @Override
    public void row(@Nullable Object[] values) {
        CsvWriter.CsvWriterRecord line = csv.writeRecord();
        for (Object value : values) {
            line.writeField(value == null ? null : cell(value));
        }
        line.endRecord();
    }

    private static String cell(Object value) {
        String written = Texts.of(value);
        return value instanceof String && !written.isEmpty() && FORMULA.indexOf(written.charAt(0)) >= 0
                ? "'" + written
                : written;
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        text.flush();
    }
}

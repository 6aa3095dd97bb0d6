package cn.fenhe.collection.tables;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Delimited text as a table; what is ragged or badly quoted is passed on for the checks to reject. */
record TextFile(Path file, Charset charset, char delimiter, char quote) implements TableFile {

    private static final int CHUNK = 1 << 17;
    private static final int MARK = '\uFEFF';

    @Override
    public List<String> names() {
        return List.of("");
    }

    @Override
    public TableRows rows(String name) throws IOException {
        return rows(reader(file, charset), delimiter, quote);
    }

    static TableRows rows(Reader text, char delimiter, char quote) {
        return new Records(CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .ofCsvRecord(text));
    }

    /** The characters behind the byte order mark. */
    static Reader reader(Path file, Charset charset) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), CHUNK);
        PushbackReader reader = new PushbackReader(new InputStreamReader(in, charset), 1);
        int first = reader.read();
        if (first >= 0 && first != MARK) {
            reader.unread(first);
        }
        return reader;
    }

    @Override
    public void close() {
        // each reading closes its own
    }

    private static final class Records implements TableRows {

        private final CloseableIterator<CsvRecord> records;

        Records(CsvReader<CsvRecord> reader) {
            this.records = reader.iterator();
        }

        @Override
        public @Nullable TableRow next() {
            try {
                if (!records.hasNext()) {
                    return null;
                }
                CsvRecord record = records.next();
                return new TableRow(record.getStartingLineNumber(), record.getFields());
            } catch (CsvParseException e) {
                throw new UnreadableTable("record-too-long", e);
            }
        }

        @Override
        public void close() throws IOException {
            records.close();
        }
    }
}

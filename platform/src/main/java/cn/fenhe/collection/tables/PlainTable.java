package cn.fenhe.collection.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a table again as plain text (UTF-8, commas, double quotes) whose every row counts as one line, on the line of its number: what is
 * said of a row later says where it stands in the file that was handed in. The header comes first.
 */
public final class PlainTable implements AutoCloseable {

    public static final char DELIMITER = ',';
    public static final char QUOTE = '"';

    private final Writer out;
    private long line = 1;

    public PlainTable(Path target, List<String> header) throws IOException {
        this.out = new BufferedWriter(Files.newBufferedWriter(target), 1 << 16);
        cells(header);
    }

    /** @param number greater than that of the row before, and than one */
    public void row(long number, List<String> cells) throws IOException {
        if (number <= line) {
            throw new IllegalArgumentException("row " + number + " behind line " + line);
        }
        while (++line < number) {
            out.write('\n');
        }
        cells(cells);
    }

    private void cells(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(DELIMITER);
            }
            cell(cells.get(i));
        }
        out.write('\n');
    }

    private void cell(String cell) throws IOException {
        boolean plain = cell.chars().noneMatch(c -> c == DELIMITER || c == QUOTE || c == '\n' || c == '\r');
        if (plain) {
            out.write(cell);
        } else {
            out.write(QUOTE);
            out.write(cell.replace("\"", "\"\""));
            out.write(QUOTE);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}

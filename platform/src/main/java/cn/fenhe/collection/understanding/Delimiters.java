package cn.fenhe.collection.understanding;

import cn.fenhe.collection.tables.TableFile;
import cn.fenhe.collection.tables.TableRow;
import cn.fenhe.collection.tables.TableRows;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Tells a delimiter and a quote by the first lines of a text. */
final class Delimiters {

    private static final char[] CANDIDATES = {',', '\t', ';', '|'};
    private static final int SAMPLE = 50;

    private Delimiters() {}

    /** The delimiter under which most records have equally many fields; a comma when there is but one column. */
    static char likeliest(String head, char quote) {
        char best = ',';
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(widths(head, candidate, quote));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static List<Integer> widths(String head, char delimiter, char quote) {
        return records(head, delimiter, quote, SAMPLE).stream()
                .filter(row -> !row.isBlank())
                .map(row -> row.cells().size())
                .toList();
    }

    /** Agreement counts first, the number of columns only between equals; a title above the table agrees with nothing. */
    private static double score(List<Integer> widths) {
        double best = 0;
        for (int width : widths) {
            if (width > 1) {
                best = Math.max(best, (double) Collections.frequency(widths, width) / widths.size() + width * 1e-6);
            }
        }
        return best;
    }

    /** A single quote only when fields are wrapped in it and none in a double one. */
    static char quote(String head) {
        return head.indexOf('"') < 0 && wraps(head, '\'') ? '\'' : '"';
    }

    private static boolean wraps(String head, char quote) {
        String firstLine = head.lines().findFirst().orElse("").strip();
        return firstLine.length() > 1
                && firstLine.charAt(0) == quote
                && firstLine.charAt(firstLine.length() - 1) == quote;
    }

    static List<TableRow> records(String head, char delimiter, char quote, int most) {
        List<TableRow> records = new ArrayList<>();
        try (TableRows rows = TableFile.rows(new StringReader(head), delimiter, quote)) {
            TableRow row = rows.next();
            for (; row != null && records.size() < most; row = rows.next()) {
                records.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }
}

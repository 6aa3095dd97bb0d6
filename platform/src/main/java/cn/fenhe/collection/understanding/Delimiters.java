package cn.fenhe.collection.understanding;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Tells a delimiter and a quote by the first lines of a text. */
final class Delimiters {

    private static final char[] CANDIDATES = {',', '\t', ';', '|'};
    private static final int SAMPLE = 50;

    private Delimiters() {}

    /** The delimiter under which most records have as many fields as the header; a comma when there is but one column. */
    static char likeliest(String head, char quote) {
        char best = ',';
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            double score = score(records(head, candidate, quote, SAMPLE));
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** Agreement counts first, the number of columns only between equals. */
    private static double score(List<List<String>> records) {
        if (records.isEmpty() || records.getFirst().size() < 2) {
            return 0;
        }
        int columns = records.getFirst().size();
        long agreeing =
                records.stream().filter(record -> record.size() == columns).count();
        return (double) agreeing / records.size() + columns * 1e-6;
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

    static List<List<String>> records(String head, char delimiter, char quote, int most) {
        List<List<String>> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(true)
                .ofCsvRecord(head)) {
            for (CsvRecord record : reader) {
                records.add(List.copyOf(record.getFields()));
                if (records.size() == most) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
    }
}

package cn.fenhe.collection.tables;

import java.util.List;

/**
 * A row of a table (行) as its file has it.
 *
 * @param number from one, as whoever opens the file counts: a workbook's row, a text's line, an object's place behind the names
 * @param cells texts, empty where nothing stands
 */
public record TableRow(long number, List<String> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** Cells in which something stands. */
    public List<String> words() {
        return cells.stream()
                .map(TableRow::plain)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    /** A cell without spaces, the wide one neither: {@code 合　计} is 合计. */
    static String plain(String cell) {
        StringBuilder plain = new StringBuilder(cell.length());
        cell.chars()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != '\uFEFF')
                .forEach(c -> plain.append((char) c));
        return plain.toString();
    }
}

package cn.fenhe.collection.tables;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** The tables of a page, as systems export them under the name of a workbook. The page is held in memory, so that its size is bounded. */
final class HtmlFile implements TableFile {

    private static final long MOST_BYTES = DataSize.ofMegabytes(64).toBytes();
    private static final int MOST_SPANNED = 1000;

    private final List<Element> tables;

    HtmlFile(Path file, Charset charset) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new UnreadableTable("page-too-large", null);
        }
        try (Reader text = TextFile.reader(file, charset)) {
            Document page = Parser.htmlParser().parseInput(text, "");
            tables = page.select("table").stream()
                    .filter(table -> table.select("table").size() == 1)
                    .toList();
        }
        if (tables.isEmpty()) {
            throw new UnreadableTable("page-without-table", null);
        }
    }

    /** The tables are told apart by their places. */
    @Override
    public List<String> names() {
        return tables.size() == 1
                ? List.of("")
                : IntStream.rangeClosed(1, tables.size())
                        .mapToObj(String::valueOf)
                        .toList();
    }

    @Override
    public TableRows rows(String name) {
        Element table = tables.get(name.isEmpty() ? 0 : Integer.parseInt(name) - 1);
        return new Spanned(table.select("tr").iterator());
    }

    @Override
    public void close() {
        // nothing is held open
    }

    /** Rows with what spans several cells written in each of them. */
    private static final class Spanned implements TableRows {

        private final Iterator<Element> rows;
        private TreeMap<Integer, Down> down = new TreeMap<>();
        private long number;

        Spanned(Iterator<Element> rows) {
            this.rows = rows;
        }

        /** A cell that goes on in the rows beneath. */
        private record Down(String text, int rows) {}

        @Override
        public @Nullable TableRow next() {
            if (!rows.hasNext()) {
                return null;
            }
            List<String> cells = new ArrayList<>();
            TreeMap<Integer, Down> further = new TreeMap<>();
            for (Element cell : rows.next().select("> td, > th")) {
                goOn(cells, further);
                int across = span(cell, "colspan");
                int below = span(cell, "rowspan");
                for (int i = 0; i < across; i++) {
                    if (below > 1) {
                        further.put(cells.size(), new Down(cell.text(), below - 1));
                    }
                    cells.add(cell.text());
                }
                if (cells.size() > MOST_COLUMNS) {
                    throw new UnreadableTable("too-many-columns", null);
                }
            }
            goOn(cells, further);
            down = further;
            return new TableRow(++number, cells);
        }

        private void goOn(List<String> cells, TreeMap<Integer, Down> further) {
            for (Down above = down.remove(cells.size()); above != null; above = down.remove(cells.size())) {
                if (above.rows() > 1) {
                    further.put(cells.size(), new Down(above.text(), above.rows() - 1));
                }
                cells.add(above.text());
            }
        }

        private static int span(Element cell, String attribute) {
            String given = cell.attr(attribute);
            return given.matches("[1-9][0-9]{0,3}") ? Math.min(Integer.parseInt(given), MOST_SPANNED) : 1;
        }

        @Override
        public void close() {
            // the page is held as a whole
        }
    }
}

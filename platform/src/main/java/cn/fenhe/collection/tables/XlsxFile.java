package cn.fenhe.collection.tables;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** A workbook of today, its rows streamed; sheets that are hidden are none. */
final class XlsxFile implements TableFile {

    /** No sheet has more rows; a number beyond would be a trap. */
    private static final int LAST_ROW = 1 << 20;

    private final Path file;
    private final ReadableWorkbook workbook;

    XlsxFile(Path file) throws IOException {
        this.file = file;
        try {
            workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UnreadableTable("workbook-damaged", e);
        }
    }

    @Override
    public List<String> names() {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .map(Sheet::getName)
                .toList();
    }

    @Override
    public TableRows rows(String name) throws IOException {
        Sheet sheet = workbook.findSheet(name).orElseThrow(() -> new IllegalArgumentException("no sheet of that name"));
        MergedCells merged = new MergedCells(MergedRegions.of(file, sheet));
        return new SheetRows(sheet.openStream(), merged, workbook.isDate1904());
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private static final class SheetRows implements TableRows {

        private final Stream<Row> stream;
        private final Iterator<Row> rows;
        private final MergedCells merged;
        private final boolean from1904;
        private long last;

        SheetRows(Stream<Row> stream, MergedCells merged, boolean from1904) {
            this.stream = stream;
            this.rows = stream.iterator();
            this.merged = merged;
            this.from1904 = from1904;
        }

        @Override
        public @Nullable TableRow next() {
            try {
                return rows.hasNext() ? row(rows.next()) : null;
            } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new UnreadableTable("workbook-damaged", e);
            }
        }

        private TableRow row(Row row) {
            if (row.getCellCount() > MOST_COLUMNS) {
                throw new UnreadableTable("too-many-columns", null);
            }
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                cells.add(cell == null ? "" : text(cell));
            }
            last = Math.max(last + 1, row.getRowNum());
            if (last > LAST_ROW) {
                throw new UnreadableTable("workbook-damaged", null);
            }
            return new TableRow(last, merged.filled(last, cells));
        }

        private String text(Cell cell) {
            Object value = cell.getValue();
            if (value instanceof BigDecimal number) {
                String format = Objects.requireNonNullElse(cell.getDataFormatString(), "");
                int id = Objects.requireNonNullElse(cell.getDataFormatId(), 0);
                return CellTexts.number(number.doubleValue(), format, id, from1904);
            }
            return value == null ? "" : value.toString();
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}

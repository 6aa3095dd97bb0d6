package cn.fenhe.collection.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.util.RecordFormatException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** A workbook of Excel 97 to 2003: 65,536 rows at most, held in memory, so that its size is bounded. */
final class XlsFile implements TableFile {

    private static final long MOST_BYTES = DataSize.ofMegabytes(64).toBytes();

    private final HSSFWorkbook workbook;

    XlsFile(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new UnreadableTable("workbook-too-large", null);
        }
        try (POIFSFileSystem parts = new POIFSFileSystem(file.toFile(), true)) {
            workbook = new HSSFWorkbook(parts);
        } catch (EncryptedDocumentException e) {
            throw new UnreadableTable("workbook-password", e);
        } catch (RecordFormatException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | IOException e) {
            throw new UnreadableTable("workbook-damaged", e);
        }
    }

    @Override
    public List<String> names() {
        return IntStream.range(0, workbook.getNumberOfSheets())
                .filter(i -> workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE)
                .mapToObj(workbook::getSheetName)
                .toList();
    }

    @Override
    public TableRows rows(String name) {
        Sheet sheet = workbook.getSheet(name);
        if (sheet == null) {
            throw new IllegalArgumentException("no sheet of that name");
        }
        boolean from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
        return new SheetRows(sheet, from1904);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private static final class SheetRows implements TableRows {

        private final Sheet sheet;
        private final MergedCells merged;
        private final boolean from1904;
        private int at;

        SheetRows(Sheet sheet, boolean from1904) {
            this.sheet = sheet;
            this.merged = new MergedCells(sheet.getMergedRegions().stream()
                    .map(one -> new MergedCells.Region(
                            one.getFirstRow() + 1L, one.getLastRow() + 1L, one.getFirstColumn(), one.getLastColumn()))
                    .toList());
            this.from1904 = from1904;
        }

        @Override
        public @Nullable TableRow next() {
            while (at <= sheet.getLastRowNum()) {
                Row row = sheet.getRow(at++);
                if (row != null) {
                    return new TableRow(at, merged.filled(at, cells(row)));
                }
            }
            return null;
        }

        private List<String> cells(Row row) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.getLastCellNum(); i++) {
                Cell cell = row.getCell(i);
                cells.add(cell == null ? "" : text(cell));
            }
            return cells;
        }

        private String text(Cell cell) {
            CellType type =
                    cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
            return switch (type) {
                case NUMERIC -> number(cell);
                case STRING -> cell.getRichStringCellValue().getString();
                case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
                case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
                case BLANK, FORMULA, _NONE -> "";
            };
        }

        private String number(Cell cell) {
            CellStyle style = cell.getCellStyle();
            return CellTexts.number(
                    cell.getNumericCellValue(), style.getDataFormatString(), style.getDataFormat(), from1904);
        }

        @Override
        public void close() {
            // the workbook is held as a whole
        }
    }
}

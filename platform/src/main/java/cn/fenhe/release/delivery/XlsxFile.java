package cn.fenhe.release.delivery;

import cn.fenhe.api.Refusal;
import cn.fenhe.regulation.Article;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * XLSX, written row by row. A spreadsheet computes with 15 digits: a number that has more is written as text, like every identifier,
 * and so are dates, which it cannot hold before 1900. Past a sheet's rows the next sheet begins, under the same header.
 */
@Article({"TJ-22", "FH-10"})
final class XlsxFile implements RowFile {

    /** Rows of a sheet besides its header. */
    static final int SHEET = 1_048_575;

    private static final int COLUMNS = 16_384;
    private static final int CELL = 32_767;
    private static final int EXACT_DIGITS = 15;
    private static final long EXACT_BELOW = 1_000_000_000_000_000L;
    private static final int FLUSHED_EACH = 500;

    private final List<String> names;
    private final int sheetRows;
    private final Workbook workbook;
    private Worksheet sheet;
    private int sheets;
    private int line;

    XlsxFile(List<String> names, OutputStream out) throws IOException {
        this(names, out, SHEET);
    }

    XlsxFile(List<String> names, OutputStream out, int sheetRows) throws IOException {
        if (names.size() > COLUMNS) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "release.too-many-columns");
        }
        this.names = List.copyOf(names);
        this.sheetRows = sheetRows;
        this.workbook = new Workbook(out, "Fenhe", "1.0");
        this.sheet = begin();
    }

    private Worksheet begin() {
        sheets++;
        Worksheet next = workbook.newWorksheet(sheets == 1 ? "data" : "data " + sheets);
        for (int column = 0; column < names.size(); column++) {
            next.inlineString(0, column, names.get(column));
        }
        line = 1;
        return next;
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        if (line > sheetRows) {
            sheet.finish();
            sheet = begin();
        }
        for (int column = 0; column < values.length; column++) {
            cell(column, values[column]);
        }
        line++;
        if (line % FLUSHED_EACH == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Boolean truth -> sheet.value(line, column, truth);
            case Long number when Math.abs(number) < EXACT_BELOW -> sheet.value(line, column, number);
            case Double number when Double.isFinite(number) -> sheet.value(line, column, number);
            case BigDecimal number when number.precision() <= EXACT_DIGITS -> sheet.value(line, column, number);
            default -> text(column, Texts.of(value));
        }
    }

    private void text(int column, String text) {
        if (text.length() > CELL) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "release.cell-too-long")
                    .with("item", names.get(column));
        }
        sheet.inlineString(line, column, text);
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}

package cn.fenhe.collection.tables;

import cn.fenhe.collection.receiving.FileFormat;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/** A received file as the tables in it. */
public interface TableFile extends Closeable {

    /** A table has no more columns: what has is no table of a department's. */
    int MOST_COLUMNS = 2000;

    /**
     * Opens a file.
     *
     * @param charset of a text
     * @param delimiter of delimited text
     * @param quote of delimited text
     * @throws UnreadableTable when it is not of its format
     */
    static TableFile open(Path file, FileFormat format, Charset charset, char delimiter, char quote)
            throws IOException {
        return switch (format) {
            case DELIMITED -> new TextFile(file, charset, delimiter, quote);
            case XLSX -> new XlsxFile(file);
            case XLS -> new XlsFile(file);
            case HTML -> new HtmlFile(file, charset);
            case JSON -> new JsonFile(file, charset);
        };
    }

    /** Delimited text as rows; what is ragged or badly quoted among them. */
    static TableRows rows(Reader text, char delimiter, char quote) {
        return TextFile.rows(text, delimiter, quote);
    }

    /** Names of its tables that are shown, in their order; one empty name where tables have none. */
    List<String> names();

    /** @param name one of {@link #names} */
    TableRows rows(String name) throws IOException;
}

package cn.fenhe.collection.understanding;

import java.util.List;

/**
 * How a delimited file is laid out (文件版式).
 *
 * @param quote around fields that hold delimiters
 * @param header the first record as it stands, unquoted; a blank one is called by its place
 * @param rows whether anything follows it
 */
record Layout(char delimiter, char quote, List<String> header, boolean rows) {

    Layout {
        header = List.copyOf(header);
    }
}

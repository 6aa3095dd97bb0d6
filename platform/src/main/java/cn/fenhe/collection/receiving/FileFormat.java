package cn.fenhe.collection.receiving;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What a received file is (文件格式). Its first bytes say it before its name does: systems here export HTML and plain text under the name of
 * an {@code .xls}.
 */
public enum FileFormat {
    /** Text in columns, by whatever delimiter. */
    DELIMITED,
    /** Office Open XML. */
    XLSX,
    /** The workbook of Excel 97 to 2003. */
    XLS,
    /** A page with a table, as systems export it under the name of a workbook. */
    HTML,
    /** An array of objects, an object that holds one, GeoJSON, or an object a line. */
    JSON;

    /** Bytes of a file that are enough to tell. */
    static final int TELLING = 1024;

    /** Whether its bytes are characters of one set. */
    public boolean isText() {
        return this != XLSX && this != XLS;
    }

    static FileFormat of(String name, byte[] head) {
        if (begins(head, 'P', 'K', 3, 4)) {
            return XLSX;
        }
        if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return XLS;
        }
        String text = new String(head, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .replace("\0", "")
                .strip();
        String lower = name.toLowerCase(Locale.ROOT);
        if (text.startsWith("<") && !isPlainText(lower)) {
            return HTML;
        }
        return (text.startsWith("{") || text.startsWith("[")) && !isPlainText(lower) ? JSON : DELIMITED;
    }

    /** Whether a file of that name is taken at all, packed or not. */
    static boolean isTaken(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return isPlainText(lower) || lower.matches("(?s).*\\.(xlsx|xlsm|xls|html?|json|jsonl|ndjson|geojson)");
    }

    private static boolean isPlainText(String lower) {
        return lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt");
    }

    private static boolean begins(byte[] head, int... wanted) {
        boolean begins = head.length >= wanted.length;
        for (int i = 0; begins && i < wanted.length; i++) {
            begins = (head[i] & 0xFF) == wanted[i];
        }
        return begins;
    }
}

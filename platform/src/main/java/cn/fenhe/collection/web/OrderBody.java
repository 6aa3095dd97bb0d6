package cn.fenhe.collection.web;

import cn.fenhe.api.NulBytes;
import cn.fenhe.api.Refusal;
import cn.fenhe.collection.CollectionOrder;
import cn.fenhe.collection.FolderSource;
import cn.fenhe.collection.RunMode;
import cn.fenhe.collection.understanding.StatedLayout;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An order as it is sent.
 *
 * @param delimiter one character, or {@code TAB}
 * @param layout where the table stands in the files, where that is not to be found out
 * @param connection with {@code pattern}: files of a folder instead of files handed in
 */
@Schema(example = """
                {"resource": "0199a3c2-7c1e-7d0a-9b7e-2f6f1c0a5e31", "mode": "REPLACE", "charset": "GB18030", "missing": ["NA"], "threshold": 0.05}
                """)
record OrderBody(
        @Nullable UUID resource,
        @Nullable RunMode mode,
        @Nullable Map<String, String> columns,
        @Nullable String charset,
        @Nullable String delimiter,
        @Nullable List<String> missing,
        @Nullable StatedLayout layout,
        @Nullable Double threshold,
        @Nullable UUID connection,
        @Nullable String pattern) {

    private static final int LONGEST = 1 << 20;
    private static final int MOST_MISSING = 20;
    private static final int LAST_ROW = 60;
    private static final int MOST_TRAILING = 1000;

    /** @throws Refusal 400 {@code collection.order-unreadable} */
    static OrderBody read(InputStream in, JsonMapper json) throws IOException {
        try {
            byte[] text = in.readNBytes(LONGEST);
            NulBytes.refuseInJson(text);
            return json.readValue(text, OrderBody.class);
        } catch (JacksonException e) {
            throw Refusal.of(Refusal.Kind.INVALID, "collection.order-unreadable");
        }
    }

    CollectionOrder order() {
        if (resource == null || mode == null) {
            throw invalid(resource == null ? "resource" : "mode");
        }
        if (threshold != null && !(threshold >= 0 && threshold <= 1)) {
            throw invalid("threshold");
        }
        if (missing != null && missing.size() > MOST_MISSING) {
            throw invalid("missing");
        }
        return new CollectionOrder(
                resource,
                mode,
                columns == null ? Map.of() : columns,
                charset,
                oneDelimiter(),
                missing == null ? List.of() : missing,
                checkedLayout(),
                threshold);
    }

    private @Nullable StatedLayout checkedLayout() {
        if (layout != null
                && !(isWithin(layout.headerRow(), 1, LAST_ROW)
                        && isWithin(layout.headerRows(), 1, 2)
                        && isWithin(layout.trailing(), 0, MOST_TRAILING))) {
            throw invalid("layout");
        }
        return layout;
    }

    private static boolean isWithin(@Nullable Integer value, int least, int most) {
        return value == null || (value >= least && value <= most);
    }

    private @Nullable Character oneDelimiter() {
        if (delimiter == null || delimiter.isEmpty()) {
            return null;
        }
        if (delimiter.equalsIgnoreCase("TAB")) {
            return '\t';
        }
        if (delimiter.length() != 1 || delimiter.charAt(0) > 0x7E || "\"'\r\n".contains(delimiter)) {
            throw invalid("delimiter");
        }
        return delimiter.charAt(0);
    }

    FolderSource folder() {
        if (connection == null || pattern == null) {
            throw invalid(connection == null ? "connection" : "pattern");
        }
        return new FolderSource(connection, pattern);
    }

    private static Refusal invalid(String field) {
        return Refusal.of(Refusal.Kind.INVALID, "collection.order-invalid").with("field", field);
    }
}

package cn.fenhe.opening.web;

import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** Text of others inside a document: whatever stands in it, it stays text. */
final class Html {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Html() {}

    /** For content and for quoted attributes. */
    static String text(String value) {
        return HtmlUtils.htmlEscape(value, "UTF-8");
    }

    /** As JSON within a script element: nothing in it can end the element or open a comment. */
    static String json(Object value) {
        return JSON.writeValueAsString(value)
                .replace("&", "\\u0026")
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}

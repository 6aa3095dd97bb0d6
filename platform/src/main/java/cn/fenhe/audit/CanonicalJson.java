package cn.fenhe.audit;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON that is the same for the same content: members in the order they are given, maps sorted by key, no space, and only the
 * escapes that JSON demands. The log hashes these bytes, so no library's formatting stands between an act and its leaf.
 */
final class CanonicalJson {

    private final StringBuilder out = new StringBuilder(384);

    CanonicalJson open() {
        out.append('{');
        return this;
    }

    CanonicalJson close() {
        out.append('}');
        return this;
    }

    CanonicalJson member(String name, @Nullable Object value) {
        if (out.charAt(out.length() - 1) != '{') {
            out.append(',');
        }
        string(name);
        out.append(':');
        value(value);
        return this;
    }

    String text() {
        return out.toString();
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case Boolean truth -> out.append(truth.booleanValue());
            case BigDecimal number -> out.append(number.toPlainString());
            case Double number -> real(number);
            case Float number -> real(number.doubleValue());
            case Number number -> out.append(number);
            case Enum<?> constant -> string(constant.name());
            case Map<?, ?> map -> map(map);
            case Collection<?> values -> list(values);
            default -> string(value.toString());
        }
    }

    private void real(double number) {
        if (Double.isFinite(number)) {
            out.append(number);
        } else {
            string(Double.toString(number));
        }
    }

    private void map(Map<?, ?> map) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(String.valueOf(key), value));
        open();
        sorted.forEach(this::member);
        close();
    }

    private void list(Collection<?> values) {
        out.append('[');
        boolean first = true;
        for (Object value : values) {
            if (!first) {
                out.append(',');
            }
            first = false;
            value(value);
        }
        out.append(']');
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || c == 0x7f) {
                        out.append("\\u00").append(hex(c >> 4)).append(hex(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static char hex(int digit) {
        return Character.forDigit(digit & 0xf, 16);
    }
}

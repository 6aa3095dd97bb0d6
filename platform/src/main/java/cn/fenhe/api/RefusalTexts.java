package cn.fenhe.api;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The texts of refusals, which stand with their module: {@code cn/fenhe/<module>/refusals.properties} and {@code refusals_en.properties}. */
final class RefusalTexts {

    private static final Logger log = LoggerFactory.getLogger(RefusalTexts.class);
    private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private RefusalTexts() {}

    /** What happened, in one line. */
    static String title(Refusal refusal, Locale language) {
        String text = text(refusal.code() + ".title", refusal.code(), language);
        return text == null ? refusal.code() : filled(text, refusal.details(), language);
    }

    /** What to do about it; null where the module has no such text. */
    static @Nullable String advice(Refusal refusal, Locale language) {
        String text = text(refusal.code() + ".advice", refusal.code(), language);
        return text == null ? null : filled(text, refusal.details(), language);
    }

    private static @Nullable String text(String key, String code, Locale language) {
        int dot = code.indexOf('.');
        String module = dot < 0 ? "api" : code.substring(0, dot);
        try {
            return ResourceBundle.getBundle("cn.fenhe." + module + ".refusals", language, EXACT)
                    .getString(key);
        } catch (MissingResourceException absent) {
            log.warn("No text {} in {}", key, language);
            return null;
        }
    }

    private static String filled(String text, Map<String, Object> details, Locale language) {
        String filled = text;
        for (Map.Entry<String, Object> detail : details.entrySet()) {
            filled = filled.replace("{" + detail.getKey() + "}", shown(detail.getValue(), language));
        }
        return filled;
    }

    private static String shown(Object value, Locale language) {
        return value instanceof Collection<?> several
                ? several.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(language.equals(Languages.ENGLISH) ? ", " : "、"))
                : String.valueOf(value);
    }
}

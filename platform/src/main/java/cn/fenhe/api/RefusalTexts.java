package cn.fenhe.api;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The texts of refusals, which stand with their module: {@code cn/fenhe/<module>/refusals.properties} and {@code refusals_en.properties}. */
public final class RefusalTexts {

    private static final Logger log = LoggerFactory.getLogger(RefusalTexts.class);
    private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private static final Pattern CONSTANT = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,40}");

    private RefusalTexts() {}

    /** What happened, in one line. */
    public static String title(Refusal refusal, Locale language) {
        String text = text(refusal.code() + ".title", refusal.code(), language);
        return text == null ? refusal.code() : filled(text, refusal, language);
    }

    /** What to do about it; null where the module has no such text. */
    public static @Nullable String advice(Refusal refusal, Locale language) {
        String text = text(refusal.code() + ".advice", refusal.code(), language);
        return text == null ? null : filled(text, refusal, language);
    }

    private static @Nullable String text(String key, String code, Locale language) {
        try {
            return ResourceBundle.getBundle("cn.fenhe." + module(code) + ".refusals", language, EXACT)
                    .getString(key);
        } catch (MissingResourceException absent) {
            log.warn("No text {} in {}", key, language);
            return null;
        }
    }

    private static String filled(String text, Refusal refusal, Locale language) {
        String filled = text;
        for (Map.Entry<String, Object> detail : refusal.details().entrySet()) {
            filled = filled.replace(
                    "{" + detail.getKey() + "}", shown(detail.getValue(), module(refusal.code()), language));
        }
        return filled;
    }

    private static String shown(Object value, String module, Locale language) {
        return value instanceof Collection<?> several
                ? several.stream()
                        .map(one -> word(String.valueOf(one), module, language))
                        .collect(Collectors.joining(language.equals(Languages.ENGLISH) ? ", " : "、"))
                : word(String.valueOf(value), module, language);
    }

    /** What people call a state, a role or a mask, of those that the module's {@code words.properties} knows; anything else as it is. */
    private static String word(String value, String module, Locale language) {
        if (!CONSTANT.matcher(value).matches()) {
            return value;
        }
        try {
            ResourceBundle words = ResourceBundle.getBundle("cn.fenhe." + module + ".words", language, EXACT);
            return words.containsKey(value) ? words.getString(value) : value;
        } catch (MissingResourceException none) {
            return value;
        }
    }

    private static String module(String code) {
        int dot = code.indexOf('.');
        return dot < 0 ? "api" : code.substring(0, dot);
    }
}

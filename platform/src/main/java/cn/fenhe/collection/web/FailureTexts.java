package cn.fenhe.collection.web;

import cn.fenhe.collection.Failure;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says why a run failed in the reader's language, with the same texts as a refusal at once would have had. */
final class FailureTexts {

    private static final Control EXACT = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private FailureTexts() {}

    static @Nullable Map<String, Object> of(@Nullable Failure failure, Locale language) {
        if (failure == null) {
            return null;
        }
        Map<String, Object> shown = new LinkedHashMap<>(failure.details());
        shown.put("code", failure.code());
        shown.put("title", text(failure, ".title", language));
        shown.put("detail", text(failure, ".advice", language));
        shown.put("articles", failure.articles());
        return shown;
    }

    private static String text(Failure failure, String part, Locale language) {
        String code = failure.code();
        try {
            String module = code.substring(0, code.indexOf('.'));
            String text = ResourceBundle.getBundle(
                            "cn.fenhe." + module + ".refusals",
                            language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE,
                            EXACT)
                    .getString(code + part);
            for (Map.Entry<String, Object> detail : failure.details().entrySet()) {
                text = text.replace("{" + detail.getKey() + "}", shown(detail.getValue(), language));
            }
            return text;
        } catch (MissingResourceException absent) {
            return code;
        }
    }

    private static String shown(Object value, Locale language) {
        return value instanceof Collection<?> several
                ? several.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(language.getLanguage().equals("en") ? ", " : "、"))
                : String.valueOf(value);
    }
}

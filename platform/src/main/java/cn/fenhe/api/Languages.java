package cn.fenhe.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The two languages (语言) that the platform answers in: Chinese unless the caller asks for English. */
final class Languages {

    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    static final Locale ENGLISH = Locale.ENGLISH;

    private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, ENGLISH);

    private Languages() {}

    /** Of the {@code Accept-Language} header; one that cannot be read asks for nothing. */
    static Locale of(HttpServletRequest request) {
        String asked = request.getHeader("Accept-Language");
        if (asked == null || asked.isBlank()) {
            return CHINESE;
        }
        try {
            Locale found = Locale.lookup(LanguageRange.parse(asked), SPOKEN);
            return ENGLISH.equals(found) ? ENGLISH : CHINESE;
        } catch (IllegalArgumentException unreadable) {
            return CHINESE;
        }
    }
}

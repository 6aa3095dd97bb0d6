package cn.fenhe.collection.web;

import cn.fenhe.api.Refusal;
import cn.fenhe.api.RefusalTexts;
import cn.fenhe.collection.Failure;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says why a run failed in the reader's language, with the same texts as a refusal at once would have had. */
final class FailureTexts {

    private FailureTexts() {}

    static @Nullable Map<String, Object> of(@Nullable Failure failure, Locale language) {
        if (failure == null) {
            return null;
        }
        Refusal refusal = failure.refusal();
        Locale spoken = language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.CHINESE;
        Map<String, Object> shown = new LinkedHashMap<>(failure.details());
        shown.put("code", failure.code());
        shown.put("title", RefusalTexts.title(refusal, spoken));
        String advice = RefusalTexts.advice(refusal, spoken);
        shown.put("detail", advice == null ? "" : advice);
        shown.put("articles", failure.articles());
        return shown;
    }
}

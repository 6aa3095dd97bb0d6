package cn.fenhe.release.decision;

import cn.fenhe.api.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why something may not leave (理由).
 *
 * @param code of the refusal
 * @param kind FORBIDDEN unless said otherwise
 * @param articles that may be its basis; what is cited is what of them binds
 * @param details for its text; never a value of the data
 */
public record Reason(String code, Refusal.Kind kind, List<String> articles, Map<String, Object> details) {

    public Reason {
        articles = List.copyOf(articles);
        details = Map.copyOf(details);
    }

    public static Reason of(String code, String... articles) {
        return new Reason(code, Refusal.Kind.FORBIDDEN, List.of(articles), Map.of());
    }

    public Reason as(Refusal.Kind other) {
        return new Reason(code, other, articles, details);
    }

    public Reason with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new Reason(code, kind, articles, more);
    }

    /** As a refusal; the caller adds the articles that bind. */
    public Refusal refusal() {
        Refusal refusal = Refusal.of(kind, code);
        for (Map.Entry<String, Object> detail : details.entrySet()) {
            refusal = refusal.with(detail.getKey(), detail.getValue());
        }
        return refusal;
    }
}

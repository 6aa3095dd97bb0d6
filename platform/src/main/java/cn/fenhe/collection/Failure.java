package cn.fenhe.collection;

import cn.fenhe.api.Refusal;
import java.util.List;
import java.util.Map;

/**
 * Why a run failed (失败原因), as a refusal would say it.
 *
 * @param code whose texts stand with the refusals
 * @param details for its text
 */
public record Failure(String code, Map<String, Object> details, List<String> articles) {

    public Failure {
        details = Map.copyOf(details);
        articles = List.copyOf(articles);
    }

    /** As it would have been refused at once. */
    public Refusal refusal() {
        Refusal refusal = Refusal.of(Refusal.Kind.UNPROCESSABLE, code).citing(articles);
        for (Map.Entry<String, Object> detail : details.entrySet()) {
            refusal = refusal.with(detail.getKey(), detail.getValue());
        }
        return refusal;
    }

    static Failure of(Refusal refusal) {
        return new Failure(refusal.code(), refusal.details(), refusal.articles());
    }
}

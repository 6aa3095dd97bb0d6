package cn.fenhe.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An act (行为) to be recorded.
 *
 * @param actor who
 * @param action {@code module.verb}, such as {@code catalog.submit}
 * @param subjectType what kind of thing it was done to, such as {@code revision}
 * @param subjectId which one
 * @param articles under which articles
 * @param details what else matters; no business data, secrets or personal data in clear
 * @param person keyed digest of the citizen whose data was touched, null where none was
 */
public record Act(
        Actor actor,
        String action,
        String subjectType,
        String subjectId,
        List<String> articles,
        Map<String, Object> details,
        @Nullable String person) {

    public Act {
        articles = List.copyOf(articles);
        details = Map.copyOf(details);
    }

    public static Act of(Actor actor, String action, String subjectType, Object subjectId) {
        return new Act(actor, action, subjectType, subjectId.toString(), List.of(), Map.of(), null);
    }

    public Act citing(List<String> articleIds) {
        return new Act(actor, action, subjectType, subjectId, articleIds, details, person);
    }

    public Act citing(String... articleIds) {
        return citing(List.of(articleIds));
    }

    public Act with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new Act(actor, action, subjectType, subjectId, articles, more, person);
    }

    public Act touching(String personDigest) {
        return new Act(actor, action, subjectType, subjectId, articles, details, personDigest);
    }
}

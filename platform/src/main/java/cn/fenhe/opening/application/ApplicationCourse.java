package cn.fenhe.opening.application;

import cn.fenhe.audit.Act;
import cn.fenhe.audit.Actor;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.notice.Step;
import cn.fenhe.notice.Steps;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Regulations;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is done about applications (办理过程): recorded for the auditors without a name of the public, and told step by step to both sides. What
 * the provider considers before it answers is its own.
 */
@Component
@Article({"TJ-23", "FH-4"})
class ApplicationCourse {

    static final String MATTER = "opening-application";

    private static final Set<String> INWARD = Set.of("propose", "withdraw-proposal", "return", "read-identity");

    private final Steps steps;
    private final AuditLog audit;
    private final Regulations regulations;

    ApplicationCourse(Steps steps, AuditLog audit, Regulations regulations) {
        this.steps = steps;
        this.audit = audit;
        this.regulations = regulations;
    }

    /** @param words reasons, what is missing; null where nothing is said */
    void of(Actor by, Application application, String act, @Nullable String words) {
        List<String> articles = binding(application);
        audit.record(Act.of(by, "opening.access-" + act, MATTER, application.id)
                .with("number", application.number)
                .with("resource", application.resource.toString())
                .citing(articles));
        steps.take(by, new Steps.Taken(MATTER, application.id, act, articles, words, INWARD.contains(act)));
    }

    List<String> binding(Application application) {
        return regulations.binding(application.jurisdiction, "TJ-23", "TY-8");
    }

    /** @param institution null for the applicant, to whom what it considered is not told */
    List<Step> toldTo(@Nullable UUID institution, Application application) {
        return steps.of(MATTER, application.id, institution);
    }
}

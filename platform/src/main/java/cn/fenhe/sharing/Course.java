package cn.fenhe.sharing;

import cn.fenhe.audit.Act;
import cn.fenhe.audit.Actor;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.notice.Step;
import cn.fenhe.notice.Steps;
import cn.fenhe.organization.Caller;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Regulations;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is done about requests and their grants (办理过程): recorded for the auditors, and told with names to those whom it concerns. */
@Component
@Article({"GW-21", "GW-27", "FH-4"})
class Course {

    private static final String REQUEST = "sharing-request";
    private static final String GRANT = "grant";

    /** What the provider does before it answers is its own. */
    private static final Set<String> INWARD = Set.of("propose", "withdraw-proposal", "head-approve");

    private final Steps steps;
    private final AuditLog audit;
    private final Regulations regulations;

    Course(Steps steps, AuditLog audit, Regulations regulations) {
        this.steps = steps;
        this.audit = audit;
        this.regulations = regulations;
    }

    /** @param words reasons, a decision, what is missing; null where nothing is said */
    void of(Caller caller, Request request, String act, @Nullable String words, String... articles) {
        List<String> binding = regulations.binding(request.jurisdiction(), articles);
        audit.record(Act.of(caller.actor(), "sharing." + act, REQUEST, request.id())
                .with("resource", request.resource().toString())
                .citing(binding));
        steps.take(caller.actor(), new Steps.Taken(REQUEST, request.id(), act, binding, words, INWARD.contains(act)));
    }

    /** Of a grant; the audit log has it from whoever did it. */
    void ofGrant(Actor by, Request request, UUID grant, String act, @Nullable String words, String... articles) {
        steps.take(
                by,
                new Steps.Taken(
                        GRANT, grant, act, regulations.binding(request.jurisdiction(), articles), words, false));
    }

    List<Step> of(Request request, Caller caller) {
        return steps.of(REQUEST, request.id(), caller.institution());
    }

    List<Step> ofGrant(UUID grant, Caller caller) {
        return steps.of(GRANT, grant, caller.institution());
    }
}

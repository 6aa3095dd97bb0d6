package cn.fenhe.sharing;

import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Power;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Regulations;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who decides between two institutions (裁决机关): the authority of the provider's own level, unless it is itself one of the two; then
 * the next above.
 */
@Component
@Article({"GW-28", "TJ-17", "FH-2"})
class Arbiters {

    private final Organization organization;
    private final AuditLog audit;
    private final Regulations regulations;
    private final TransactionTemplate apart;

    Arbiters(
            Organization organization,
            AuditLog audit,
            Regulations regulations,
            PlatformTransactionManager transactions) {
        this.organization = organization;
        this.audit = audit;
        this.regulations = regulations;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    boolean decides(UUID institution, Request request) {
        return decides(institution, request.provider(), request.consumer());
    }

    boolean decides(UUID institution, UUID provider, UUID consumer) {
        return organization.decides(institution, Power.ARBITRATION, provider, consumer);
    }

    String name(UUID institution) {
        return organization.institution(institution).map(Institution::name).orElse("");
    }

    /** Empty where the platform knows none. */
    Optional<Institution> decider(Request request) {
        return organization.deciderFor(Power.ARBITRATION, request.provider(), request.consumer());
    }

    /** @throws Refusal 403, saying who decides; recorded when it is a party that would */
    void require(Caller caller, Request request) {
        caller.require(Role.AUTHORITY_OFFICER);
        UUID institution = caller.requireInstitution();
        if (decides(institution, request)) {
            return;
        }
        Optional<Institution> own = organization.authorityFor(Power.ARBITRATION, request.provider());
        if (own.filter(authority -> authority.id().equals(institution)).isPresent()) {
            throw party(caller, request);
        }
        throw Refusal.of(Refusal.Kind.FORBIDDEN, "sharing.authority-only").citing(articles(request, "GW-28", "TJ-17"));
    }

    private Refusal party(Caller caller, Request request) {
        List<String> articles = articles(request, "FH-2", "GW-28", "TJ-17");
        apart.executeWithoutResult(
                status -> audit.record(Act.of(caller.actor(), "sharing.refuse-party", "sharing-request", request.id())
                        .citing(articles)));
        return decider(request)
                .map(decider -> Refusal.of(Refusal.Kind.FORBIDDEN, "sharing.party-may-not-decide")
                        .with("who", decider.name()))
                .orElseGet(() -> Refusal.of(Refusal.Kind.FORBIDDEN, "sharing.party-may-not-decide-nobody"))
                .citing(articles);
    }

    private List<String> articles(Request request, String... candidates) {
        return regulations.binding(request.jurisdiction(), candidates);
    }
}

package cn.fenhe.collection;

import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Regulations;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may do what with runs: a department is answerable for its own data, and each item has one source department. */
@Component
@Article({"TJ-8", "GW-19"})
class Providers {

    private static final String[] BASIS = {"TJ-8", "GW-19"};

    private final Catalog catalog;
    private final AuditLog audit;
    private final Regulations regulations;
    private final TransactionTemplate ownTransaction;

    Providers(Catalog catalog, AuditLog audit, Regulations regulations, PlatformTransactionManager transactions) {
        this.catalog = catalog;
        this.audit = audit;
        this.regulations = regulations;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The institution for which a steward hands data in. */
    UUID ofSteward(Caller caller) {
        caller.require(Role.STEWARD);
        return caller.requireInstitution();
    }

    /** The institution whose runs a person may see. */
    UUID ofReader(Caller caller) {
        caller.require(Role.STEWARD, Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER);
        return caller.requireInstitution();
    }

    /** The institution for which a person decides about a held run. */
    UUID ofJudge(Caller caller) {
        caller.require(Role.STEWARD, Role.UNIT_HEAD);
        return caller.requireInstitution();
    }

    /**
     * Of a resource that another institution is still drafting nobody else knows.
     *
     * @throws Refusal 403, recorded, when another institution answers for the resource; 404 {@code collection.unknown-resource}
     */
    void requireProvider(Caller caller, UUID institution, UUID resource) {
        if (requireKnown(institution, resource)) {
            ownTransaction.executeWithoutResult(
                    status -> audit.record(Act.of(caller.actor(), "collection.refuse", "resource", resource)
                            .citing(regulations.binding(caller.jurisdiction(), BASIS))));
            throw notProvider(caller.jurisdiction());
        }
    }

    /** 403: the resource is another institution's to collect. */
    Refusal notProvider(String jurisdiction) {
        return Refusal.of(Refusal.Kind.FORBIDDEN, "collection.not-provider")
                .citing(regulations.binding(jurisdiction, BASIS));
    }

    /** @return whether it is another's */
    boolean requireKnown(UUID institution, UUID resource) {
        boolean own = catalog.provider(resource).filter(institution::equals).isPresent();
        if (!own && catalog.confirmed(resource).isEmpty()) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "collection.unknown-resource");
        }
        return !own;
    }
}

package cn.fenhe.collection;

import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.catalog.Catalog;
import cn.fenhe.catalog.Entry;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Regulations;
import java.util.Optional;
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

    /** @throws Refusal 403, recorded, when another institution answers for the resource */
    void requireProvider(Caller caller, UUID institution, UUID resource) {
        Optional<Entry> entry = catalog.confirmed(resource);
        if (entry.isPresent() && !entry.get().provider().equals(institution)) {
            ownTransaction.executeWithoutResult(
                    status -> audit.record(Act.of(caller.actor(), "collection.refuse", "resource", resource)
                            .citing(regulations.binding(caller.jurisdiction(), BASIS))));
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "collection.not-provider")
                    .citing(regulations.binding(caller.jurisdiction(), BASIS));
        }
    }
}

package cn.fenhe.catalog.census;

import cn.fenhe.api.Paging;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Institution;
import cn.fenhe.organization.Organization;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The census of the catalogue (目录普查): what each institution has catalogued, what of it has data, what is late, what is not opened and
 * why. An authority's officers see their own level and beneath it, an institution's people their own.
 */
@Component
@Article({"TJ-10", "TJ-16", "GW-16"})
public class Census {

    private final CensusStore store;
    private final Organization organization;
    private final AuditLog audit;
    private final Clock clock;

    Census(CensusStore store, Organization organization, AuditLog audit, Clock clock) {
        this.store = store;
        this.organization = organization;
        this.audit = audit;
        this.clock = clock;
    }

    /** Each institution that has compiled something, the most first. @throws cn.fenhe.api.Refusal 403 for other posts */
    @Transactional(readOnly = true)
    public List<CensusCount> counts(Caller caller) {
        return store.counts(scope(caller));
    }

    /**
     * Resources, the newest first.
     *
     * @param provider null for all that the caller may see
     * @param gap what they lack, null for all
     * @return one more than asked for, where there are
     */
    @Transactional(readOnly = true)
    public List<CensusLine> lines(Caller caller, @Nullable UUID provider, @Nullable CensusGap gap, Paging paging) {
        CensusStore.Scope scope = scope(caller);
        Map<UUID, String> wanted = scope.providers();
        if (provider != null) {
            wanted = wanted.containsKey(provider) ? Map.of(provider, scope.name(provider)) : Map.of();
        }
        CensusStore.Scope narrowed = new CensusStore.Scope(wanted, scope.own(), scope.now());
        return store.page(narrowed, gap, paging.afterId(), paging.fetch());
    }

    /** All of it as XLSX, line by line; recorded. */
    @Transactional
    public void write(Caller caller, Locale language, OutputStream out) throws IOException {
        CensusStore.Scope scope = scope(caller);
        audit.record(Act.of(caller.actor(), "catalog.census-export", "institution", scope.own()));
        try (CensusFile file = new CensusFile(out, language)) {
            store.counts(scope).forEach(file::count);
            store.each(scope, file::line);
        }
    }

    private CensusStore.Scope scope(Caller caller) {
        UUID own = caller.requireInstitution();
        caller.require(Role.AUTHORITY_OFFICER, Role.STEWARD, Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER);
        Map<UUID, String> providers = caller.is(Role.AUTHORITY_OFFICER)
                ? organization.beneath(caller)
                : Map.of(
                        own,
                        organization.institution(own).map(Institution::name).orElse(""));
        return new CensusStore.Scope(providers, own, clock.instant());
    }
}

package cn.fenhe.sharing;

import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.notice.Notices;
import cn.fenhe.notice.Step;
import cn.fenhe.organization.Caller;
import cn.fenhe.organization.Role;
import cn.fenhe.regulation.Article;
import cn.fenhe.regulation.Regulations;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Grants;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of grants once they are given (共享授权管理): the provider, or the authority over both, suspends, resumes or ends them with reasons,
 * and the provider lowers their rate; each is recorded and told to the holder.
 */
@Component
@Article({"GW-25", "GW-27", "TJ-8"})
public class SharedGrants {

    private static final int CHUNK = 200;

    private final RequestStore requests;
    private final RequestView views;
    private final Arbiters arbiters;
    private final Grants grants;
    private final RequestNotices notices;
    private final Course course;
    private final AuditLog audit;
    private final Regulations regulations;

    SharedGrants(
            RequestStore requests,
            RequestView views,
            Arbiters arbiters,
            Grants grants,
            RequestNotices notices,
            Course course,
            AuditLog audit,
            Regulations regulations) {
        this.requests = requests;
        this.views = views;
        this.arbiters = arbiters;
        this.grants = grants;
        this.notices = notices;
        this.course = course;
        this.audit = audit;
        this.regulations = regulations;
    }

    /** Those that the caller's institution holds, or has given; newest first. @param before id of the page before's last */
    @Transactional(readOnly = true)
    public List<SharedGrant> page(Caller caller, boolean asProvider, @Nullable UUID before, int limit) {
        return requests.grants(caller.requireInstitution(), asProvider, before, limit).stream()
                .map(grant -> shown(grants.find(grant).orElseThrow()))
                .toList();
    }

    /** Those between others, about which the caller's authority decides; newest first. */
    @Article({"GW-27", "GW-28"})
    @Transactional(readOnly = true)
    public List<SharedGrant> watched(Caller caller, @Nullable UUID before, int limit) {
        caller.require(Role.AUTHORITY_OFFICER);
        UUID authority = caller.requireInstitution();
        Map<List<UUID>, Boolean> decides = new HashMap<>();
        List<SharedGrant> found = new ArrayList<>();
        UUID last = before;
        while (found.size() < limit) {
            List<RequestStore.Given> chunk = requests.given(last, CHUNK);
            chunk.stream()
                    .filter(given -> decides.computeIfAbsent(
                            List.of(given.provider(), given.consumer()),
                            sides -> arbiters.decides(authority, given.provider(), given.consumer())))
                    .limit(limit - (long) found.size())
                    .forEach(given -> found.add(shown(grants.find(given.grant()).orElseThrow())));
            if (chunk.size() < CHUNK) {
                break;
            }
            last = chunk.getLast().grant();
        }
        return found;
    }

    /** A grant, for its two sides and the authority over them. @throws Refusal 404 {@code sharing.unknown-grant} for everybody else */
    @Article("FH-8")
    @Transactional(readOnly = true)
    public SharedGrant find(Caller caller, UUID grant) {
        return shown(visible(caller, grant));
    }

    /** What was done about a grant, the oldest first. @throws Refusal 404 as {@link #find} */
    @Article({"GW-27", "FH-8"})
    @Transactional(readOnly = true)
    public List<Step> history(Caller caller, UUID grant) {
        return course.ofGrant(visible(caller, grant).id(), caller);
    }

    private Grant visible(Caller caller, UUID id) {
        return grants.find(id)
                .filter(grant -> requests.find(grant.purposeId())
                        .filter(request -> views.visible(request, caller))
                        .isPresent())
                .orElseThrow(SharedGrants::unknown);
    }

    /** 暂停授权: at once; {@link GrantNews} tells the holder. */
    @Transactional
    public SharedGrant suspend(Caller caller, UUID grant, String reasons) {
        Request request = given(caller, grant, Role.STEWARD, Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER);
        grants.suspend(caller.actor(), grant, reasons);
        return kept(caller, request, grant, "sharing.suspend-grant", reasons);
    }

    /**
     * 恢复授权: as it was granted, by the provider's head or by the authority over both, and by the latter alone where it suspended it.
     *
     * @throws Refusal 403 {@code sharing.suspended-by-authority}; 409 or 422 where its ground still holds
     */
    @Article({"GW-20", "GW-27"})
    @Transactional
    public SharedGrant resume(Caller caller, UUID grant, String reasons) {
        Request request = given(caller, grant, Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER);
        UUID by = grants.find(grant).map(Grant::suspendedBy).orElse(null);
        if (by != null && request.provider().equals(caller.institution()) && !by.equals(caller.institution())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "sharing.suspended-by-authority")
                    .with("who", arbiters.name(by))
                    .citing(regulations.binding(request.jurisdiction(), "GW-27", "TJ-8"));
        }
        grants.resume(caller.actor(), grant, reasons);
        return kept(caller, request, grant, "sharing.resume-grant", reasons);
    }

    /** 终止授权: for good. */
    @Transactional
    public SharedGrant end(Caller caller, UUID grant, String reasons) {
        Request request = given(caller, grant, Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER);
        grants.end(caller.actor(), grant, reasons);
        tell(caller, request, "grant-ended", reasons);
        notices.byAuthority(caller.actor(), request, "ended", reasons);
        return kept(caller, request, grant, "sharing.end-grant", reasons);
    }

    /** 降低频次: of the holder and the resource, whatever further grants say. */
    @Article({"FH-13", "TJ-8"})
    @Transactional
    public SharedGrant lowerRate(Caller caller, UUID grant, int perMinute, String reasons) {
        Request request = given(caller, grant, Role.STEWARD, Role.UNIT_HEAD, Role.CHIEF_DATA_OFFICER);
        grants.lowerRate(caller.actor(), grant, perMinute, reasons);
        tell(caller, request, "grant-slowed", reasons);
        course.ofGrant(caller.actor(), request, grant, "slowed", reasons, "FH-13", "TJ-8");
        return kept(caller, request, grant, "sharing.lower-rate", reasons);
    }

    private void tell(Caller caller, Request request, String text, String reasons) {
        notices.toConsumer(caller, request, Notices.Kind.INFORMATION, text, reasons, "GW-27", "TJ-8");
    }

    private SharedGrant kept(Caller caller, Request request, UUID grant, String action, String reasons) {
        audit.record(Act.of(caller.actor(), action, "grant", grant)
                .with("request", request.id().toString())
                .with("reasons", reasons)
                .citing(regulations.binding(request.jurisdiction(), "GW-25", "GW-27", "TJ-8")));
        return shown(grants.find(grant).orElseThrow());
    }

    /** The request of a grant that the caller's institution gave, or that its authority decides about. */
    private Request given(Caller caller, UUID grant, Role... ofProvider) {
        UUID institution = caller.requireInstitution();
        Request request =
                grants.find(grant).map(Grant::purposeId).flatMap(requests::find).orElseThrow(SharedGrants::unknown);
        if (institution.equals(request.provider())) {
            caller.require(ofProvider);
            return request;
        }
        if (caller.is(Role.AUTHORITY_OFFICER) && arbiters.decides(institution, request)) {
            return request;
        }
        if (institution.equals(request.consumer())) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, "sharing.provider-only");
        }
        throw unknown();
    }

    private SharedGrant shown(Grant grant) {
        Request request = requests.find(grant.purposeId()).orElseThrow();
        return new SharedGrant(
                grant.id(),
                request.id(),
                grant.resource(),
                request.title(),
                request.consumer(),
                request.provider(),
                grant.scenario(),
                grant.items(),
                grant.from(),
                grant.until(),
                grants.rate(grant),
                grant.state(),
                grant.reason(),
                grant.suspendedBy());
    }

    private static Refusal unknown() {
        return Refusal.of(Refusal.Kind.NOT_FOUND, "sharing.unknown-grant");
    }
}

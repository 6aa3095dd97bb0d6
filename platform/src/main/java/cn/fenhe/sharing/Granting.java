package cn.fenhe.sharing;

import cn.fenhe.api.Refusal;
import cn.fenhe.organization.Caller;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.Grant;
import cn.fenhe.release.Grant.GrantedItem;
import cn.fenhe.release.Grants;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The grant that comes of a decision: one for the whole request, so that one call returns all its items; what was granted at once goes
 * into it. Whoever decides, the provider or the authority, grants by the same rules of grade and masks.
 */
@Component
@Article({"GW-20", "GW-21", "SD-10", "FH-17", "FH-20"})
class Granting {

    private final Grants grants;
    private final Course course;

    Granting(Grants grants, Course course) {
        this.grants = grants;
        this.course = course;
    }

    /** What is shared without condition, as it is. */
    UUID atOnce(Caller caller, Request request, List<GrantedItem> items) {
        return issued(caller, request, items, request.perMinute(), "grant-at-once");
    }

    /** Refuses at once what could not be granted later. @param perMinute null for as asked */
    void check(Request request, List<GrantedItem> items, @Nullable Integer perMinute) {
        asked(request.conditional(), items);
        if (perMinute != null && (perMinute < 1 || perMinute > request.perMinute())) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "sharing.rate").with("most", request.perMinute());
        }
        Optional<Grant> first = atOnce(request);
        grants.requireIssuable(
                request.resource(),
                request.consumer(),
                together(items, first),
                request.until(),
                rate(request, perMinute),
                first.map(Grant::id).orElse(null));
    }

    UUID issue(Caller caller, Request request, List<GrantedItem> items, @Nullable Integer perMinute) {
        asked(request.conditional(), items);
        Optional<Grant> first = atOnce(request);
        first.ifPresent(grant -> grants.end(caller.actor(), grant.id(), "并入同一申请的授权"));
        UUID grant = issued(caller, request, together(items, first), rate(request, perMinute), "grant");
        request.part(PartKind.UNCONDITIONAL).ifPresent(part -> part.grant = grant);
        return grant;
    }

    private UUID issued(Caller caller, Request request, List<GrantedItem> items, int perMinute, String act) {
        UUID grant = grants.issue(
                        caller.actor(),
                        request.resource(),
                        request.consumer(),
                        request.scenario(),
                        request.id(),
                        items,
                        request.until(),
                        perMinute)
                .id();
        course.ofGrant(caller.actor(), request, grant, act, null, "GW-20", "GW-21", "SD-12");
        return grant;
    }

    /** What was granted at once and still stands; ended since, it stays so. */
    private Optional<Grant> atOnce(Request request) {
        return request.part(PartKind.UNCONDITIONAL)
                .flatMap(part -> Optional.ofNullable(part.grant))
                .flatMap(grants::find)
                .filter(grant -> grant.state() != Grant.State.ENDED);
    }

    private static List<GrantedItem> together(List<GrantedItem> items, Optional<Grant> first) {
        List<GrantedItem> all = new ArrayList<>(items);
        first.ifPresent(grant -> all.addAll(grant.items()));
        return all;
    }

    private static int rate(Request request, @Nullable Integer perMinute) {
        return perMinute == null ? request.perMinute() : perMinute;
    }

    /** Only items that were asked for, each once, and at least one. */
    private static void asked(Part part, List<GrantedItem> items) {
        Set<UUID> seen = new HashSet<>();
        for (GrantedItem item : items) {
            if (!part.items.contains(item.item()) || !seen.add(item.item())) {
                throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "sharing.item-not-asked")
                        .with("item", item.item());
            }
        }
        if (seen.isEmpty()) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "sharing.nothing-shared");
        }
    }
}

package cn.fenhe.sharing;

import cn.fenhe.audit.Actor;
import cn.fenhe.regulation.Article;
import cn.fenhe.release.GrantEnded;
import cn.fenhe.release.GrantResumed;
import cn.fenhe.release.GrantSuspended;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells what becomes of grants that come from requests, in the transaction that does it: once, or neither happens. The holder by notice that
 * its grant was suspended or resumed, the provider what its authority did about what it gave, both in the grant's history.
 */
@Component
@Article("GW-27")
class GrantNews {

    private final RequestStore store;
    private final RequestNotices notices;
    private final Course course;

    GrantNews(RequestStore store, RequestNotices notices, Course course) {
        this.store = store;
        this.notices = notices;
        this.course = course;
    }

    @EventListener
    void on(GrantSuspended suspended) {
        tell(suspended.purposeId(), suspended.grant(), suspended.by(), "suspended", suspended.reason());
    }

    @EventListener
    void on(GrantResumed resumed) {
        tell(resumed.purposeId(), resumed.grant(), resumed.by(), "resumed", resumed.reason());
    }

    /** Whoever ends it says so to both; that its term is over they knew, and that one grant took another's place is no end for them. */
    @EventListener
    void on(GrantEnded ended) {
        store.find(ended.purposeId())
                .ifPresent(request -> step(request, ended.grant(), ended.by(), "ended", ended.reason()));
    }

    /** Of grants that come from a request; the public's are shown by what is open. */
    private void tell(UUID purpose, UUID grant, Actor by, String how, String reason) {
        store.find(purpose).ifPresent(request -> {
            notices.ofGrant(by, request, how, reason);
            notices.byAuthority(by, request, how, reason);
            step(request, grant, by, how, reason);
        });
    }

    private void step(Request request, UUID grant, Actor by, String how, String reason) {
        course.ofGrant(by, request, grant, how, RequestNotices.words(reason), "GW-27", "TJ-8");
    }
}

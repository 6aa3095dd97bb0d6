package cn.fenhe.sharing;

import cn.fenhe.regulation.Article;
import cn.fenhe.release.GrantResumed;
import cn.fenhe.release.GrantSuspended;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a grant's holder by notice that it was suspended or resumed, in the transaction that does it: once, or neither happens. */
@Component
@Article("GW-27")
class GrantNews {

    private final RequestStore store;
    private final RequestNotices notices;

    GrantNews(RequestStore store, RequestNotices notices) {
        this.store = store;
        this.notices = notices;
    }

    @EventListener
    void on(GrantSuspended suspended) {
        tell(suspended.purposeId(), "suspended", suspended.reason());
    }

    @EventListener
    void on(GrantResumed resumed) {
        tell(resumed.purposeId(), "resumed", resumed.reason());
    }

    /** Of grants that come from a request; the public's are shown by what is open. */
    private void tell(UUID request, String text, String reason) {
        store.find(request).ifPresent(found -> notices.ofGrant(found, text, reason));
    }
}

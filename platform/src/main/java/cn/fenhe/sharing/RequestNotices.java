package cn.fenhe.sharing;

import cn.fenhe.audit.Actor;
import cn.fenhe.notice.Notices;
import cn.fenhe.organization.Caller;
import cn.fenhe.regulation.Regulations;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The official notices of a request's way (文书); their texts stand in {@code notices.properties}. */
@Component
class RequestNotices {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("cn.fenhe.sharing.notices");

    private final Notices notices;
    private final Arbiters arbiters;
    private final Regulations regulations;

    RequestNotices(Notices notices, Arbiters arbiters, Regulations regulations) {
        this.notices = notices;
        this.arbiters = arbiters;
        this.regulations = regulations;
    }

    void toProvider(
            Caller caller, Request request, Notices.Kind kind, String text, String reasons, String... articles) {
        issue(caller.actor(), request, kind, text, reasons, caller.institution(), request.provider(), articles);
    }

    void toConsumer(
            Caller caller, Request request, Notices.Kind kind, String text, String reasons, String... articles) {
        issue(caller.actor(), request, kind, text, reasons, caller.institution(), request.consumer(), articles);
    }

    /** To the authority that decides between the two, where there is one. */
    void toAuthority(Caller caller, Request request, String text, String reasons, String... articles) {
        arbiters.decider(request)
                .ifPresent(authority -> issue(
                        caller.actor(),
                        request,
                        Notices.Kind.INFORMATION,
                        text,
                        reasons,
                        caller.institution(),
                        authority.id(),
                        articles));
    }

    /**
     * To the holder, from whoever did it, of what happened to its grant.
     *
     * @param how {@code suspended} or {@code resumed}; what people suspended has another remedy than what the platform did
     */
    void ofGrant(Actor by, Request request, String how, String reason) {
        UUID from = by.institution();
        String text = from == null ? how : how + "-by";
        issue(
                by,
                request,
                Notices.Kind.INFORMATION,
                TEXTS.containsKey(text + ".title") ? text : how,
                words(reason),
                from,
                request.consumer(),
                "GW-27",
                "SD-12");
    }

    /** To the provider, of what its authority did about a grant that it gave; nothing of what it did itself. @param how also {@code ended} */
    void byAuthority(Actor by, Request request, String how, String reason) {
        UUID from = by.institution();
        if (from == null || from.equals(request.provider())) {
            return;
        }
        issue(
                by,
                request,
                Notices.Kind.DECISION,
                "authority-" + how,
                words(reason),
                from,
                request.provider(),
                "GW-27",
                "TJ-8");
    }

    /** A reason in words, also where the platform itself gives it. */
    static String words(String reason) {
        return TEXTS.containsKey("reason." + reason) ? TEXTS.getString("reason." + reason) : reason;
    }

    private void issue(
            Actor by,
            Request request,
            Notices.Kind kind,
            String text,
            String reasons,
            @Nullable UUID from,
            UUID to,
            String... articles) {
        notices.issue(
                by,
                new Notices.Draft(
                        kind,
                        "sharing-request",
                        request.id().toString(),
                        from,
                        to,
                        filled(text + ".title", request, reasons),
                        filled(text + ".body", request, reasons),
                        Map.of("resource", request.title(), "scenario", request.scenario()),
                        regulations.binding(request.jurisdiction(), articles),
                        TEXTS.containsKey(text + ".remedy") ? TEXTS.getString(text + ".remedy") : null));
    }

    private static String filled(String key, Request request, String reasons) {
        return TEXTS.getString(key)
                .replace("{resource}", request.title())
                .replace("{scenario}", request.scenario())
                .replace("{reasons}", reasons);
    }
}

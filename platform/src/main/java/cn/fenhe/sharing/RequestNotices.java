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
    private final Regulations regulations;

    RequestNotices(Notices notices, Regulations regulations) {
        this.notices = notices;
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

    /** To the holder, from the platform itself, of what happened to its grant; a reason of the platform's own is told in words. */
    void ofGrant(Request request, String text, String reason) {
        String words = TEXTS.containsKey("reason." + reason) ? TEXTS.getString("reason." + reason) : reason;
        issue(Actor.SYSTEM, request, Notices.Kind.INFORMATION, text, words, null, request.consumer(), "GW-27", "SD-12");
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

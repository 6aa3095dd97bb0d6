package cn.fenhe.opening;

import cn.fenhe.audit.Actor;
import cn.fenhe.catalog.Entry;
import cn.fenhe.notice.Notices;
import cn.fenhe.organization.Caller;
import cn.fenhe.regulation.Regulations;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;

/** The official notices of opening (文书); their texts stand in {@code notices.properties}. */
@Component
class OpeningNotices {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("cn.fenhe.opening.notices");

    private final Notices notices;
    private final Regulations regulations;

    OpeningNotices(Notices notices, Regulations regulations) {
        this.notices = notices;
        this.regulations = regulations;
    }

    /** To the provider, from the platform itself. */
    void held(HeldData held, List<String> found) {
        notices.issue(
                Actor.SYSTEM,
                new Notices.Draft(
                        Notices.Kind.INFORMATION,
                        "held-data",
                        held.id().toString(),
                        null,
                        held.provider(),
                        TEXTS.getString("held.title"),
                        TEXTS.getString("held.body"),
                        Map.of("resource", held.title(), "found", String.join("、", found)),
                        regulations.binding(held.jurisdiction(), "TY-8", "SX-8"),
                        TEXTS.getString("held.remedy")));
    }

    /** A reason in words, also where the platform itself gives it. */
    String words(String reason) {
        return TEXTS.containsKey("reason." + reason) ? TEXTS.getString("reason." + reason) : reason;
    }

    /**
     * To the provider, when its authority closed, suspended or resumed what it opened.
     *
     * @param text {@code closed}, {@code suspended} or {@code resumed}
     */
    void byAuthority(Caller authority, Entry entry, String text, String reasons) {
        notices.issue(
                authority.actor(),
                new Notices.Draft(
                        Notices.Kind.DECISION,
                        "open-dataset",
                        entry.resource().toString(),
                        authority.institution(),
                        entry.provider(),
                        TEXTS.getString(text + ".title"),
                        TEXTS.getString(text + ".body"),
                        Map.of("resource", entry.title(), "reasons", reasons),
                        regulations.binding(entry.jurisdiction(), "TY-8", "TJ-52"),
                        TEXTS.containsKey(text + ".remedy") ? TEXTS.getString(text + ".remedy") : null));
    }
}

package cn.fenhe.correction;

import cn.fenhe.audit.Actor;
import cn.fenhe.notice.Notices;
import cn.fenhe.regulation.Article;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the provider of a doubt, and its reporter of the answer, by notice. */
@Component
@Article("GW-26")
class CorrectionNotices {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("cn.fenhe.correction.notices", Locale.ROOT);

    private final Notices notices;

    CorrectionNotices(Notices notices) {
        this.notices = notices;
    }

    void reported(Actor by, Correction correction) {
        issue(by, correction, "reported", null, correction.provider());
    }

    /** To the reporting institution; the public asks by its reference. */
    void answered(Actor by, Correction correction) {
        UUID reporter = correction.reporter().institution();
        if (reporter != null) {
            String text = correction.state() == CorrectionState.CORRECTED ? "corrected" : "explained";
            issue(by, correction, text, correction.provider(), reporter);
        }
    }

    void warned(Correction correction) {
        issue(Actor.SYSTEM, correction, "warned", null, correction.provider());
    }

    void overdue(Correction correction, UUID authority) {
        issue(Actor.SYSTEM, correction, "overdue", null, authority);
    }

    private void issue(Actor by, Correction correction, String text, @Nullable UUID from, UUID to) {
        String answer = correction.answer();
        String item = correction.doubt().itemTitle();
        notices.issue(
                by,
                new Notices.Draft(
                        Notices.Kind.INFORMATION,
                        "correction",
                        correction.id().toString(),
                        from,
                        to,
                        TEXTS.getString(text + ".title"),
                        TEXTS.getString(text + ".body"),
                        Map.of(
                                "resource", correction.doubt().resourceTitle(),
                                "item", item == null ? TEXTS.getString("whole") : item,
                                "description", correction.doubt().description(),
                                "reporter", correction.reporter().name(),
                                "due", correction.deadline().lastDay().toString(),
                                "answer", answer == null ? "" : answer),
                        List.of("GW-26"),
                        TEXTS.containsKey(text + ".remedy") ? TEXTS.getString(text + ".remedy") : null));
    }
}

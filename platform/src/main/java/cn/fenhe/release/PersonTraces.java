package cn.fenhe.release;

import cn.fenhe.api.Refusal;
import cn.fenhe.audit.Act;
import cn.fenhe.audit.AuditLog;
import cn.fenhe.audit.Auditor;
import cn.fenhe.catalog.ItemFormat;
import cn.fenhe.regulation.Article;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds who saw a person (谁看过此人) from the number that a complaint brings, since nobody but the platform can make the keyed digest that
 * stands in the log. The number itself is kept nowhere; that somebody asked is recorded under the digest.
 */
@Article({"FH-4", "TY-7"})
@Component
public class PersonTraces {

    private static final Pattern WRITTEN = Pattern.compile("[0-9A-Za-z@._+-]{5,64}");

    private final Subjects subjects;
    private final AuditLog log;

    PersonTraces(Subjects subjects, AuditLog log) {
        this.subjects = subjects;
        this.log = log;
    }

    /**
     * The digests under which a person can stand in the log, one for each key there has been, the present one's last.
     *
     * @param kind of the number, such as an ID number
     * @throws Refusal 400 {@code release.person-unreadable} for what no such number is
     */
    @Transactional
    public List<String> digests(Auditor auditor, ItemFormat kind, String number) {
        if (!WRITTEN.matcher(number.strip()).matches()) {
            throw Refusal.of(Refusal.Kind.INVALID, "release.person-unreadable");
        }
        List<String> digests = subjects.everyDigest(kind, number);
        log.record(Act.of(auditor.actor(), "release.trace-person", "log", "entries")
                .with("kind", kind.name())
                .citing("FH-4")
                .touching(digests.getLast()));
        return digests;
    }
}

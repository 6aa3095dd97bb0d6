package cn.fenhe.catalog.revision;

import cn.fenhe.api.Refusal;
import cn.fenhe.regulation.Regulations;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells findings as faults: in the reader's language, with those of their articles that bind. */
@Component
class FaultTexts {

    private static final int MOST_TOLD = 200;
    private static final String BUNDLE = "cn.fenhe.catalog.faults";

    private final Regulations regulations;

    FaultTexts(Regulations regulations) {
        this.regulations = regulations;
    }

    List<Fault> faults(String jurisdiction, List<Finding> findings) {
        ResourceBundle texts = ResourceBundle.getBundle(
                BUNDLE,
                language(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return findings.stream()
                .limit(MOST_TOLD)
                .map(finding -> new Fault(
                        finding.path(),
                        finding.code(),
                        text(texts, finding),
                        regulations.binding(jurisdiction, finding.articles().toArray(String[]::new)),
                        finding.item()))
                .toList();
    }

    /** A refusal of everything found at once; nothing when nothing was. */
    void refuse(String code, String jurisdiction, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        List<Fault> faults = faults(jurisdiction, findings);
        throw Refusal.of(Refusal.Kind.UNPROCESSABLE, code)
                .with("count", findings.size())
                .with("faults", faults)
                .citing(faults.stream()
                        .flatMap(fault -> fault.articles().stream())
                        .distinct()
                        .toList());
    }

    private static String text(ResourceBundle texts, Finding finding) {
        return MessageFormat.format(
                texts.getString(finding.code()), finding.arguments().toArray());
    }

    /** English only when the request asks for it before Chinese. */
    private static Locale language() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked) {
            String header = asked.getRequest().getHeader("Accept-Language");
            if (header != null && header.strip().toLowerCase(Locale.ROOT).startsWith("en")) {
                return Locale.ENGLISH;
            }
        }
        return Locale.ROOT;
    }
}

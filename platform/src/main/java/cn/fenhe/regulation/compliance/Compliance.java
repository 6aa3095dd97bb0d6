package cn.fenhe.regulation.compliance;

import cn.fenhe.regulation.Obligation;
import cn.fenhe.regulation.Regulations;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The compliance table (合规对照表): each article that lays a duty on the platform or that its code
 * cites, with what serves and what proves it. */
public final class Compliance {

    private Compliance() {}

    /**
     * One article.
     *
     * @param duties what it orders, one or several; none for an article that orders nothing of a platform, and for its own rules
     * @param served places in the code that enforce it
     * @param proven tests that prove it
     */
    @Schema(name = "ComplianceLine")
    public record Line(String id, List<Obligation> duties, List<String> served, List<String> proven) {

        /** {@code ID  served by …  proven by …}, or {@code ID  not yet} where no code claims it. */
        public String text() {
            if (served.isEmpty()) {
                return id + "  not yet";
            }
            return id + "  served by " + String.join(", ", served) + "  proven by "
                    + (proven.isEmpty() ? "nothing yet" : String.join(", ", proven));
        }
    }

    /** Every duty's article, in the order of the list of obligations, then the others that code cites; empty when this build has no index of its code. */
    public static Optional<List<Line>> of(Regulations regulations) {
        return ComplianceIndex.read().map(citations -> lines(regulations.obligations(), citations));
    }

    static List<Line> lines(List<Obligation> obligations, List<Citation> citations) {
        Map<String, List<Obligation>> byId = new LinkedHashMap<>();
        obligations.forEach(obligation -> obligation
                .ids()
                .forEach(
                        id -> byId.computeIfAbsent(id, key -> new ArrayList<>()).add(obligation)));
        // What lays no duty on a platform and is served all the same: its own rules (FH) above all.
        citations.stream()
                .filter(citation -> !citation.proof())
                .forEach(citation -> byId.computeIfAbsent(citation.article(), key -> List.of()));
        return byId.entrySet().stream()
                .map(entry -> new Line(
                        entry.getKey(),
                        List.copyOf(entry.getValue()),
                        places(entry.getKey(), citations, false),
                        places(entry.getKey(), citations, true)))
                .toList();
    }

    private static List<String> places(String id, List<Citation> citations, boolean proof) {
        return citations.stream()
                .filter(citation -> citation.article().equals(id) && citation.proof() == proof)
                .map(Citation::place)
                .toList();
    }
}

package cn.fenhe.regulation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The texts (法规) with rank, dates and status, and which of them bind where and when. Loaded once, in memory, never changed. */
@Component
public class Regulations {

    private static final Logger log = LoggerFactory.getLogger(Regulations.class);
    private static final String OWN = "FH";

    private final Jurisdictions jurisdictions;
    private final Clock clock;
    private final Map<String, Regulation> regulations = new LinkedHashMap<>();
    private final Map<String, Provision> provisions = new LinkedHashMap<>();
    private final List<Obligation> obligations;

    public Regulations(Jurisdictions jurisdictions, Clock clock) {
        this.jurisdictions = jurisdictions;
        this.clock = clock;
        for (Regulation regulation : ShippedData.rows("texts.json", Regulation[].class)) {
            String code = regulation.code();
            regulations.put(code, regulation);
            TextReader.read(code, ShippedData.lines("texts/" + code + ".txt"))
                    .forEach(provision -> provisions.put(provision.id(), provision));
        }
        obligations = ShippedData.rows("duties.json", Obligation[].class);
    }

    /**
     * Of the given article ids those that bind the jurisdiction today, in the order given; the platform's own rules
     * ({@code FH-…}) always do, a draft never does. What a refusal may cite. An id that no text has binds nobody: it is left
     * out and logged as an error, since a refusal must refuse all the same.
     *
     * @throws IllegalArgumentException for an unknown jurisdiction
     */
    @Article("FH-7")
    public List<String> binding(String jurisdiction, String... articleIds) {
        return binding(jurisdiction, Arrays.asList(articleIds));
    }

    /** As {@link #binding(String, String...)}. */
    public List<String> binding(String jurisdiction, List<String> articleIds) {
        Jurisdiction where = jurisdictions.get(jurisdiction);
        LocalDate today = LocalDate.ofInstant(clock.instant(), where.zone());
        return articleIds.stream().filter(id -> binds(where, id, today)).toList();
    }

    /** Whether an article binds a jurisdiction on a day. */
    public boolean binds(String jurisdiction, String articleId, LocalDate day) {
        return binds(jurisdictions.get(jurisdiction), articleId, day);
    }

    private boolean binds(Jurisdiction where, String articleId, LocalDate day) {
        Provision provision = provisions.get(articleId);
        if (provision == null) {
            log.error("cited article is in no text: {}", articleId);
            return false;
        }
        Regulation regulation = regulation(provision.regulation());
        return regulation.inForceOn(day)
                && (regulation.code().equals(OWN)
                        || jurisdictions.texts(where.id()).contains(regulation.code()));
    }

    /** All texts, drafts and the platform's own rules among them. */
    public List<Regulation> all() {
        return List.copyOf(regulations.values());
    }

    /** @throws IllegalArgumentException for an unknown code */
    public Regulation regulation(String code) {
        Regulation regulation = regulations.get(code);
        if (regulation == null) {
            throw new IllegalArgumentException("no such text: " + code);
        }
        return regulation;
    }

    public Optional<Provision> provision(String articleId) {
        return Optional.ofNullable(provisions.get(articleId));
    }

    /** The articles of one text, in its order. */
    public List<Provision> provisions(String code) {
        return provisions.values().stream()
                .filter(provision -> provision.regulation().equals(code))
                .toList();
    }

    /** An article as a notice cites it: 《天津市促进大数据发展应用条例》第十七条; the id itself where no text has it. */
    public String citation(String articleId) {
        return provision(articleId)
                .map(provision -> "《" + regulation(provision.regulation()).title() + "》" + provision.label())
                .orElse(articleId);
    }

    /** Every duty that the texts lay on the platform, in the order of the list of obligations. */
    public List<Obligation> obligations() {
        return obligations;
    }
}

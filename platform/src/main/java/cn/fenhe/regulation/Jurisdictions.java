package cn.fenhe.regulation;

import cn.fenhe.regulation.Jurisdiction.ClockRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The jurisdictions (辖区) as data: what each adds to its parent. */
@Component
public class Jurisdictions {

    private final Map<String, Jurisdiction> byId = new LinkedHashMap<>();

    public Jurisdictions() {
        for (Jurisdiction jurisdiction : ShippedData.rows("jurisdictions.json", Jurisdiction[].class)) {
            byId.put(jurisdiction.id(), jurisdiction);
        }
    }

    public List<Jurisdiction> all() {
        return List.copyOf(byId.values());
    }

    public boolean exists(String id) {
        return byId.containsKey(id);
    }

    /** @throws IllegalArgumentException for an unknown one */
    public Jurisdiction get(String id) {
        Jurisdiction jurisdiction = byId.get(id);
        if (jurisdiction == null) {
            throw new IllegalArgumentException("no such jurisdiction: " + id);
        }
        return jurisdiction;
    }

    /** Codes of the texts that bind it when they are in force: its own and its parents'. */
    public List<String> texts(String id) {
        List<String> codes = new ArrayList<>();
        lineage(id).forEach(jurisdiction -> codes.addAll(jurisdiction.texts()));
        return codes;
    }

    /** The rule of a clock: its own, or else its nearest parent's; empty where none is set. */
    public Optional<ClockRule> clock(String id, Duty duty) {
        return lineage(id).stream()
                .flatMap(jurisdiction -> jurisdiction.clocks().stream())
                .filter(rule -> rule.duty() == duty)
                .findFirst();
    }

    private List<Jurisdiction> lineage(String id) {
        List<Jurisdiction> line = new ArrayList<>();
        for (Jurisdiction at = get(id); ; at = get(at.parent())) {
            line.add(at);
            if (at.parent() == null) {
                return line;
            }
        }
    }
}

package cn.fenhe.release;

import cn.fenhe.release.decision.Term;
import java.util.Map;
import java.util.UUID;

/**
 * A grant with what its store knows besides.
 *
 * @param own whether it is a provider's standing grant on its own, which names no items
 * @param terms what each item was when it was granted
 */
record StoredGrant(Grant grant, boolean own, Map<UUID, Term> terms) {

    StoredGrant {
        terms = Map.copyOf(terms);
    }

    StoredGrant with(Grant next) {
        return new StoredGrant(next, own, terms);
    }
}

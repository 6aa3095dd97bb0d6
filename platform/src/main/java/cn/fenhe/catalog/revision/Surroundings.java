package cn.fenhe.catalog.revision;

import java.util.UUID;
import java.util.function.Predicate;

/** What a description may refer to: regions, institutions, and codes of other resources. */
record Surroundings(Predicate<UUID> regions, Predicate<UUID> institutions, Predicate<String> codes) {

    boolean regionExists(UUID id) {
        return regions.test(id);
    }

    boolean institutionExists(UUID id) {
        return institutions.test(id);
    }

    boolean codeExists(String code) {
        return codes.test(code);
    }
}

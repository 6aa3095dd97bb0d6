package cn.fenhe.catalog.revision;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with or missing from a description (核查发现).
 *
 * @param path of the field, such as {@code items[3].sharingBasis}
 * @param code of what is wrong, a key of {@code faults.properties}
 * @param missing whether it is only missing: a draft may be saved without it, and not assessed
 * @param arguments of its text
 * @param articles that ask for it, whether they bind or not
 * @param item id of the item it is about, null for none
 */
record Finding(
        String path,
        String code,
        boolean missing,
        List<Object> arguments,
        List<String> articles,
        @Nullable UUID item) {

    static Finding wrong(String path, String code, Object... arguments) {
        return new Finding(path, code, false, List.of(arguments), List.of(), null);
    }

    static Finding missing(String path, String code, Object... arguments) {
        return new Finding(path, code, true, List.of(arguments), List.of(), null);
    }

    Finding citing(String... ids) {
        return new Finding(path, code, missing, arguments, List.of(ids), item);
    }

    Finding about(UUID of) {
        return new Finding(path, code, missing, arguments, articles, of);
    }
}

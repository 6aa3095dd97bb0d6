package cn.fenhe.catalog.revision;

import java.util.List;

/**
 * Something wrong with or missing from a description (核查发现).
 *
 * @param path of the field, such as {@code items[3].sharingBasis}
 * @param code of what is wrong, a key of {@code faults.properties}
 * @param missing whether it is only missing: a draft may be saved without it, and not assessed
 * @param arguments of its text
 * @param articles that ask for it, whether they bind or not
 */
record Finding(String path, String code, boolean missing, List<Object> arguments, List<String> articles) {

    static Finding wrong(String path, String code, Object... arguments) {
        return new Finding(path, code, false, List.of(arguments), List.of());
    }

    static Finding missing(String path, String code, Object... arguments) {
        return new Finding(path, code, true, List.of(arguments), List.of());
    }

    Finding citing(String... ids) {
        return new Finding(path, code, missing, arguments, List.of(ids));
    }
}

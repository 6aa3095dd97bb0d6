package cn.fenhe.catalog.revision;

import cn.fenhe.api.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the words of an input one by one, and keeps a finding for each that cannot be taken. */
final class Words {

    private final List<Finding> findings = new ArrayList<>();

    List<Finding> findings() {
        return findings;
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    /** A text of at most so many characters, stripped; empty when absent or refused. */
    String text(String path, @Nullable String given, int most) {
        if (given == null) {
            return "";
        }
        String text = PlainText.clean(given);
        if (text.codePointCount(0, text.length()) > most) {
            add(Finding.wrong(path, "too-long", most));
            return "";
        }
        if (PlainText.isUnprintable(text)) {
            add(Finding.wrong(path, "unprintable"));
            return "";
        }
        return text;
    }

    /** Likewise, and null for an empty one. */
    @Nullable
    String optional(String path, @Nullable String given, int most) {
        String text = text(path, given, most);
        return text.isEmpty() ? null : text;
    }

    /** Likewise, and a finding for an empty one. */
    String required(String path, @Nullable String given, int most) {
        int before = findings.size();
        String text = text(path, given, most);
        if (text.isEmpty() && findings.size() == before) {
            add(Finding.wrong(path, "required"));
        }
        return text;
    }

    /** One of the names of an enumeration; null with a finding when it is absent or none of them. */
    <E extends Enum<E>> @Nullable E oneOf(String path, @Nullable String given, Class<E> type) {
        if (given == null || given.isBlank()) {
            add(Finding.wrong(path, "required"));
            return null;
        }
        return known(path, given, type);
    }

    /** Likewise, but it may be absent. */
    <E extends Enum<E>> @Nullable E perhapsOneOf(String path, @Nullable String given, Class<E> type) {
        return given == null || given.isBlank() ? null : known(path, given, type);
    }

    private <E extends Enum<E>> @Nullable E known(String path, String given, Class<E> type) {
        String name = given.strip().toUpperCase(Locale.ROOT);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        add(Finding.wrong(path, "unknown-value", List.of(type.getEnumConstants())));
        return null;
    }

    /** The list without its nulls, at most so many. */
    <T> List<T> list(String path, @Nullable List<? extends @Nullable T> given, int most) {
        if (given == null) {
            return List.of();
        }
        if (given.size() > most) {
            add(Finding.wrong(path, "too-many", most, given.size()));
            return List.of();
        }
        List<T> present = new ArrayList<>();
        for (T one : given) {
            if (one != null) {
                present.add(one);
            }
        }
        return present;
    }
}

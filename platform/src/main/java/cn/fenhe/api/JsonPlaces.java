package cn.fenhe.api;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Where in a body the reader stumbled; names and places only, never the values. */
final class JsonPlaces {

    private JsonPlaces() {}

    static String of(Throwable unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException at) {
                String path = at.getPath().stream().map(JsonPlaces::step).collect(Collectors.joining("."));
                return path.isEmpty() ? place(at) : path;
            }
        }
        return "/";
    }

    private static String step(JacksonException.Reference reference) {
        String name = reference.getPropertyName();
        return name == null ? "[" + reference.getIndex() + "]" : name;
    }

    private static String place(JacksonException at) {
        return at.getLocation() == null
                ? "/"
                : at.getLocation().getLineNr() + ":" + at.getLocation().getColumnNr();
    }
}

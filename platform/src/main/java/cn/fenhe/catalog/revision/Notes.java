package cn.fenhe.catalog.revision;

import cn.fenhe.api.Refusal;
import org.jspecify.annotations.Nullable;

/** Reasons and notes that people write beside an act. */
final class Notes {

    private static final int MOST = 2000;

    private Notes() {}

    /** @throws Refusal 422 {@code catalog.reasons-required}, {@code catalog.note-invalid} */
    static String required(@Nullable String given, String field) {
        String note = optional(given, field);
        if (note == null) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "catalog.reasons-required")
                    .with("field", field);
        }
        return note;
    }

    /** @throws Refusal 422 {@code catalog.note-invalid} */
    static @Nullable String optional(@Nullable String given, String field) {
        Words words = new Words();
        String note = words.optional(field, given, MOST);
        if (!words.findings().isEmpty()) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "catalog.note-invalid")
                    .with("field", field)
                    .with("most", MOST);
        }
        return note;
    }
}

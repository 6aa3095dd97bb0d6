package cn.fenhe.regulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article of a text (条).
 *
 * @param id what code, refusals and audit entries cite: {@code TJ-17}
 * @param regulation code of its text
 * @param label as the text numbers it: 第十七条
 * @param chapter 章, null where the text has none
 * @param paragraphs 款, in order
 */
public record Provision(
        String id,
        String regulation,
        String label,
        @Nullable String chapter,
        List<String> paragraphs) {

    public Provision {
        paragraphs = List.copyOf(paragraphs);
    }
}

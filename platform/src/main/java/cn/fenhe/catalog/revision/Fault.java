package cn.fenhe.catalog.revision;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fault of a description, as told to whoever wrote it (问题).
 *
 * @param path of the field, such as {@code items[3].sharingBasis}
 * @param code stable, such as {@code sharing-basis-missing}
 * @param text what is wrong and what to do, in the reader's language
 * @param articles that ask for it and bind
 * @param item id of the item that it is about, whose place may have changed since; null for a field of the whole, or of an item that has
 *     none yet
 */
public record Fault(
        String path,
        String code,
        String text,
        List<String> articles,
        @Nullable UUID item) {

    public Fault {
        articles = List.copyOf(articles);
    }
}

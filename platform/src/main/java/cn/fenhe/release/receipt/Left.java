package cn.fenhe.release.receipt;

import cn.fenhe.release.Use;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is about to leave, to be recorded before it does.
 *
 * @param digest SM3, hexadecimal
 * @param delivery the prepared file, null unless it is one
 * @param subjects keyed digests of the persons whose rows were looked at
 * @param articles under which it leaves
 */
public record Left(
        UUID grant,
        UUID resource,
        Use use,
        @Nullable String part,
        @Nullable Long snapshot,
        long rows,
        String digest,
        @Nullable UUID delivery,
        Set<String> subjects,
        List<String> articles) {

    public Left {
        subjects = Set.copyOf(subjects);
        articles = List.copyOf(articles);
    }
}

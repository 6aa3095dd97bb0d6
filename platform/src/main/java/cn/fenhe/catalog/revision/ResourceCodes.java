package cn.fenhe.catalog.revision;

import cn.fenhe.catalog.Classification;
import cn.fenhe.regulation.Article;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives out resource codes (信息资源代码): the classification, a stroke, and a sequence of at least six digits that has no gaps. A
 * classification's counter is locked until its transaction ends: whoever comes second waits, and takes the number of one that failed.
 */
@Component
@Article("TJ-10")
class ResourceCodes {

    private static final String LOCK = """
            INSERT INTO catalog.code_counter (prefix, last) VALUES (:prefix, 0)
            ON CONFLICT (prefix) DO UPDATE SET last = code_counter.last
            """;

    private static final String REUSE = """
            DELETE FROM catalog.code_free
            WHERE prefix = :prefix AND sequence = (SELECT min(sequence) FROM catalog.code_free WHERE prefix = :prefix)
            RETURNING sequence
            """;

    private static final String NEXT =
            "UPDATE catalog.code_counter SET last = last + 1 WHERE prefix = :prefix RETURNING last";

    private static final String FREE = "INSERT INTO catalog.code_free (prefix, sequence) VALUES (:prefix, :sequence)";

    private final JdbcClient jdbc;

    ResourceCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next code of a classification, in the caller's transaction. */
    String allocate(Classification classification) {
        String prefix = classification.code();
        jdbc.sql(LOCK).param("prefix", prefix).update();
        long sequence = jdbc.sql(REUSE)
                .param("prefix", prefix)
                .query(Long.class)
                .optional()
                .orElseGet(() ->
                        jdbc.sql(NEXT).param("prefix", prefix).query(Long.class).single());
        return String.format(Locale.ROOT, "%s/%06d", prefix, sequence);
    }

    /** Gives back the code of a resource that was never confirmed. */
    void free(String code) {
        int stroke = code.indexOf('/');
        jdbc.sql(FREE)
                .param("prefix", code.substring(0, stroke))
                .param("sequence", Long.parseLong(code.substring(stroke + 1)))
                .update();
    }
}

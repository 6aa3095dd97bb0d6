package cn.fenhe.release;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the audit log has, sequenced or not. */
@Component
public class Trail {

    private static final String HOLDING = """
            SELECT canonical FROM (
                SELECT convert_from(canonical, 'UTF8') AS canonical FROM audit.entry
                UNION ALL SELECT convert_from(canonical, 'UTF8') FROM audit.intake) entries
            WHERE strpos(canonical, :word) > 0""";

    private final JdbcClient jdbc;

    Trail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The canonical texts of the entries that hold a word. */
    public List<String> holding(Object word) {
        return jdbc.sql(HOLDING).param("word", word.toString()).query(String.class).list().stream()
                .map(Objects::toString)
                .toList();
    }
}

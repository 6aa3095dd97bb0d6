package cn.fenhe.organization;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the audit log says of a subject, once it has been put in order. */
@Component
public class Acts {

    private final JdbcClient jdbc;

    Acts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until an act on the subject, its entry with these words in it, stands in the log. @return the entry as it was recorded */
    public String entry(String action, Object subject, String... words) {
        return Objects.requireNonNull(await().until(() -> entries(action, subject, words), found -> !found.isEmpty()))
                .getFirst();
    }

    private List<String> entries(String action, Object subject, String... words) {
        return jdbc
                .sql(
                        "SELECT canonical FROM audit.entry WHERE action = :action AND subject = :subject ORDER BY index DESC")
                .param("action", action)
                .param("subject", subject.toString())
                .query((row, number) -> new String(row.getBytes("canonical"), StandardCharsets.UTF_8))
                .list()
                .stream()
                .filter(entry -> Arrays.stream(words).allMatch(entry::contains))
                .toList();
    }
}

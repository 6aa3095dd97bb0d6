package cn.fenhe.catalog;

import cn.fenhe.regulation.Article;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words for persons' data in use here, as they are now: at once on the node where one was added, within seconds on the others. */
@Component
@Article({"FH-21", "SD-10"})
public class PersonWordList {

    private static final String PRESENT = "SELECT word FROM catalog.person_word WHERE removed_at IS NULL ORDER BY word";
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Read read;

    PersonWordList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Read(LocalWords words, Instant at) {

        boolean isFresh(Instant now) {
            return Duration.between(at, now).abs().compareTo(KEPT) < 0;
        }
    }

    /** Those that hold now. */
    public LocalWords present() {
        Instant now = clock.instant();
        Read known = read;
        if (known != null && known.isFresh(now)) {
            return known.words();
        }
        LocalWords words = new LocalWords(
                jdbc.sql(PRESENT).query((row, number) -> row.getString("word")).list());
        read = new Read(words, now);
        return words;
    }

    /** They have changed. */
    public void forget() {
        read = null;
    }
}

package cn.fenhe.catalog.persons;

import cn.fenhe.audit.Actor;
import cn.fenhe.catalog.LocalWords;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Words that were added, as they are stored; what is removed stays with who removed it. */
@Repository
class PersonWordStore {

    private static final String ADD = """
            INSERT INTO catalog.person_word (id, word, reasons, by_account, by_name, at)
            VALUES (:id, :word, :reasons, :account, :by, :at)
            ON CONFLICT (word) WHERE removed_at IS NULL DO NOTHING
            """;
    private static final String REMOVE = """
            UPDATE catalog.person_word
               SET removed_at = :at, removed_by_account = :account, removed_by_name = :by, removed_reasons = :reasons
             WHERE id = :id AND removed_at IS NULL
            RETURNING word
            """;
    private static final String PRESENT = """
            SELECT id, word, reasons, by_name, at FROM catalog.person_word WHERE removed_at IS NULL ORDER BY at DESC, id
            """;

    private final JdbcClient jdbc;

    PersonWordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was not there */
    boolean add(PersonWord word, Actor by) {
        return jdbc.sql(ADD)
                        .param("id", word.id())
                        .param("word", word.word())
                        .param("reasons", word.reasons())
                        .param("account", by.id())
                        .param("by", by.name())
                        .param("at", word.at())
                        .update()
                == 1;
    }

    /** @return the word; empty where it is not there */
    Optional<String> remove(UUID id, Actor by, OffsetDateTime at, String reasons) {
        return jdbc.sql(REMOVE)
                .param("id", id)
                .param("account", by.id())
                .param("by", by.name())
                .param("at", at)
                .param("reasons", reasons)
                .query(String.class)
                .optional();
    }

    /** The newest first. */
    List<PersonWord> present() {
        return jdbc.sql(PRESENT).query(PersonWordStore::word).list();
    }

    private static PersonWord word(ResultSet row, int number) throws SQLException {
        String word = row.getString("word");
        return new PersonWord(
                row.getObject("id", UUID.class),
                word,
                LocalWords.isOfNames(word),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("reasons"));
    }
}

package cn.fenhe.notice;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps issued notices. */
@Component
class NoticeStore {

    private static final String INSERT = """
            INSERT INTO notice.notices (id, issuer, kind, year, sequence, number, matter_type, matter_id, issuer_name, receiver,
                receiver_name, title, title_en, content, articles, remedy, issued_at, issued_by, key_id, seal)
            VALUES (:id, :issuer, :kind, :year, :sequence, :number, :matterType, :matterId, :issuerName, :receiver,
                :receiverName, :title, :titleEn, :content, :articles, :remedy, :issuedAt, :issuedBy, :keyId, :seal)
            """;

    private static final String FIND = "SELECT * FROM notice.notices WHERE id = :id";

    private static final String ABOUT = """
            SELECT * FROM notice.notices
             WHERE matter_type = :type AND matter_id = :matter
             ORDER BY id
            """;

    private static final String RECEIVED = """
            SELECT * FROM notice.notices
             WHERE receiver = :institution
               AND (NOT :unread OR read_at IS NULL)
               AND (CAST(:matter AS text) IS NULL OR matter_id = CAST(:matter AS text))
               AND (CAST(:after AS uuid) IS NULL OR id < CAST(:after AS uuid))
             ORDER BY id DESC LIMIT :limit
            """;

    private static final String ISSUED = """
            SELECT * FROM notice.notices
             WHERE issuer = :institution
               AND (NOT :unread OR read_at IS NULL)
               AND (CAST(:matter AS text) IS NULL OR matter_id = CAST(:matter AS text))
               AND (CAST(:after AS uuid) IS NULL OR id < CAST(:after AS uuid))
             ORDER BY id DESC LIMIT :limit
            """;

    private static final String READ = """
            UPDATE notice.notices SET read_at = :at, read_by = :by
             WHERE id = :id AND read_at IS NULL
            """;

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Notice notice, int year, int sequence) {
        jdbc.sql(INSERT)
                .param("id", notice.id())
                .param("issuer", Objects.requireNonNullElse(notice.from(), Numbering.PLATFORM))
                .param("kind", notice.kind().name())
                .param("year", year)
                .param("sequence", sequence)
                .param("number", notice.number())
                .param("matterType", notice.matterType())
                .param("matterId", notice.matterId())
                .param("issuerName", notice.fromName())
                .param("receiver", notice.to())
                .param("receiverName", notice.toName())
                .param("title", notice.title())
                .param("titleEn", notice.titleEn())
                .param("content", notice.text())
                .param("articles", notice.articles().toArray(String[]::new))
                .param("remedy", notice.remedy())
                .param("issuedAt", notice.issuedAt().atOffset(ZoneOffset.UTC))
                .param("issuedBy", notice.issuedBy())
                .param("keyId", notice.seal().keyId())
                .param("seal", Base64.getDecoder().decode(notice.seal().signature()))
                .update();
    }

    Optional<Notice> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(NoticeStore::notice).optional();
    }

    List<Notice> about(String matterType, String matterId) {
        return jdbc.sql(ABOUT)
                .param("type", matterType)
                .param("matter", matterId)
                .query(NoticeStore::notice)
                .list();
    }

    List<Notice> list(
            Notices.Side side,
            UUID institution,
            boolean unread,
            @Nullable String matter,
            @Nullable UUID after,
            int limit) {
        return jdbc.sql(side == Notices.Side.RECEIVED ? RECEIVED : ISSUED)
                .param("institution", institution)
                .param("unread", unread)
                .param("matter", matter)
                .param("after", after)
                .param("limit", limit)
                .query(NoticeStore::notice)
                .list();
    }

    /** Whether this was the first reading. */
    boolean read(UUID id, Instant at, String by) {
        return jdbc.sql(READ)
                        .param("id", id)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        UUID issuer = row.getObject("issuer", UUID.class);
        return new Notice(
                row.getObject("id", UUID.class),
                Notices.Kind.valueOf(row.getString("kind")),
                row.getString("number"),
                row.getString("matter_type"),
                row.getString("matter_id"),
                issuer.equals(Numbering.PLATFORM) ? null : issuer,
                row.getString("issuer_name"),
                row.getObject("receiver", UUID.class),
                row.getString("receiver_name"),
                row.getString("title"),
                row.getString("title_en"),
                row.getString("content"),
                texts(row.getArray("articles")),
                row.getString("remedy"),
                instant(row, "issued_at"),
                row.getString("issued_by"),
                new Notice.Seal(row.getString("key_id"), Base64.getEncoder().encodeToString(row.getBytes("seal"))),
                row.getObject("read_at") == null
                        ? null
                        : new Notice.Reading(instant(row, "read_at"), row.getString("read_by")));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

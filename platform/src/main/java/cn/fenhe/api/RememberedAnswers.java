package cn.fenhe.api;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers of creating requests, kept a day for those that ask again. */
@Component
class RememberedAnswers {

    static final Duration KEPT = Duration.ofHours(24);

    private static final String BEGIN = """
            INSERT INTO api.idempotent_request AS r (caller, key, path, digest, expires_at)
            VALUES (:caller, :key, :path, :digest, :expires)
            ON CONFLICT (caller, key, path) DO UPDATE
               SET digest = excluded.digest, done = false, status = NULL, content_type = NULL,
                   location = NULL, etag = NULL, body = NULL, expires_at = excluded.expires_at
             WHERE r.expires_at <= :now
            """;
    private static final String FIND = """
            SELECT digest, done, status, content_type, location, etag, body
              FROM api.idempotent_request
             WHERE caller = :caller AND key = :key AND path = :path
            """;
    private static final String FINISH = """
            UPDATE api.idempotent_request
               SET done = true, digest = :digest, status = :status, content_type = :contentType, location = :location,
                   etag = :etag, body = :body
             WHERE caller = :caller AND key = :key AND path = :path
            """;
    private static final String FORGET =
            "DELETE FROM api.idempotent_request WHERE caller = :caller AND key = :key AND path = :path";
    private static final String EXPIRE = "DELETE FROM api.idempotent_request WHERE expires_at <= :now";

    private final JdbcClient jdbc;
    private final Clock clock;

    RememberedAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this is the first request of its kind, which is to be done now. */
    boolean begin(Request request) {
        OffsetDateTime now = now();
        return of(BEGIN, request)
                        .param("digest", request.digest())
                        .param("expires", now.plus(KEPT))
                        .param("now", now)
                        .update()
                == 1;
    }

    Optional<Answer> find(Request request) {
        return of(FIND, request).query(Answer.class).optional();
    }

    /** @param digest of the whole body, which is known only now when it streamed */
    void finish(Request request, String digest, @Nullable Kept kept) {
        of(FINISH, request)
                .param("digest", digest)
                .param("status", kept == null ? null : kept.status())
                .param("contentType", kept == null ? null : kept.contentType())
                .param("location", kept == null ? null : kept.location())
                .param("etag", kept == null ? null : kept.etag())
                .param("body", kept == null ? null : kept.body())
                .update();
    }

    void forget(Request request) {
        of(FORGET, request).update();
    }

    int expire() {
        return jdbc.sql(EXPIRE).param("now", now()).update();
    }

    private JdbcClient.StatementSpec of(String sql, Request request) {
        return jdbc.sql(sql)
                .param("caller", request.caller())
                .param("key", request.key())
                .param("path", request.path());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** A creating request; the digest is of its body. */
    record Request(String caller, String key, String path, String digest) {}

    /** What is kept of an answer. */
    record Kept(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String etag,
            byte[] body) {}

    /**
     * What is known of a request that came before.
     *
     * @param done false while it runs, or where it was cut off
     * @param status null when its answer was not kept
     */
    record Answer(
            String digest,
            boolean done,
            @Nullable Integer status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String etag,
            byte @Nullable [] body) {}
}

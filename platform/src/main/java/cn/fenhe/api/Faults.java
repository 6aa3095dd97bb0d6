package cn.fenhe.api;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Faults of the ground the platform stands on that a caller can be told about: the disk is full, the database is away. */
final class Faults {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);
    private static final int RETRY_SECONDS = 5;
    /** character_not_in_repertoire, untranslatable_character, datetime_field_overflow, numeric_value_out_of_range. */
    private static final Set<String> OUT_OF_RANGE = Set.of("22021", "22P05", "22008", "22003");

    private Faults() {}

    /** The refusal of a known fault; empty for what nobody expects. */
    static Optional<Refusal> of(Throwable thrown) {
        Optional<Refusal> known = Stream.of(
                        known(thrown, Faults::isFull, Refusal.of(Refusal.Kind.FULL, "api.disk-full")),
                        known(
                                thrown,
                                Faults::isCrowded,
                                Refusal.of(Refusal.Kind.UNAVAILABLE, "api.busy").with("retryAfter", RETRY_SECONDS)),
                        known(thrown, Faults::isAway, away()),
                        known(thrown, Faults::isOutOfRange, Refusal.of(Refusal.Kind.INVALID, "api.value-out-of-range")),
                        known(thrown, Faults::isChanged, Refusal.of(Refusal.Kind.CONFLICT, "api.changed-meanwhile")))
                .flatMap(Optional::stream)
                .findFirst();
        known.ifPresent(refusal -> log.warn("{} for", refusal.code(), thrown));
        return known;
    }

    private static Optional<Refusal> known(Throwable thrown, Predicate<Throwable> is, Refusal refusal) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (is.test(cause)) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    private static boolean isFull(Throwable cause) {
        return cause instanceof IOException io && says(io, "No space left on device")
                || cause instanceof SQLException sql && "53100".equals(sql.getSQLState());
    }

    /** Every connection is in use; the database itself is there. */
    private static boolean isCrowded(Throwable cause) {
        return cause instanceof SQLTransientConnectionException && cause.getCause() == null;
    }

    /** Texts, times and numbers that the database has no place for: the caller's, since ours are checked. */
    private static boolean isOutOfRange(Throwable cause) {
        return cause instanceof SQLException sql && OUT_OF_RANGE.contains(String.valueOf(sql.getSQLState()));
    }

    private static boolean isAway(Throwable cause) {
        return switch (cause) {
            case SQLException sql -> isAway(sql.getSQLState());
            case CannotCreateTransactionException ignored -> true;
            case CannotGetJdbcConnectionException ignored -> true;
            case TransientDataAccessResourceException ignored -> true;
            case DataAccessResourceFailureException resource -> resource.getCause() instanceof SQLException;
            default -> false;
        };
    }

    private static boolean isChanged(Throwable cause) {
        return cause instanceof ConcurrencyFailureException || cause instanceof DuplicateKeyException;
    }

    /** Connection exceptions, and a server that shuts down or has no connection left. */
    private static boolean isAway(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.equals("53300"));
    }

    private static boolean says(IOException thrown, String words) {
        return thrown.getMessage() != null && thrown.getMessage().contains(words);
    }

    private static Refusal away() {
        return Refusal.of(Refusal.Kind.UNAVAILABLE, "api.database-away").with("retryAfter", RETRY_SECONDS);
    }
}

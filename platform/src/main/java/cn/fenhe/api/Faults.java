package cn.fenhe.api;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Faults of the ground the platform stands on that a caller can be told about: the disk is full, the database is away. */
final class Faults {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);
    private static final int RETRY_SECONDS = 5;

    private Faults() {}

    /** The refusal of a known fault; empty for what nobody expects. */
    static Optional<Refusal> of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Optional<Refusal> known = known(cause);
            if (known.isPresent()) {
                log.warn("{} for", known.get().code(), thrown);
                return known;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> known(Throwable cause) {
        return switch (cause) {
            case IOException full when says(full, "No space left on device") -> Optional.of(diskFull());
            case SQLException full when "53100".equals(full.getSQLState()) -> Optional.of(diskFull());
            case SQLException away when isAway(away.getSQLState()) -> Optional.of(databaseAway());
            case ConcurrencyFailureException ignored ->
                Optional.of(Refusal.of(Refusal.Kind.CONFLICT, "api.changed-meanwhile"));
            case CannotCreateTransactionException ignored -> Optional.of(databaseAway());
            case CannotGetJdbcConnectionException ignored -> Optional.of(databaseAway());
            case DataAccessResourceFailureException away
            when away.getCause() instanceof SQLException -> Optional.of(databaseAway());
            case TransientDataAccessResourceException ignored -> Optional.of(databaseAway());
            case TransactionSystemException away
            when away.getCause() instanceof SQLException -> Optional.of(databaseAway());
            default -> Optional.empty();
        };
    }

    /** Connection exceptions, and a server that shuts down or has no connection left. */
    private static boolean isAway(String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.equals("53300"));
    }

    private static boolean says(IOException thrown, String words) {
        return thrown.getMessage() != null && thrown.getMessage().contains(words);
    }

    private static Refusal diskFull() {
        return Refusal.of(Refusal.Kind.FULL, "api.disk-full");
    }

    private static Refusal databaseAway() {
        return Refusal.of(Refusal.Kind.UNAVAILABLE, "api.database-away").with("retryAfter", RETRY_SECONDS);
    }
}

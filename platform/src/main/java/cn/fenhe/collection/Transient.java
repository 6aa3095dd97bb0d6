package cn.fenhe.collection;

import cn.fenhe.api.Refusal;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Faults that pass: the database is away for a moment, the engine is busy. A run waits for them to pass instead of failing. */
final class Transient {

    private Transient() {}

    static boolean is(RuntimeException fault) {
        return switch (fault) {
            case Refusal refusal -> refusal.kind() == Refusal.Kind.UNAVAILABLE;
            case CannotCreateTransactionException away -> true;
            case CannotGetJdbcConnectionException away -> true;
            case DataAccessResourceFailureException away -> true;
            case TransientDataAccessException away -> true;
            case TransactionSystemException away -> true;
            default -> false;
        };
    }
}

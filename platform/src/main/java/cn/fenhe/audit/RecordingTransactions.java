package cn.fenhe.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * The platform's transaction manager: sends a transaction's entries and its COMMIT in one message, so that an act costs no round trip of
 * its own. The entries are part of the transaction as any statement is: when they cannot be inserted, it is rolled back.
 */
@Component("transactionManager")
class RecordingTransactions extends JdbcTransactionManager {

    private static final String RECORD_ONE = """
            INSERT INTO audit.intake (canonical) VALUES (?);
            COMMIT""";

    private static final String RECORD_SEVERAL = """
            INSERT INTO audit.intake (canonical) SELECT unnest(?::bytea[]);
            COMMIT""";

    private final transient SequencerWake sequencer;

    RecordingTransactions(DataSource dataSource, SequencerWake sequencer) {
        super(dataSource);
        this.sequencer = sequencer;
    }

    @Override
    protected void prepareSynchronization(DefaultTransactionStatus status, TransactionDefinition definition) {
        super.prepareSynchronization(status, definition);
        // Joining a transaction that is already over begins a synchronization too, but no commit of it would follow.
        if (status.isNewSynchronization() && status.isNewTransaction()) {
            PendingActs.begin(sequencer::wake);
        }
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        PendingActs pending = PendingActs.current();
        List<byte[]> entries = pending == null ? List.of() : pending.send();
        if (!entries.isEmpty()) {
            recordAndCommit(entries);
        }
        // After a COMMIT of ours the driver knows that nothing is open, and sends nothing more.
        super.doCommit(status);
    }

    private void recordAndCommit(List<byte[]> entries) {
        Connection connection = DataSourceUtils.getConnection(obtainDataSource());
        boolean one = entries.size() == 1;
        try (PreparedStatement statement = connection.prepareStatement(one ? RECORD_ONE : RECORD_SEVERAL)) {
            if (one) {
                statement.setBytes(1, entries.getFirst());
            } else {
                statement.setObject(1, entries.toArray(byte[][]::new));
            }
            statement.execute();
        } catch (SQLException e) {
            rollback(connection, e);
            throw translateException("recording acts and committing", e);
        } catch (RuntimeException e) {
            rollback(connection, e);
            throw e;
        }
    }

    /** Or giving the connection back would commit what is open, without its entries. */
    private static void rollback(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}

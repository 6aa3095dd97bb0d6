package cn.fenhe.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.fenhe.PlatformTest;
import cn.fenhe.regulation.Article;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** An entry is in the log exactly when what it tells of was committed, however transactions are nested. */
@PlatformTest
@Article({"TY-7", "FH-3", "FH-4"})
class RecordingInTransactionsTest {

    @Autowired
    AuditLog audit;

    @Autowired
    EntryStore entries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    PlatformTransactionManager manager;

    private TransactionTemplate transaction;

    @BeforeEach
    void aBusinessTable() {
        transaction = new TransactionTemplate(manager);
        jdbc.sql("CREATE TABLE IF NOT EXISTS audit_test_business (id uuid)").update();
    }

    @Test
    void severalActsOfOneTransactionAreAllRecorded() {
        List<UUID> ids = transaction.execute(status -> List.of(act(), act(), act()));
        assertThat(ids).allSatisfy(this::isInTheLog);
    }

    @Test
    void whenTheEntryCannotBeWrittenTheActIsUndone() {
        UUID business = UUID.randomUUID();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    insert(business);
                    act();
                    jdbc.sql("SET TRANSACTION READ ONLY").update();
                }))
                .isNotNull();
        assertThat(isCommitted(business)).isFalse();

        UUID next = transaction.execute(status -> act());
        isInTheLog(next);
    }

    @Test
    void anErrorThatSomebodySwallowedUndoesTheActToo() {
        UUID business = UUID.randomUUID();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    insert(business);
                    act();
                    assertThatThrownBy(() -> jdbc.sql("SELECT 1 / 0").query().listOfRows())
                            .isNotNull();
                }))
                .isNotNull();
        assertThat(isCommitted(business)).isFalse();
    }

    @Test
    void aTransactionInsideAnotherKeepsItsOwnEntries() {
        TransactionTemplate own = new TransactionTemplate(manager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        UUID[] ids = new UUID[3];
        transaction.executeWithoutResult(outer -> {
            ids[0] = act();
            ids[1] = own.execute(inner -> act());
            ids[2] = act();
            outer.setRollbackOnly();
        });
        isInTheLog(ids[1]);
        assertThat(entries.of(ids[0])).isEmpty();
        assertThat(entries.of(ids[2])).isEmpty();
    }

    @Test
    void whatIsRolledBackToASavepointIsNotRecorded() {
        TransactionTemplate nested = new TransactionTemplate(manager);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        UUID[] ids = new UUID[3];
        UUID undone = UUID.randomUUID();
        transaction.executeWithoutResult(outer -> {
            ids[0] = act();
            nested.executeWithoutResult(inner -> {
                insert(undone);
                ids[1] = act();
                inner.setRollbackOnly();
            });
            ids[2] = act();
        });
        isInTheLog(ids[0]);
        isInTheLog(ids[2]);
        assertThat(entries.of(ids[1])).isEmpty();
        assertThat(isCommitted(undone)).isFalse();
    }

    @Test
    void underAnotherTransactionManagerAnActIsRecordedAtOnce() {
        TransactionTemplate plain = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        isInTheLog(plain.execute(status -> act()));

        UUID undone = plain.execute(status -> {
            status.setRollbackOnly();
            return act();
        });
        isInTheLog(plain.execute(status -> act()));
        assertThat(entries.of(undone)).isEmpty();
    }

    private UUID act() {
        return audit.record(Act.of(Actor.SYSTEM, "audit.test", "test", "1"));
    }

    private void insert(UUID business) {
        jdbc.sql("INSERT INTO audit_test_business VALUES (?)").param(business).update();
    }

    private boolean isCommitted(UUID business) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM audit_test_business WHERE id = ?)")
                .param(business)
                .query(Boolean.class)
                .single();
    }

    private void isInTheLog(UUID id) {
        await().until(() -> entries.of(id).isPresent());
    }
}
